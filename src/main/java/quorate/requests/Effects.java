package quorate.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import quorate.contracts.Clause;
import quorate.contracts.Contracts;
import quorate.contracts.Ending;
import quorate.contracts.Term;
import quorate.contracts.Told;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Objection;
import quorate.kernel.Span;
import quorate.web.Words;

/** Writes into the contract what a request came to. */
@Component
class Effects {

    private final Contracts contracts;
    private final Reshaping reshaping;

    Effects(Contracts contracts, Reshaping reshaping) {
        this.contracts = contracts;
        this.reshaping = reshaping;
    }

    /**
     * Writes it.
     *
     * @param decision empty for a notice
     * @param lastDay of the contract, where the request ends it
     * @return what is so now, as a sentence
     */
    Answer<String> write(
            Request request, String source, Optional<UUID> decision, Optional<LocalDate> lastDay, Actor by) {
        if (request.kind().writes().isInRegister()) return reshaping.write(request, source, decision, by);
        return switch (contract(request, source, decision, lastDay, by)) {
            case Answer.Done<UUID> done -> new Answer.Done<>("The contract says so, by the " + source + ".");
            case Answer.Refused<UUID>(var objections) -> new Answer.Refused<>(objections);
        };
    }

    /** Everything that stands today against writing what was agreed. */
    List<Objection> against(Request request, Optional<LocalDate> lastDay, Actor by) {
        if (request.kind().writes().isInRegister()) return reshaping.against(request, by);
        var agreement = request.agreement()
                .flatMap(id -> contracts.find(id, request.body().day(), Long.MAX_VALUE));
        if (agreement.isEmpty()) {
            return List.of(RequestRules.no(
                    "requests.contract",
                    "Nobody has entered the contract of " + request.practice() + ".",
                    "Enter it, and enter the request anew: this one was received without a contract."));
        }
        if (request.kind().writes() == RequestKind.Writes.END && lastDay.isEmpty()) {
            return List.of(RequestRules.no(
                    "requests.last-day",
                    "Which day is the last is not settled.",
                    "Look in the agreement, and propose there that it ends."));
        }
        return List.of();
    }

    private Answer<UUID> contract(
            Request request, String source, Optional<UUID> decision, Optional<LocalDate> lastDay, Actor by) {
        var objections = against(request, lastDay, by);
        if (!objections.isEmpty()) return new Answer.Refused<>(objections);
        var agreement = request.agreement();
        if (lastDay.isPresent())
            return contracts.end(
                    agreement.orElseThrow(), Optional.of(lastDay.get().plusDays(1)), decision, by);
        var work = new Work(request, source, decision);
        var first = contracts.say(agreement.orElseThrow(), work.clauses(), work.endings(), by);
        // A partner who comes back is written once the pause is: the other way round the pause would take it away.
        return first.isDone() && !work.after().isEmpty()
                ? contracts.say(agreement.orElseThrow(), work.after(), List.of(), by)
                : first;
    }

    private record Work(Request request, String source, Optional<UUID> decision) {

        List<Clause> clauses() {
            var body = request.body();
            var day = body.day();
            var clauses = new ArrayList<Clause>();
            switch (request.kind().writes()) {
                case PARTNER ->
                    clauses.add(clause(Term.PARTNER, body.partner(), "Partner from " + Words.day(day), day));
                case FORM -> clauses.add(clause(Term.FORM, "", request.kind().title() + ": " + body.words(), day));
                case PREMISES -> clauses.add(clause(Term.PREMISES, body.words(), body.words(), day));
                case BOUNDARY -> clauses.add(clause(Term.BOUNDARY, "", body.words(), day));
                case HOURS -> clauses.add(clause(Term.HOURS, "", body.words(), day));
                case SUBCONTRACTOR -> clauses.add(clause(Term.SUBCONTRACTOR, body.partner(), body.words(), day));
                case LIST -> clauses.add(closed(body));
                default -> {}
            }
            clauses.add(clause(Term.VARIATION, source + ": " + request.title(), request.title(), day));
            return clauses;
        }

        private Clause closed(Request.Body body) {
            var from = request.kind().id().equals("list-closure")
                    ? body.day()
                    : body.day().plusDays(1);
            var until = body.last().orElseThrow();
            return new Clause(
                    Term.LIST,
                    "",
                    Told.said("Closed to new patients until " + Words.day(until)),
                    Span.between(from, until.plusDays(1)),
                    source,
                    decision);
        }

        List<Ending> endings() {
            var body = request.body();
            return switch (request.kind().writes()) {
                case PARTNER_END, PARTNER_PAUSE ->
                    List.of(new Ending(Term.PARTNER, body.partner(), body.day().plusDays(1)));
                case PREMISES_END ->
                    List.of(new Ending(Term.PREMISES, body.old(), body.day().plusDays(1)));
                case PREMISES ->
                    body.old().isBlank() ? List.of() : List.of(new Ending(Term.PREMISES, body.old(), body.day()));
                default -> List.of();
            };
        }

        List<Clause> after() {
            if (request.kind().writes() != RequestKind.Writes.PARTNER_PAUSE) return List.of();
            var back = request.body().day().plusDays(2);
            return List.of(
                    clause(Term.PARTNER, request.body().partner(), "Partner again from " + Words.day(back), back));
        }

        private Clause clause(Term term, String subject, String value, LocalDate from) {
            return new Clause(term, subject, Told.said(value), Span.since(from), source, decision);
        }
    }
}
