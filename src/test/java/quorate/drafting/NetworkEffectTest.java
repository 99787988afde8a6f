package quorate.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.context.TestPropertySource;
import quorate.SetClock;
import quorate.kernel.Money;
import quorate.kernel.Span;
import quorate.payments.Payments;
import quorate.payments.River;
import quorate.schemes.Definition;
import quorate.schemes.Schemes;
import quorate.stories.Story;

/** What a scheme for networks is said to come to as it is typed is what a run pays. The steps follow one another. */
@Story
@TestPropertySource(properties = "quorate.story=network effect")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NetworkEffectTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 6);

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Effects effects;

    @Autowired
    Payments payments;

    @Autowired
    Schemes schemes;

    @Autowired
    SetClock clock;

    @BeforeEach
    void in_may() {
        clock.set(LocalDateTime.of(2026, 5, 6, 10, 0));
    }

    private River river() {
        return beans.createBean(River.class);
    }

    private Effect of(Definition scheme, String tries) {
        return effects.of(river().brookshire, scheme, Optional.empty(), MAY, Tries.of(tries, scheme));
    }

    @Test
    @Order(1)
    void a_network_of_whose_members_nothing_was_read_has_no_amount_and_each_is_named() {
        var effect = of(schemes.get("network-core"), "");
        assertThat(effect.rows()).singleElement().satisfies(row -> {
            assertThat(row.code()).isEqualTo(River.CODE);
            assertThat(row.then()).isEmpty();
            assertThat(row.why())
                    .singleElement()
                    .asString()
                    .contains("cannot be added up", "Mill Lane Surgery (Z90001)", "Chapel Street Practice (Z90002)");
        });
        assertThat(effect.missing()).containsExactly("registered-list: Registered list of the network, in patients");
    }

    /** A number that somebody tries is one of each practice: twice 1,000 patients at £2.311. */
    @Test
    @Order(2)
    void a_number_that_is_tried_stands_for_each_member() {
        assertThat(of(schemes.get("network-core"), "registered-list = 1000").total())
                .isEqualTo(Money.parse("4622.00"));
    }

    @Test
    @Order(3)
    void the_effect_is_what_the_runs_of_the_year_pay_to_the_penny() throws Exception {
        river().read();
        var fund = river().fund("Networks 2026/27");
        for (var month = LocalDate.of(2026, 4, 1); month.isBefore(LocalDate.of(2027, 4, 1)); ) {
            clock.set(month.plusDays(5).atTime(10, 0));
            river().owe(month, fund);
            month = month.plusMonths(1);
        }
        var paid = payments.paid(river().brookshire, "network-core", Span.parse("2026-04-01/2027-04-01"));
        in_may();
        assertThat(paid.practices()).containsOnlyKeys(River.CODE);
        assertThat(paid.sum()).isEqualTo(Money.parse("47638.90"));
        var effect = of(schemes.get("network-core"), "");
        assertThat(effect.rows()).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("Riverside Primary Care Network");
            assertThat(row.then()).contains(paid.sum());
        });
        assertThat(effect.assumed()).isEmpty();
    }

    /** A draft that was copied takes the lists that were read for the one on the shelf. */
    @Test
    @Order(4)
    void a_copy_at_another_price_takes_the_same_lists() {
        var copied = schemes.get("network-core");
        var draft = Schemes.read(copied.text().replace("value: £2.311", "value: £3.311"))
                .definition()
                .orElseThrow();
        var effect = effects.of(river().brookshire, draft, Optional.of(copied), MAY, Tries.of("", draft));
        assertThat(effect.total().minus(effect.totalNow())).isEqualTo(Money.pounds(15_500));
    }
}
