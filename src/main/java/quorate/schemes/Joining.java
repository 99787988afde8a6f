package quorate.schemes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import quorate.kernel.Entry;

/**
 * Who may take part in a scheme.
 *
 * @param since the first day on which they could sign, and {@code by} the last
 * @param unit who is paid, and whose statement it is
 * @param signer who signs where that is a choice: a group for each of its members, or each of the members for their group
 */
public record Joining(
        List<String> contracts,
        boolean signs,
        Optional<LocalDate> since,
        Optional<LocalDate> by,
        boolean together,
        Scale unit,
        Scale signer) {

    public Joining {
        contracts = List.copyOf(contracts);
    }

    /** True if a contract of this kind is no hindrance. */
    boolean admits(String contract) {
        return contracts.isEmpty() || contracts.contains(contract);
    }

    /** The sort of group that the scheme speaks of; empty where everybody takes part alone. */
    public Optional<Scale> group() {
        return Stream.of(unit, signer).filter(Scale::hasMembers).findFirst();
    }

    /** "the network for its practices", "each of its practices for the network"; only who is paid where that is who signs. */
    public String signing() {
        if (signer == unit) return "the " + unit;
        return signer.hasMembers()
                ? "the " + signer + ", for each of its " + unit.many()
                : "each of its " + signer.many() + ", for the " + unit;
    }

    static Joining of(Entry file, Faults faults) {
        var unit = file.findOne("for", Scale.class).orElse(Scale.PRACTICE);
        var joins = file.findEntry("joins");
        if (joins.isEmpty()) {
            return new Joining(List.of(), false, Optional.empty(), Optional.empty(), false, unit, unit);
        }
        var it = joins.get().only("contracts", "signs", "since", "by", "together", "unit");
        var joining = new Joining(
                it.words("contracts"),
                it.yes("signs", false),
                it.findDay("since"),
                it.findDay("by"),
                it.yes("together", false),
                unit,
                it.findOne("unit", Scale.class).orElse(unit));
        joining.faults(it.has("unit")).forEach(fault -> faults.add(it.where(), fault));
        return joining;
    }

    private List<String> faults(boolean says) {
        var found = new ArrayList<String>();
        if (!contracts.isEmpty() && unit != Scale.PRACTICE) {
            found.add("asks for contracts, and the scheme is for " + unit.many()
                    + ", who hold none; strike 'contracts', or make it a scheme for practices");
        }
        if (says && !signs) {
            found.add("says who signs, and nobody has to; add 'signs: \"yes\"', or strike 'unit'");
        }
        if (signer != unit && (unit.hasMembers() ? signer != Scale.PRACTICE : !signer.hasMembers())) {
            found.add("a " + signer + " cannot sign for " + "a " + unit
                    + "; it is the same, a group for its practices, or the practices for their group");
        }
        return found;
    }
}
