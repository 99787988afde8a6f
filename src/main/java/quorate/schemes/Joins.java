package quorate.schemes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quorate.kernel.Citation;
import quorate.kernel.Objection;
import quorate.kernel.Weight;
import quorate.schemes.Statement.Basis;
import quorate.web.Words;

/** Who may not be paid at all, and why. */
final class Joins {

    private static final String SIGNED = "schemes.join.signed";

    private Joins() {}

    static List<Objection> objections(Basis basis, Entrant entrant, boolean twice) {
        var definition = basis.definition();
        var joining = definition.joining();
        var all = new ArrayList<>(entrant.barred());
        if (twice) {
            all.add(objection(
                    "schemes.join.twice",
                    entrant.code() + " takes part in " + definition.title() + " twice.",
                    "Strike one: nobody is paid twice for the same.",
                    definition.sources()));
        }
        if (!joining.contracts().isEmpty() && !joining.contracts().contains(entrant.contract())) {
            all.add(objection(
                    "schemes.join.contract",
                    definition.title() + " is for " + String.join(", ", joining.contracts()) + "; the contract of "
                            + entrant.code() + " is "
                            + (entrant.contract().isEmpty() ? "not known" : entrant.contract()) + ".",
                    "Look at the contract, or pay under the scheme for such contracts.",
                    definition.sources()));
        }
        if (!entrant.held().overlaps(basis.period())) all.add(held(basis, entrant));
        if (all.stream().noneMatch(each -> each.rule().equals(SIGNED)))
            signed(basis, entrant).ifPresent(all::add);
        return all;
    }

    private static Objection held(Basis basis, Entrant entrant) {
        var definition = basis.definition();
        var unit = definition.joining().unit();
        var days = Words.day(basis.period().from()) + " on that are paid for.";
        if (unit.hasMembers()) {
            return objection(
                    "schemes.join.ended",
                    "The " + unit + " " + entrant.code() + " is there " + Words.span(entrant.held())
                            + ", and in none of the days from " + days,
                    "Pay the " + unit + " that came after it, or correct its days in the register.",
                    definition.sources());
        }
        return objection(
                "schemes.join.held",
                entrant.code() + " has a contract for " + Words.span(entrant.held()) + ", and none in the days from "
                        + days,
                "Stop the payment, or record under what it is paid.",
                definition.sources());
    }

    /** Whether nothing stands against them that does not hang on the days. */
    static boolean admits(Definition definition, Entrant entrant) {
        var joining = definition.joining();
        if (!entrant.barred().isEmpty() || !joining.admits(entrant.contract())) return false;
        var signed = entrant.signed();
        return !joining.signs()
                || signed != null
                        && !isEarly(joining, signed)
                        && (joining.by().isEmpty()
                                || !signed.isAfter(joining.by().get()));
    }

    private static boolean isEarly(Joining joining, LocalDate signed) {
        return joining.since().filter(signed::isBefore).isPresent();
    }

    private static Optional<Objection> signed(Basis basis, Entrant entrant) {
        var definition = basis.definition();
        if (!definition.joining().signs()) return Optional.empty();
        var signed = entrant.signed();
        if (signed == null) {
            return Optional.of(objection(
                    SIGNED,
                    entrant.code() + " has not signed up to " + definition.title() + ".",
                    "Taking part is a choice: offer it, and record the answer of "
                            + definition.joining().signing() + ".",
                    definition.sources()));
        }
        if (isEarly(definition.joining(), signed)) {
            return Optional.of(objection(
                    "schemes.join.early",
                    entrant.code() + " signed up on " + Words.day(signed) + ", before the first day for it, "
                            + Words.day(definition.joining().since().orElseThrow()) + ".",
                    "Pay under what was offered on that day.",
                    definition.sources()));
        }
        var by = definition.joining().by();
        if (by.isPresent() && signed.isAfter(by.get())) {
            return Optional.of(objection(
                    "schemes.join.late",
                    entrant.code() + " signed up on " + Words.day(signed) + ", after the last day for it, "
                            + Words.day(by.get()) + ".",
                    "A later day needs a decision of whoever offers the scheme.",
                    definition.sources()));
        }
        return Optional.empty();
    }

    static Objection objection(String rule, String sentence, String remedy, List<Citation> sources) {
        return new Objection(rule, Weight.LOCAL, sentence, remedy, sources);
    }
}
