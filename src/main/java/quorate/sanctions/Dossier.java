package quorate.sanctions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import quorate.sanctions.NoticeStep.What;

/** A notice with what was done with it, as at a day. */
record Dossier(Notice notice, List<NoticeStep> steps, long number) {

    enum State {
        DRAFTED("Drafted", "blue"),
        LAID("Waits for a decision", "yellow"),
        APPROVED("Approved, to be served", "aqua-green"),
        REFUSED("Not approved", "grey"),
        SERVED("Served", "orange"),
        DISPUTED("Served and disputed", "red"),
        OVER("Over", "grey"),
        WITHDRAWN("Withdrawn", "grey");

        private final String words;
        private final String colour;

        State(String words, String colour) {
            this.words = words;
            this.colour = colour;
        }

        String colour() {
            return colour;
        }

        boolean isOpen() {
            return this != OVER && this != WITHDRAWN && this != REFUSED;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    Optional<Dossier> asAt(LocalDate day, long known) {
        if (number > known || notice.drafted().isAfter(day)) return Optional.empty();
        return Optional.of(new Dossier(
                notice,
                steps.stream()
                        .filter(step -> step.number() <= known && !step.day().isAfter(day))
                        .toList(),
                number));
    }

    State state() {
        if (has(What.WITHDRAWN)) return State.WITHDRAWN;
        if (has(What.COMPLIED) || has(What.ENDED)) return State.OVER;
        if (has(What.SERVED)) return isDisputed() ? State.DISPUTED : State.SERVED;
        if (has(What.DECIDED)) return State.APPROVED;
        if (has(What.NOT_DECIDED)) return State.REFUSED;
        return has(What.LAID) ? State.LAID : State.DRAFTED;
    }

    boolean has(What what) {
        return find(what).isPresent();
    }

    Optional<NoticeStep> find(What what) {
        return steps.stream().filter(step -> step.what() == what).findFirst();
    }

    boolean isDisputed() {
        return count(What.DISPUTED) > count(What.SETTLED);
    }

    private long count(What what) {
        return steps.stream().filter(step -> step.what() == what).count();
    }

    Optional<UUID> decision() {
        return find(What.DECIDED).flatMap(NoticeStep::about);
    }

    /** The day on which it was served, or is meant to be. */
    LocalDate served() {
        return find(What.SERVED).map(NoticeStep::day).orElse(notice.body().serve());
    }

    /** Whether it stands: it was served and not taken back. */
    boolean stands() {
        return has(What.SERVED) && !has(What.WITHDRAWN);
    }

    /** Whether its period is over on the day and its steps were not taken. */
    boolean isUnmet(LocalDate day) {
        return notice.kind() == NoticeKind.REMEDIAL
                && stands()
                && !has(What.COMPLIED)
                && notice.body().day().filter(last -> last.isBefore(day)).isPresent();
    }
}
