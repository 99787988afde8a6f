package quorate.studio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Code;
import quorate.kernel.DecisionId;
import quorate.kernel.Happening;
import quorate.kernel.InstrumentId;
import quorate.kernel.PartyId;

/**
 * An instrument that somebody is drafting.
 *
 * @param versions oldest first, never empty
 * @param enacted how it came into force, once it did: from then on it is only read
 */
record Draft(UUID id, Kind kind, List<Version> versions, Optional<Enactment> enacted) {

    Draft {
        versions = List.copyOf(versions);
    }

    /** What can be drafted. */
    enum Kind {
        TERMS("terms of reference"),
        SCHEME("scheme of delegation"),
        JOINT("joint arrangement");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As it is stored and as the notation of instruments has it. */
        String key() {
            return Code.of(this);
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** @param hash of what it says: two versions with one hash say the same */
    record Version(int number, PartyId by, String why, Instant noted, Content content, String hash) {}

    /**
     * How a version became an instrument.
     *
     * @param signed who signed it, and for whom
     * @param decision that it rests on, where one is on record here
     */
    record Enactment(
            int version,
            InstrumentId instrument,
            String signed,
            LocalDate signedOn,
            Optional<DecisionId> decision,
            PartyId by) {}

    Version latest() {
        return versions.getLast();
    }

    Optional<Version> find(int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    Content content() {
        return latest().content();
    }

    String title() {
        return content().title();
    }

    String path() {
        return "/studio/drafts/" + id;
    }

    boolean isOpen() {
        return enacted.isEmpty();
    }

    /** A version was saved. */
    record Saved(UUID draft, List<PartyId> parties, int version, String hash, String why, Actor by)
            implements Happening {
        @Override
        public List<UUID> about() {
            return java.util.stream.Stream.concat(
                            java.util.stream.Stream.of(draft), parties.stream().map(PartyId::value))
                    .toList();
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("version", Integer.toString(version), "hash", hash);
        }

        @Override
        public Map<String, String> secrets() {
            return Map.of("why", why);
        }
    }

    /** A version became an instrument. */
    record PutInForce(UUID draft, InstrumentId instrument, int version, String hash, Actor by) implements Happening {
        @Override
        public List<UUID> about() {
            return List.of(draft, instrument.value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("version", Integer.toString(version), "hash", hash);
        }
    }
}
