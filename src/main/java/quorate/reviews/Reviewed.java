package quorate.reviews;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.schemes.Exact;
import quorate.schemes.Statement;

/**
 * A practice as a review has it.
 *
 * @param contract the kind of its core contract in the base year; empty where it is not known
 * @param baseline empty where nobody entered it, or it has no PMS agreement
 * @param comparables together
 * @param defined of the premium, for named services together
 * @param lists of the base year, or of the year of a path
 * @param statement by which the premium was worked out; empty where it could not be
 * @param sources where its lists and its income are from, by what they are
 * @param questions everything that has to be asked about it, a sentence each
 */
record Reviewed(
        PartyId id,
        String code,
        String name,
        String contract,
        Span held,
        Optional<Money> baseline,
        Money comparables,
        Money defined,
        Lists lists,
        Optional<Money> income,
        Optional<Statement> statement,
        List<String> sources,
        List<String> questions) {

    Reviewed {
        sources = List.copyOf(sources);
        questions = List.copyOf(questions);
    }

    Optional<Exact> weighted() {
        return lists.weighted();
    }

    Optional<Exact> registered() {
        return lists.registered();
    }

    /** The same practice with the lists of another year. */
    Reviewed with(Lists other) {
        return new Reviewed(
                id,
                code,
                name,
                contract,
                held,
                baseline,
                comparables,
                defined,
                other,
                income,
                statement,
                sources,
                questions);
    }

    boolean isPms() {
        return contract.equals("pms");
    }

    /** How far its baseline lies above what a GMS practice would get; may be less than nothing. */
    Optional<Money> premium() {
        return statement.flatMap(Statement::total);
    }

    /** What can be taken back of it: nothing of a practice whose baseline lies below, which is a question. */
    Optional<Money> takeable() {
        return premium().filter(it -> it.pence() > 0);
    }

    /** Premium that is linked to no service. */
    Optional<Money> undefined() {
        return premium().map(it -> it.minus(defined));
    }

    /** Of each weighted patient, to the penny: for tables and pictures, never for payment. */
    Optional<BigDecimal> perPatient() {
        return premium().flatMap(it -> perPatient(it, weighted()));
    }

    /** An amount for each patient of a list, to the penny. */
    static Optional<BigDecimal> perPatient(Money amount, Optional<Exact> list) {
        return list.filter(it -> !it.isZero())
                .map(it -> Exact.of(BigDecimal.valueOf(amount.pence(), 2))
                        .dividedBy(it)
                        .near()
                        .setScale(2, RoundingMode.HALF_UP));
    }

    /** A line of the statement of its premium. */
    Optional<Money> line(String id) {
        return statement.flatMap(it -> it.lines().stream()
                .filter(line -> line.payment().id().equals(id))
                .findFirst()
                .flatMap(Statement.Line::amount));
    }
}
