package quorate.chairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import quorate.kernel.Fresh;
import quorate.stories.Cast;
import quorate.stories.Story;

@Story
class WaysPagesTest {

    private static final UUID MEETING = Fresh.idOf("fictional world", "meeting", "anytown-pccc", "2016-05-10T14:00");
    private static final UUID MERGER = Fresh.idOf("fictional world", "item", "merger");
    private static final String ITEM = "/meetings/" + MEETING + "/items/" + MERGER;

    @LocalServerPort
    int port;

    @Test
    void the_chair_sees_the_best_ways_first_with_what_each_keeps_and_why_the_rest_are_none() {
        var page = Cast.MEMBER.visiting(port).get(ITEM + "/ways");
        assertThat(page.status()).isEqualTo(200);
        var text = page.page().text();
        assertThat(text)
                .contains("a decision about particular practices")
                .contains("Clinical voices", "Quorum safety", "no delay")
                .contains("What cannot be done here")
                .contains("The decision is one and the same for everybody it affects.");
        assertThat(text.indexOf("1. ")).isLessThan(text.indexOf("2. "));
    }

    @Test
    void the_way_that_is_chosen_fills_in_the_ruling_and_rules_nothing() {
        var chair = Cast.MEMBER.visiting(port);
        var ways = chair.get(ITEM + "/ways").page();
        var link = ways.select("a[href*=treatment]").first();
        assertThat(link).isNotNull();
        var address = java.util.Objects.requireNonNull(link).attr("href");
        var form = chair.get(address).page();
        assertThat(form.select("details[open] input[name=treatment][checked]")).hasSize(1);
        assertThat(form.text()).contains("Waits for a ruling");
    }

    @Test
    void a_member_who_neither_chairs_nor_keeps_the_record_is_not_let_in() {
        assertThat(Cast.CONFLICTED.visiting(port).get(ITEM + "/ways").status()).isEqualTo(403);
        assertThat(Cast.MEMBER
                        .visiting(port)
                        .get("/meetings/" + MEETING + "/items/" + Fresh.id() + "/ways")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoever_had_a_hand_in_the_paper_is_found_beside_the_members_and_stays_when_the_item_is_said_anew() {
        var secretary = Cast.SECRETARY.visiting(port);
        var faulty = secretary.post(ITEM + "/hands", "who", "Nobody of this name", "hand", "");
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.page().text()).contains("Enter whose hand the paper shows", "Select what they did");
        assertThat(faulty.body()).contains("value=\"Nobody of this name\"");
        secretary.post(ITEM + "/hands", "who", "Siân Llewellyn", "hand", "wrote");
        var text = secretary.get(ITEM + "/ways").page().text();
        assertThat(text)
                .contains("Siân Llewellyn wrote the paper, without a seat")
                .contains("soft influence");
        assertThat(Cast.MEMBER
                        .visiting(port)
                        .post(ITEM + "/hands", "who", "Siân Llewellyn", "hand", "wrote")
                        .status())
                .isEqualTo(403);
        var id = Fresh.idOf("fictional world", "sian-llewellyn").toString();
        secretary.post(ITEM + "/hands", "remove", id);
        assertThat(secretary.get(ITEM + "/ways").page().text()).contains("Nobody is recorded as having written");
    }

    @Test
    void cases_are_found_by_words_sort_and_class_and_each_shows_its_example() {
        var visitor = Cast.PUBLIC.visiting(port);
        assertThat(visitor.get("/case-book").page().text()).contains("Case book");
        var found = visitor.get("/case-book?words=lay+chair&sort=whole").page().text();
        assertThat(found).contains("I022").doesNotContain("No case holds");
        assertThat(visitor.get("/case-book?words=nothinglikeit").page().text()).contains("No case holds all of this");
        var one = visitor.get("/case-book/every-practice-alike-1").page();
        assertThat(one.text()).contains("What was done", "M27", "ask: ways");
        assertThat(visitor.get("/case-book/none").status()).isEqualTo(404);
    }

    @Test
    void the_form_on_which_the_chair_rules_offers_the_cases_that_are_like_the_item() {
        var chair = Cast.MEMBER.visiting(port);
        var link = chair.get(ITEM)
                .page()
                .select("a:contains(What was done in cases like this)")
                .first()
                .attr("href");
        assertThat(link).startsWith(ITEM + "/cases?class=");
        var book = chair.get(link).location();
        assertThat(book).contains("/case-book?sort=contract");
        assertThat(chair.get(book.replaceFirst("^https?://[^/]+", ""))
                        .page()
                        .select("#sort option[selected]")
                        .text())
                .isEqualTo("Particular practices");
        assertThat(Cast.CONFLICTED.visiting(port).get(link).status()).isIn(403, 404);
    }

    @Test
    void whoever_leads_a_committee_sees_which_decisions_an_unknown_supply_chain_touches() {
        var address = "/committees/" + Fresh.idOf("fictional world", "anytown-pccc") + "/supply-chains";
        assertThat(Cast.MEMBER.visiting(port).get(address).page().text())
                .contains("Unknown supply chains", "It is noted on the link of the provider in the register");
        assertThat(Cast.CONFLICTED.visiting(port).get(address).status()).isEqualTo(403);
    }
}
