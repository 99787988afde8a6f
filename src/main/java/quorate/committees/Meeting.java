package quorate.committees;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.DecisionId;
import quorate.kernel.Happening;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;

/**
 * A meeting of one committee, or of several in common.
 *
 * @param starts by the clock on the wall in London
 * @param cancelled why it does not take place; empty when it does
 * @param notices when notice was given, earliest first
 */
public record Meeting(
        MeetingId id,
        List<PartyId> committees,
        String title,
        LocalDateTime starts,
        String place,
        Optional<String> cancelled,
        List<Notice> notices) {

    public Meeting {
        committees = List.copyOf(committees);
        notices = List.copyOf(notices);
    }

    /**
     * Notice of the meeting was given to the public and the papers went out.
     *
     * @param urgent why so late; may be empty
     * @param starts when it was to begin as it was then announced: a meeting that is moved is announced again
     */
    public record Notice(Instant given, PartyId by, String urgent, LocalDateTime starts) {}

    /** Whether notice was given of the meeting as it now stands, and not only of a day from which it was moved. */
    public boolean isAnnounced() {
        return notices.stream().anyMatch(notice -> notice.starts().equals(starts));
    }

    public LocalDate day() {
        return starts.toLocalDate();
    }

    /** A meeting was convened. */
    public record Convened(MeetingId meeting, List<PartyId> committees, LocalDateTime starts, Actor by)
            implements Happening {
        @Override
        public List<UUID> about() {
            return ids(meeting, committees);
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("starts", starts.toString());
        }
    }

    /** Its day, time or place was changed. */
    public record Moved(MeetingId meeting, LocalDateTime starts, Actor by) implements Happening {
        @Override
        public List<UUID> about() {
            return List.of(meeting.value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("starts", starts.toString());
        }
    }

    /** It does not take place. */
    public record Cancelled(MeetingId meeting, LocalDateTime starts, String why, Actor by) implements Happening {
        @Override
        public List<UUID> about() {
            return List.of(meeting.value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("starts", starts.toString(), "why", why);
        }
    }

    /** Its agenda was changed. @param change in a word: added, moved, taken-off, changed, paper */
    public record AgendaChanged(MeetingId meeting, UUID item, UUID matter, String change, Actor by)
            implements Happening {
        @Override
        public List<UUID> about() {
            return List.of(meeting.value(), item, matter);
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("change", change);
        }
    }

    /** Public notice was given and the papers sent. */
    public record NoticeGiven(MeetingId meeting, boolean late, Actor by) implements Happening {
        @Override
        public List<UUID> about() {
            return List.of(meeting.value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("late", late ? "yes" : "no");
        }
    }

    /**
     * A fact was noted in the log of the meeting. Its words are not repeated here: they may be private.
     *
     * @param fact such as {@code Arrived} or {@code Agreed}
     */
    public record FactNoted(MeetingId meeting, long entry, String fact, Instant at, Optional<UUID> item, Actor by)
            implements Happening {
        @Override
        public List<UUID> about() {
            return item.map(one -> List.of(meeting.value(), one)).orElse(List.of(meeting.value()));
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("fact", fact, "entry", Long.toString(entry), "at", at.toString());
        }
    }

    /**
     * Something was noted later that changes who was in the room when a decision was taken.
     *
     * @param decision empty where no matter was decided
     * @param entry that was noted later
     * @param inDoubt whether the committee might not have been quorate
     */
    public record DecisionTouched(
            MeetingId meeting, UUID item, Optional<DecisionId> decision, long entry, boolean inDoubt, Actor by)
            implements Happening {
        @Override
        public List<UUID> about() {
            return decision.map(one -> List.of(meeting.value(), item, one.value()))
                    .orElse(List.of(meeting.value(), item));
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("entry", Long.toString(entry), "quorum", inDoubt ? "in doubt" : "stands");
        }
    }

    private static List<UUID> ids(MeetingId meeting, List<PartyId> committees) {
        var all = new java.util.ArrayList<>(List.of(meeting.value()));
        committees.forEach(committee -> all.add(committee.value()));
        return List.copyOf(all);
    }
}
