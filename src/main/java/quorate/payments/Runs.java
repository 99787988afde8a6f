package quorate.payments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.kernel.Weight;
import quorate.ledger.Desk;
import quorate.payments.Round.Sum;
import quorate.schemes.Definition;
import quorate.schemes.Schemes;

/** Runs as they are, worked out again whenever somebody looks, with what stands against paying them. */
@Component
class Runs {

    private final RunStore store;
    private final PaymentStore payments;
    private final Rounds rounds;
    private final Schemes schemes;
    private final Desk desk;
    private final Replacing replacing;

    Runs(RunStore store, PaymentStore payments, Rounds rounds, Schemes schemes, Desk desk, Replacing replacing) {
        this.store = store;
        this.payments = payments;
        this.rounds = rounds;
        this.schemes = schemes;
        this.desk = desk;
        this.replacing = replacing;
    }

    Definition scheme(String id) {
        return schemes.get(id);
    }

    static Objection no(String rule, String sentence, String remedy) {
        return new Objection(rule, Weight.LOCAL, sentence, remedy, List.of());
    }

    Definition scheme(Run run) {
        return schemes.get(run.scheme());
    }

    List<Run> list(Collection<PartyId> commissioners, long known) {
        return store.list(commissioners, known);
    }

    Optional<Run> find(UUID id) {
        return store.find(id);
    }

    List<Sum> sums(Run run) {
        return store.listSums(run.id());
    }

    Map<String, Finding.Answered> answers(Run run) {
        return store.answers(run.id());
    }

    /** A period as it is worked out by what was known. */
    Round round(PartyId commissioner, Definition scheme, LocalDate day, LocalDate announced, long known) {
        return rounds.of(new Rounds.Asked(commissioner, scheme, announced, known), day);
    }

    /** The period of a run that begins on a day, as it was worked out then. */
    Round round(Run run, LocalDate first) {
        return round(run.commissioner(), scheme(run), first, run.announced(), run.known());
    }

    /** The round that was paid for the period before a day; empty where none was. */
    Optional<Round> before(PartyId commissioner, Definition scheme, LocalDate first) {
        return store.list(List.of(commissioner), Long.MAX_VALUE).stream()
                .filter(run -> run.scheme().equals(scheme.id()) && run.isApproved() && !run.retro())
                .filter(run -> Round.periodOf(scheme, run.first()).until() != null
                        && first.equals(Round.periodOf(scheme, run.first()).until()))
                .findFirst()
                .map(run -> round(run, run.first()));
    }

    /** A run worked out once more. @param findings what stands against paying it @param sums what it comes to now */
    record Look(List<Finding> findings, List<Sum> sums) {}

    /** By all that is known today. */
    Look look(Run run) {
        var scheme = scheme(run);
        if (run.retro()) return lookBack(run, scheme);
        var now = round(run.commissioner(), scheme, run.first(), run.announced(), Long.MAX_VALUE);
        var findings = new Checking(
                        now,
                        before(run.commissioner(), scheme, run.first()),
                        elsewhere(run, now),
                        received(run),
                        replacing.found(run.commissioner(), now.scheme(), now.period(), now.groups()))
                .findings();
        return new Look(findings, now.sums());
    }

    /** Findings are about the periods in which something differed. */
    private Look lookBack(Run run, Definition scheme) {
        var differed = sums(run).stream().map(Sum::first).collect(Collectors.toSet());
        var findings = new TreeMap<String, Finding>();
        var sums = new ArrayList<Sum>();
        var asked = new Rounds.Asked(run.commissioner(), scheme, run.announced(), Long.MAX_VALUE);
        var found = eachPaid(
                asked,
                run.first(),
                run.last(),
                ready -> differed.contains(ready.days().from()) ? ready.replaced() : Map.<String, String>of(),
                (round, paid, replaced) -> new Look(
                        differed.contains(round.period().from()) ? Retro.findings(round, replaced) : List.of(),
                        Retro.differences(round, paid)));
        for (var look : found) {
            sums.addAll(look.sums());
            look.findings().forEach(finding -> findings.putIfAbsent(finding.key(), finding));
        }
        return new Look(List.copyOf(findings.values()), sums);
    }

    /** What stands against paying the run, as far as is known today. */
    List<Finding> findings(Run run) {
        return look(run).findings();
    }

    /** "GMS global sum, May 2016". */
    String title(Run run) {
        return scheme(run).title() + ", "
                + Months.of(new Span(run.first(), run.last().plusDays(1))) + (run.retro() ? ", once more" : "");
    }

    /** What stands against it while it waits, and what was answered once it has ended. */
    List<Finding> findingsToShow(Run run) {
        return run.isWaiting() ? findings(run) : findingsThen(run);
    }

    /** What was found and answered, as it was said to whoever answered it. */
    private List<Finding> findingsThen(Run run) {
        var round = round(run, run.first());
        return answers(run).entrySet().stream()
                .map(answer -> {
                    var place = answer.getKey().split(" ");
                    return new Finding(
                            place[1],
                            place[0],
                            round.name(place[0]),
                            answer.getValue().sentence(),
                            "",
                            true);
                })
                .toList();
    }

    private Map<String, Money> received(Run run) {
        return payments.list(run.commissioner(), run.scheme(), Long.MAX_VALUE).stream()
                .collect(Collectors.toMap(Payment::practice, Payment::amount, Money::plus));
    }

    /** What the ledger has from the same fund and streams for the same days, and no run of ours has made. */
    private Map<String, Money> elsewhere(Run run, Round now) {
        var until = now.period().until();
        if (until == null) return Map.of();
        var own = payments.list(run.commissioner(), run.scheme(), Long.MAX_VALUE).stream()
                .map(Payment::posting)
                .collect(Collectors.toSet());
        var streams = now.sums().stream().map(Sum::stream).distinct().toList();
        var found = new HashMap<String, Money>();
        var codes = now.payees().values().stream().collect(Collectors.toMap(Payee::id, Payee::code));
        for (var stream : streams) {
            for (var posting : desk.listSettled(run.fund(), stream, now.period().from(), until)) {
                if (own.contains(posting.id())) continue;
                posting.from()
                        .practice()
                        .flatMap(practice -> Optional.ofNullable(codes.get(practice)))
                        .ifPresent(code -> found.merge(code, posting.amount(), Money::plus));
            }
        }
        return found;
    }

    /** The first days of the periods from one day to another that were paid, in their order. */
    List<LocalDate> paidPeriods(PartyId commissioner, Definition scheme, LocalDate from, LocalDate to) {
        var first = Round.periodOf(scheme, from).from();
        return store.list(List.of(commissioner), Long.MAX_VALUE).stream()
                .filter(run -> run.scheme().equals(scheme.id()) && run.isApproved() && !run.retro())
                .map(Run::first)
                .filter(day -> !day.isBefore(first) && !day.isAfter(to))
                .sorted()
                .toList();
    }

    /** What each paid period comes to, less what was paid for it, for each practice and stream. */
    List<Sum> differences(Rounds.Asked asked, LocalDate from, LocalDate to) {
        return eachPaid(asked, from, to, ready -> "", (round, paid, nothing) -> Retro.differences(round, paid)).stream()
                .flatMap(List::stream)
                .toList();
    }

    /** What is made of a period that was paid, and of what was asked for besides. */
    private interface OfPaid<A, T> {
        T of(Round round, List<Payment> paid, A besides);
    }

    /** Of each period that was paid, worked out by what was known, with what was paid for it. */
    private <A, T> List<T> eachPaid(
            Rounds.Asked asked, LocalDate from, LocalDate to, Function<Rounds.Ready, A> besides, OfPaid<A, T> made) {
        var paid = payments.list(asked.commissioner(), asked.scheme().id(), asked.known()).stream()
                .collect(Collectors.groupingBy(Payment::first));
        return rounds.each(
                asked,
                paidPeriods(asked.commissioner(), asked.scheme(), from, to),
                besides,
                (round, more) -> made.of(
                        round,
                        Objects.requireNonNullElse(paid.get(round.period().from()), List.of()),
                        more));
    }

    /** What a retro run differs by for the period that begins on a day; empty for an ordinary run. */
    static Optional<Money> difference(Run run, List<Sum> sums, LocalDate first) {
        if (!run.retro()) return Optional.empty();
        return Optional.of(
                sum(sums.stream().filter(sum -> sum.first().equals(first)).toList()));
    }

    static Money sum(List<Sum> sums) {
        return sums.stream().map(Sum::amount).reduce(Money.ZERO, Money::plus);
    }
}
