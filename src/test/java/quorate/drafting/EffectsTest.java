package quorate.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import quorate.figures.Drawn;
import quorate.intake.Intake;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.schemes.Schemes;
import quorate.stories.Story;

/** A scheme is tried on the lists that were published for the year before, as long as nobody has read newer ones. */
@Story
@TestPropertySource(properties = "quorate.story=effects")
class EffectsTest {

    private static final PartyId ANYTOWN = new PartyId(Fresh.idOf("fictional world", "anytown-ccg"));
    private static final LocalDate MAY = LocalDate.of(2016, 5, 10);

    @Autowired
    Effects effects;

    @Autowired
    Schemes schemes;

    @Autowired
    Intake intake;

    @BeforeEach
    void a_year_is_published() {
        var drawn =
                Drawn.of("payments", 2015).paid("Z90001", "900000.00", "9400").paid("Z90003", "1200000.00", "12800");
        intake.load(
                "nhspaymentsgp-15-16.csv",
                new ByteArrayInputStream(drawn.text().getBytes(StandardCharsets.UTF_8)),
                "2016-04-01",
                new Actor.Process("test"),
                progress -> {});
    }

    private Effect of(String tries) {
        var scheme = schemes.get("eastern-cheshire-caring-together");
        return effects.of(ANYTOWN, scheme, Optional.empty(), MAY, Tries.of(tries, scheme));
    }

    private static Map<String, Effect.Row> byCode(Effect effect) {
        return effect.rows().stream().collect(Collectors.toMap(Effect.Row::code, Function.identity()));
    }

    @Test
    void a_scheme_is_worked_out_for_each_practice_on_the_figures_of_last_year() {
        var effect = of("savings = £3,010,000");

        var rows = byCode(effect);
        assertThat(rows.get("Z90001").then()).contains(Money.parse("214038.00"));
        assertThat(rows.get("Z90003").then()).contains(Money.parse("291456.00"));
        assertThat(effect.total()).isEqualTo(Money.parse("505494.00"));
        assertThat(effect.assumed())
                .anySatisfy(it -> assertThat(it).contains("Weighted list", "published for", "2015/16"))
                .anySatisfy(it -> assertThat(it).contains("Savings of all practices together", "typed"));
    }

    @Test
    void a_practice_of_which_nothing_was_published_has_no_amount_and_is_told_why() {
        var rows = byCode(of("savings = £3,010,000"));

        assertThat(rows.get("Z90002").then()).isEmpty();
        assertThat(rows.get("Z90002").why())
                .anySatisfy(it -> assertThat(it).contains("Weighted list of Z90002", "was not read"));
    }

    @Test
    void a_cheaper_draft_shows_what_each_practice_would_lose_against_the_scheme_that_it_was_copied_from() {
        var copied = schemes.get("eastern-cheshire-caring-together");
        var draft = Schemes.read(copied.text().replace("value: £22.77", "value: £20"))
                .definition()
                .orElseThrow();

        var effect = effects.of(ANYTOWN, draft, Optional.of(copied), MAY, Tries.of("savings = £3,010,000", draft));

        assertThat(byCode(effect).get("Z90001").now()).contains(Money.parse("214038.00"));
        assertThat(byCode(effect).get("Z90001").difference()).contains(Money.parse("-26038.00"));
        assertThat(effect.total().minus(effect.totalNow())).isEqualTo(Money.parse("-61494.00"));
    }

    @Test
    void what_nobody_has_read_or_typed_is_named_and_nothing_is_paid_on_a_guess() {
        var effect = of("");

        assertThat(effect.missing()).anySatisfy(it -> assertThat(it).startsWith("savings:"));
        assertThat(byCode(effect).get("Z90001").then()).isEmpty();
    }
}
