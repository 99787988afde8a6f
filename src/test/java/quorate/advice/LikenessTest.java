package quorate.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quorate.authority.Facts;
import quorate.authority.Question;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;

/** What counts as like, and what comes first. */
class LikenessTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 10);
    private static final Likeness.Asked NOW =
            new Likeness.Asked(question("fn.a", "body", DAY, Facts.NONE), "contracts", "3", Set.of("rule.x", "rule.y"));

    private static PartyId party(String name) {
        return new PartyId(Fresh.idOf("LikenessTest", name));
    }

    private static Question question(String act, String body, LocalDate day, Facts facts) {
        return new Question(act, party(body), day, Set.of(), facts, Optional.empty());
    }

    private static Piece piece(String title, Question question, String family, String level, List<String> rules) {
        var lines = rules.stream()
                .map(rule -> new Given.Line(rule, "It stands in the way.", "", "", List.of()))
                .toList();
        var given =
                new Given(Given.Outcome.REFUSED, List.of(), lines, List.of(), List.of(), List.of(), 1, Footing.NONE);
        var draft = new Inquiry.Draft(
                Fresh.idOf("LikenessTest", "piece", title),
                party("ccg"),
                question,
                title,
                "?",
                "",
                Optional.empty(),
                "");
        return new Piece(new Inquiry(draft, family, level, DAY, party("fiona"), given), 1, List.of(), List.of());
    }

    private static Piece piece(String act, String body, LocalDate day, String family, String level, String rules) {
        var ids = rules == null ? List.<String>of() : List.of(rules.split(" "));
        return piece(UUID.randomUUID().toString(), question(act, body, day, Facts.NONE), family, level, ids);
    }

    @ParameterizedTest(name = "{0}, {1}, level {2}, rules {3}: {4}")
    @CsvSource({
        "fn.a, contracts, 3, , true",
        "fn.a, contracts, 2, , false",
        "fn.a, contracts, icb, , false",
        "fn.b, contracts, 3, , true",
        "fn.b, contracts, 1, , false",
        "fn.c, premises, 3, , false",
        "fn.c, premises, 3, rule.z, false",
        "fn.c, premises, 3, rule.x, true",
        "fn.c, premises, icb, rule.z rule.y, true",
    })
    void the_act_or_its_family_at_the_same_level_or_a_rule_in_the_way_makes_it_like(
            String act, String family, String level, String rules, boolean like) {
        assertThat(Likeness.of(NOW, piece(act, "body", DAY, family, level, rules))
                        .isLike())
                .isEqualTo(like);
    }

    @Test
    void it_is_ranked_by_what_is_shared_weightiest_first() {
        var expected = List.of(
                piece("fn.a", "body", DAY, "contracts", "3", "rule.x rule.y"),
                piece("fn.a", "body", DAY, "contracts", "3", "rule.x"),
                piece("fn.a", "body", DAY, "contracts", "3", null),
                piece("fn.a", "body", DAY.plusDays(1), "contracts", "3", null),
                piece("fn.a", "other", DAY, "contracts", "3", null),
                piece("fn.a", "body", DAY, "contracts", "2", null),
                piece("fn.b", "body", DAY, "contracts", "3", "rule.x rule.y"),
                piece("fn.c", "body", DAY, "premises", "3", "rule.x rule.y"),
                piece("fn.b", "body", DAY, "contracts", "3", "rule.x"),
                piece("fn.b", "body", DAY, "contracts", "3", null),
                piece("fn.b", "body", DAY.minusYears(1), "contracts", "3", null),
                piece("fn.b", "other", DAY, "contracts", "2", null));
        for (var turn = 0; turn < expected.size(); turn++) {
            var mixed = Stream.concat(
                            expected.subList(turn, expected.size()).stream(), expected.subList(0, turn).stream())
                    .map(piece -> Likeness.of(NOW, piece))
                    .sorted(Likeness.NEAREST_FIRST)
                    .map(Likeness::piece)
                    .toList();
            assertThat(mixed).isEqualTo(expected);
        }
    }

    @Test
    void it_says_in_what_it_is_alike_and_in_what_not() {
        var then = question(
                "fn.b", "other", DAY.minusDays(9), new Facts(Map.of("value", "50000", "lmc-consulted", "unknown")));
        var now = new Likeness.Asked(
                question("fn.a", "body", DAY, new Facts(Map.of("value", "75000"))), "contracts", "3", Set.of("rule.x"));
        var likeness = Likeness.of(now, piece("One", then, "contracts", "3", List.of("rule.x")));
        assertThat(likeness.alike(act -> act))
                .containsExactly(
                        "the same rule in the way, rule.x",
                        "an act of the same family, contracts",
                        "the same level, level 3, delegated commissioning");
        assertThat(likeness.differs(act -> act, (party, day) -> "somebody on " + day))
                .containsExactly(
                        "it was about “fn.b”",
                        "the body was somebody on 2016-05-01",
                        "the day was 1 May 2016",
                        "value was 50000, and is 75000 here");
    }
}
