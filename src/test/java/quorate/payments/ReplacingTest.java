package quorate.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.networks.Groups;
import quorate.schemes.Definition;

/** Nobody is paid by the national framework and by the scheme of Somerset that takes its place. */
class ReplacingTest {

    private static final PartyId SOMERSET = new PartyId(Fresh.idOf("somerset"));
    private static final LocalDate JUNE = LocalDate.of(2014, 6, 1);
    private static final DataSource NOWHERE = new PGSimpleDataSource();
    private static final JdbcClient NOTHING = JdbcClient.create(NOWHERE);

    /** A signed up by an offer, B by a letter that was entered, C not at all. */
    private static Replacing replacing(String paidBy) {
        Signatures offers = (commissioner, scheme, period, known) ->
                scheme.equals("somerset-practice-quality") ? Map.of("A81001", JUNE) : Map.of();
        var tallies = new TallyStore(NOTHING) {
            @Override
            List<Tally> list(PartyId commissioner, String scheme, long known) {
                return scheme.equals("somerset-practice-quality")
                        ? List.of(letter("A81002", "yes"), letter("A81003", "no"))
                        : List.of();
            }
        };
        var payments = new PaymentStore(NOTHING, NOWHERE) {
            @Override
            List<Payment> list(PartyId commissioner, String scheme, long known) {
                return scheme.equals(paidBy)
                        ? List.of(paid("A81004", 9_000), paid("A81005", 50), paid("A81005", -50))
                        : List.of();
            }
        };
        var payees = new Payees(null, null, null) {
            @Override
            Groups groups(PartyId commissioner, Definition scheme, Span period, long known) {
                return Groups.NONE;
            }
        };
        return new Replacing(
                Village.SCHEMES,
                payees,
                tallies,
                payments,
                new StaticListableBeanFactory(Map.of("offers", offers)).getBeanProvider(Signatures.class));
    }

    private static Tally letter(String practice, String value) {
        return new Tally(
                UUID.randomUUID(),
                new Tally.Key(SOMERSET, "somerset-practice-quality", practice, Tally.SIGNED),
                value,
                Span.since(JUNE),
                JUNE,
                "Letter",
                false,
                SOMERSET,
                JUNE,
                Optional.empty());
    }

    private static Payment paid(String practice, long pounds) {
        var id = UUID.randomUUID();
        var party = new PartyId(Fresh.idOf("replacing", practice));
        return new Payment(id, id, id, id, JUNE, practice, party, "qof", Money.pounds(pounds));
    }

    private static Map<String, String> found(String scheme, Span period, String paidBy) {
        var parts = new Instalments(Village.SCHEMES.get(scheme), period, period);
        var round = new Round(parts.scheme(), period, parts, Map.of(), Map.of(), Map.of(), Groups.NONE, List.of());
        return replacing(paidBy).found(SOMERSET, round.scheme(), round.period(), round.groups());
    }

    private static final Span YEAR = Span.between(LocalDate.of(2014, 4, 1), LocalDate.of(2015, 4, 1));

    @Test
    void who_signed_the_local_scheme_is_held_in_the_national_one_which_stays_open_for_everybody_else() {
        var found = found("qof", YEAR, "");
        assertThat(found).containsOnlyKeys("A81001", "A81002");
        assertThat(found.get("A81001")).isEqualTo("signed up to Somerset Practice Quality Scheme on 1 June 2014");
    }

    @Test
    void who_was_paid_by_the_national_one_is_held_in_the_local_scheme_unless_all_of_it_was_taken_back() {
        var month = Span.between(JUNE, JUNE.plusMonths(1));
        assertThat(found("somerset-practice-quality", month, "qof")).containsOnlyKeys("A81004");
        assertThat(found("somerset-practice-quality", month, "qof").get("A81004"))
                .contains("£9,000 by Quality and outcomes framework");
    }

    @Test
    void other_schemes_and_other_days_hold_nobody() {
        assertThat(found("gms-global-sum", YEAR, "qof")).isEmpty();
        var later = Span.between(LocalDate.of(2015, 4, 1), LocalDate.of(2016, 4, 1));
        assertThat(found("somerset-practice-quality", later, "unplanned-admissions"))
                .isEmpty();
    }

    @Test
    void a_scheme_that_is_over_takes_nobodys_place_though_it_was_signed_for_good() {
        var after = Span.between(LocalDate.of(2016, 4, 1), LocalDate.of(2017, 4, 1));
        assertThat(found("qof", after, "")).isEmpty();
    }

    @Test
    void every_scheme_that_is_replaced_by_its_id_is_there() {
        assertThat(Village.SCHEMES.all().stream()
                        .flatMap(scheme -> scheme.replaces().stream())
                        .flatMap(replaced -> replaced.schemes().stream()))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(Village.SCHEMES.find(id)).isPresent());
    }
}
