package quorate.proposals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import quorate.authority.Decision;
import quorate.contracts.Clause;
import quorate.contracts.Contracts;
import quorate.contracts.Ending;
import quorate.contracts.Filed;
import quorate.contracts.Term;
import quorate.contracts.Told;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Code;
import quorate.kernel.Span;
import quorate.web.Words;

/** Writes into an agreement what was decided, and takes it out again. */
@Component
class Doing {

    private final Contracts contracts;

    Doing(Contracts contracts) {
        this.contracts = contracts;
    }

    /** Does what was proposed, by the decision. */
    Answer<UUID> apply(Proposal proposal, Decision decision, Actor by) {
        var body = proposal.body();
        var id = Optional.of(decision.id().value());
        var source = source(decision.day());
        return switch (proposal.act()) {
            case AWARD -> contracts.enter(award(proposal, id, source), by);
            case EXTEND ->
                contracts.say(
                        proposal.agreement(),
                        List.of(clause(
                                Term.EXTENDED,
                                source,
                                Told.said(body.lastDay().orElseThrow().toString()),
                                decision.day(),
                                source,
                                id)),
                        List.of(),
                        by);
            case VARY -> contracts.say(proposal.agreement(), variation(proposal, id, source), List.of(), by);
            case END ->
                contracts.end(
                        proposal.agreement(),
                        Optional.of(body.lastDay().orElseThrow().plusDays(1)),
                        id,
                        by);
        };
    }

    private static String source(LocalDate day) {
        return "decision of " + Words.day(day);
    }

    private static Clause clause(
            Term term, String subject, Told told, LocalDate from, String source, Optional<UUID> decision) {
        return new Clause(term, subject, told, Span.since(from), source, decision);
    }

    private static Filed award(Proposal proposal, Optional<UUID> decision, String source) {
        var body = proposal.body();
        var from = body.from();
        var clauses = new ArrayList<Clause>();
        clauses.add(clause(Term.BEGAN, "", Told.said(from.toString()), from, source, decision));
        clauses.add(clause(
                Term.ENDS,
                "",
                body.lastDay().<Told>map(day -> Told.said(day.toString())).orElse(Told.Nothing.NONE),
                from,
                source,
                decision));
        clauses.add(clause(Term.SIGNED_COPY, "", Told.Nothing.NOT_YET_KNOWN, from, source, decision));
        if (!body.value().isEmpty()) {
            clauses.add(clause(Term.VALUE, "", Told.said(body.value()), from, source, decision));
        }
        return new Filed(
                proposal.agreement(),
                body.kind(),
                body.title(),
                body.practice(),
                proposal.commissioner(),
                Optional.empty(),
                Span.since(from),
                clauses,
                source,
                decision);
    }

    private static List<Clause> variation(Proposal proposal, Optional<UUID> decision, String source) {
        var body = proposal.body();
        var term = Code.parse(Term.class, body.term());
        return List.of(
                clause(term, body.subject(), Told.said(body.value()), body.from(), source, decision),
                clause(
                        Term.VARIATION,
                        source,
                        Told.said(term + (body.subject().isEmpty() ? "" : " " + body.subject()) + " from "
                                + Words.day(body.from())),
                        body.from(),
                        source,
                        decision));
    }

    /** Takes it back: from now on the agreement is known not to have changed so. */
    Answer<UUID> undo(Proposal proposal, Actor by) {
        var body = proposal.body();
        var day = proposal.outcome().orElseThrow().day();
        var source = source(day);
        return switch (proposal.act()) {
            case AWARD -> contracts.withdraw(proposal.agreement(), by);
            case END -> contracts.end(proposal.agreement(), Optional.empty(), Optional.empty(), by);
            case EXTEND ->
                contracts.say(proposal.agreement(), List.of(), List.of(new Ending(Term.EXTENDED, source, day)), by);
            case VARY -> {
                var term = Code.parse(Term.class, body.term());
                var endings = new ArrayList<Ending>();
                endings.add(new Ending(Term.VARIATION, source, body.from()));
                if (body.before().isEmpty()) endings.add(new Ending(term, body.subject(), body.from()));
                var restored = body.before().isEmpty()
                        ? List.<Clause>of()
                        : List.of(clause(
                                term,
                                body.subject(),
                                before(body),
                                body.from(),
                                source + ", taken back",
                                Optional.empty()));
                yield contracts.say(proposal.agreement(), restored, endings, by);
            }
        };
    }

    /** What it said before, as {@code said:8am} or {@code none:}. */
    static String before(Told told) {
        return told.code() + ":" + told.value();
    }

    private static Told before(Proposal.Body body) {
        var colon = body.before().indexOf(':');
        return Told.of(body.before().substring(0, colon), body.before().substring(colon + 1));
    }
}
