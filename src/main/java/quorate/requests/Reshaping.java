package quorate.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quorate.contracts.Agreement;
import quorate.contracts.Clause;
import quorate.contracts.Contracts;
import quorate.contracts.Ending;
import quorate.contracts.Filed;
import quorate.contracts.Term;
import quorate.contracts.Told;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Closure;
import quorate.register.Closures;
import quorate.register.Party;
import quorate.register.Tie;
import quorate.web.Words;

/** Writes into the register and the contracts that practices merged, closed or parted again. */
@Component
class Reshaping {

    private static final long NOW = Long.MAX_VALUE;

    private final EndingRules rules;
    private final Closures closures;
    private final Contracts contracts;

    Reshaping(EndingRules rules, Closures closures, Contracts contracts) {
        this.rules = rules;
        this.closures = closures;
        this.contracts = contracts;
    }

    /** Does it, or says everything that stands against it now. @return what is so, as a sentence */
    Answer<String> write(Request request, String source, Optional<UUID> decision, Actor by) {
        var objections = against(request, by);
        if (!objections.isEmpty()) return new Answer.Refused<>(objections);
        var work = new Work(request, source, decision, by);
        return switch (request.kind().writes()) {
            case MERGER -> work.merge();
            case CLOSING -> work.close();
            case UNMERGING -> work.part();
            default -> throw new IllegalStateException(request.kind().id() + " changes no register");
        };
    }

    /** Everything that stands against it now. */
    List<Objection> against(Request request, Actor by) {
        var found = new ArrayList<Objection>(rules.against(request));
        found.addAll(rules.disputes(request));
        if (found.isEmpty() && request.kind().writes() != RequestKind.Writes.UNMERGING) {
            found.addAll(closures.against(new Work(request, "", Optional.empty(), by).closure()));
        }
        return found;
    }

    /** One request on its way into the records; nothing of it is written before everything was asked. */
    private final class Work {

        private final Request request;
        private final String source;
        private final Optional<UUID> decision;
        private final Actor by;
        private final LocalDate day;
        private final List<String> told = new ArrayList<>();

        Work(Request request, String source, Optional<UUID> decision, Actor by) {
            this.request = request;
            this.source = source;
            this.decision = decision;
            this.by = by;
            this.day = request.body().day();
        }

        Answer<String> merge() {
            var names = Words.list(request.others().stream().map(rules::nameOf).toList());
            var closed = closures.close(closure(), by);
            if (!closed.isDone()) return new Answer.Refused<>(closed.objections());
            told.add("From " + Words.day(day) + " " + rules.nameOf(request.practice()) + " succeeds " + names + ".");
            var clauses = new ArrayList<Clause>();
            for (var code : request.others()) for (var old : agreements(code)) end(old, clauses);
            vary(once(clauses), List.of());
            return told();
        }

        /** What two contracts that end both say is written once, and where they say it differently, what the other says is told. */
        private List<Clause> once(List<Clause> clauses) {
            record About(Term term, String subject) {}
            var found = new LinkedHashMap<About, Clause>();
            for (var clause : clauses) {
                var first = found.putIfAbsent(new About(clause.term(), clause.subject()), clause);
                if (first == null || first.told().equals(clause.told())) continue;
                told.add("Of " + clause.term().toString().toLowerCase(Locale.ROOT)
                        + (clause.subject().isEmpty() ? "" : " “" + clause.subject() + "”") + " one contract says “"
                        + first.told().value() + "”, which was written, and another “"
                        + clause.told().value() + "”.");
            }
            return List.copyOf(found.values());
        }

        Answer<String> close() {
            var name = rules.nameOf(request.practice());
            var closed = closures.close(closure(), by);
            if (!closed.isDone()) return new Answer.Refused<>(closed.objections());
            var all = request.body().takers().stream().mapToInt(Taker::patients).sum();
            told.add("From " + Words.day(day) + " " + name + " is no more."
                    + (all == 0
                            ? ""
                            : " " + Words.count(request.body().takers().size(), "practice takes", "practices take")
                                    + " " + Words.number(all) + " patients."));
            for (var old : agreements(request.practice())) end(old, new ArrayList<>());
            return told();
        }

        private Closure closure() {
            var merges = request.kind().writes() == RequestKind.Writes.MERGER;
            var codes = EndingRules.ending(request).stream().map(this::id).toList();
            Set<Tie> passing = merges
                    ? request.body().passes().stream()
                            .flatMap(passes -> passes.ties().stream())
                            .collect(Collectors.toSet())
                    : Set.of();
            var heir = merges ? Optional.of(request.party()) : Optional.<PartyId>empty();
            var takers = new LinkedHashMap<PartyId, Integer>();
            request.body().takers().forEach(taker -> takers.put(id(taker.code()), taker.patients()));
            return new Closure(day, codes, heir, takers, passing, source, decision);
        }

        private PartyId id(String code) {
            return rules.find(code).or(() -> rules.closed(code)).map(Party::id).orElseThrow();
        }

        /** Of a practice, as somebody entered them, on the last day before. */
        private List<Agreement> agreements(String code) {
            return contracts.holdings(day.minusDays(1), NOW).of(code).stream()
                    .filter(agreement -> !agreement.published())
                    .toList();
        }

        /** @param passed what the contract of the practice that goes on says from then on */
        private void end(Agreement old, List<Clause> passed) {
            contracts.end(old.id(), Optional.of(day), decision, by).orThrow();
            var passes = request.body().passes();
            if (old.kind().isCore()) {
                var terms =
                        passes.stream().flatMap(each -> each.terms().stream()).collect(Collectors.toSet());
                old.on(day.minusDays(1)).stream()
                        .filter(clause -> terms.contains(clause.term()) && clause.told() instanceof Told.Said)
                        .map(this::from)
                        .forEach(passed::add);
                told.add(old.title() + " ends.");
            } else if (passes.contains(Passes.LAYERS) && request.agreement().isPresent()) {
                enter(old, request.practice(), request.agreement(), old.on(day.minusDays(1)).stream());
                told.add(old.title() + " passes to " + request.practice() + ".");
            } else {
                told.add(old.title() + " ends.");
            }
        }

        private Clause from(Clause clause) {
            return new Clause(
                    clause.term(),
                    clause.subject(),
                    clause.told(),
                    new Span(day, clause.span().until()),
                    source,
                    decision);
        }

        private void enter(Agreement like, String practice, Optional<UUID> base, Stream<Clause> clauses) {
            contracts
                    .enter(
                            new Filed(
                                    Fresh.idOf(
                                            "agreement by request",
                                            request.id().toString(),
                                            like.id().toString()),
                                    like.kind().id(),
                                    like.title(),
                                    practice,
                                    request.commissioner(),
                                    base,
                                    Span.since(day),
                                    clauses.map(this::from).toList(),
                                    source,
                                    decision),
                            by)
                    .orThrow();
        }

        private void vary(List<Clause> clauses, List<Ending> endings) {
            if (request.agreement().isEmpty()) {
                told.add("Nobody has entered the contract of " + request.practice() + ": nothing was written there.");
                return;
            }
            var all = new ArrayList<>(clauses);
            all.add(new Clause(
                    Term.VARIATION,
                    source + ": " + request.title(),
                    Told.said(request.title()),
                    Span.since(day),
                    source,
                    decision));
            contracts.say(request.agreement().get(), all, endings, by).orThrow();
        }

        Answer<String> part() {
            var endings = new ArrayList<Ending>();
            for (var code : request.others()) {
                var name = rules.nameOf(code);
                var practice = id(code);
                var since = closures.mergedSince(practice, request.party(), day).orElseThrow();
                var revived = closures.revive(practice, request.party(), day, source, decision, by);
                if (!revived.isDone()) return new Answer.Refused<>(revived.objections());
                told.add(name + " exists again from " + Words.day(day) + ".");
                contracts.holdings(since.minusDays(1), NOW).of(code).stream()
                        .filter(old -> !old.published() && old.kind().isCore())
                        .forEach(old -> returns(old, since, endings));
            }
            vary(List.of(), endings.stream().distinct().toList());
            return told();
        }

        /** Its contract begins anew, and what had passed from it is no longer said where it went. */
        private void returns(Agreement old, LocalDate since, List<Ending> endings) {
            var said = old.on(since.minusDays(1)).stream()
                    .filter(clause -> clause.term() != Term.BEGAN
                            && clause.term() != Term.VARIATION
                            && clause.term() != Term.SIGNED_COPY)
                    .map(clause -> new Clause(
                            clause.term(), clause.subject(), clause.told(), Span.since(day), source, decision));
            var own = Stream.of(
                    new Clause(Term.BEGAN, "", Told.said(day.toString()), Span.since(day), source, decision),
                    new Clause(Term.SIGNED_COPY, "", Told.Nothing.MISSING, Span.since(day), source, decision));
            enter(old, old.practice(), Optional.empty(), Stream.concat(own, said));
            told.add(old.title() + " begins anew; there is no signed copy of it yet.");
            var heirs = request.agreement().flatMap(id -> contracts.find(id, day, NOW));
            heirs.ifPresent(agreement -> agreement.on(day).stream()
                    .filter(clause -> clause.span().from().equals(since)
                            && Stream.of(Passes.values())
                                    .anyMatch(each -> each.terms().contains(clause.term()))
                            && old.on(since.minusDays(1)).stream()
                                    .anyMatch(was -> was.term() == clause.term()
                                            && was.subject().equals(clause.subject())))
                    .forEach(clause -> endings.add(new Ending(clause.term(), clause.subject(), day))));
        }

        private Answer<String> told() {
            return new Answer.Done<>(String.join(" ", told));
        }
    }
}
