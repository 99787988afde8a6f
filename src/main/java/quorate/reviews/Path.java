package quorate.reviews;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import quorate.kernel.DecisionId;
import quorate.kernel.MatterId;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/**
 * A way from the premiums of a review to none, and what is done with what is released.
 *
 * @param from the first of April of its first year
 * @param longer practices that are given more years, each with its reason
 * @param layings for a decision, the latest first
 */
record Path(
        UUID id,
        UUID review,
        String title,
        Pace pace,
        LocalDate from,
        Reinvestment reinvestment,
        List<Longer> longer,
        LocalDate drawn,
        PartyId by,
        List<Laying> layings) {

    Path {
        longer = List.copyOf(longer);
        layings = List.copyOf(layings);
    }

    /** A practice that is given more years, in equal steps. */
    record Longer(String practice, int years, String reason) {}

    record Laying(UUID id, MatterId matter, LocalDate day, Optional<Outcome> outcome) {}

    record Outcome(DecisionId decision, boolean approved, LocalDate day) {}

    /**
     * What is done with what is released.
     *
     * @param limit of a year, where only the gap between lists is paid
     * @param scheme the id of a scheme of the shelf by which it is paid; empty for the other kinds
     */
    record Reinvestment(Kind kind, Money limit, String scheme) {

        enum Kind {
            FLAT("To all practices by weighted list", Returning.FLAT),
            GAP("To practices with a weighted list shorter than the raw one", Returning.GAP),
            SCHEME("By a local scheme", ""),
            LATER("Not settled yet", "");

            private final String words;
            private final String scheme;

            Kind(String words, String scheme) {
                this.words = words;
                this.scheme = scheme;
            }

            /** The scheme of its own by which it is paid; empty for one that a path names, and where nothing is settled. */
            String scheme() {
                return scheme;
            }

            @Override
            public String toString() {
                return words;
            }
        }

        static Reinvestment flat() {
            return new Reinvestment(Kind.FLAT, Money.ZERO, "");
        }

        static Reinvestment gap(Money limit) {
            return new Reinvestment(Kind.GAP, limit, "");
        }

        static Reinvestment by(String scheme) {
            return new Reinvestment(Kind.SCHEME, Money.ZERO, scheme);
        }

        static Reinvestment later() {
            return new Reinvestment(Kind.LATER, Money.ZERO, "");
        }

        /** The id of the scheme by which it is paid; empty where nothing is settled. */
        String paidBy() {
            return kind == Kind.SCHEME ? scheme : kind.scheme();
        }

        String words() {
            return kind == Kind.GAP ? kind + ", " + limit + " a year at most" : kind.toString();
        }
    }

    Optional<Longer> longer(String practice) {
        return longer.stream().filter(it -> it.practice().equals(practice)).findFirst();
    }

    /** By which PMS practices are paid: that of the pace, and that of equal steps for whoever is given more years. */
    List<String> schemes() {
        var own = pace.kind().scheme();
        return longer.isEmpty() || pace.kind() == Pace.Kind.LINEAR
                ? List.of(own)
                : List.of(own, Pace.Kind.LINEAR.scheme());
    }

    /** The scheme by which a practice is paid. */
    String schemeOf(String practice) {
        return (longer(practice).isPresent() ? Pace.Kind.LINEAR : pace.kind()).scheme();
    }

    /** What its decision adopts beside the scheme of the pace. A local scheme has a decision of its own. */
    List<String> besides() {
        var back = reinvestment.kind().scheme();
        return Stream.concat(schemes().stream().skip(1), Stream.of(back).filter(it -> !it.isEmpty()))
                .toList();
    }

    /** How many years it takes until the last practice is there. */
    int years() {
        return Math.max(
                pace.years(from), longer.stream().mapToInt(Longer::years).max().orElse(0));
    }

    /** The laying that waits for its decision, or by which it was adopted. */
    Optional<Laying> held() {
        return layings.stream()
                .filter(it -> it.outcome().map(Outcome::approved).orElse(true))
                .findFirst();
    }

    boolean isAdopted() {
        return held().flatMap(Laying::outcome).isPresent();
    }

    String state() {
        if (isAdopted()) return "Adopted";
        if (held().isPresent()) return "Waits for a decision";
        return layings.isEmpty() ? "Drawn up" : "Not adopted";
    }

    String page() {
        return "/reviews/" + review + "/paths/" + id;
    }
}
