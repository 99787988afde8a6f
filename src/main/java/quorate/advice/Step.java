package quorate.advice;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Code;
import quorate.kernel.FileId;
import quorate.kernel.Happening;
import quorate.kernel.PartyId;

/** What came of an inquiry, one entry after another. None is ever changed: what was wrong is withdrawn by a later one. */
public sealed interface Step extends Happening {

    UUID id();

    UUID inquiry();

    /** The day on which it was so, which may be before it was noted. */
    LocalDate day();

    /** Who noted it. */
    PartyId who();

    @Override
    default List<UUID> about() {
        return List.of(inquiry());
    }

    @Override
    default Actor by() {
        return new Actor.Person(who());
    }

    @Override
    default Map<String, String> facts() {
        return Map.of("day", day().toString());
    }

    @Override
    default String kind() {
        return "Advice." + getClass().getSimpleName();
    }

    /** Who was asked. */
    enum Adviser {
        NHS_ENGLAND("NHS England"),
        SOLICITOR("A solicitor"),
        LMC("The local medical committee"),
        ANOTHER("Somebody else");

        private final String words;

        Adviser(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** How they were asked. */
    enum Way {
        LETTER("By letter"),
        EMAIL("By e-mail"),
        MEETING("At a meeting"),
        TELEPHONE("By telephone");

        private final String words;

        Way(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** What an answer means for the question. */
    enum Meaning {
        YES("Yes, it may be decided so"),
        NO("No, it may not"),
        CONDITIONS("Yes, under conditions"),
        DECLINED("They declined to say");

        private final String words;

        Meaning(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * The question was sent to somebody.
     *
     * @param expected the day by which an answer is expected
     */
    record Sent(
            UUID id,
            UUID inquiry,
            LocalDate day,
            PartyId who,
            Adviser adviser,
            String to,
            Way way,
            String reference,
            LocalDate expected)
            implements Step {
        @Override
        public Map<String, String> secrets() {
            return Map.of("to", to, "reference", reference);
        }
    }

    /**
     * Somebody answered.
     *
     * @param to the sending that it answers; empty for advice that came unasked
     * @param saidBy who said it, by name or firm
     * @param conditions under which the answer is yes; empty otherwise
     */
    record Answered(
            UUID id,
            UUID inquiry,
            LocalDate day,
            PartyId who,
            Optional<UUID> to,
            String saidBy,
            String said,
            Meaning meaning,
            String conditions,
            Optional<Attached> document)
            implements Step {
        /** What it means may be privileged, and is kept as text that can be erased. */
        @Override
        public Map<String, String> secrets() {
            return Map.of("said-by", saidBy, "said", said, "meaning", Code.of(meaning), "conditions", conditions);
        }
    }

    /** The document of an answer. @param hash SHA-256 of its bytes */
    record Attached(FileId file, String name, String hash) {}

    /**
     * Somebody, by name and post, decided that an answer is relied on.
     *
     * @param until the first day on which it is no longer relied on; empty for until it is withdrawn
     */
    record ReliedOn(
            UUID id,
            UUID inquiry,
            LocalDate day,
            PartyId who,
            UUID answer,
            LocalDate from,
            Optional<LocalDate> until,
            Decider decider,
            String why)
            implements Step {
        @Override
        public Map<String, String> facts() {
            return spanned(day, from, until);
        }

        @Override
        public Map<String, String> secrets() {
            return Map.of("why", why);
        }
    }

    /** Who decided it. @param post the post held then, in words */
    record Decider(PartyId person, String post) {}

    /**
     * Somebody looked at flagged advice and says that it is still relied on.
     *
     * @param until as with {@link ReliedOn}
     * @param given the service's own answer on that day: from now on changes count from here
     */
    record Confirmed(
            UUID id,
            UUID inquiry,
            LocalDate day,
            PartyId who,
            UUID answer,
            Optional<LocalDate> until,
            Decider decider,
            String why,
            Given given)
            implements Step {
        @Override
        public Map<String, String> facts() {
            return spanned(day, day, until);
        }

        @Override
        public Map<String, String> secrets() {
            return Map.of("why", why);
        }
    }

    /**
     * An answer is no longer relied on from the day on, or the question is no longer pursued.
     *
     * @param answer the answer; empty for the question as a whole
     */
    record Withdrawn(
            UUID id, UUID inquiry, LocalDate day, PartyId who, Optional<UUID> answer, Decider decider, String why)
            implements Step {
        @Override
        public Map<String, String> secrets() {
            return Map.of("why", why);
        }
    }

    private static Map<String, String> spanned(LocalDate day, LocalDate from, Optional<LocalDate> until) {
        var facts = new HashMap<String, String>();
        facts.put("day", day.toString());
        facts.put("from", from.toString());
        until.ifPresent(end -> facts.put("until", end.toString()));
        return facts;
    }
}
