package quorate.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quorate.contracts.Agreement;
import quorate.contracts.Clause;
import quorate.contracts.Kinds;
import quorate.contracts.KnownKinds;
import quorate.contracts.Term;
import quorate.contracts.Told;
import quorate.files.PaperType;
import quorate.kernel.FileId;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.law.Law;

/** What is expected of an agreement and not among its papers, without a database. */
class PileTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 10);
    private static final Kinds AGREEMENTS = KnownKinds.ofJar();
    private static final DocumentKinds KINDS = new DocumentKinds(Law.ofJar(), AGREEMENTS);

    private static Agreement agreement(String kind, Clause... clauses) {
        return new Agreement(
                Fresh.idOf("pile"),
                AGREEMENTS.get(kind),
                "Agreement",
                "Z90001",
                Optional.empty(),
                Optional.empty(),
                Span.since(LocalDate.of(2014, 4, 1)),
                "test",
                false,
                List.of(clauses));
    }

    private static Clause said(Term term, String subject, Told told) {
        return Clause.of(term, subject, told, Span.since(LocalDate.of(2014, 4, 1)), "test");
    }

    private static Held held(String kind, String signers, About about, Optional<UUID> earlier) {
        return new Held(
                Fresh.id(),
                Fresh.idOf("pile"),
                KINDS.get(kind),
                "Paper",
                DAY,
                signers,
                "Box 1",
                about,
                earlier,
                new Held.Copy(FileId.fresh(), "paper.pdf", PaperType.PDF, 1, "0".repeat(64)),
                List.of(),
                true,
                DAY,
                PartyId.fresh(),
                1,
                Optional.empty());
    }

    private static List<String> missing(Agreement agreement, Held... held) {
        return Pile.of(agreement, List.of(held), DAY).missing(KINDS.all()).stream()
                .map(it -> it.kind().id()
                        + it.elsewhere().map(where -> " in " + where).orElse(""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "gms, contract",
        "apms, contract price specification",
        "support, contract price specification",
        "local-scheme, contract specification",
        "pharmacy, ''"
    })
    void each_kind_of_agreement_usually_has_its_papers(String kind, String papers) {
        assertThat(String.join(" ", missing(agreement(kind)))).isEqualTo(papers);
    }

    @Test
    void where_a_lease_or_a_variation_is_said_its_paper_is_expected_and_where_none_is_said_none() {
        var whole = held("contract", "Both", About.WHOLE, Optional.empty());
        var lease = said(Term.LEASE_ENDS, "Mill Lane", Told.said("2024-03-31"));
        var changed = said(Term.VARIATION, "Hours", Told.said("Longer hours"));
        assertThat(missing(agreement("gms", lease, changed), whole)).containsExactly("variation", "lease");
        assertThat(missing(agreement("gms", said(Term.LEASE_ENDS, "", Told.Nothing.NONE)), whole))
                .isEmpty();
        assertThat(missing(agreement("gms", lease), whole, held("lease", "Both", About.WHOLE, Optional.empty())))
                .isEmpty();
    }

    @Test
    void a_draft_is_no_signed_copy_nor_is_a_paper_about_one_clause() {
        var clause = new About("clause variation Hours", "Variation: Hours", "", Optional.empty());
        assertThat(missing(agreement("gms"), held("contract", "", About.WHOLE, Optional.empty())))
                .containsExactly("contract");
        assertThat(missing(agreement("gms"), held("contract", "Both", clause, Optional.empty())))
                .containsExactly("contract");
        assertThat(missing(agreement("gms"), held("contract", "Both", About.WHOLE, Optional.empty())))
                .isEmpty();
    }

    @Test
    void a_copy_that_the_contract_says_to_lie_elsewhere_is_told_with_its_place() {
        var elsewhere = said(Term.SIGNED_COPY, "", Told.said("Legal safe, box 4"));
        assertThat(missing(agreement("gms", elsewhere))).containsExactly("contract in Legal safe, box 4");
        assertThat(missing(agreement("gms", said(Term.SIGNED_COPY, "", Told.Nothing.MISSING))))
                .containsExactly("contract");
    }

    @Test
    void versions_stand_from_the_latest_to_the_first_however_many_there_are() {
        var versions = new ArrayList<Held>();
        for (var at = 0; at < 4; at++)
            versions.add(held(
                    "contract",
                    "Both",
                    About.WHOLE,
                    versions.isEmpty()
                            ? Optional.empty()
                            : Optional.of(versions.getLast().id())));
        var pile = Pile.of(agreement("gms"), versions, DAY);
        assertThat(pile.current()).containsExactly(versions.getLast());
        for (var each : versions) assertThat(pile.versionsOf(each)).containsExactlyElementsOf(versions.reversed());
        assertThat(versions)
                .extracting(it -> State.of(it, pile))
                .containsExactly(State.REPLACED, State.REPLACED, State.REPLACED, State.SIGNED);
    }
}
