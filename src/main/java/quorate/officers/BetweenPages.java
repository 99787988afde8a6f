package quorate.officers;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.authority.Authority;
import quorate.authority.Decision;
import quorate.authority.Facts;
import quorate.authority.Matter;
import quorate.authority.Route;
import quorate.authority.Verdict;
import quorate.clocks.Clocks;
import quorate.interests.Finding;
import quorate.kernel.Answer;
import quorate.kernel.MatterId;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.View;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;
import quorate.web.Words;

/** Where an officer's decision is asked for, checked and recorded: by the officer, or for them by the secretary. */
@Controller
@Door(Door.Who.STAFF)
class BetweenPages {

    /** How the field begins that asks whether the holder of an office agrees. */
    private static final String AGREES = Facts.FIELD + "with.";

    /** The fields of the questions that whoever typed had before them: an answer may lead to further ones. */
    private static final String SHOWN = "shown";

    private final Authority authority;
    private final Between between;
    private final Agreeing agreeing;
    private final Book book;
    private final Register register;
    private final Clocks clocks;

    BetweenPages(Authority authority, Between between, Agreeing agreeing, Book book, Register register, Clocks clocks) {
        this.authority = authority;
        this.between = between;
        this.agreeing = agreeing;
        this.book = book;
        this.register = register;
        this.clocks = clocks;
    }

    /** An officer who might decide. @param may whether this reader may record it */
    record Officer(Route route, List<String> holders, boolean may) {}

    /** @param ratification whether it asks the committee to ratify an officer’s decision */
    record Choosing(Matter matter, boolean ratification, List<Officer> open, List<Officer> closed) {}

    /** @param choices what may be answered; empty for an amount */
    record Asked(String field, String question, List<Choice> choices) {}

    /** @param asked what the law asks about, with what was answered already */
    record Deciding(
            Matter matter,
            Party post,
            Verdict verdict,
            List<Asked> asked,
            List<Asked> duties,
            List<Finding> stakes,
            List<Agreeing.Partner> partners,
            Typed typed,
            String key) {

        /** Whether an answer has led to questions that were not on the page before. */
        boolean isLonger() {
            var before = typed.values(SHOWN);
            return !before.isEmpty() && asked.stream().anyMatch(question -> !before.contains(question.field()));
        }

        /** Who may agree, for a question that asks whether somebody does. */
        Optional<Agreeing.Partner> partner(Asked question) {
            return partners.stream()
                    .filter(partner -> question.field().equals(AGREES + partner.office()))
                    .findFirst();
        }

        String path() {
            return "/matters/" + matter.id() + "/officers/" + post.id();
        }
    }

    record Checking(Deciding it, BetweenForm form) {

        /** What was answered, as people read it: "Yes: Margaret Hale". */
        String answer(Asked question) {
            var answer = it.typed().value(question.field());
            if (question.field().equals(Facts.FIELD + "urgent")) {
                return form.isUrgent() ? "No, it cannot wait" : "Yes, it can wait";
            }
            if (question.choices().isEmpty()) {
                var fact = question.field().substring(Facts.FIELD.length());
                return form.facts().money(fact).map(Money::toString).orElse(answer);
            }
            return Words.sentence(answer)
                    + it.partner(question)
                            .flatMap(partner -> Optional.ofNullable(
                                            form.agreeing().get(partner.office()))
                                    .flatMap(partner::find))
                            .map(person -> ": " + person.name())
                            .orElse("");
        }
    }

    @GetMapping("/matters/{id}/officers")
    ModelAndView choose(@PathVariable MatterId id, CurrentPerson person) {
        var matter = matter(id, person);
        var view = register.on(clocks.today());
        var ways = authority.routeTo(
                matter.act(), matter.commissioner(), clocks.today(), matter.affected(), matter.facts());
        return Page.of(
                "officers/choose",
                between.isRatification(matter)
                        ? new Choosing(matter, true, List.of(), List.of())
                        : new Choosing(
                                matter,
                                false,
                                officers(ways.open(), view, person),
                                officers(ways.closed(), view, person)));
    }

    private static List<Officer> officers(List<Route> routes, View view, CurrentPerson person) {
        return routes.stream()
                .filter(route -> view.get(route.body()).kind() == Kind.POST)
                .map(route -> new Officer(
                        route,
                        view.holdersOf(route.body()).stream()
                                .map(holder -> view.get(holder).name())
                                .toList(),
                        mayRecord(person, route.body())))
                .toList();
    }

    @GetMapping("/matters/{id}/officers/{post}")
    ModelAndView ask(@PathVariable MatterId id, @PathVariable PartyId post, CurrentPerson person) {
        var matter = matter(id, person);
        var today = clocks.today();
        var typed = Typed.prefilled(Map.of("day", today.toString()));
        return Page.of("officers/decide", deciding(matter, post, person, today, new Facts(Map.of()), typed));
    }

    @PostMapping("/matters/{id}/officers/{post}")
    ModelAndView decide(
            @PathVariable MatterId id,
            @PathVariable PartyId post,
            CurrentPerson person,
            Typed typed,
            @RequestParam Map<String, String> all) {
        var matter = matter(id, person);
        var form = BetweenForm.read(typed, all, clocks.today());
        var it = deciding(matter, post, person, form.day(), form.facts(), typed);
        var unanswered = it.asked().stream()
                .filter(asked -> typed.value(asked.field()).isBlank())
                .toList();
        unanswered.stream()
                .filter(asked -> typed.isChosen(SHOWN, asked.field()))
                .forEach(asked -> typed.fault(asked.field(), "Answer: " + asked.question()));
        var further = unanswered.stream().anyMatch(asked -> !typed.isChosen(SHOWN, asked.field()));
        if (!typed.isFaulty() && further) return Page.of("officers/decide", it);
        if (!typed.isFaulty()) typed.object(between.against(matter, post, form));
        if (typed.isFaulty() || typed.isChosen("change", "yes")) return Page.faulty("officers/decide", it);
        if (!typed.isChosen("sure", "yes")) return Page.of("officers/check", new Checking(it, form));
        return switch (between.take(matter, post, form, person)) {
            case Answer.Done<Decision>(var decision) ->
                Page.seeOther("/officers-decisions/" + decision.id(), "Decision recorded");
            case Answer.Refused<Decision>(var objections) -> {
                typed.object(objections);
                yield Page.faulty("officers/decide", it);
            }
        };
    }

    private Deciding deciding(
            Matter matter, PartyId post, CurrentPerson person, LocalDate day, Facts facts, Typed typed) {
        var officer = register.on(day)
                .find(post)
                .or(() -> register.on(clocks.today()).find(post))
                .filter(party -> party.kind() == Kind.POST && mayRecord(person, post))
                .orElseThrow(Page::missing);
        var verdict = between.judge(matter, post, day, facts);
        var asked = asked(matter, post, day, facts);
        var offices = asked.stream()
                .map(Asked::field)
                .filter(field -> field.startsWith(AGREES))
                .map(field -> field.substring(AGREES.length()))
                .toList();
        return new Deciding(
                matter,
                officer,
                verdict,
                asked,
                duties(verdict),
                between.stakes(matter, post, day),
                agreeing.of(matter, post, day, offices),
                typed,
                BetweenForm.keyIn(typed));
    }

    /** What the law asks, one answer leading to the next question; a question that was answered stays. */
    private List<Asked> asked(Matter matter, PartyId post, LocalDate day, Facts answers) {
        var asked = new LinkedHashMap<String, Asked>();
        var known = new HashMap<String, String>();
        for (var more = true; more; ) {
            more = false;
            for (var open : questions(between.judge(matter, post, day, new Facts(known)))) {
                var question = new Asked(Facts.FIELD + open.fact(), open.question(), Facts.answersTo(open.fact()));
                more |= asked.putIfAbsent(open.fact(), question) == null;
                Optional.ofNullable(answers.values().get(open.fact()))
                        .ifPresent(answer -> known.put(open.fact(), answer));
            }
        }
        return List.copyOf(asked.values());
    }

    private static List<Verdict.Open> questions(Verdict verdict) {
        if (!(verdict instanceof Verdict.Unsettled unsettled)) return List.of();
        return unsettled.questions().stream()
                .filter(open -> !open.fact().isEmpty())
                .toList();
    }

    private static List<Asked> duties(Verdict verdict) {
        if (!(verdict instanceof Verdict.Permitted permitted)) return List.of();
        return permitted.owed().stream()
                .filter(owed -> owed.when() == Verdict.When.BEFORE)
                .map(owed -> new Asked(Facts.FIELD + "done." + owed.rule(), owed.inWords(), Choice.yesNo()))
                .toList();
    }

    private Matter matter(MatterId id, CurrentPerson person) {
        return authority
                .find(id)
                .filter(matter ->
                        book.commissioners(person).contains(matter.commissioner()) && book.isShown(matter, person))
                .orElseThrow(Page::missing);
    }

    /** The officer themselves, or a secretary of the same commissioner, which whoever sees the matter is. */
    private static boolean mayRecord(CurrentPerson person, PartyId post) {
        return person.posts().stream()
                .anyMatch(held -> held.post().equals(post) || held.office().equals("secretary"));
    }
}
