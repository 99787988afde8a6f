package quorate.interests;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.MatterId;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;

/** What was found on one person about one matter, and ruling out what turns out to be a false alarm. */
@Controller
@Door(Door.Who.STAFF)
class FindingPages {

    private static final Set<String> OFFICES = Set.of("secretary", "chair", "vice-chair", "lay-member-audit");

    private final Interests interests;
    private final Snapshot snapshot;
    private final Register register;
    private final Standing standing;
    private final Clocks clocks;

    FindingPages(Interests interests, Snapshot snapshot, Register register, Standing standing, Clocks clocks) {
        this.interests = interests;
        this.snapshot = snapshot;
        this.register = register;
        this.standing = standing;
        this.clocks = clocks;
    }

    /** @param name of whoever ruled it out */
    record Out(Alarm alarm, String name, String affected) {}

    record Line(Finding finding, String affected) {}

    record Findings(
            MatterId matter,
            PartyId person,
            String name,
            List<Line> findings,
            Optional<Ruling> ruling,
            List<Out> out) {}

    record RulingOut(Typed typed, MatterId matter, String name, Finding finding) {}

    @GetMapping("/interests/findings/{matter}/{person}")
    ModelAndView findings(@PathVariable UUID matter, @PathVariable UUID person, CurrentPerson reader) {
        var about = new MatterId(matter);
        var whom = new PartyId(person);
        var subject = subject(about, whom, reader);
        var out = snapshot.picture()
                .alarms()
                .all()
                .filter(Known::isOpen)
                .map(Known::it)
                .filter(alarm ->
                        alarm.person().equals(whom) && subject.affected().contains(alarm.affected()))
                .filter(alarm -> alarm.span().holdsOn(clocks.today()))
                .map(alarm -> new Out(alarm, standing.nameOf(alarm.by()), name(alarm.affected())))
                .toList();
        return Page.of(
                "interests/findings",
                new Findings(
                        about,
                        whom,
                        standing.nameOf(whom),
                        interests.conflicts(Set.of(whom), subject, clocks.today()).stream()
                                .filter(finding -> finding.person().equals(whom))
                                .map(finding -> new Line(finding, name(finding.affected())))
                                .toList(),
                        interests.rulings(about).of(whom),
                        out));
    }

    @GetMapping("/interests/findings/{matter}/{person}/{key}")
    ModelAndView blank(
            @PathVariable UUID matter, @PathVariable UUID person, @PathVariable String key, CurrentPerson reader) {
        var finding = finding(new MatterId(matter), new PartyId(person), key, reader);
        return Page.of(
                "interests/ruleOut",
                new RulingOut(Typed.nothing(), new MatterId(matter), standing.nameOf(finding.person()), finding));
    }

    @PostMapping("/interests/findings/{matter}/{person}/{key}/alarms")
    ModelAndView ruleOut(
            @PathVariable UUID matter,
            @PathVariable UUID person,
            @PathVariable String key,
            Typed typed,
            CurrentPerson reader) {
        var finding = finding(new MatterId(matter), new PartyId(person), key, reader);
        var reason = typed.text("reason", "Enter what you found out", 500);
        var last = typed.optionalDay("until");
        var today = clocks.today();
        if (last.filter(day -> day.isBefore(today)).isPresent())
            typed.fault("until", "The last day must be today or later");
        if (!typed.isFaulty()) {
            var span = new Span(today, last.map(day -> day.plusDays(1)).orElse(null));
            var alarm = new Alarm(key, finding.person(), finding.affected(), reader.id(), reason, span);
            typed.object(interests.ruleOut(alarm).objections());
        }
        if (typed.isFaulty()) {
            var again = new RulingOut(typed, new MatterId(matter), standing.nameOf(finding.person()), finding);
            return Page.faulty("interests/ruleOut", again);
        }
        return Page.seeOther("/interests/findings/" + matter + "/" + person, "False alarm ruled out");
    }

    private Finding finding(MatterId matter, PartyId person, String key, CurrentPerson reader) {
        return interests.conflicts(Set.of(person), subject(matter, person, reader), clocks.today()).stream()
                .filter(finding ->
                        finding.person().equals(person) && finding.key().equals(key))
                .findFirst()
                .orElseThrow(Page::missing);
    }

    /** What the matter is about, for a reader who may look into this person's interests in it and is not in the way. */
    private Subject subject(MatterId matter, PartyId person, CurrentPerson reader) {
        var subject = snapshot.picture().subject(matter).orElseThrow(Page::missing);
        // Nobody rules on their own interest; nor are they told here that there is anything to rule on.
        if (reader.id().equals(person)) throw Page.missing();
        if (!mayLookInto(reader, person, subject) || interests.barred(reader.id(), matter)) throw Page.missing();
        return subject;
    }

    /**
     * Secretary, chair, vice-chair or guardian (the lay member for audit) of a committee on which the person sits. Into
     * somebody without a seat today only those look whose commissioner the matter is about, or buys from whom it is about.
     */
    private boolean mayLookInto(CurrentPerson reader, PartyId person, Subject subject) {
        var today = clocks.today();
        var theirs = new HashSet<PartyId>();
        standing.postsOf(person, today).forEach(post -> theirs.add(post.body()));
        return reader.posts().stream()
                .filter(post -> OFFICES.contains(post.office()))
                .anyMatch(post -> theirs.isEmpty() ? concerns(post.body(), subject) : theirs.contains(post.body()));
    }

    private boolean concerns(PartyId body, Subject subject) {
        var view = register.on(clocks.today());
        var own = new HashSet<PartyId>(Set.of(body));
        view.linksFrom(body, Tie.PART_OF).forEach(link -> own.add(link.to()));
        return subject.affected().stream()
                .anyMatch(party -> own.contains(party)
                        || view.linksFrom(party, Tie.COMMISSIONED_BY).stream()
                                .anyMatch(link -> own.contains(link.to())));
    }

    private String name(PartyId party) {
        return register.on(clocks.today())
                .find(party)
                .map(Party::name)
                .orElse("a party that is not on the register today");
    }
}
