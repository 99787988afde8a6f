package quorate.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.networks.Sharing.Basis;
import quorate.schemes.Scale;

/** What each practice of a network has of a sum, by what they agreed. */
class SharingTest {

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final PartyId RIVERSIDE = new PartyId(Fresh.idOf("riverside"));
    private static final Network NETWORK =
            new Network(RIVERSIDE, Scale.NETWORK, "U99001", "Riverside", Span.parse("2019-07-01/"), Optional.empty());

    private static Member member(String code) {
        return new Member(new PartyId(Fresh.idOf(code)), code, "Practice " + code, "", List.of("Riverside"));
    }

    private static List<Member> members(String... codes) {
        return java.util.Arrays.stream(codes).map(SharingTest::member).toList();
    }

    private static Sharing sharing(Basis basis, Map<String, BigDecimal> percentages) {
        return new Sharing(Fresh.id(), RIVERSIDE, APRIL, basis, percentages, "Agreement", APRIL, RIVERSIDE);
    }

    private static Sharing.Parts parts(Sharing sharing, String sum, Map<String, String> lists, String... codes) {
        return sharing.of(
                Money.parse(sum),
                members(codes),
                MAY,
                code -> Optional.ofNullable(lists.get(code)).map(BigDecimal::new));
    }

    private static Map<String, BigDecimal> percent(String text) {
        var faults = new ArrayList<String>();
        var read = Sharings.read(text, faults);
        assertThat(faults).isEmpty();
        return read;
    }

    @Test
    void equal_parts_differ_by_a_penny_at_most_and_the_first_codes_have_it() {
        assertThat(parts(sharing(Basis.EQUALLY, Map.of()), "100.00", Map.of(), "Z90003", "Z90001", "Z90002")
                        .sums())
                .isEqualTo(Map.of(
                        "Z90001",
                        Money.parse("33.34"),
                        "Z90002",
                        Money.parse("33.33"),
                        "Z90003",
                        Money.parse("33.33")));
    }

    @Test
    void the_penny_that_is_left_goes_to_the_largest_fraction_and_not_to_the_first_code() {
        // £10 by 1 to 2: £3.33⅓ and £6.66⅔.
        assertThat(parts(
                                sharing(Basis.WEIGHTED, Map.of()),
                                "10.00",
                                Map.of("Z90001", "3000", "Z90002", "6000.0"),
                                "Z90001",
                                "Z90002")
                        .sums())
                .isEqualTo(Map.of("Z90001", Money.parse("3.33"), "Z90002", Money.parse("6.67")));
    }

    @Test
    void what_is_taken_back_is_shared_like_what_was_paid() {
        var agreed = sharing(Basis.PERCENTAGES, percent("Z90001 = 60.5\nz90002: 39.5%"));
        assertThat(parts(agreed, "-100.01", Map.of(), "Z90001", "Z90002").sums())
                .isEqualTo(Map.of("Z90001", Money.parse("-60.51"), "Z90002", Money.parse("-39.50")));
    }

    /** By whatever weights and in whatever order: together the sum, none against its sign, none a penny from its exact part. */
    @Test
    void parts_always_add_up_and_none_is_negative_where_the_sum_is_not() {
        var random = new Random(56);
        for (var round = 0; round < 5_000; round++) {
            var codes = new ArrayList<String>();
            var lists = new HashMap<String, String>();
            for (var at = 0; at < 1 + random.nextInt(12); at++) {
                codes.add("Z%05d".formatted(at));
                lists.put(
                        codes.getLast(),
                        BigDecimal.valueOf(random.nextInt(200_000), random.nextInt(3))
                                .toPlainString());
            }
            lists.put(codes.getFirst(), "1");
            var pence = random.nextLong(-1_000_000_000L, 1_000_000_000L) / (1 + random.nextInt(1_000_000));
            var sum = BigDecimal.valueOf(pence, 2).toPlainString();
            var by = sharing(Basis.REGISTERED, Map.of());
            var there = parts(by, sum, lists, codes.toArray(String[]::new)).sums();
            assertThat(there.values().stream().reduce(Money.ZERO, Money::plus)).isEqualTo(new Money(pence));
            assertThat(there.values()).allMatch(part -> pence < 0 ? part.pence() <= 0 : part.pence() >= 0);
            var all = lists.values().stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
            there.forEach((code, part) -> assertThat(BigDecimal.valueOf(part.pence())
                            .multiply(all)
                            .subtract(new BigDecimal(lists.get(code)).multiply(BigDecimal.valueOf(pence)))
                            .abs())
                    .isLessThan(all));
            Collections.shuffle(codes, random);
            assertThat(parts(by, sum, lists, codes.toArray(String[]::new)).sums())
                    .isEqualTo(there);
        }
    }

    @Test
    void a_share_that_hangs_on_what_nobody_knows_is_not_said() {
        var lists = sharing(Basis.REGISTERED, Map.of());
        assertThat(parts(lists, "10.00", Map.of("Z90001", "3000"), "Z90001", "Z90002"))
                .isEqualTo(new Sharing.Parts(
                        Map.of(),
                        List.of(
                                "The registered list of Practice Z90002 (Z90002) on 1 May 2026 was not read, or nobody checked"
                                        + " it: enter it as a reading.")));
        assertThat(parts(lists, "10.00", Map.of("Z90001", "0", "Z90002", "0"), "Z90001", "Z90002")
                        .faults())
                .containsExactly("Nothing was counted of any of its practices on 1 May 2026.");
        assertThat(parts(lists, "10.00", Map.of()).faults())
                .containsExactly("No practice is a member of it on 1 May 2026.");
    }

    /** Who came or went since has to be agreed about; nobody is given a part by a guess. */
    @Test
    void percentages_hold_only_for_the_members_for_whom_they_were_agreed() {
        var agreed = sharing(Basis.PERCENTAGES, percent("Z90001 = 60\nZ90002 = 40"));
        var now = parts(agreed, "10.00", Map.of(), "Z90001", "Z90003");
        assertThat(now.sums()).isEmpty();
        assertThat(now.faults())
                .containsExactly(
                        "Practice Z90003 (Z90003) is a member on 1 May 2026 and has no percentage in the agreement of 1 April"
                                + " 2026: enter what its practices agree now.",
                        "Z90002 has a percentage in the agreement of 1 April 2026 and is no member on 1 May 2026: enter what"
                                + " its practices agree now.");
    }

    @Test
    void each_thing_that_is_wrong_with_percentages_is_said_at_once() {
        var faults = new ArrayList<String>();
        Sharings.read("Z90001 60\nZ90002 = -5\nZ90003 = 101\nZ90004 = 1\nz90004 = 2\nZ90005 = 0.00001", faults);
        assertThat(faults).hasSize(5);
        assertThat(faults)
                .allMatch(it -> it.contains("is no percentage of a practice")
                        || it.equals("Z90004 has two percentages:" + " strike one of them"));
        assertThat(Sharings.against(
                        new TreeMap<>(percent("Z90001 = 60\nZ90009 = 39.5")),
                        members("Z90001", "Z90002"),
                        NETWORK,
                        APRIL))
                .containsExactly(
                        "Practice Z90002 (Z90002) is a member on 1 April 2026 and has no percentage: give it one, or 0 if it"
                                + " is to have nothing",
                        "Z90009 is no member of Riverside (U99001) on 1 April 2026, or is in two networks: strike its line, or"
                                + " enter its membership first",
                        "The percentages add up to 99.5 and not to 100: 0.5 is missing");
        assertThat(Sharings.against(
                        percent("Z90001 = 60\nZ90002 = 40.0001"), members("Z90001", "Z90002"), NETWORK, APRIL))
                .containsExactly("The percentages add up to 100.0001 and not to 100: 0.0001 is too much");
    }
}
