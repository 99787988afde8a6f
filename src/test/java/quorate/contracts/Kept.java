package quorate.contracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import quorate.contracts.GapRule.Case;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.law.Law;
import quorate.register.Kind;
import quorate.register.Party;

/** An agreement in memory, with what rules are asked about it. */
final class Kept {

    static final LocalDate DAY = LocalDate.of(2019, 6, 15);
    static final Law LAW = Law.ofJar();
    static final Kinds KINDS = new Kinds(LAW);
    static final GapRules RULES = new GapRules(LAW);

    private final AgreementKind kind;
    private final List<Clause> clauses = new ArrayList<>();
    private final List<Agreement> beside = new ArrayList<>();
    private final List<Paid> paid = new ArrayList<>();
    private Span life = Span.since(LocalDate.of(2014, 4, 1));
    private boolean practice = true;
    private boolean copy;

    private Kept(String kind) {
        this.kind = KINDS.get(kind);
    }

    /** Nothing said yet. */
    static Kept bare(String kind) {
        return new Kept(kind);
    }

    /** Everything that a file should have. */
    static Kept whole(String kind) {
        var kept = new Kept(kind)
                .says(Term.BEGAN, "2014-04-01")
                .says(Term.SIGNED_COPY, "Legal safe, box 4")
                .says(Term.REVIEW, "2020-03-31")
                .says(Term.PARTNER, "Dr Ruth Amos", "partner")
                .says(Term.PERFORMER, "Ruth Amos", "named");
        return kept.kind.ends() == AgreementKind.Ends.MUST
                ? kept.says(Term.ENDS, "2024-03-31").says(Term.LEASE_ENDS, "Riverside Health Centre", "2024-03-31")
                : kept.says(Term.ENDS, Told.Nothing.NONE);
    }

    Kept says(Term term, String value) {
        return says(term, "", Told.said(value), Span.ALWAYS);
    }

    Kept says(Term term, Told told) {
        return says(term, "", told, Span.ALWAYS);
    }

    Kept says(Term term, String subject, String value) {
        return says(term, subject, Told.said(value), Span.ALWAYS);
    }

    Kept says(Term term, String subject, Told told, Span span) {
        clauses.removeIf(clause -> !term.isSeveral() && clause.term() == term);
        clauses.add(Clause.of(term, subject, told, span, "the signed copy"));
        return this;
    }

    Kept decided(Term term, String subject, String value) {
        clauses.add(new Clause(
                term, subject, Told.said(value), Span.ALWAYS, "a decision", Optional.of(Fresh.idOf("decision"))));
        return this;
    }

    Kept without(Term term) {
        clauses.removeIf(clause -> clause.term() == term);
        return this;
    }

    Kept lives(String span) {
        life = Span.parse(span);
        return this;
    }

    /** Its signed copy is among the documents held. */
    Kept held() {
        copy = true;
        return this;
    }

    Kept closed() {
        practice = false;
        return this;
    }

    Kept beside(Kept other) {
        beside.add(other.agreement());
        return this;
    }

    Kept paid(int year, String kind, long total, long pmsBalance, long childhood) {
        paid.add(new Paid(
                Span.between(LocalDate.of(year, 4, 1), LocalDate.of(year + 1, 4, 1)),
                year + "/" + (year + 1) % 100,
                kind,
                "MILL LANE SURGERY",
                "00L",
                Optional.empty(),
                Optional.empty(),
                OptionalLong.of(total),
                OptionalLong.of(1),
                OptionalLong.of(pmsBalance),
                OptionalLong.of(childhood)));
        return this;
    }

    Agreement agreement() {
        return new Agreement(
                UUID.nameUUIDFromBytes(new byte[] {(byte) clauses.size()}),
                kind,
                kind.shortTitle() + " of Mill Lane Surgery",
                "Z90001",
                Optional.empty(),
                Optional.empty(),
                life,
                "test",
                false,
                clauses);
    }

    /** The rules that find something on the day, without what all of them begin with. */
    List<String> found(LocalDate day) {
        return gaps(day).stream()
                .map(gap -> gap.rule().id().replace("contracts.gap.", ""))
                .toList();
    }

    List<String> found(String day) {
        return found(LocalDate.parse(day));
    }

    String cause(String day) {
        return gaps(LocalDate.parse(day)).getFirst().cause();
    }

    private List<Gap> gaps(LocalDate day) {
        var party = new Party(
                new PartyId(Fresh.idOf("Z90001")),
                Kind.PRACTICE,
                "Mill Lane Surgery",
                Span.ALWAYS,
                Map.of("ods", "Z90001"));
        return RULES.ask(
                new Case(agreement(), day, practice ? Optional.of(party) : Optional.empty(), beside, paid, copy),
                "Mill Lane Surgery");
    }
}
