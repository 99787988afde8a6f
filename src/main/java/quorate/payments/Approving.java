package quorate.payments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Citation;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Weight;
import quorate.ledger.Books;
import quorate.ledger.Ledger;
import quorate.ledger.Posted;
import quorate.ledger.Voucher;
import quorate.ledger.Warrant;
import quorate.payments.Round.Sum;
import quorate.schemes.Definition;
import quorate.web.Standing;
import quorate.web.Words;

/** Ends a run: what was found is answered, a second person approves it, and it is posted in the same write; or it is given up. */
@Component
class Approving {

    /** How many practices a sentence names; the page of the run has them all. */
    private static final int NAMED = 10;

    private final Runs runs;
    private final RunStore store;
    private final PaymentStore payments;
    private final Paying paying;
    private final Keeping keeping;
    private final Limits limits;
    private final Ledger ledger;
    private final Standing standing;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Approving(
            Runs runs,
            RunStore store,
            PaymentStore payments,
            Paying paying,
            Keeping keeping,
            Limits limits,
            Ledger ledger,
            Standing standing,
            Clocks clocks,
            ApplicationEventPublisher events) {
        this.runs = runs;
        this.store = store;
        this.payments = payments;
        this.paying = paying;
        this.keeping = keeping;
        this.limits = limits;
        this.ledger = ledger;
        this.standing = standing;
        this.clocks = clocks;
        this.events = events;
    }

    /** Answers a finding: releases it, or leaves the practice out. */
    Answer<Run> answer(Run run, Finding finding, boolean released, String why, PartyId by) {
        return clocks.write(number -> {
            var now = store.find(run.id()).orElseThrow();
            if (!now.isWaiting()) {
                return new Answer.Refused<>(
                        List.of(Runs.no("payments.ended", "This run has ended: " + now.state() + ".", "")));
            }
            var there = store.answers(run.id()).get(finding.key());
            if (there != null && there.released() == released) return new Answer.Done<>(now);
            var objections = new ArrayList<Objection>();
            if (there != null) {
                objections.add(Runs.no(
                        "payments.answered",
                        "This was answered on " + Words.day(there.day()) + ": " + there.words() + ".",
                        "Give the run up and start it again to answer otherwise."));
            }
            if (released && now.by().equals(by)) {
                objections.add(Runs.no(
                        "payments.second",
                        "You started this run yourself.",
                        "What was found is released by a second person: ask somebody else."));
            }
            if (released && !finding.payable()) {
                objections.add(Runs.no(
                        "payments.unpayable",
                        "There is no amount that could be released.",
                        "Leave the practice out, or mend what is missing and start the run again."));
            }
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            var answered = new Finding.Answered(released, why, finding.sentence(), clocks.today(), by);
            store.answer(run.id(), finding.practice(), finding.rule(), answered, number);
            events.publishEvent(
                    new Run.Answered(now, finding.practice(), finding.rule(), released, why, new Actor.Person(by)));
            return new Answer.Done<>(now);
        });
    }

    /** Approves it and posts what it comes to. Done twice, it is done once. */
    Answer<Run> approve(Run run, PartyId by) {
        return clocks.write(number -> {
            var now = store.find(run.id()).orElseThrow();
            if (now.isApproved()) return new Answer.Done<>(now);
            var then = runs.sums(now);
            var sums = payable(then, leftOut(now));
            var objections = against(now, then, sums, by);
            var books = keeping.booksOf(now.commissioner(), now.last());
            if (books.isEmpty()) {
                objections.add(Runs.no(
                        "payments.unsettled",
                        "Nothing that the service knows says on whose books the money is on " + Words.day(now.last())
                                + ".",
                        "Choose a month in which the commissioner's level of responsibility is known."));
            }
            books.filter(it -> !it.keeper().equals(now.commissioner()))
                    .map(it -> foreign(now, it))
                    .ifPresent(objections::add);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            var posted = post(now, sums, books.orElseThrow(), by, number);
            if (posted instanceof Answer.Refused<Posted>(var no)) return new Answer.Refused<>(no);
            store.end(now.id(), new Run.Ending(true, "", clocks.today(), by), number);
            events.publishEvent(new Run.Moved(now, "approved", Runs.sum(sums), new Actor.Person(by)));
            return new Answer.Done<>(store.find(now.id()).orElseThrow());
        });
    }

    private Objection foreign(Run run, Books books) {
        return new Objection(
                "payments.books",
                Weight.MUST,
                "The money of " + standing.nameOf(run.commissioner()) + " is on the books of "
                        + standing.nameOf(books.keeper()) + " on " + Words.day(run.last())
                        + ": what practices are owed can be worked out here, and not posted.",
                "Send the statements to " + standing.nameOf(books.keeper()) + ", who pays them.",
                List.of(books.source()));
    }

    /** What is posted: nobody who is left out. */
    List<Sum> payable(Run run) {
        return payable(runs.sums(run), leftOut(run));
    }

    private static List<Sum> payable(List<Sum> sums, Set<String> out) {
        return sums.stream().filter(sum -> !out.contains(sum.practice())).toList();
    }

    private Set<String> leftOut(Run run) {
        return store.answers(run.id()).entrySet().stream()
                .filter(answer -> !answer.getValue().released())
                .map(answer -> answer.getKey().split(" ")[0])
                .collect(Collectors.toSet());
    }

    /** @param then what it came to when it was started @param sums what of that would be posted */
    private List<Objection> against(Run run, List<Sum> then, List<Sum> sums, PartyId by) {
        var found = new ArrayList<Objection>();
        if (run.isGivenUp()) {
            found.add(Runs.no("payments.ended", "This run was given up.", "Start another."));
            return found;
        }
        if (run.by().equals(by)) {
            found.add(Runs.no(
                    "payments.second",
                    "You started this run yourself.",
                    "A run is approved by a second person: ask somebody else."));
        }
        var answers = store.answers(run.id());
        var out = leftOut(run);
        var now = runs.look(run);
        var open = now.findings().stream()
                .filter(finding -> !answers.containsKey(finding.key()) && !out.contains(finding.practice()))
                .toList();
        if (!open.isEmpty()) {
            found.add(Runs.no(
                    "payments.open",
                    Words.sentence(Words.count(open.size(), "finding is", "findings are")) + " not answered, of "
                            + Words.first(
                                    NAMED,
                                    open.stream().map(Finding::name).distinct().toList()) + ".",
                    "Release each with a reason, or leave the practice out this time."));
        }
        if (run.retro()) found.addAll(limits.against(run.commissioner(), Limits.size(sums), by));
        found.addAll(stale(then, now.sums(), out));
        return found;
    }

    /** What was entered since the run was started may come to something else. */
    private static List<Objection> stale(List<Sum> started, List<Sum> today, Set<String> out) {
        var then = new HashSet<>(payable(started, out));
        var now = new HashSet<>(payable(today, out));
        if (then.equals(now)) return List.of();
        var changed = new HashSet<>(then);
        changed.removeAll(now);
        now.stream().filter(sum -> !then.contains(sum)).forEach(changed::add);
        return List.of(Runs.no(
                "payments.stale",
                "Since this run was started something was entered by which "
                        + Words.first(
                                NAMED,
                                changed.stream()
                                        .map(Sum::practice)
                                        .distinct()
                                        .sorted()
                                        .toList())
                        + " comes to another amount.",
                "Give it up and start it again, so that the statements say what is paid."));
    }

    private Answer<Posted> post(Run run, List<Sum> sums, Books books, PartyId by, long number) {
        var scheme = runs.scheme(run);
        var batch = paying.of(
                run,
                first -> scheme.title() + ", " + Months.of(Round.periodOf(scheme, first)),
                first -> effective(scheme, first),
                sums);
        if (!batch.lacking().isEmpty())
            return new Answer.Refused<>(
                    batch.lacking().stream().map(Approving::lacking).toList());
        var voucher = new Voucher(
                Fresh.idOf("voucher of a run", run.id().toString()),
                books,
                run.decision().<Warrant>map(Warrant.Decided::new).orElseGet(() -> new Warrant.Cited(ground(scheme))),
                new Actor.Person(by));
        if (batch.postings().isEmpty()) return new Answer.Done<>(new Posted(voucher.id(), 0, 0));
        var posted = ledger.post(voucher, batch.postings());
        if (posted.isDone()) payments.insert(batch.payments(), number);
        return posted;
    }

    /** What is paid for a period belongs to its last day, or to today while it runs. */
    private LocalDate effective(Definition scheme, LocalDate first) {
        var last = Round.periodOf(scheme, first).lastDay().orElse(first);
        var today = clocks.today();
        return today.isBefore(first) ? first : today.isBefore(last) ? today : last;
    }

    private static Objection lacking(Sum sum) {
        return Runs.no(
                "payments.clawback",
                sum.amount() + " more is to be taken back from " + sum.practice() + " for " + Months.of(sum.first())
                        + " than it was ever paid under this scheme.",
                "Leave the practice out; what is above is a debt that needs a decision of its own.");
    }

    /** Where the scheme was read, a source that somebody did read first. */
    private static Citation ground(Definition scheme) {
        return scheme.sources().stream()
                .filter(source -> source.evidence().isSourced())
                .findFirst()
                .orElseGet(() -> scheme.sources().getFirst());
    }

    /** Gives it up: nothing was posted, and it may be started again. */
    Answer<Run> giveUp(Run run, String why, PartyId by) {
        return clocks.write(number -> {
            var now = store.find(run.id()).orElseThrow();
            if (now.isGivenUp()) return new Answer.Done<>(now);
            if (now.isApproved()) {
                return new Answer.Refused<>(List.of(Runs.no(
                        "payments.ended",
                        "This run was approved and posted.",
                        "What is wrong in it is put right by a retro run.")));
            }
            store.end(now.id(), new Run.Ending(false, why, clocks.today(), by), number);
            events.publishEvent(new Run.Moved(now, "given up", Money.ZERO, new Actor.Person(by)));
            return new Answer.Done<>(store.find(now.id()).orElseThrow());
        });
    }
}
