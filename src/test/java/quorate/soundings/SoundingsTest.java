package quorate.soundings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.SetClock;
import quorate.Visitor;
import quorate.clocks.Clocks;
import quorate.kernel.Fresh;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Weight;
import quorate.schemes.Schemes;
import quorate.stories.Cast;
import quorate.stories.Story;

/** A committee is asked before an alternative to the national framework is laid; or it is said why not. */
@Story
@TestPropertySource(properties = "quorate.story=soundings")
class SoundingsTest {

    private static final String SOMERSET = "somerset-practice-quality";

    @LocalServerPort
    int port;

    @Autowired
    Soundings soundings;

    @Autowired
    Schemes schemes;

    @Autowired
    Clocks clocks;

    @Autowired
    SetClock clock;

    private final PartyId anytown = SoundingAddresses.party("anytown-ccg");
    private final PartyId otherton = SoundingAddresses.party("otherton-ccg");

    private Visitor owen() {
        return Visitor.at(port).signIn("owen", Cast.PASSWORD);
    }

    private List<Objection> against(PartyId commissioner, String scheme) {
        return soundings.against(commissioner, schemes.get(scheme));
    }

    private Sounding unasked(PartyId commissioner, String scheme) {
        return new Sounding(
                Fresh.id(),
                commissioner,
                scheme,
                Optional.empty(),
                "The offer is of one month only.",
                clocks.today(),
                SoundingAddresses.party("owen-griffiths"));
    }

    @Test
    void only_an_alternative_to_the_national_framework_needs_a_word_and_it_is_never_more_than_comply_or_explain() {
        assertThat(against(otherton, "ealing-standard"))
                .as("replaces other things")
                .isEmpty();
        assertThat(against(otherton, SOMERSET)).singleElement().satisfies(no -> {
            assertThat(no.rule()).isEqualTo("lis.lmc");
            assertThat(no.weight()).isEqualTo(Weight.COMPLY_OR_EXPLAIN);
            assertThat(no.sources()).extracting(Object::toString).anyMatch(it -> it.contains("Pulse"));
        });
        assertThat(soundings.paper("Why", otherton, SOMERSET)).isEqualTo("Why");
        soundings.keep(unasked(otherton, SOMERSET));
        assertThat(against(otherton, SOMERSET)).as("explained").isEmpty();
        assertThat(against(anytown, SOMERSET)).as("by another commissioner").hasSize(1);
        assertThat(soundings.paper("Why", otherton, SOMERSET))
                .isEqualTo("Why\n\nNo local medical committee was asked. The reason: The offer is of one month only.");
        soundings.keep(unasked(otherton, SOMERSET));
        var first = soundings.list(List.of(otherton), Long.MAX_VALUE).getFirst();
        soundings.keep(first);
        assertThat(soundings.list(List.of(otherton), Long.MAX_VALUE))
                .as("kept twice under one key, once")
                .hasSize(2);
    }

    @Test
    void the_rule_holds_from_the_day_to_the_day_that_the_law_pack_says() {
        var commissioner = SoundingAddresses.party("farley-ccg");
        var now = clocks.today();
        try {
            clock.set(LocalDate.of(2015, 3, 31).atTime(12, 0));
            assertThat(against(commissioner, SOMERSET)).isEmpty();
            clock.set(LocalDate.of(2015, 4, 1).atTime(12, 0));
            assertThat(against(commissioner, SOMERSET)).hasSize(1);
            clock.set(LocalDate.of(2022, 6, 30).atTime(12, 0));
            assertThat(against(commissioner, SOMERSET)).hasSize(1);
            clock.set(LocalDate.of(2022, 7, 1).atTime(12, 0));
            assertThat(against(commissioner, SOMERSET)).isEmpty();
        } finally {
            clock.set(now.atTime(12, 0));
        }
    }

    @Test
    void everything_wrong_is_said_at_once_and_what_is_kept_is_listed_with_its_letter() {
        var nothing = owen().post("/soundings");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.page().select(".nhsuk-error-summary").text())
                .contains(
                        "Choose the commissioner",
                        "Choose the scheme",
                        "Say whether a local medical committee was asked");
        var early = owen().post(
                        "/soundings",
                        "commissioner",
                        anytown.toString(),
                        "scheme",
                        SOMERSET,
                        "asked",
                        "yes",
                        "committee",
                        SoundingAddresses.party("anytown-lmc").toString(),
                        "when-day",
                        "2",
                        "when-month",
                        "5",
                        "when-year",
                        "2016",
                        "stance",
                        "against",
                        "answered-day",
                        "1",
                        "answered-month",
                        "5",
                        "answered-year",
                        "2016");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.page().select(".nhsuk-error-summary").text())
                .contains("The day of its answer must be one since it was asked", "Enter what it said");
        var kept = owen().post(
                        "/soundings",
                        "commissioner",
                        anytown.toString(),
                        "scheme",
                        "ealing-standard",
                        "asked",
                        "no",
                        "why-not",
                        "It is a trial in one practice.");
        assertThat(kept.status()).isEqualTo(303);
        var page = owen().get("/soundings?q=ealing").page();
        assertThat(page.select("main tbody").text()).contains("Ealing Standard", "None was asked", "Not asked");
        assertThat(owen().get("/soundings/csv?q=ealing").body())
                .startsWith("scheme,commissioner,committee,asked,what it thinks,answered,its words,why not asked,kept")
                .contains("It is a trial in one practice.");
        assertThat(Cast.FINANCE.visiting(port).post("/soundings").status())
                .as("whoever keeps the books says nothing for a committee")
                .isEqualTo(403);
    }
}
