package quorate.committees;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import quorate.authority.Terms;
import quorate.committees.Fact.Entry;
import quorate.kernel.PartyId;
import quorate.web.Words;

/** Assembles minutes for one kind of reader. What that reader may not see is not looked at. */
final class Minuting {

    private final Chamber.Record record;
    private final List<Entry> log;
    private final Sitting end;
    private final Map<String, String> words;
    private final List<MinutesStore.Done> done;
    private final Function<PartyId, Optional<Terms>> terms;
    private final Function<PartyId, String> names;
    private final Function<Item, List<String>> hands;
    private final Predicate<Item> readable;
    private final boolean publicOnly;

    /**
     * @param hands what is told of those who had a hand in the paper
     * @param readable the items whose minute the reader may see; the others do not appear at all
     * @param publicOnly leaves out what happened while the public was excluded
     */
    Minuting(
            Chamber.Record record,
            Map<String, String> words,
            List<MinutesStore.Done> done,
            Function<PartyId, Optional<Terms>> terms,
            Function<PartyId, String> names,
            Function<Item, List<String>> hands,
            Predicate<Item> readable,
            boolean publicOnly) {
        this.record = record;
        this.log = Fold.standing(record.log());
        this.end = record.at(Instant.MAX);
        this.words = words;
        this.done = done;
        this.terms = terms;
        this.names = names;
        this.hands = hands;
        this.readable = readable;
        this.publicOnly = publicOnly;
    }

    Minutes assemble() {
        var present = new ArrayList<Minutes.Attendance>();
        var attending = new ArrayList<Minutes.Attendance>();
        end.stays().keySet().stream().filter(this::mayTellOf).forEach(person -> {
            var seat = record.seats().stream()
                    .filter(one -> one.person().equals(person)
                            && record.meeting().committees().contains(one.committee()))
                    .findFirst();
            var member = seat.filter(Seat::voting).isPresent() || isDeputy(person);
            (member ? present : attending)
                    .add(new Minutes.Attendance(name(person), capacity(person, seat), times(person)));
        });
        return new Minutes(
                record.meeting(),
                record.meeting().committees().stream().map(names).toList(),
                opening(),
                present,
                attending,
                end.apologies().stream().map(this::name).toList(),
                parts(),
                closing(),
                words.getOrDefault("correction", ""));
    }

    private boolean isDeputy(PartyId person) {
        return end.deputies().values().stream()
                .anyMatch(deputy -> deputy.person().equals(person));
    }

    private String capacity(PartyId person, Optional<Seat> seat) {
        var deputy = end.deputies().values().stream()
                .filter(one -> one.person().equals(person))
                .findFirst();
        if (deputy.isPresent()) return deputyFor(deputy.get());
        return seat.map(Seat::title).orElse("in attendance");
    }

    private String deputyFor(Fact.Deputised deputy) {
        return "deputy for " + name(deputy.member())
                + deputy.letter().map(day -> ", named on " + Words.day(day)).orElse("");
    }

    /** Coming and going, as far as the reader may know when. */
    private String times(PartyId person) {
        var opened = at(Fact.Opened.class).orElse(Moment.endOf(Instant.MIN));
        var closed = at(Fact.Closed.class).orElse(Moment.endOf(Instant.MAX));
        var sentences = new ArrayList<String>();
        for (var stay : end.stays().getOrDefault(person, List.of())) {
            var again = !sentences.isEmpty();
            if (stay.from().isAfter(opened) && mayTell(stay.from())) {
                sentences.add(
                        (again ? "returned at " : "from ") + time(stay.from().at()));
            }
            if (stay.until() != null && stay.until().isBefore(closed) && mayTell(stay.until())) {
                sentences.add("left at " + time(stay.until().at()));
            }
        }
        return String.join(", ", sentences);
    }

    private boolean mayTell(Moment moment) {
        return !publicOnly || !record.at(moment).publicExcluded();
    }

    /** Somebody who was there only while the public was excluded is not named to the public. */
    private boolean mayTellOf(PartyId person) {
        var opened = at(Fact.Opened.class).orElse(Moment.endOf(Instant.MIN));
        return end.stays().getOrDefault(person, List.of()).stream()
                .anyMatch(stay -> mayTell(stay.from().isBefore(opened) ? opened : stay.from()));
    }

    private List<Minutes.Part> parts() {
        var parts = new ArrayList<Minutes.Part>();
        var minuted = new HashMap<UUID, Integer>();
        for (var entry : log) {
            eventOf(entry).filter(event -> event.open() || !publicOnly).ifPresent(parts::add);
            if (!(entry.fact() instanceof Fact.ItemOpened(var id)) || minuted.containsKey(id)) continue;
            record.find(id).filter(readable).ifPresent(item -> parts.add(minuteOf(item)));
            minuted.put(id, parts.size());
        }
        record.items().stream()
                .filter(item -> !minuted.containsKey(item.id()) && readable.test(item))
                .sorted(Comparator.comparing(Item::place))
                .filter(item -> !words.getOrDefault(item.id().toString(), "").isBlank() || isOver(item))
                .forEach(item -> parts.add(minuteOf(item)));
        return parts;
    }

    private boolean isOver(Item item) {
        return item.committees().stream()
                .anyMatch(committee -> end.progressOf(item.id(), committee).isOver());
    }

    private Optional<Minutes.Event> eventOf(Entry entry) {
        var when = "At " + time(entry.at()) + " ";
        var open = !record.at(entry.moment()).publicExcluded();
        return switch (entry.fact()) {
            case Fact.PublicExcluded(var reason) ->
                Optional.of(new Minutes.Event(
                        when + "the committee resolved to exclude the public: " + reason + ".", true));
            case Fact.PublicReadmitted readmitted ->
                Optional.of(new Minutes.Event(when + "the public was admitted again.", true));
            case Fact.Adjourned(var why) ->
                Optional.of(new Minutes.Event(when + "the meeting was adjourned" + because(why) + ".", open));
            case Fact.Resumed(var chair) ->
                Optional.of(new Minutes.Event(
                        when + "the meeting was resumed with " + name(chair) + " in the chair.", open));
            case Fact.ChairTaken(var person, var item)
            when item.isEmpty() -> chairTaken(entry, person).map(said -> new Minutes.Event(when + said, open));
            default -> Optional.empty();
        };
    }

    /** Whose chair somebody took; nothing, where it was that of another committee in the room. */
    private Optional<String> chairTaken(Entry entry, PartyId person) {
        var chairs = record.at(entry.moment()).ownChairs();
        var theirs = record.meeting().committees().stream()
                .filter(committee -> person.equals(chairs.get(committee)))
                .map(names)
                .toList();
        var inCommon = chairs.size() > 1;
        if (inCommon && theirs.isEmpty()) return Optional.empty();
        if (!inCommon || record.meeting().committees().size() == 1) {
            return Optional.of(name(person) + " took the chair.");
        }
        return Optional.of(name(person) + " took the chair of the " + Words.list(theirs) + ".");
    }

    private Minutes.Minute minuteOf(Item item) {
        var telling = new Telling(record, log, terms, names, end);
        return new Minutes.Minute(
                item.id(),
                item.place(),
                item.title(),
                item.isPublic(),
                Stream.concat(hands.apply(item).stream(), telling.interests(item).stream())
                        .toList(),
                telling.quorum(item),
                words.getOrDefault(item.id().toString(), ""),
                telling.outcome(item),
                telling.recorded(item),
                actions(item));
    }

    private List<Minutes.Action> actions(Item item) {
        var actions = new ArrayList<Minutes.Action>();
        for (var entry : log) {
            if (!(entry.fact() instanceof Fact.ActionTaken action)
                    || !action.item().equals(item.id())) continue;
            var over = done.stream()
                    .filter(one -> one.entry() == entry.number())
                    .map(one -> "Done on " + Words.day(one.day()) + (one.words().isBlank() ? "" : ": " + one.words()))
                    .findFirst();
            actions.add(new Minutes.Action(entry.number(), name(action.person()), action.what(), action.due(), over));
        }
        return actions;
    }

    private String opening() {
        return log.stream()
                .filter(entry -> entry.fact() instanceof Fact.Opened)
                .findFirst()
                .map(entry ->
                        name(((Fact.Opened) entry.fact()).chair()) + " opened the meeting at " + time(entry.at()) + ".")
                .orElse("");
    }

    private String closing() {
        return at(Fact.Closed.class)
                .map(moment -> "The meeting was closed at " + time(moment.at()) + ".")
                .orElse("");
    }

    private Optional<Moment> at(Class<? extends Fact> kind) {
        return log.stream()
                .filter(entry -> kind.isInstance(entry.fact()))
                .map(Entry::moment)
                .findFirst();
    }

    private String name(PartyId person) {
        return end.names().getOrDefault(person, names.apply(person));
    }

    static String time(Instant moment) {
        return WallTime.told(moment);
    }

    private static String because(String why) {
        return why.isBlank() ? "" : ": " + why;
    }
}
