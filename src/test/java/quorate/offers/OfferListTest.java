package quorate.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.Visitor;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.schemes.Schemes;
import quorate.stories.Cast;
import quorate.stories.Story;

/** Offers are found by their words and by whether they can be answered; so are the practices of one. */
@Story
@TestPropertySource(properties = "quorate.story=offers-listed")
class OfferListTest {

    @LocalServerPort
    int port;

    @Autowired
    Offers offers;

    @Autowired
    Schemes schemes;

    private static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    private static List<String> names(Visitor.Answer page) {
        return page.page().select("main tbody tr th a").eachText();
    }

    @Test
    void they_are_filtered_by_words_and_state_and_the_answers_of_one_as_well() {
        var offer = offers.make(
                        new Offers.Asked(
                                Fresh.idOf("test of listed offers", "offer"),
                                party("anytown-ccg"),
                                schemes.get("unplanned-admissions"),
                                Span.between(LocalDate.of(2016, 4, 1), LocalDate.of(2017, 4, 1)),
                                LocalDate.of(2016, 6, 30),
                                "Please answer by the end of June."),
                        party("owen-griffiths"))
                .orThrow();
        var owen = Visitor.at(port).signIn("owen", Cast.PASSWORD);
        assertThat(names(owen.get("/offers?q=end+of+june&state=Can+be+answered")))
                .hasSize(1);
        assertThat(names(owen.get("/offers?state=Over"))).isEmpty();
        assertThat(owen.get("/offers?q=nothing+like+it").page().select("main").text())
                .contains("None fits");
        var all = names(owen.get(offer.page()));
        assertThat(all).hasSizeGreaterThan(1);
        var found = owen.get(offer.page() + "?q=mill+lane");
        assertThat(names(found)).containsExactly("Mill Lane Surgery");
        assertThat(owen.get(found.page().select("main a[href*=answers.csv]").attr("href"))
                        .body())
                .as("what is downloaded is what is shown")
                .contains("Z90001,Mill Lane Surgery")
                .doesNotContain("Z90005");
        var faulty = owen.post(offer.page() + "/extensions");
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.page().select(".app-filter form").attr("action"))
                .as("beside what is wrong with a form, the filter is still of the offer")
                .isEqualTo(offer.page());
    }
}
