package quorate.officers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

/** Where an officer's decision is asked for, checked and recorded: by the officer, or for them by the secretary. */
@Controller
@Door(Door.Who.STAFF)
class BetweenPages {

    private final Authority authority;
    private final Between between;
    private final Book book;
    private final Register register;
    private final Clocks clocks;

    BetweenPages(Authority authority, Between between, Book book, Register register, Clocks clocks) {
        this.authority = authority;
        this.between = between;
        this.book = book;
        this.register = register;
        this.clocks = clocks;
    }

    /** An officer who might decide. @param may whether this reader may record it */
    record Officer(Route route, List<String> holders, boolean may) {}

    record Choosing(Matter matter, List<Officer> open, List<Officer> closed) {}

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
            Typed typed,
            String key) {

        String path() {
            return "/matters/" + matter.id() + "/officers/" + post.id();
        }
    }

    record Checking(Deciding it, BetweenForm form) {}

    @GetMapping("/matters/{id}/officers")
    ModelAndView choose(@PathVariable MatterId id, CurrentPerson person) {
        var matter = matter(id, person);
        var view = register.on(clocks.today());
        var ways = authority.routeTo(
                matter.act(), matter.commissioner(), clocks.today(), matter.affected(), matter.facts());
        return Page.of(
                "officers/choose",
                new Choosing(matter, officers(ways.open(), view, person), officers(ways.closed(), view, person)));
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
        it.asked().stream()
                .filter(asked -> typed.value(asked.field()).isBlank())
                .forEach(asked -> typed.fault(asked.field(), "Answer: " + asked.question()));
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
        return new Deciding(
                matter,
                officer,
                verdict,
                asked(List.of(between.judge(matter, post, day, new Facts(Map.of())), verdict)),
                duties(verdict),
                between.stakes(matter, post, day),
                typed,
                BetweenForm.keyIn(typed));
    }

    /** What the law asks while nothing is answered, and what it asks on; a question that was answered stays. */
    private static List<Asked> asked(List<Verdict> verdicts) {
        return verdicts.stream()
                .flatMap(verdict -> verdict instanceof Verdict.Unsettled unsettled
                        ? unsettled.questions().stream()
                        : Stream.<Verdict.Open>empty())
                .filter(open -> !open.fact().isEmpty())
                .map(open -> new Asked(Facts.FIELD + open.fact(), open.question(), Facts.answersTo(open.fact())))
                .distinct()
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
