package quorate.networks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import quorate.kernel.Actor;
import quorate.kernel.Happening;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.web.Words;

/**
 * How the practices of a network have agreed to share what it gets. It is between them: the network is paid as one, and no payment
 * follows from it.
 *
 * @param from the first day on which it holds, until another begins
 * @param percentages by the code of a practice; only where they were agreed, and 100 together
 * @param source who says so
 * @param day on which it was entered
 */
public record Sharing(
        UUID id,
        PartyId network,
        LocalDate from,
        Basis basis,
        Map<String, BigDecimal> percentages,
        String source,
        LocalDate day,
        PartyId by) {

    public Sharing {
        percentages = Map.copyOf(percentages);
    }

    public enum Basis {
        EQUALLY("equally", ""),
        REGISTERED("by their registered lists", "registered-list"),
        WEIGHTED("by their weighted lists", "weighted-list"),
        PERCENTAGES("by agreed percentages", "");

        private final String words;
        private final String reading;

        Basis(String words, String reading) {
            this.words = words;
            this.reading = reading;
        }

        /** The name under which lists are read; empty where none counts. */
        public String reading() {
            return reading;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * What each practice has of a sum.
     *
     * @param sums by code, and together the sum; none where that cannot be said
     * @param faults why not, a sentence each
     */
    public record Parts(Map<String, Money> sums, List<String> faults) {
        public Parts {
            sums = Map.copyOf(sums);
            faults = List.copyOf(faults);
        }
    }

    /** "equally, under the agreement of 1 April 2026". */
    public String words() {
        return basis + ", under the agreement of " + Words.day(from);
    }

    /** "Z90001 60.5%, Z90002 39.5%". */
    String shown() {
        return new TreeMap<>(percentages)
                .entrySet().stream()
                        .map(it -> it.getKey() + " "
                                + it.getValue().stripTrailingZeros().toPlainString() + "%")
                        .collect(Collectors.joining(", "));
    }

    /**
     * Shares a sum out among those who are members on a day, to the penny: each part is cut to whole pence, and the pence that are
     * left go to the largest fractions, of equal ones to the first code.
     *
     * @param lists what was read of a practice by its code, under the name of the basis
     */
    public Parts of(Money sum, List<Member> members, LocalDate day, Function<String, Optional<BigDecimal>> lists) {
        var faults = new ArrayList<String>();
        var weights = new TreeMap<String, BigDecimal>();
        for (var member : members) {
            if (member.code().isEmpty())
                faults.add(member.name() + " has no code in the register: enter it there first.");
            weight(member.code(), lists)
                    .ifPresentOrElse(
                            weight -> weights.put(member.code(), weight), () -> faults.add(missing(member, day)));
        }
        percentages.keySet().stream()
                .filter(code -> members.stream().noneMatch(it -> it.code().equals(code)))
                .sorted()
                .map(code -> code + " has a percentage in the agreement of " + Words.day(from) + " and is no member on "
                        + Words.day(day) + ": enter what its practices agree now.")
                .forEach(faults::add);
        if (members.isEmpty()) faults.add("No practice is a member of it on " + Words.day(day) + ".");
        else if (faults.isEmpty() && weights.values().stream().allMatch(it -> it.signum() == 0))
            faults.add("Nothing was counted of any of its practices on " + Words.day(day) + ".");
        return faults.isEmpty() ? new Parts(Apportioned.of(sum, weights), faults) : new Parts(Map.of(), faults);
    }

    private Optional<BigDecimal> weight(String code, Function<String, Optional<BigDecimal>> lists) {
        return switch (basis) {
            case EQUALLY -> Optional.of(BigDecimal.ONE);
            case REGISTERED, WEIGHTED -> lists.apply(code);
            case PERCENTAGES -> Optional.ofNullable(percentages.get(code));
        };
    }

    private String missing(Member member, LocalDate day) {
        return basis == Basis.PERCENTAGES
                ? member.called() + " is a member on " + Words.day(day) + " and has no percentage in the agreement of "
                        + Words.day(from) + ": enter what its practices agree now."
                : "The " + basis.reading().replace('-', ' ') + " of " + member.called() + " on " + Words.day(day)
                        + " was not read, or nobody checked it: enter it as a reading.";
    }

    /** Whether another says the same. */
    boolean says(Sharing other) {
        return from.equals(other.from)
                && basis == other.basis
                && source.equals(other.source)
                && percentages.keySet().equals(other.percentages.keySet())
                && percentages.entrySet().stream()
                        .allMatch(it ->
                                it.getValue().compareTo(other.percentages.getOrDefault(it.getKey(), BigDecimal.ZERO))
                                        == 0);
    }

    /** It was entered how they share. */
    record Agreed(Sharing sharing, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(sharing.network().value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "from", sharing.from().toString(), "basis", sharing.basis().toString());
        }
    }
}
