package quorate.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.networks.Groups;
import quorate.networks.Member;
import quorate.networks.Network;
import quorate.networks.Roll;
import quorate.schemes.Scale;

/** What a network comes to in a run, and what is found about it before anybody is paid. */
class NetworkRoundTest {

    private static final String RIVER = "U99001";
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final Span YEAR = Span.parse("2026-04-01/2027-04-01");
    private static final PartyId ENTERS = new PartyId(Fresh.idOf("who enters"));
    private static final Optional<Tally.Check> CHECKED =
            Optional.of(new Tally.Check(new PartyId(Fresh.idOf("who checks")), MAY));

    private static Member member(String code, List<String> groups) {
        return new Member(new PartyId(Fresh.idOf(code)), code, "Practice " + code, "", groups);
    }

    private static Member member(String code) {
        return member(code, List.of("Riverside"));
    }

    private static Groups groups(String account, Member... members) {
        var through = Optional.of(account)
                .filter(name -> !name.isEmpty())
                .map(name -> new Network.Through(new PartyId(Fresh.idOf(name)), name, YEAR.from()));
        var network = new Network(
                new PartyId(Fresh.idOf(RIVER)), Scale.NETWORK, RIVER, "Riverside", Span.parse("2019-07-01/"), through);
        var roll = new Roll(JANUARY, JANUARY, List.of(members), List.of());
        return new Groups(Scale.NETWORK, "NHS Brookshire", Map.of(RIVER, network), Map.of(RIVER, List.of(roll)));
    }

    private static Tally read(String code, String name, String value, Optional<Tally.Check> checked) {
        return new Tally(
                Fresh.id(),
                new Tally.Key(ENTERS, "network-core", code, name),
                value,
                YEAR,
                JANUARY,
                "NHS Digital",
                false,
                ENTERS,
                JANUARY,
                checked);
    }

    private static List<Tally> lists(Optional<Tally.Check> checked) {
        return List.of(
                read("Z90001", "registered-list", "9400", CHECKED), read("Z90002", "registered-list", "6100", checked));
    }

    private static Round round(LocalDate day, Groups groups, List<Tally> tallies) {
        var scheme = Village.SCHEMES.get("network-core");
        var meant = new Payees.Meant(
                groups.networks().values().stream().map(Payee::of).toList(), groups);
        return Round.of(
                Village.SCHEMES,
                Instalments.of(scheme, day).getFirst(),
                day,
                meant,
                tallies,
                Map.of(RIVER, YEAR.from()));
    }

    private static List<Finding> findings(Round now, Optional<Round> before) {
        return new Checking(now, before, Map.of(), Map.of(), Map.of()).findings();
    }

    @Test
    void a_network_is_paid_for_its_practices_and_no_practice_besides() {
        var round = round(MAY, groups("", member("Z90001"), member("Z90002")), lists(CHECKED));
        // A twelfth of 15,500 patients at £2.311.
        assertThat(round.sums()).singleElement().satisfies(sum -> {
            assertThat(sum.practice()).isEqualTo(RIVER);
            assertThat(sum.amount()).isEqualTo(Money.parse("2985.04"));
        });
        assertThat(findings(round, Optional.empty())).isEmpty();
    }

    @Test
    void a_list_of_a_member_that_nobody_checked_is_found_with_whose_it_is() {
        var round = round(MAY, groups("", member("Z90001"), member("Z90002")), lists(Optional.empty()));
        assertThat(findings(round, Optional.empty()))
                .singleElement()
                .satisfies(it -> assertThat(it.key() + ": " + it.sentence())
                        .startsWith("U99001 payments.unchecked: “Registered list of the network” of Z90002"));
    }

    @Test
    void a_practice_in_two_networks_is_left_out_of_the_sum_and_can_be_released_only_so() {
        var both = member("Z90001", List.of("Hill since 2025", "Riverside since 2019"));
        var round = round(MAY, groups("", both, member("Z90002")), lists(CHECKED));
        assertThat(round.total()).isEqualTo(Money.parse("1174.75"));
        assertThat(findings(round, Optional.empty())).singleElement().satisfies(it -> {
            assertThat(it.key()).isEqualTo("U99001 schemes.join.groups");
            assertThat(it.payable()).isTrue();
        });
    }

    @Test
    void a_member_without_patients_is_found_before_its_network_is_paid_without_it() {
        var lists = List.of(
                read("Z90001", "registered-list", "9400", CHECKED), read("Z90002", "registered-list", "0", CHECKED));
        var round = round(MAY, groups("", member("Z90001"), member("Z90002")), lists);
        assertThat(findings(round, Optional.empty()))
                .singleElement()
                .satisfies(it -> assertThat(it.key() + ": " + it.sentence())
                        .isEqualTo("U99001 payments.patients: “Registered list of the network” of Z90002, a member of"
                                + " Riverside, is read as 0 patients."));
    }

    @Test
    void another_account_than_the_month_before_is_asked_about() {
        var members = new Member[] {member("Z90001"), member("Z90002")};
        var april = round(MAY.minusMonths(1), groups("Chapel Street", members), lists(CHECKED));
        var same = round(MAY, groups("Chapel Street", members), lists(CHECKED));
        var other = round(MAY, groups("Swift Payments Ltd", members), lists(CHECKED));
        assertThat(findings(same, Optional.of(april))).isEmpty();
        assertThat(findings(other, Optional.of(april)))
                .singleElement()
                .satisfies(it -> assertThat(it.key() + ": " + it.sentence())
                        .isEqualTo(
                                "U99001 payments.account: Riverside is paid into the account of Swift Payments Ltd, and"
                                        + " was for the period before into the account of Chapel Street."));
    }

    /** Without anybody for whom it is paid nothing is, and nobody can release that. */
    @Test
    void a_network_without_practices_cannot_be_released() {
        var findings = findings(round(MAY, groups(""), List.of()), Optional.empty());
        assertThat(findings).singleElement().satisfies(it -> {
            assertThat(it.sentence()).contains("has no members on 1 January 2026");
            assertThat(it.payable()).isFalse();
        });
    }
}
