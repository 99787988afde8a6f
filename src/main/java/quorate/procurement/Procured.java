package quorate.procurement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import quorate.authority.Decision;
import quorate.authority.Matter;
import quorate.kernel.Actor;
import quorate.kernel.Code;
import quorate.kernel.DecisionId;
import quorate.kernel.Happening;
import quorate.procurement.RegisterLaw.Contents;
import quorate.procurement.RegisterLaw.Due;
import quorate.procurement.RegisterLaw.Route;

/**
 * An entry of the register of procurement decisions: worked out from the decision as it was recorded, with what somebody wrote
 * about it besides.
 *
 * @param body who decided: the committee, or the officer with their name
 * @param act the function, in the words of the law pack
 * @param answers what was written, by line
 */
record Procured(
        Decision decision,
        Matter matter,
        String body,
        String act,
        List<String> providers,
        List<Took> people,
        List<Managed> conflicts,
        Contents contents,
        Map<String, String> answers,
        Openness openness) {

    static final String ROUTE = "route";
    static final String NOTICE = "notice";

    Procured {
        providers = List.copyOf(providers);
        people = List.copyOf(people);
        conflicts = List.copyOf(conflicts);
        answers = Map.copyOf(answers);
    }

    /** Somebody who took part, and how: "decided". */
    record Took(String name, String how) {}

    /** A conflict. @param how it was managed. @param reason as whoever ruled gave it */
    record Managed(String name, String how, String reason) {}

    /** Whether the public reads of it. */
    enum Openness {
        IN_PUBLIC("Public", "green"),
        AFTER_MINUTES("Public once the minutes are approved", "yellow"),
        IN_PRIVATE("Decided in private", "grey"),
        BETWEEN_MEETINGS("Decided between meetings", "grey"),
        OPENED("Opened to the public", "green");

        private final String words;
        private final String colour;

        Openness(String words, String colour) {
            this.words = words;
            this.colour = colour;
        }

        String colour() {
            return colour;
        }

        boolean isRead() {
            return this == IN_PUBLIC || this == OPENED;
        }

        /** Whether somebody may decide that the public reads it. */
        boolean mayBeOpened() {
            return this == IN_PRIVATE || this == BETWEEN_MEETINGS;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    LocalDate day() {
        return decision.day();
    }

    Optional<Route> route() {
        return Optional.ofNullable(answers.get(ROUTE)).map(word -> Code.parse(Route.class, word));
    }

    /** The process by which buyers' notices tell of it; empty where nobody said. */
    String process() {
        return answers.getOrDefault(NOTICE, "");
    }

    /** What is asked and was not written yet. */
    List<Due> missing() {
        return contents.written().stream()
                .filter(due -> answers.getOrDefault(due.line(), "").isEmpty())
                .toList();
    }

    /** Everything that a search goes through. */
    String text() {
        return String.join(
                " ",
                Stream.of(
                                Stream.of(matter.title(), body, act, decision.conditions()),
                                providers.stream(),
                                people.stream().map(Took::name),
                                answers.values().stream())
                        .flatMap(parts -> parts)
                        .toList());
    }

    String link(String body) {
        return "/registers/" + body + "/procurement/" + decision.id();
    }

    /** Something was written about a decision on the register. */
    record Completed(DecisionId decision, List<String> lines, Actor by) implements Happening {
        @Override
        public List<UUID> about() {
            return List.of(decision.value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("lines", String.join(" ", lines));
        }
    }

    /** A decision that was not taken in public may be read by the public from now on. */
    record Opened(DecisionId decision, String why, Actor by) implements Happening {
        @Override
        public List<UUID> about() {
            return List.of(decision.value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of();
        }

        @Override
        public Map<String, String> secrets() {
            return Map.of("why", why);
        }
    }
}
