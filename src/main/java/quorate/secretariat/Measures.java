package quorate.secretariat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Room;
import quorate.committees.Committees;
import quorate.committees.Paper;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.web.CurrentPerson;
import quorate.web.Words;

/** Counts what was recorded of a committee, a year at a time. What was never recorded is not known, and never nought. */
@Component
class Measures {

    /** Before it no committee of a group sat. */
    private static final LocalDate BEGIN = LocalDate.of(2013, 4, 1);

    private static final List<String> CLINICAL =
            List.of("gp", "out-of-area-gp", "nurse", "secondary-care", "secondary-care-doctor");

    private final Bookcase books;
    private final Daybook daybook;
    private final Committees committees;
    private final Authority authority;

    Measures(Bookcase books, Daybook daybook, Committees committees, Authority authority) {
        this.books = books;
        this.daybook = daybook;
        this.committees = committees;
        this.authority = authority;
    }

    /** Each measure over all years in which the committee met, up to the day. */
    List<Measure> of(PartyId committee, CurrentPerson person, LocalDate day) {
        var facts = facts(committee, person, day);
        return Stream.concat(ofItems(facts).stream(), ofWork(facts).stream()).toList();
    }

    /** What was dealt with, and before whom. */
    private static List<Measure> ofItems(List<YearFacts> facts) {
        return List.of(
                measure(
                        "meetings",
                        "Meetings held",
                        "Meetings that were opened, from their records.",
                        "",
                        facts,
                        Measures::meetings),
                measure(
                        "private",
                        "Share of items taken in private",
                        "Items for decision, discussion or information in the private part of the agenda, of all of them. The reasons are those of the resolutions.",
                        "%",
                        facts,
                        Measures::inPrivate),
                measure(
                        "public",
                        "Members of the public at a meeting",
                        "On average, of the meetings for which the secretary noted how many came.",
                        "",
                        facts,
                        Measures::gallery),
                measure(
                        "strategic",
                        "Share of items that were strategic",
                        "Of the items that the secretary marked as strategic or operational.",
                        "%",
                        facts,
                        Measures::strategic));
    }

    /** With whose knowledge, in which time, and how promptly. */
    private List<Measure> ofWork(List<YearFacts> facts) {
        return List.of(
                measure(
                        "expertise",
                        "Clinical voices withheld by conflicts",
                        "Clinical members with a vote whom a ruling kept from deciding, of all clinical places at decisions, as the room was when each was taken.",
                        "%",
                        facts,
                        Measures::withheld),
                measure(
                        "late",
                        "Share of papers that came late",
                        "Papers added after notice was given of the meeting, of all papers.",
                        "%",
                        facts,
                        Measures::late),
                measure(
                        "hours",
                        "Hours in meetings",
                        "From opening to closing, by the records of the meetings.",
                        "hours",
                        facts,
                        Measures::hours),
                measure(
                        "days",
                        "Days from laid to decided",
                        "The middle one (median) of all matters decided in the year, from the day on which each was laid.",
                        "days",
                        facts,
                        this::days));
    }

    private List<YearFacts> facts(PartyId committee, CurrentPerson person, LocalDate day) {
        if (day.isBefore(BEGIN)) return List.of();
        var records = books.records(committee, Span.between(BEGIN, day.plusDays(1)), person).stream()
                .filter(Attendance::wasHeld)
                .toList();
        var counts = daybook.list(
                Line.Kind.GALLERY,
                records.stream().map(record -> record.meeting().id().value()).toList());
        var years = records.stream()
                .collect(Collectors.groupingBy(
                        record -> Year.of(record.meeting().day()), TreeMap::new, Collectors.toList()));
        return years.entrySet().stream()
                .map(one -> new YearFacts(
                        one.getKey(),
                        one.getValue(),
                        committees.proceedings(committee, one.getKey().span(), person),
                        counts))
                .toList();
    }

    private static Measure measure(
            String code,
            String title,
            String how,
            String unit,
            List<YearFacts> facts,
            Function<YearFacts, Measure.Point> count) {
        return new Measure(code, title, how, unit, facts.stream().map(count).toList());
    }

    private static Measure.Point meetings(YearFacts facts) {
        var count = facts.held().size();
        return new Measure.Point(
                facts.year(),
                Optional.of(BigDecimal.valueOf(count)),
                Words.sentence(Words.count(count, "meeting", "meetings")));
    }

    private static Measure.Point inPrivate(YearFacts facts) {
        var items = facts.items();
        var hidden = items.stream().filter(item -> !item.isPublic()).toList();
        var reasons = hidden.stream()
                .flatMap(item -> item.hidden().stream())
                .collect(Collectors.groupingBy(one -> one.ground().toString(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(one -> one.getKey() + " (" + one.getValue() + ")")
                .toList();
        return facts.share(
                hidden.size(),
                items.size(),
                "item",
                "items",
                reasons.isEmpty() ? "" : ": because of " + Words.list(reasons));
    }

    private static Measure.Point gallery(YearFacts facts) {
        var known = facts.held().stream()
                .flatMap(record -> facts.counted(record.meeting().id().value(), "public").stream())
                .map(BigDecimal::new)
                .toList();
        if (known.isEmpty()) return Measure.Point.unknown(facts.year(), "nobody noted how many came.");
        var sum = known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var average = sum.divide(BigDecimal.valueOf(known.size()), 1, RoundingMode.HALF_UP);
        return new Measure.Point(
                facts.year(),
                Optional.of(average),
                average.stripTrailingZeros().toPlainString() + " on average, noted for " + known.size() + " of "
                        + Words.count(facts.held().size(), "meeting", "meetings"));
    }

    private static Measure.Point strategic(YearFacts facts) {
        var marks = facts.held().stream()
                .flatMap(record -> record.items().stream()
                        .flatMap(item -> facts
                                .counted(
                                        record.meeting().id().value(), item.id().toString())
                                .stream()))
                .toList();
        if (marks.isEmpty())
            return Measure.Point.unknown(facts.year(), "nobody marked an item as strategic or operational.");
        var strategic = marks.stream().filter("strategic"::equals).count();
        return facts.share(
                strategic,
                marks.size(),
                "marked item",
                "marked items",
                ", of " + Words.count(facts.items().size(), "item", "items") + " in all");
    }

    /** A voice is a clinical member with a vote, in the room or kept out of it, when something was decided. */
    private static Measure.Point withheld(YearFacts facts) {
        var places = facts.proceedings().items().stream()
                .filter(item -> item.ending().isDecision())
                .flatMap(item -> item.room().places().stream())
                .filter(Room.Place::voting)
                .filter(place -> place.kinds().stream().anyMatch(CLINICAL::contains))
                .filter(place -> place.present() || place.part() != Room.Part.FULL)
                .toList();
        var barred =
                places.stream().filter(place -> place.part() != Room.Part.FULL).count();
        var unread = facts.proceedings().withheld();
        return facts.share(
                barred,
                places.size(),
                "clinical place at a decision",
                "clinical places at decisions",
                unread == 0
                        ? ""
                        : "; " + Words.count(unread, "item", "items") + " not counted, which you may not read");
    }

    private static Measure.Point late(YearFacts facts) {
        var late = 0;
        var all = 0;
        for (var record : facts.held()) {
            var notice = record.meeting().notices().stream()
                    .filter(one -> one.starts().equals(record.meeting().starts()))
                    .map(one -> one.given())
                    .min(java.time.Instant::compareTo);
            var first = record.papers().stream()
                    .filter(paper -> paper.version() == 1)
                    .toList();
            all += first.size();
            late += (int) first.stream()
                    .map(Paper::added)
                    .filter(added -> notice.filter(added::isAfter).isPresent())
                    .count();
        }
        return facts.share(late, all, "paper", "papers", "");
    }

    private static Measure.Point hours(YearFacts facts) {
        var known = facts.held().stream()
                .flatMap(record -> Hours.of(record).stream())
                .toList();
        if (known.isEmpty()) return Measure.Point.unknown(facts.year(), "no meeting was noted as closed.");
        var sum = known.stream().map(Hours::length).reduce(Duration.ZERO, Duration::plus);
        var hours = BigDecimal.valueOf(sum.toMinutes()).divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP);
        return new Measure.Point(
                facts.year(),
                Optional.of(hours),
                Hours.words(sum) + " in " + known.size() + " of "
                        + Words.count(facts.held().size(), "meeting", "meetings"));
    }

    private Measure.Point days(YearFacts facts) {
        var days = new ArrayList<Long>();
        facts.proceedings().items().stream()
                .filter(item -> item.ending().isDecision())
                .flatMap(item -> item.decision().stream())
                .flatMap(id -> authority.find(id).stream())
                .forEach(decision -> authority
                        .find(decision.matter())
                        .ifPresent(matter -> days.add(ChronoUnit.DAYS.between(matter.laidOn(), decision.day()))));
        if (days.isEmpty()) return Measure.Point.unknown(facts.year(), "no matter from the docket was decided.");
        days.sort(Long::compare);
        var middle = days.get((days.size() - 1) / 2);
        return new Measure.Point(
                facts.year(),
                Optional.of(BigDecimal.valueOf(middle)),
                Words.count(middle, "day", "days") + ", of " + Words.count(days.size(), "matter", "matters"));
    }
}
