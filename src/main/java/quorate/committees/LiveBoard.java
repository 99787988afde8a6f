package quorate.committees;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Matter;
import quorate.authority.Question;
import quorate.authority.Verdict;
import quorate.clocks.Clocks;
import quorate.committees.Fact.Choice;
import quorate.kernel.PartyId;
import quorate.kernel.Truth;
import quorate.web.Mark;
import quorate.web.Typed;
import quorate.web.Words;

/** What the live board shows to one person at one moment. */
@Component
class LiveBoard {

    private final Chamber chamber;
    private final Questions questions;
    private final Authority authority;
    private final Publishing names;
    private final Clocks clocks;

    LiveBoard(Chamber chamber, Questions questions, Authority authority, Publishing names, Clocks clocks) {
        this.chamber = chamber;
        this.questions = questions;
        this.authority = authority;
        this.names = names;
        this.clocks = clocks;
    }

    /**
     * @param version of the log, to be sent back with each form
     * @param key of the next form
     * @param current the item before the meeting, if the person may know of it
     * @param elsewhere true when an item is before the meeting that the person may not know of
     */
    record Board(
            Head head,
            long version,
            String key,
            List<Somebody> people,
            String chair,
            boolean publicExcluded,
            List<Agended> items,
            Optional<Current> current,
            boolean elsewhere,
            List<Logged> log,
            Typed typed) {

        List<Somebody> present() {
            return people.stream().filter(Somebody::present).toList();
        }
    }

    /** @param title by what they are here: "GP member", "LMC, no vote"; of committees in common, for each of them */
    record Somebody(PartyId id, String name, String title, boolean present, boolean apologised, String part) {

        /** One line for somebody who sits on two committees in common. */
        Somebody together(Somebody other) {
            var titles = title.equals(other.title()) ? title : title + "; " + other.title();
            return new Somebody(id, name, titles, present, apologised, part);
        }
    }

    record Agended(Item item, String state, boolean mayOpen) {}

    /** @param stands one for each committee that decides the item */
    record Current(Item item, boolean withheld, List<Stand> stands, List<String> interests) {}

    /**
     * @param owed what the law wants done before the decision, by rule
     * @param questions what the law leaves open, to be answered by advice
     */
    record Stand(
            PartyId committee,
            String name,
            Mark mark,
            List<String> why,
            List<String> mends,
            List<PartyId> entitled,
            List<String> voters,
            Optional<Progress.Ballot> ballot,
            String state,
            boolean open,
            List<Verdict.Owed> owed,
            List<Verdict.Open> questions) {}

    record Logged(long number, String time, String sentence, boolean struck, boolean mayStrike) {}

    Board of(Head head, Typed typed) {
        var record = chamber.record(head.meeting().id());
        var now = record.at(clocks.now());
        var item = now.item().flatMap(record::find);
        var mayKnow = item.filter(head.pass()::seesTitle);
        return new Board(
                head,
                record.version(),
                quorate.kernel.Fresh.id().toString(),
                people(record, now),
                inTheChair(head, now),
                now.publicExcluded(),
                record.items().stream()
                        .filter(head.pass()::seesTitle)
                        .map(one -> agended(one, now))
                        .toList(),
                mayKnow.map(one -> current(one, head, record, now)),
                item.isPresent() && mayKnow.isEmpty(),
                head.pass().secretary() ? log(record, now) : List.of(),
                typed);
    }

    private List<Somebody> people(Chamber.Record record, Sitting now) {
        var seated = record.seats().stream()
                .map(seat -> new Somebody(
                        seat.person(),
                        seat.name(),
                        titleOf(seat, record),
                        now.isPresent(seat.person()),
                        now.apologies().contains(seat.person()),
                        part(now, seat.person())))
                .collect(java.util.stream.Collectors.toMap(
                        Somebody::id, one -> one, Somebody::together, java.util.LinkedHashMap::new))
                .values()
                .stream();
        var known = record.seats().stream().map(Seat::person).toList();
        var others = now.stays().keySet().stream()
                .filter(person -> !known.contains(person))
                .map(person -> new Somebody(
                        person, now.nameOf(person), "in attendance, no vote", now.isPresent(person), false, ""));
        return java.util.stream.Stream.concat(seated, others).toList();
    }

    private String titleOf(Seat seat, Chamber.Record record) {
        var title = seat.title() + (seat.voting() ? "" : ", no vote");
        if (record.meeting().committees().size() == 1) return title;
        var name = names.nameOf(seat.committee(), record.meeting().day());
        return title + " (" + name.substring(name.lastIndexOf(" of ") + 1).replaceFirst("^of ", "") + ")";
    }

    /** Of committees in common each has its own chair, for the item that is open or for the meeting. */
    private static String inTheChair(Head head, Sitting now) {
        var chairs = head.meeting().committees().size() == 1
                ? now.chair().stream().toList()
                : head.meeting().committees().stream()
                        .flatMap(committee -> now
                                .item()
                                .flatMap(item -> now.chairOf(item, committee))
                                .or(() -> Optional.ofNullable(now.ownChairs().get(committee)))
                                .stream())
                        .filter(now::isPresent)
                        .distinct()
                        .toList();
        return chairs.isEmpty()
                ? "Nobody"
                : Words.list(chairs.stream().map(now::nameOf).toList());
    }

    private static String part(Sitting now, PartyId person) {
        return now.item()
                .flatMap(item -> now.rulingOn(person, item))
                .map(Fact.Ruled::treatment)
                .orElse("");
    }

    private static Agended agended(Item item, Sitting now) {
        var progress = item.committees().stream()
                .map(committee -> now.progressOf(item.id(), committee))
                .toList();
        var decided =
                progress.stream().allMatch(one -> one instanceof Progress.Agreed || one instanceof Progress.Voted);
        var states = progress.stream().map(LiveBoard::state).distinct().toList();
        return new Agended(
                item, String.join(" / ", states), !decided && !now.item().equals(Optional.of(item.id())));
    }

    static String state(Progress progress) {
        return switch (progress) {
            case Progress.Waiting waiting -> "To come";
            case Progress.UnderDiscussion open -> "Under discussion";
            case Progress.Balloting ballot -> "Vote being taken";
            case Progress.Noted noted -> "Noted";
            case Progress.Agreed agreed -> agreed.how().carried() ? "Agreed" : "Not agreed";
            case Progress.Voted voted -> voted.how().carried() ? "Carried" : "Lost";
            case Progress.Deferred deferred -> "Deferred";
        };
    }

    private Current current(Item item, Head head, Chamber.Record record, Sitting now) {
        var telling = new Telling(
                record,
                Fold.standing(record.log()),
                committee -> Optional.empty(),
                party -> names.nameOf(party, head.meeting().day()),
                now);
        var withheld = !head.pass().reads(item);
        return new Current(
                item,
                withheld,
                item.committees().stream()
                        .map(committee -> stand(item, committee, now))
                        .toList(),
                withheld ? List.of() : telling.interests(item));
    }

    private Stand stand(Item item, PartyId committee, Sitting now) {
        var day = LocalDate.ofInstant(now.at(), Clocks.LONDON);
        var terms = chamber.terms(committee, day);
        var room = now.room(item.id(), committee);
        var judged = terms.map(one -> one.quorate(room));
        var truth = judged.map(one -> one.truth()).orElse(Truth.UNKNOWN);
        var progress = now.progressOf(item.id(), committee);
        var votes = terms.map(one -> Votes.of(now, item.id(), committee, one)).orElse(List.of());
        var verdict =
                questions.of(item, committee).map(matter -> authority.may(question(matter, committee, day, room)));
        return new Stand(
                committee,
                names.nameOf(committee, day),
                truth == Truth.YES ? Mark.YES : truth == Truth.NO ? Mark.NO : Mark.OPEN,
                judged.map(one -> truth == Truth.UNKNOWN
                                ? one.question().map(List::of).orElse(List.of())
                                : one.sentences(truth))
                        .orElse(List.of("No terms of reference are in force.")),
                truth == Truth.YES
                        ? List.of()
                        : terms.map(one -> Prospect.of(one, room).mends()).orElse(List.of()),
                votes.stream().flatMap(vote -> vote.people().stream()).toList(),
                votes.stream()
                        .map(vote -> String.join(
                                " or ", vote.people().stream().map(now::nameOf).toList()))
                        .toList(),
                now.ballotOn(item.id(), committee),
                state(progress),
                progress instanceof Progress.UnderDiscussion,
                verdict.map(LiveBoard::owed).orElse(List.of()),
                verdict.map(LiveBoard::questions).orElse(List.of()));
    }

    private static Question question(Matter matter, PartyId committee, LocalDate day, quorate.authority.Room room) {
        var facts = matter.facts().with("commissioner", matter.commissioner().toString());
        return new Question(matter.act(), committee, day, matter.affected(), facts, Optional.of(room));
    }

    private static List<Verdict.Owed> owed(Verdict verdict) {
        return verdict instanceof Verdict.Permitted permitted
                ? permitted.owed().stream()
                        .filter(one -> one.when() == Verdict.When.BEFORE && !one.done())
                        .toList()
                : List.of();
    }

    private static List<Verdict.Open> questions(Verdict verdict) {
        return verdict instanceof Verdict.Unsettled unsettled ? unsettled.questions() : List.of();
    }

    private static List<Logged> log(Chamber.Record record, Sitting now) {
        var standing = Fold.standing(record.log());
        return record.log().reversed().stream()
                .limit(30)
                .map(entry -> new Logged(
                        entry.number(),
                        Minuting.time(entry.at()),
                        Saying.of(entry, now, record),
                        !standing.contains(entry),
                        standing.contains(entry) && !(entry.fact() instanceof Fact.Struck)))
                .toList();
    }

    static Optional<Choice> choiceOf(String word) {
        return java.util.Arrays.stream(Choice.values())
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst();
    }

    Instant now() {
        return clocks.now();
    }
}
