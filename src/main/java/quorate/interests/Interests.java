package quorate.interests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.MatterId;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Weight;
import quorate.law.RuleText;
import quorate.register.Register;
import quorate.web.Words;

/** The front door: what people declared, what follows from it for a matter, and what was ruled. */
@Component
public class Interests {

    private final Clocks clocks;
    private final Register register;
    private final Snapshot snapshot;
    private final Bench bench;
    private final DeclarationStore declarations;
    private final RulingStore rulings;
    private final ApplicationEventPublisher events;

    Interests(
            Clocks clocks,
            Register register,
            Snapshot snapshot,
            Bench bench,
            DeclarationStore declarations,
            RulingStore rulings,
            ApplicationEventPublisher events) {
        this.clocks = clocks;
        this.register = register;
        this.snapshot = snapshot;
        this.bench = bench;
        this.declarations = declarations;
        this.rulings = rulings;
        this.events = events;
    }

    /** Enters a declaration. One with an id that is already known corrects that one. */
    public Answer<Interest> declare(Interest interest, Actor by) {
        return clocks.write(number -> {
            var objections = objections(interest);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            var earlier = snapshot.picture().interest(interest.id());
            if (earlier.map(Known::it).filter(interest::equals).isPresent()) return new Answer.Done<>(interest);
            earlier.ifPresent(row -> declarations.close(row, number));
            declarations.insert(interest, number);
            snapshot.reread(number);
            events.publishEvent(new Interest.Declared(interest, by));
            return new Answer.Done<>(interest);
        });
    }

    private List<Objection> objections(Interest interest) {
        var objections = new ArrayList<Objection>();
        if (interest.description().isBlank())
            objections.add(object(
                    "coi.register.fields",
                    "The declaration does not say what the interest is.",
                    "Describe the interest."));
        if (interest.declared().isAfter(clocks.today()))
            objections.add(object(
                    "coi.when.change",
                    "The day of the declaration has not come yet.",
                    "Enter today or an earlier day."));
        if (!interest.consent() && interest.refusal().isBlank())
            objections.add(object(
                    "coi.register.fields",
                    "The declaration refuses publication without saying why.",
                    "Enter the reason, or consent to publication."));
        return objections;
    }

    /** Says that an interest is over. @param last the last day on which it holds */
    Answer<Interest> lapse(UUID id, LocalDate last, Actor by) {
        return clocks.write(number -> {
            var known = snapshot.picture().interest(id);
            if (known.isEmpty())
                return refused(
                        "coi.when.change",
                        "There is no such declaration.",
                        "Open the list again: it may have been corrected.");
            if (last.isBefore(known.get().it().span().from()))
                return refused(
                        "coi.register.fields",
                        "The interest would end on " + Words.day(last) + ", before it begins on "
                                + Words.day(known.get().it().span().from()) + ".",
                        "Enter a later day.");
            var over = known.get().it().until(last.plusDays(1));
            declarations.close(known.get(), number);
            declarations.insert(over, number);
            snapshot.reread(number);
            events.publishEvent(new Interest.Ended(over, by));
            return new Answer.Done<>(over);
        });
    }

    /** Says that what the person has declared is right and whole today; with nothing declared it is a nil return. */
    public Interest.Confirmed confirm(PartyId person, Actor by) {
        return confirm(person, clocks.today(), by);
    }

    /** The same for an earlier day, where a published register shows what was confirmed then; once for a day. */
    public Interest.Confirmed confirm(PartyId person, LocalDate day, Actor by) {
        return clocks.write(number -> {
            var before = snapshot.picture()
                    .lastConfirmation(person, day)
                    .filter(last -> last.day().equals(day));
            if (before.isPresent() && day.isBefore(clocks.today())) return before.get();
            var nil = snapshot.picture().interests().of(person).stream()
                    .noneMatch(interest -> interest.span()
                            .end()
                            .filter(end -> !end.isAfter(day))
                            .isEmpty());
            var confirmed = new Interest.Confirmed(Fresh.id(), person, day, nil, by);
            declarations.insert(confirmed, number);
            snapshot.reread(number);
            events.publishEvent(confirmed);
            return confirmed;
        });
    }

    /** The register of interests of a committee, or of a body with all its committees, on the day; by name. */
    public List<RegisterEntry> registerOf(PartyId body, LocalDate day, RegisterEntry.Readers readers) {
        return new Entries(register.on(day), snapshot.picture(), bench.guidance()).of(body, readers);
    }

    /** Who of these people, and of those who had a hand in the paper, stands to gain; by person. */
    public List<Finding> conflicts(Collection<PartyId> people, Subject subject, LocalDate day) {
        return bench.on(day).of(people, subject);
    }

    /** The same for all items of a meeting at once, which searches each person only once. */
    public Map<MatterId, List<Finding>> conflicts(
            Collection<PartyId> people, Map<MatterId, Subject> subjects, LocalDate day) {
        var conflicts = bench.on(day);
        var findings = new LinkedHashMap<MatterId, List<Finding>>();
        subjects.forEach((matter, subject) -> findings.put(matter, conflicts.of(people, subject)));
        return findings;
    }

    /** What the edition in force offers to do about an interest in the act on the day, lightest first. */
    public List<Treatment.Option> treatmentsOffered(LocalDate day, String act) {
        return bench.guidance().options(day, act);
    }

    /** What the matter is about, as it was last said; empty while nobody has said it. */
    public Optional<Subject> subject(MatterId matter) {
        return snapshot.picture().subject(matter);
    }

    /**
     * Says what a matter is about, so that the gate can judge. To be called when a matter comes onto an agenda, and again
     * whenever its parties change. Who had a hand in the paper stays as it was, unless the subject names somebody.
     */
    public void consider(MatterId matter, Subject subject, Actor by) {
        clocks.write(number -> {
            var hands = subject(matter).map(Subject::hands).orElse(Map.of());
            return say(matter, subject.hands().isEmpty() ? subject.by(hands) : subject, by, number);
        });
    }

    /** Says who had a hand in the paper of a matter, all of them; empty for a matter of which nobody has said what it is about. */
    public Optional<Subject> consider(MatterId matter, Map<PartyId, Subject.Hand> hands, Actor by) {
        return clocks.write(number -> subject(matter).map(known -> {
            say(matter, known.by(hands), by, number);
            return known.by(hands);
        }));
    }

    private MatterId say(MatterId matter, Subject subject, Actor by, long number) {
        if (subject(matter).filter(subject::equals).isPresent()) return matter;
        rulings.replace(matter, subject, clocks.today(), number);
        snapshot.reread(number);
        events.publishEvent(new Subject.Considered(matter, subject, by));
        return matter;
    }

    /**
     * Rules on somebody's interest in a matter. A later ruling takes the place of an earlier one, from its moment on.
     *
     * @param by who is in the chair; never the person, nor anybody whose own interest in the matter is open
     */
    public Answer<Ruling> rule(
            PartyId person, MatterId matter, Set<Treatment> treatments, PartyId by, String reason, Instant at) {
        return clocks.write(number -> {
            var picture = snapshot.picture();
            var day = LocalDate.ofInstant(at, Clocks.LONDON);
            var subject = picture.subject(matter);
            var findings = subject.map(it -> bench.about(person, it, day)).orElse(List.of());
            var own = subject.map(it -> bench.open(by, it, answered(picture, by, matter), day))
                    .orElse(List.of());
            var ruling = new Ruling(
                    Fresh.id(), person, matter, treatments, by, reason.strip(), at, RulingChecks.keysOf(findings));
            var objections = RulingChecks.objections(
                    ruling, subject, findings, own, picture, bench.guidance(), register.on(day));
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            var because = new ArrayList<>(findings.stream()
                    .flatMap(finding -> finding.declared().stream())
                    .distinct()
                    .toList());
            picture.ruling(person, matter).map(Ruling::id).ifPresent(because::add);
            rulings.replace(ruling, number);
            snapshot.reread(number);
            events.publishEvent(new Ruling.Made(ruling, because));
            return new Answer.Done<>(ruling);
        });
    }

    /** Every ruling ever made on the matter. */
    public Rulings rulings(MatterId matter) {
        return new Rulings(snapshot.picture().rulings().everOf(matter));
    }

    /** What the person may be shown about the matter today, and if not everything, whether for want of a ruling or by one. */
    Access access(PartyId person, MatterId matter) {
        var picture = snapshot.picture();
        if (picture.ruling(person, matter).filter(Ruling::withholdsPapers).isPresent()) return Access.WITHHELD;
        var subject = picture.subject(matter);
        if (subject.isEmpty()) return Access.OPEN;
        var open = bench.open(person, subject.get(), answered(picture, person, matter), clocks.today());
        return open.isEmpty() ? Access.OPEN : Access.HELD;
    }

    /**
     * True if the person may not be shown the matter today: its papers, its minutes, whatever is not public of it. The one
     * gate that every page, file, search hit, stream and letter passes. It judges conflicts only: whether the person's posts
     * let them in at all is for the caller.
     */
    public boolean barred(PartyId person, MatterId matter) {
        return !access(person, matter).isOpen();
    }

    /** Rules out a finding that was looked into: it does not come back until a fact of its path changes. */
    Answer<Alarm> ruleOut(Alarm alarm) {
        return clocks.write(number -> {
            if (alarm.by().equals(alarm.person()))
                return refused(
                        "coi.ruling.self", "Nobody rules on their own interest.", "Ask somebody else to look into it.");
            if (alarm.reason().isBlank())
                return refused(
                        "coi.meet.chair", "There is no reason why this is a false alarm.", "Enter what you found out.");
            if (snapshot.picture().ruledOut(alarm.key(), alarm.span().from()))
                return refused("coi.meet.chair", "This path was ruled out already.", "Nothing is left to do.");
            rulings.insert(alarm, number);
            snapshot.reread(number);
            events.publishEvent(new Alarm.RuledOut(alarm));
            return new Answer.Done<>(alarm);
        });
    }

    private static Set<String> answered(Picture picture, PartyId person, MatterId matter) {
        return picture.ruling(person, matter).map(Ruling::on).orElse(Set.of());
    }

    private <T> Answer<T> refused(String rule, String sentence, String remedy) {
        return new Answer.Refused<>(List.of(object(rule, sentence, remedy)));
    }

    private Objection object(String rule, String sentence, String remedy) {
        var text = bench.guidance().law().on(clocks.today()).findRule(rule);
        return new Objection(
                rule,
                text.map(RuleText::weight).orElse(Weight.SHOULD),
                sentence,
                remedy,
                text.map(RuleText::sources).orElse(List.of()));
    }
}
