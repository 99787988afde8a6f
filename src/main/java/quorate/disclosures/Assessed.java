package quorate.disclosures;

import java.util.List;
import java.util.Optional;
import quorate.kernel.Money;

/**
 * A gift, held against the guidance of its day.
 *
 * @param advice what the guidance says to do; empty on a day for which no amounts are known
 * @param before what the same source gave before and counts with it, added up
 * @param earlier how many gifts that were
 * @param parts in a sentence, that it is one of several gifts which look like one gift in parts; empty as a rule
 * @param contrary in sentences, where what was done is not what the guidance says; empty as a rule
 */
record Assessed(
        Gift gift,
        Optional<Bands.Advice> advice,
        Money before,
        int earlier,
        Optional<String> parts,
        List<String> contrary) {

    Assessed {
        contrary = List.copyOf(contrary);
    }

    boolean mustBeDeclared() {
        return advice.filter(Bands.Advice::declare).isPresent() || parts.isPresent();
    }

    boolean isUsual() {
        return parts.isEmpty() && contrary.isEmpty();
    }

    /** How the guidance's word for it is shown: as required, as our reading of an open edge, or as expected practice. */
    String footing() {
        if (advice.isEmpty()) return "No amounts are known for this day";
        if (advice.get().reading()) return "Exactly on a bound that the source leaves open: our reading";
        return advice.get().expected() ? "Expected practice, source not verified" : "As the guidance of the day says";
    }
}
