package quorate.proposals;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import quorate.contracts.Agreement;
import quorate.contracts.AgreementKind;
import quorate.contracts.Clause;
import quorate.contracts.Kinds;
import quorate.contracts.Term;
import quorate.kernel.Code;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.proposals.Proposal.Act;
import quorate.proposals.Proposal.Body;
import quorate.register.Party;
import quorate.web.Choice;
import quorate.web.Typed;

/** What somebody typed of what is to be done to an agreement. */
final class ProposalForm {

    /** What is changed otherwise, or is no term of the agreement itself. */
    private static final List<Term> NOT_VARIED = List.of(
            Term.BEGAN, Term.EXTENDED, Term.VARIATION, Term.SIGNED_COPY, Term.DOCUMENT, Term.REVIEWED, Term.DISSOLVED);

    static final List<Choice> TERMS = Stream.of(Term.values())
            .filter(term -> !NOT_VARIED.contains(term))
            .map(term -> Choice.of(Code.of(term), term.toString()))
            .toList();

    private ProposalForm() {}

    /** For an agreement that there is. */
    static Proposal read(Typed typed, Act act, Agreement agreement, PartyId commissioner, LocalDate today, PartyId by) {
        var body = switch (act) {
            case EXTEND, END -> {
                var last = typed.day(
                        "last",
                        act == Act.END
                                ? "Enter the last day on which it is in force"
                                : "Enter the last day of the extension");
                yield new Body(
                        agreement.title(), agreement.kind().id(), agreement.practice(), today, last, "", "", "", "");
            }
            case VARY -> variation(typed, agreement, today);
            case AWARD -> throw new IllegalArgumentException("What there is already is not awarded");
        };
        return proposal(typed, agreement.id(), act, body, commissioner, today, by);
    }

    private static Body variation(Typed typed, Agreement agreement, LocalDate today) {
        var code = typed.choice(
                "term",
                "Choose what is varied",
                TERMS.stream().map(Choice::value).toList());
        var term = Code.parse(Term.class, code);
        var subject = typed.optionalLine("subject");
        var known = typed.faultOf("term").isEmpty();
        if (known && term.isSeveral() && subject.isBlank()) {
            typed.fault("subject", "Enter which one: the partner, the service or the address");
        }
        if (known && !term.isSeveral() && !subject.isBlank()) {
            typed.fault("subject", term + " is said once: leave this empty");
        }
        var value = switch (term.shape()) {
            case DAY -> typed.day("day", "Enter the day that it is to say").toString();
            case MONEY -> typed.money("value", "Enter an amount of pounds").plain();
            case WORDS -> typed.text("value", "Enter what it is to say", 2000);
        };
        var from = typed.day("from", "Enter from which day it is to hold");
        var before = agreement.on(today).stream()
                .filter(clause -> clause.term() == term && clause.subject().equals(subject))
                .map(Clause::told)
                .findFirst()
                .map(Doing::before)
                .orElse("");
        return new Body(
                agreement.title(),
                agreement.kind().id(),
                agreement.practice(),
                from,
                null,
                code,
                subject,
                value,
                before);
    }

    /** For a contract that is to be. */
    static Proposal award(
            Typed typed, Kinds kinds, Optional<Party> practice, PartyId commissioner, LocalDate today, PartyId by) {
        var kind = typed.found(
                "kind", "Choose the kind of contract", text -> kinds.find(text).filter(AgreementKind::isCore));
        var from = typed.day("from", "Enter the first day");
        var last = typed.optionalDay("last");
        if (kind.filter(it -> it.ends() == AgreementKind.Ends.MUST).isPresent() && last.isEmpty()) {
            typed.fault("last", "Enter the last day: a contract of this kind is for a term");
        }
        var value = typed.value("value").isBlank()
                ? ""
                : typed.money("value", "Enter an amount of pounds").plain();
        var body = new Body(
                kind.map(AgreementKind::shortTitle).orElse("") + " of "
                        + practice.map(Party::name).orElse(""),
                kind.map(AgreementKind::id).orElse(""),
                practice.flatMap(Party::code).orElse(""),
                from,
                last.orElse(null),
                "",
                "",
                value,
                "");
        var key = typed.id("key").orElseGet(Fresh::id);
        return proposal(
                typed, Fresh.idOf("awarded agreement", key.toString()), Act.AWARD, body, commissioner, today, by);
    }

    private static Proposal proposal(
            Typed typed, UUID agreement, Act act, Body body, PartyId commissioner, LocalDate today, PartyId by) {
        var id = typed.id("key").orElseGet(Fresh::id);
        return new Proposal(
                id,
                Proposals.matterOf(id),
                agreement,
                commissioner,
                act,
                body,
                today,
                by,
                Optional.empty(),
                Optional.empty());
    }

    /** The form as hidden fields, to be sent again. */
    static Map<String, String> carried(Typed typed) {
        var fields = new LinkedHashMap<String, String>();
        var names = Stream.concat(
                Stream.of("key", "act", "practice", "kind", "term", "subject", "value", "why"),
                Stream.of("from", "last", "day")
                        .flatMap(day -> Stream.of(day + "-day", day + "-month", day + "-year")));
        names.filter(name -> !typed.value(name).isBlank()).forEach(name -> fields.put(name, typed.value(name)));
        return fields;
    }
}
