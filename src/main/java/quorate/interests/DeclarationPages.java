package quorate.interests;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.Fresh;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Search;
import quorate.register.Tie;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;

/** My own declarations: declare, check, confirm, end. */
@Controller
@Door(Door.Who.SIGNED_IN)
class DeclarationPages {

    private final Interests interests;
    private final Snapshot snapshot;
    private final Bench bench;
    private final Register register;
    private final Clocks clocks;
    private final Reminders reminders;

    DeclarationPages(
            Interests interests,
            Snapshot snapshot,
            Bench bench,
            Register register,
            Clocks clocks,
            Reminders reminders) {
        this.interests = interests;
        this.snapshot = snapshot;
        this.bench = bench;
        this.register = register;
        this.clocks = clocks;
        this.reminders = reminders;
    }

    /**
     * @param typed what is wrong with a confirmation, if anything is
     * @param confirmBy the day by which the list should be confirmed again; empty for somebody without a post
     * @param bodies whose registers the person is on
     */
    record Mine(
            Typed typed,
            List<Interest> running,
            List<Interest> over,
            Optional<Interest.Confirmed> confirmed,
            Optional<LocalDate> confirmBy,
            LocalDate today,
            List<Party> bodies) {}

    record Blank(Typed typed, List<Choice> types) {}

    /** @param late how the declaration misses its time, if it does */
    record Check(
            Typed typed, Interest interest, Optional<Party> party, List<Declaring.Late> late, List<String> fields) {}

    record Ending(Typed typed, Interest interest) {}

    @GetMapping("/interests")
    ModelAndView mine(CurrentPerson person) {
        return Page.of("interests/mine", mine(person, Typed.nothing()));
    }

    private Mine mine(CurrentPerson person, Typed typed) {
        var picture = snapshot.picture();
        var today = clocks.today();
        var all = picture.interests().of(person.id()).stream()
                .sorted(java.util.Comparator.comparing(
                                (Interest interest) -> interest.span().from())
                        .reversed())
                .toList();
        return new Mine(
                typed,
                all.stream().filter(interest -> !isOver(interest, today)).toList(),
                all.stream().filter(interest -> isOver(interest, today)).toList(),
                picture.lastConfirmation(person.id(), today),
                reminders.confirmBy(person),
                today,
                bodiesOf(person, today));
    }

    private static boolean isOver(Interest interest, LocalDate today) {
        return interest.span().end().filter(end -> !end.isAfter(today)).isPresent();
    }

    private List<Party> bodiesOf(CurrentPerson person, LocalDate today) {
        var view = register.on(today);
        return person.posts().stream()
                .map(post -> post.body())
                .distinct()
                .flatMap(body -> view.find(body).stream())
                .sorted(java.util.Comparator.comparing(Party::name))
                .toList();
    }

    @GetMapping("/interests/declarations/new")
    ModelAndView blank() {
        return Page.of("interests/declare", new Blank(Typed.nothing(), types()));
    }

    /** Shows what was typed once more, before anything is saved. */
    @PostMapping("/interests/declarations/check")
    ModelAndView check(Typed typed, CurrentPerson person) {
        var form = DeclarationForm.read(typed);
        if (typed.isFaulty()) return Page.faulty("interests/declare", new Blank(typed, types()));
        var party = named(form.partyName());
        var interest = form.by(person, party, words(form.type()), clocks.today(), Fresh.id());
        var since = appointed(person);
        var aware = form.awareOn().isBefore(since) ? since : form.awareOn();
        var start = form.from().isBefore(since) ? since : form.from();
        var late = bench.guidance().declaring().lateness(aware, start, clocks.today());
        return Page.of("interests/check", new Check(typed, interest, party, late, DeclarationForm.FIELDS));
    }

    /** Since when the person holds a post: nobody is late for what they had before they were asked. */
    private LocalDate appointed(CurrentPerson person) {
        return register.on(clocks.today()).linksFrom(person.id(), Tie.HOLDS).stream()
                .map(link -> link.span().from())
                .min(LocalDate::compareTo)
                .orElse(clocks.today());
    }

    @PostMapping("/interests/declarations")
    ModelAndView declare(Typed typed, CurrentPerson person) {
        if (typed.value("change").equals("yes")) return Page.of("interests/declare", new Blank(typed, types()));
        var form = DeclarationForm.read(typed);
        if (!typed.isFaulty()) {
            var interest =
                    form.by(person, named(form.partyName()), words(form.type()), clocks.today(), once(person, typed));
            typed.object(interests.declare(interest, person.actor()).objections());
        }
        if (typed.isFaulty()) return Page.faulty("interests/declare", new Blank(typed, types()));
        return Page.seeOther("/interests", "Interest declared");
    }

    /** The id that the checked form carries, so that sending it twice declares once. */
    private UUID once(CurrentPerson person, Typed typed) {
        var given = typed.value("once");
        if (!given.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) return Fresh.id();
        return Fresh.idOf("declaration", person.id().toString(), given);
    }

    /** The party meant, if code or whole name leave no doubt. */
    private Optional<Party> named(String text) {
        var view = register.on(clocks.today());
        var byCode = view.findByCode("ods", text.strip().toUpperCase(java.util.Locale.ROOT));
        if (byCode.isPresent()) return byCode.filter(party -> party.kind() != Kind.PERSON);
        var same = register.search(Search.of(text), clocks.today(), Long.MAX_VALUE).parties().stream()
                .filter(party -> party.name().equalsIgnoreCase(text.strip()) && party.kind() != Kind.PERSON)
                .toList();
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }

    private String words(Interest.Type type) {
        return bench.guidance()
                .on(clocks.today())
                .map(edition -> edition.wordsFor(type, type == Interest.Type.INDIRECT, null))
                .orElse(type.toString());
    }

    private List<Choice> types() {
        return List.of(
                choice(
                        Interest.Type.FINANCIAL,
                        "You may gain or lose money: partner, employee, director, shareholder, landlord"),
                choice(
                        Interest.Type.NON_FINANCIAL_PROFESSIONAL,
                        "Your standing or career may gain: trustee, governor, adviser"),
                choice(
                        Interest.Type.NON_FINANCIAL_PERSONAL,
                        "You may gain in another way: patient, member of a campaign"),
                choice(
                        Interest.Type.INDIRECT,
                        "Somebody close to you has such an interest: family, friend, business partner"));
    }

    private Choice choice(Interest.Type type, String hint) {
        return Choice.of(type.code(), words(type)).hint(hint);
    }

    /** Confirms what the page showed; a list that has changed since is looked at again first. */
    @PostMapping("/interests/confirmations")
    ModelAndView confirm(Typed typed, CurrentPerson person) {
        var what = typed.choice(
                "confirm",
                "Confirm that the list is right and whole, or that you have nothing to declare",
                Stated.class);
        var shown = mine(person, typed);
        if (person.posts().isEmpty()) {
            typed.fault(
                    "confirm",
                    "You hold no post today, so there is no register for which to confirm your interests. If a post is"
                            + " missing, ask the secretary to record it");
        } else if (shown.running().isEmpty() != (what == Stated.NOTHING_TO_DECLARE)) {
            typed.fault("confirm", "Your list has changed since you opened the page. Read it and confirm it again");
        }
        if (typed.isFaulty()) return Page.faulty("interests/mine", shown);
        var confirmed = interests.confirm(person.id(), person.actor());
        return Page.seeOther("/interests", confirmed.nil() ? "Nil return made" : "Declarations confirmed");
    }

    /** What is confirmed. */
    enum Stated {
        RIGHT_AND_WHOLE,
        NOTHING_TO_DECLARE
    }

    @GetMapping("/interests/declarations/{id}/end")
    ModelAndView end(@PathVariable UUID id, CurrentPerson person) {
        return Page.of("interests/end", new Ending(Typed.nothing(), own(id, person)));
    }

    @PostMapping("/interests/declarations/{id}/ends")
    ModelAndView ends(@PathVariable UUID id, Typed typed, CurrentPerson person) {
        var interest = own(id, person);
        var last = typed.day("last", "Enter the last day on which the interest holds");
        if (!typed.isFaulty()) {
            interests
                    .lapse(id, last, person.actor())
                    .objections()
                    .forEach(objection -> typed.fault("last", objection.sentence() + " " + objection.remedy()));
        }
        if (typed.isFaulty()) return Page.faulty("interests/end", new Ending(typed, interest));
        return Page.seeOther("/interests", "End of the interest noted");
    }

    private Interest own(UUID id, CurrentPerson person) {
        return snapshot.picture()
                .interest(id)
                .map(Known::it)
                .filter(interest -> interest.person().equals(person.id()))
                .orElseThrow(Page::missing);
    }
}
