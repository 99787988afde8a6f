package quorate.committees;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import quorate.authority.Room.Part;
import quorate.kernel.DecisionId;
import quorate.kernel.PartyId;

/**
 * Something that happened at, or for, a meeting. When it happened and who noted it are kept beside it, in its {@link
 * Entry}.
 */
public sealed interface Fact {

    /** The item it is about, if it is about one. */
    default Optional<UUID> about() {
        return Optional.empty();
    }

    record Opened(PartyId chair) implements Fact {}

    record Adjourned(String words) implements Fact {}

    record Resumed(PartyId chair) implements Fact {}

    record Closed() implements Fact {}

    record Apologised(PartyId person) implements Fact {}

    /**
     * Sits for a member, with the member's offices and vote as far as the terms of reference let a deputy have them.
     *
     * @param letter the day on which the member named them in writing; empty in entries made before this was asked
     */
    record Deputised(PartyId person, String name, PartyId member, Optional<LocalDate> letter) implements Fact {
        public Deputised {
            letter = Objects.requireNonNullElse(letter, Optional.empty());
        }
    }

    record Arrived(PartyId person, String name) implements Fact {}

    record Left(PartyId person) implements Fact {}

    /** @param item empty for an interest declared for the meeting as a whole */
    record Declared(PartyId person, Optional<UUID> item, String words) implements Fact {
        @Override
        public Optional<UUID> about() {
            return item;
        }
    }

    /**
     * What an interest leaves a member free to do in an item.
     *
     * @param discussing their part while the item is discussed
     * @param deciding their part when it is decided
     * @param chairs whether they may be in the chair for it
     * @param treatment the ruling in a few words, for the minutes
     */
    record Ruled(
            PartyId person, UUID item, Part discussing, Part deciding, boolean chairs, String treatment, String reason)
            implements Fact {
        @Override
        public Optional<UUID> about() {
            return Optional.of(item);
        }
    }

    /** @param item empty for the rest of the meeting */
    record ChairTaken(PartyId person, Optional<UUID> item) implements Fact {
        @Override
        public Optional<UUID> about() {
            return item;
        }
    }

    record ItemOpened(UUID item) implements Fact {
        @Override
        public Optional<UUID> about() {
            return Optional.of(item);
        }
    }

    /** The item is over without a decision: a report received, a discussion held. */
    record Noted(UUID item) implements Fact {
        @Override
        public Optional<UUID> about() {
            return Optional.of(item);
        }
    }

    /**
     * The committee agreed without a vote.
     *
     * @param dissent who asked that their dissent be minuted
     * @param challenge what was challenged in the discussion, in the secretary's words; may be empty
     */
    record Agreed(
            UUID item,
            PartyId committee,
            boolean carried,
            String words,
            List<PartyId> dissent,
            String challenge,
            Optional<DecisionId> decision)
            implements Fact {
        public Agreed {
            dissent = List.copyOf(dissent);
        }

        @Override
        public Optional<UUID> about() {
            return Optional.of(item);
        }
    }

    /**
     * A vote is taken. Who may take part in it is fixed at this moment.
     *
     * @param why who asked for it, or which clause requires it
     */
    record BallotOpened(UUID item, PartyId committee, String motion, String why, List<Sitting.Vote> entitled)
            implements Fact {
        public BallotOpened {
            entitled = List.copyOf(entitled);
        }

        @Override
        public Optional<UUID> about() {
            return Optional.of(item);
        }
    }

    record Voted(UUID item, PartyId committee, PartyId person, Choice choice) implements Fact {
        @Override
        public Optional<UUID> about() {
            return Optional.of(item);
        }
    }

    /** The vote that the terms give the chair when the votes are equal. */
    record CastingVote(UUID item, PartyId committee, PartyId chair, Choice choice) implements Fact {
        @Override
        public Optional<UUID> about() {
            return Optional.of(item);
        }
    }

    record BallotClosed(UUID item, PartyId committee, boolean carried, String words, Optional<DecisionId> decision)
            implements Fact {
        @Override
        public Optional<UUID> about() {
            return Optional.of(item);
        }
    }

    /** @param inquorate whether the item was put off because the room had no power to decide it */
    record Deferred(UUID item, PartyId committee, boolean inquorate, String why) implements Fact {
        @Override
        public Optional<UUID> about() {
            return Optional.of(item);
        }
    }

    /** @param reason the reason in the words of the resolution */
    record PublicExcluded(String reason) implements Fact {}

    record PublicReadmitted() implements Fact {}

    /** An action that somebody took on. */
    record ActionTaken(UUID item, PartyId person, String what, Optional<LocalDate> due) implements Fact {
        @Override
        public Optional<UUID> about() {
            return Optional.of(item);
        }
    }

    /** Strikes out an earlier fact that was noted by mistake. The earlier fact stays on record as struck out. */
    record Struck(long entry, String why) implements Fact {}

    enum Choice {
        FOR("for"),
        AGAINST("against"),
        ABSTAIN("abstained");

        private final String words;

        Choice(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * A fact in the log of a meeting.
     *
     * @param number its place in the log, counted from 1: the version of the meeting after it
     * @param at when it happened, which may be earlier than when it was noted
     * @param by who noted it
     */
    record Entry(long number, java.time.Instant at, PartyId by, Fact fact) {

        /** Just after this entry. */
        Moment moment() {
            return new Moment(at, number);
        }
    }
}
