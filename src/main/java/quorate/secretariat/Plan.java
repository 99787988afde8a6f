package quorate.secretariat;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import quorate.committees.Item;
import quorate.committees.MeetingRecord;
import quorate.kernel.Code;
import quorate.kernel.Fresh;
import quorate.kernel.MatterId;
import quorate.kernel.MeetingId;
import quorate.web.OnDay;

/**
 * What a committee expects to deal with: items that come back in certain months of every year, and items expected once.
 *
 * @param entries those that were not dropped
 */
record Plan(List<Entry> entries) {

    Plan {
        entries = List.copyOf(entries);
    }

    /**
     * One line of the plan.
     *
     * @param first how it was planned
     * @param last what was last said of it
     */
    record Entry(Line first, Line last) {

        UUID id() {
            return first.id();
        }

        String title() {
            return last.said("title");
        }

        String wanted() {
            return last.said("wanted");
        }

        Item.Purpose purpose() {
            return Code.parse(Item.Purpose.class, last.said("purpose"));
        }

        /** The months of every year, for a standing item. */
        List<Month> months() {
            return Arrays.stream(last.said("months").split(","))
                    .filter(month -> !month.isBlank())
                    .map(month -> Month.of(Integer.parseInt(month)))
                    .toList();
        }

        Optional<LocalDate> day() {
            return last.dayIn("expected");
        }

        boolean isStanding() {
            return !months().isEmpty();
        }

        /** Whether it belongs before a meeting on the day. */
        boolean isFor(LocalDate meeting) {
            return isStanding()
                    ? months().contains(meeting.getMonth())
                    : day().filter(day -> YearMonth.from(day).equals(YearMonth.from(meeting)))
                            .isPresent();
        }

        /** The question it would be on the agenda of the meeting: the same each time it is proposed for it. */
        MatterId matterAt(MeetingId meeting) {
            return new MatterId(Fresh.idOf("plan", id().toString(), meeting.toString()));
        }
    }

    static Plan of(List<Line> lines, OnDay on) {
        var entries = new ArrayList<Entry>();
        lines.stream()
                .filter(line -> line.isKnown(on))
                .collect(Collectors.groupingBy(Line::part, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(of -> !of.getLast().said("state").equals("dropped"))
                .forEach(of -> entries.add(new Entry(of.getFirst(), of.getLast())));
        return new Plan(entries);
    }

    Optional<Entry> find(UUID id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** What is to be proposed for the meeting and is not on its agenda. */
    List<Entry> proposals(MeetingRecord record) {
        var taken = record.items().stream().map(Item::matter).toList();
        return entries.stream()
                .filter(entry -> entry.isFor(record.meeting().day()))
                .filter(entry -> !taken.contains(entry.matterAt(record.meeting().id())))
                .toList();
    }

    /** @param month of the plan. @param entries what is expected in it */
    record Ahead(YearMonth month, List<Entry> entries) {

        String words() {
            return month.getMonth().getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.UK) + " "
                    + month.getYear();
        }
    }

    /** The year from the day on, month by month. */
    List<Ahead> ahead(LocalDate from) {
        return IntStream.range(0, 12)
                .mapToObj(month -> YearMonth.from(from).plusMonths(month))
                .map(month -> new Ahead(
                        month,
                        entries.stream()
                                .filter(entry -> entry.isFor(month.atDay(1)))
                                .sorted(Comparator.comparing(Entry::title))
                                .toList()))
                .toList();
    }
}
