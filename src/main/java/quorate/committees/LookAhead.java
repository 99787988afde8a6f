package quorate.committees;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import quorate.authority.Room.Part;
import quorate.clocks.Clocks;
import quorate.interests.Finding;
import quorate.interests.Interests;
import quorate.interests.Ruling;
import quorate.interests.Subject;
import quorate.interests.Treatment;
import quorate.kernel.MatterId;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;

/** Looks ahead at each item of a meeting: who is conflicted, and what any treatment would do to the room. */
@Component
class LookAhead {

    private final Chamber chamber;
    private final Interests interests;
    private final Questions questions;
    private final Publishing names;
    private final Clocks clocks;

    LookAhead(Chamber chamber, Interests interests, Questions questions, Publishing names, Clocks clocks) {
        this.chamber = chamber;
        this.interests = interests;
        this.questions = questions;
        this.names = names;
        this.clocks = clocks;
    }

    /**
     * @param searched false where nobody has said what the item is about, so that no interest could be found
     * @param stands how each committee would stand as it is ruled so far, and as it would be if all advice were followed
     */
    record Line(Item item, boolean searched, List<Conflict> conflicts, List<Stand> stands) {
        long open() {
            return conflicts.stream().filter(Conflict::isOpen).count();
        }
    }

    record Stand(String committee, Prospect now, Prospect asAdvised) {}

    /** @param choices what may be ruled, and how the first committee would then stand */
    record Conflict(
            PartyId person,
            String name,
            List<Finding> findings,
            Optional<Ruling> ruling,
            boolean isOpen,
            List<Choice> choices) {}

    record Choice(Treatment.Option option, Optional<Prospect> then) {}

    List<Line> of(MeetingId id) {
        var record = chamber.record(id);
        var subjects = new LinkedHashMap<MatterId, Subject>();
        record.items()
                .forEach(item -> questions.subject(item).ifPresent(subject -> subjects.put(item.matter(), subject)));
        var people = record.seats().stream().map(Seat::person).collect(Collectors.toSet());
        var findings = interests.conflicts(people, subjects, record.meeting().day());
        return record.items().stream()
                .map(item -> line(
                        record,
                        item,
                        Optional.ofNullable(subjects.get(item.matter())),
                        findings.getOrDefault(item.matter(), List.of())))
                .toList();
    }

    private Line line(Chamber.Record record, Item item, Optional<Subject> subject, List<Finding> findings) {
        var rulings = interests.rulings(item.matter());
        var byPerson = findings.stream()
                .collect(Collectors.groupingBy(Finding::person, LinkedHashMap::new, Collectors.toList()));
        var advised = new HashMap<PartyId, Part>();
        byPerson.forEach((person, theirs) -> {
            if (theirs.stream().allMatch(rulings::answers)) return;
            advised.put(
                    person,
                    theirs.stream()
                            .flatMap(finding -> finding.treatment().stream())
                            .map(LookAhead::partOf)
                            .max(java.util.Comparator.naturalOrder())
                            .orElse(Part.FULL));
        });
        var act = subject.map(Subject::act).orElse("");
        var options = interests.treatmentsOffered(record.meeting().day(), act);
        var conflicts = new ArrayList<Conflict>();
        byPerson.forEach((person, theirs) -> conflicts.add(new Conflict(
                person,
                names.nameOf(person, record.meeting().day()),
                theirs,
                rulings.of(person),
                !theirs.stream().allMatch(rulings::answers),
                options.stream()
                        .map(option -> new Choice(option, choice(record, item, advised, person, option.treatment())))
                        .toList())));
        return new Line(item, subject.isPresent(), conflicts, stands(record, item, advised));
    }

    private List<Stand> stands(Chamber.Record record, Item item, Map<PartyId, Part> advised) {
        return item.committees().stream()
                .flatMap(committee -> prospect(record, item, committee, Map.of(), Set.of()).stream()
                        .map(now -> new Stand(
                                names.nameOf(committee, record.meeting().day()),
                                now,
                                prospect(record, item, committee, advised, out(advised))
                                        .orElse(now))))
                .toList();
    }

    private Optional<Prospect> choice(
            Chamber.Record record, Item item, Map<PartyId, Part> advised, PartyId person, Treatment treatment) {
        var parts = new HashMap<>(advised);
        parts.put(person, partOf(treatment));
        var notInChair = new java.util.HashSet<>(out(advised));
        if (treatment == Treatment.DEPUTY_CHAIR || !treatment.decides()) notInChair.add(person);
        else notInChair.remove(person);
        return item.committees().stream()
                .flatMap(committee -> prospect(record, item, committee, parts, notInChair).stream())
                .findFirst();
    }

    private static Set<PartyId> out(Map<PartyId, Part> advised) {
        return advised.entrySet().stream()
                .filter(entry -> entry.getValue() != Part.FULL)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Optional<Prospect> prospect(
            Chamber.Record record, Item item, PartyId committee, Map<PartyId, Part> parts, Set<PartyId> notInChair) {
        var now = record.at(clocks.now());
        var barred = new ArrayList<>(notInChair);
        now.rulings().getOrDefault(item.id(), Map.of()).forEach((person, ruling) -> {
            if (!ruling.chairs() && !parts.containsKey(person)) barred.add(person);
        });
        return chamber.terms(committee, dayOf(record))
                .map(terms -> Prospect.of(
                        terms, Prospect.expected(now.room(item.id(), committee), now, terms, parts, barred)));
    }

    private static LocalDate dayOf(Chamber.Record record) {
        return record.meeting().day();
    }

    static Part partOf(Treatment treatment) {
        if (!treatment.discusses()) return Part.NONE;
        return treatment.decides() ? Part.FULL : Part.DISCUSS_ONLY;
    }
}
