package quorate.secretariat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import quorate.clocks.Clocks;
import quorate.committees.Item;
import quorate.committees.Meeting;
import quorate.committees.MeetingRecord;
import quorate.committees.Paper;
import quorate.committees.WorkingDays;
import quorate.kernel.Truth;
import quorate.web.OnDay;
import quorate.web.Words;

/**
 * The paper of an item on its way to a meeting: the days by which each step is due, counted back from the meeting as it now
 * stands, and what was noted of each.
 */
record Cycle(
        MeetingRecord record, Item item, List<Stage> stages, List<Paper> papers, Optional<Line> withdrawn, long seen) {

    Cycle {
        stages = List.copyOf(stages);
        papers = List.copyOf(papers);
    }

    enum State {
        DONE("Done", "green"),
        DONE_LATE("Done late", "orange"),
        NOT_NEEDED("Not needed", "grey"),
        LATE("Late", "red"),
        WAITING("Waiting", "blue");

        private final String words;
        private final String colour;

        State(String words, String colour) {
            this.words = words;
            this.colour = colour;
        }

        String colour() {
            return colour;
        }

        boolean isOver() {
            return this == DONE || this == DONE_LATE || this == NOT_NEEDED;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * One step of one paper.
     *
     * @param done on which day; empty while it waits
     * @param words the reason why it is late or not needed, or what was noted of it
     */
    record Stage(Steps.Step step, LocalDate due, Optional<LocalDate> done, State state, String words) {

        boolean isLate() {
            return state == State.LATE || state == State.DONE_LATE;
        }

        String when() {
            return done.map(day -> "on " + Words.day(day)).orElse("");
        }
    }

    /** @param lines everything that was noted of the item's paper */
    static Cycle of(MeetingRecord record, Item item, Steps steps, List<Line> lines, WorkingDays calendar, OnDay on) {
        var known = lines.stream().filter(line -> line.isKnown(on)).toList();
        var papers = record.papers().stream()
                .filter(paper -> paper.item().equals(item.id()))
                .filter(paper -> !dayOf(paper).isAfter(on.day()))
                .toList();
        var stages = new ArrayList<Stage>();
        for (var step : steps.list()) {
            var due = due(step, record, calendar);
            var line =
                    known.stream().filter(one -> one.part().equals(step.code())).reduce((one, other) -> other);
            stages.add(
                    step.code().equals(Steps.PUBLICATION)
                            ? publication(step, due, record.meeting(), papers, line, on.day())
                            : stage(step, due, line, on.day()));
        }
        return new Cycle(
                record,
                item,
                stages.stream().sorted(Comparator.comparing(Stage::due)).toList(),
                papers,
                known.stream().filter(line -> line.part().equals("withdrawn")).findFirst(),
                lines.stream().mapToLong(Line::number).max().orElse(0));
    }

    /** A local step may be earlier than the notice that the terms ask for, and is never later. */
    private static LocalDate due(Steps.Step step, MeetingRecord record, WorkingDays calendar) {
        var own = calendar.before(record.meeting().day(), step.before());
        if (!step.code().equals(Steps.PUBLICATION)) return own;
        return record.noticeBy().filter(notice -> notice.isBefore(own)).orElse(own);
    }

    private static Stage stage(Steps.Step step, LocalDate due, Optional<Line> line, LocalDate day) {
        var words = line.map(one -> one.said("words")).orElse("");
        if (line.filter(one -> one.said("state").equals("not-needed")).isPresent()) {
            return new Stage(step, due, Optional.empty(), State.NOT_NEEDED, words);
        }
        var done = line.filter(one -> one.said("state").equals("done")).map(Line::day);
        return new Stage(step, due, done, state(due, done, day), words);
    }

    private static State state(LocalDate due, Optional<LocalDate> done, LocalDate day) {
        if (done.isPresent()) return done.get().isAfter(due) ? State.DONE_LATE : State.DONE;
        return due.isBefore(day) ? State.LATE : State.WAITING;
    }

    /** Published is what was on the agenda when notice was given, or was added to it later: nobody has to note it. */
    private static Stage publication(
            Steps.Step step, LocalDate due, Meeting meeting, List<Paper> papers, Optional<Line> line, LocalDate day) {
        var notice = meeting.notices().stream()
                .filter(one -> one.starts().equals(meeting.starts()))
                .map(one -> LocalDate.ofInstant(one.given(), Clocks.LONDON))
                .min(Comparator.naturalOrder());
        var added = papers.stream().map(Cycle::dayOf).min(Comparator.naturalOrder());
        var done = notice.filter(one -> !one.isAfter(day))
                .flatMap(given -> added.map(paper -> paper.isAfter(given) ? paper : given));
        return new Stage(
                step,
                due,
                done,
                state(due, done, day),
                line.map(one -> one.said("words")).orElse(""));
    }

    static LocalDate dayOf(Paper paper) {
        return LocalDate.ofInstant(paper.added(), Clocks.LONDON);
    }

    /** Minutes and the order of business have no paper on its way. */
    static boolean hasPaper(Item item) {
        return switch (item.purpose()) {
            case DECISION, DISCUSSION, INFORMATION -> true;
            case MINUTES, BUSINESS -> false;
        };
    }

    boolean isBehind() {
        return withdrawn.isEmpty() && stages.stream().anyMatch(stage -> stage.state() == State.LATE);
    }

    /** The first step that is still to be done. */
    Optional<Stage> next() {
        return stages.stream().filter(stage -> !stage.state().isOver()).findFirst();
    }

    String path() {
        return "/meetings/" + record.meeting().id() + "/items/" + item.id() + "/cycle";
    }

    List<UUID> threads() {
        return List.of(record.meeting().id().value(), item.id(), item.matter().value());
    }

    /** What is not certain about the days, as a sentence; empty where the bank holidays of all of them are known. */
    static Optional<String> doubt(LocalDate meeting, Steps steps, WorkingDays calendar) {
        var first = steps.list().stream()
                .map(step -> calendar.before(meeting, step.before()))
                .min(Comparator.naturalOrder())
                .orElse(meeting);
        return first.datesUntil(meeting.plusDays(1))
                .filter(day -> calendar.isWorking(day) == Truth.UNKNOWN)
                .findFirst()
                .map(day -> "The bank holidays of " + day.getYear()
                        + " are not in the law pack, so the days are counted as if there were none. Check them.");
    }

    /** The days for which notice was given before the meeting was moved. */
    static List<LocalDate> movedFrom(Meeting meeting) {
        return meeting.notices().stream()
                .map(notice -> notice.starts().toLocalDate())
                .filter(day -> !day.equals(meeting.day()))
                .distinct()
                .toList();
    }
}
