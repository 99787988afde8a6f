package quorate.payments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quorate.contracts.Clause;
import quorate.contracts.Term;
import quorate.kernel.Money;
import quorate.schemes.Exact;
import quorate.schemes.Statement;
import quorate.schemes.Unit;
import quorate.web.Words;

/**
 * What stands against paying a round before somebody has looked: its statements held against contracts, register, the period
 * before and what was paid already. It asks nothing but what it is given.
 *
 * @param before the round of the period before; empty for the first one
 * @param elsewhere what practices were given from the same streams for the same days already, by code
 * @param received what practices were paid from the streams of the scheme so far, by code: no more can be taken back
 * @param replaced why practices are paid by another scheme instead, by code
 */
record Checking(
        Round now,
        Optional<Round> before,
        Map<String, Money> elsewhere,
        Map<String, Money> received,
        Map<String, String> replaced) {

    /** A practice that changes by so much more or less than the others, in hundredths of a per cent. [known from practice] */
    private static final long SUDDEN = 1_000;

    private static final long WHOLE = 10_000;
    private static final int ENOUGH = 3;
    private static final Exact MANY = Exact.of(100);

    Checking {
        elsewhere = Map.copyOf(elsewhere);
        received = Map.copyOf(received);
        replaced = Map.copyOf(replaced);
    }

    List<Finding> findings() {
        var alike = alike();
        var usual = usual();
        var statements = now.parts().isDue() ? now.statements() : List.<Statement>of();
        var ofNow = statements.parallelStream().flatMap(statement -> of(statement, alike, usual).stream());
        var ofEarlier = now.earlier().stream()
                .flatMap(round ->
                        new Checking(round, Optional.empty(), Map.of(), received, Map.of()).findings().stream());
        return Stream.concat(ofNow, ofEarlier)
                .collect(Collectors.toMap(Finding::key, it -> it, Finding::and, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .sorted(Comparator.comparing(Finding::practice).thenComparing(Finding::rule))
                .toList();
    }

    private List<Finding> of(Statement statement, Map<String, String> alike, long usual) {
        var all = new ArrayList<Finding>();
        var code = statement.entrant().code();
        var payee = now.payee(code).orElseThrow();
        var found = new Found(payee, all);
        all.addAll(new Waiting(now.parts(), payee, statement).findings());
        twice(payee, found);
        instead(payee, found);
        Optional.ofNullable(alike.get(code))
                .ifPresent(other -> found.no(
                        "payments.alike",
                        "Every number that was read of " + payee.name() + " is the same as of " + other + ".",
                        "Look whether one row was entered for both."));
        closed(payee, found);
        deductions(payee, found);
        patients(code, found);
        unchecked(code, found);
        var due = now.due(code);
        if (due.isEmpty()) return all;
        unmoved(payee, statement, found);
        sudden(payee, statement, usual, found);
        takenBack(payee, due.get(), found);
        return all;
    }

    /** Where the findings about a practice go. */
    private record Found(Payee payee, List<Finding> all) {

        void no(String rule, String sentence, String remedy) {
            all.add(new Finding(rule, payee.code(), payee.name(), sentence, remedy, true));
        }
    }

    private void twice(Payee payee, Found found) {
        var amount = elsewhere.get(payee.code());
        if (amount == null) return;
        found.no(
                "payments.twice",
                payee.name() + " was given " + amount + " from the same stream for " + Words.span(now.period())
                        + " already.",
                "Look at that payment in the ledger: pay once, and correct the one that is wrong.");
    }

    /** By a scheme of the commissioner and by the national one that it replaces, or the other way round. */
    private void instead(Payee payee, Found found) {
        var why = replaced.get(payee.code());
        if (why == null) return;
        found.no(
                "payments.replaced",
                payee.name() + " " + why + ". One takes the place of the other.",
                "Leave the practice out of this run; or release it, and say for what work it is paid besides.");
    }

    /** Practices of which every number is the same as another's. */
    private Map<String, String> alike() {
        var first = new HashMap<Map<String, Exact>, String>();
        var found = new HashMap<String, String>();
        for (var statement : now.statements()) {
            var code = statement.entrant().code();
            var counts = now.counts(code);
            if (counts.values().stream().noneMatch(number -> number.compareTo(MANY) > 0)) continue;
            var other = first.putIfAbsent(counts, code);
            if (other == null) continue;
            found.put(code, now.name(other));
            found.putIfAbsent(other, now.name(code));
        }
        return found;
    }

    private void closed(Payee payee, Found found) {
        var closed = payee.closed();
        var end = now.period().until();
        if (closed.isEmpty() || end == null || !closed.get().isBefore(end)) return;
        var contract = payee.held().until();
        if (contract != null && !contract.isAfter(closed.get())) return;
        found.no(
                "payments.closed",
                payee.name() + " closed on " + Words.day(closed.get())
                        + " by the register, and is paid for days after.",
                "End the contract on that day, so that its last month is paid by days; or mend the register.");
    }

    /** What the contract says is opted out of has to be deducted, and nothing else. */
    private void deductions(Payee payee, Found found) {
        var said = Stream.of(Term.OPT_OUT, Term.DEDUCTION)
                .flatMap(term -> payee.said(term, now.period().from()).stream())
                .filter(clause -> !clause.subject().isBlank())
                .toList();
        if (payee.clauses().stream().noneMatch(clause -> clause.term() == Term.OPT_OUT)) return;
        for (var wanted : now.scheme().wanted()) {
            if (!wanted.title().toLowerCase(Locale.ROOT).startsWith("opted out")) continue;
            var clause =
                    said.stream().filter(each -> Payee.isAbout(each, wanted)).findFirst();
            var deducted = now.of(payee.code()).stream()
                    .filter(tally -> tally.key().name().equals(wanted.id()))
                    .anyMatch(tally -> !tally.number(wanted).isZero());
            if (clause.isPresent() && !deducted) {
                found.no(
                        "payments.deduction",
                        "The contract of " + payee.name() + " is opted out of "
                                + clause.get().subject() + ", and nothing is deducted for it.",
                        "Enter the reading “" + wanted.title() + "” as yes, or correct the contract.");
            } else if (clause.isEmpty() && deducted) {
                found.no(
                        "payments.deducted",
                        "“" + wanted.title() + "” is deducted from " + payee.name()
                                + ", and its contract says nothing of it.",
                        "Correct the reading, or enter the opt-out in the contract.");
            }
        }
    }

    private void patients(String code, Found found) {
        var counts = now.counts(code);
        for (var wanted : now.scheme().wanted()) {
            if (wanted.unit().equals(Unit.YES_NO) || !wanted.unit().toString().endsWith("patients")) continue;
            var number = counts.get(wanted.id());
            if (number == null || number.compareTo(Exact.ZERO) > 0) continue;
            found.no(
                    "payments.patients",
                    found.payee.name() + " has a contract, and its “" + wanted.title() + "” is read as "
                            + wanted.shown(number) + ".",
                    "Ask for the list again. A practice without patients is not paid by its list.");
        }
    }

    private void unchecked(String code, Found found) {
        var open = now.of(code).stream()
                .filter(tally -> tally.checked().isEmpty())
                .map(tally -> title(tally.key().name()))
                .toList();
        if (open.isEmpty()) return;
        found.no(
                "payments.unchecked",
                Words.list(open) + " of " + found.payee.name() + " " + (open.size() == 1 ? "was" : "were")
                        + " not checked by a second person.",
                "Ask somebody who did not enter it to hold it against its source.");
    }

    private String title(String name) {
        return Round.wanted(now.scheme()).stream()
                .filter(wanted -> wanted.id().equals(name))
                .findFirst()
                .map(wanted -> "“" + wanted.title() + "”")
                .orElse(name);
    }

    /** A variation that took effect since the period before has to move the lines. */
    private void unmoved(Payee payee, Statement statement, Found found) {
        var old = before.flatMap(round -> round.find(payee.code())).flatMap(Statement::total);
        if (old.isEmpty() || !old.equals(statement.total())) return;
        var since = before.orElseThrow().period().from();
        Consumer<Clause> told = clause -> found.no(
                "payments.variation",
                "The contract of " + payee.name() + " was varied ("
                        + clause.term().toString().toLowerCase(Locale.ROOT)
                        + (clause.subject().isEmpty() ? "" : " " + clause.subject())
                        + "), and it is paid the same as the period before.",
                "Enter the readings that the variation changes, or release it if none does.");
        payee.clauses().stream()
                .filter(clause -> isNew(clause.span().from(), since)
                        || clause.span().end().filter(end -> isNew(end, since)).isPresent())
                .findFirst()
                .ifPresent(told);
    }

    private boolean isNew(java.time.LocalDate day, java.time.LocalDate since) {
        return day.isAfter(since) && !day.isAfter(now.period().from());
    }

    /** By how much statements changed in the middle, so that a new price is nobody's sudden change. */
    private long usual() {
        var changes = now.statements().stream()
                .flatMap(statement -> change(statement).stream())
                .sorted()
                .toList();
        return changes.size() < ENOUGH ? WHOLE : changes.get(changes.size() / 2);
    }

    /** The total as so many ten thousandths of the one before; empty where one of them is not of a whole period. */
    private Optional<Long> change(Statement statement) {
        var code = statement.entrant().code();
        var held = statement.entrant().held();
        var old = before.flatMap(round -> round.find(code)).flatMap(Statement::total);
        var total = statement.total();
        if (old.isEmpty() || total.isEmpty() || old.get().pence() <= 0) return Optional.empty();
        var first = before.orElseThrow().period().from();
        var last = now.period().until();
        var end = held.until();
        var whole = !held.from().isAfter(first) && (end == null || (last != null && !end.isBefore(last)));
        return whole
                ? Optional.of(Math.multiplyExact(total.get().pence(), WHOLE)
                        / old.get().pence())
                : Optional.empty();
    }

    private void sudden(Payee payee, Statement statement, long usual, Found found) {
        var change = change(statement);
        if (change.isEmpty() || Math.abs(change.get() - usual) <= SUDDEN) return;
        var old = before.flatMap(round -> round.find(payee.code()))
                .flatMap(Statement::total)
                .orElseThrow();
        found.no(
                "payments.sudden",
                payee.name() + " goes from " + old + " to "
                        + Objects.requireNonNull(statement.total().orElse(null)) + ", another change than the others’.",
                "Hold the readings that changed against their source.");
    }

    private void takenBack(Payee payee, Money total, Found found) {
        if (total.pence() >= 0) return;
        var got = received.getOrDefault(payee.code(), Money.ZERO);
        if (!Money.ZERO.minus(total).isMoreThan(got)) return;
        found.all.add(new Finding(
                "payments.clawback",
                payee.code(),
                payee.name(),
                Money.ZERO.minus(total) + " is to be taken back from " + payee.name() + ", and it was paid " + got
                        + " under this scheme.",
                "Take back no more than was paid; what is above is a debt that needs a decision of its own.",
                false));
    }
}
