package quorate.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import quorate.Visitor;
import quorate.authority.Decision;
import quorate.kernel.Objection;
import quorate.requests.Step.What;
import quorate.stories.Browser;
import quorate.stories.Cast;

/** A practice closes, though not over a dispute, and others take its patients. */
class ClosureStoryTest extends Reorganised {

    @Test
    void a_practice_that_disputes_is_not_closed_and_once_that_is_settled_its_list_is_dispersed() {
        var hours = request("hours", "Z90005", DAY, "", List.of());
        requests.receive(hours, TEST).orThrow();
        decided(hours, Decision.Outcome.REFUSED);
        requests.step(hours.id(), What.DISPUTED, "", "To NHS Resolution", TODAY, fiona)
                .orThrow();
        var takers = List.of(new Taker("Z90001", 1_300), new Taker("Z90003", 1_000));
        var closing = request("dispersal", "Z90005", LocalDate.of(2016, 9, 1), "", takers);
        requests.receive(closing, TEST).orThrow();
        assertThat(requests.step(closing.id(), What.LAID, "", "It is asked for", TODAY, fiona)
                        .objections())
                .extracting(Objection::sentence)
                .containsExactly("A dispute with Hilltop Practice (Z90005) about the refusal of a request (the hours "
                        + "change) is open since 10 May 2016: a practice is not closed with an open dispute.");
        requests.step(hours.id(), What.SETTLED, "", "They came to terms", TODAY, fiona)
                .orThrow();
        requests.step(closing.id(), What.LAID, "", "It is asked for", TODAY, fiona)
                .orThrow();
        carriedOutOnceItCouldBe(closing);
        assertThat(exists("Z90005", LocalDate.of(2016, 8, 31))).isTrue();
        assertThat(exists("Z90005", LocalDate.of(2016, 9, 1))).isFalse();
        assertThat(agreement(HILLTOP).life().lastDay()).contains(LocalDate.of(2016, 8, 31));
        assertThat(Visitor.at(port).get("/register/Z90005?on=2016-09-01").body())
                .contains("Had patients taken by", "1,300 patients");
        var again = request("merger", "Z90001", LocalDate.of(2016, 9, 1), "Z90005", List.of());
        assertThat(requests.against(again))
                .extracting(Objection::sentence)
                .containsExactly(
                        "Hilltop Practice (Z90005) closes on 31 August 2016 and is no more on 1 September 2016.");
    }

    /** A dispute is opened between the laying and the decision: that waits, and is the same decision when it is done. */
    private void carriedOutOnceItCouldBe(Request closing) {
        var later = request("hours", "Z90005", DAY.plusDays(1), "", List.of());
        requests.receive(later, TEST).orThrow();
        decided(later, Decision.Outcome.REFUSED);
        requests.step(later.id(), What.DISPUTED, "", "Once more", TODAY, fiona).orThrow();
        recorded(closing, Decision.Outcome.APPROVED);
        assertThat(dossier(closing).state()).isEqualTo(Dossier.State.NOT_DONE);
        assertThat(exists("Z90005", LocalDate.of(2016, 9, 1))).isTrue();
        try (var browser = Browser.at(port).as(Cast.SECRETARY).open()) {
            browser.go("/worklist");
            assertThat(browser.text()).contains("Carry out what was decided and could not be written");
            browser.go(closing.page());
            assertThat(browser.text())
                    .contains("Decided, and not done", "What stands against carrying it out today")
                    .contains("a practice is not closed with an open dispute.", "how the dispute was settled.");
            browser.picture("merger 7 decided, and what stands against it");
            browser.expectAccessible();
            browser.page().click("main summary:has-text('Carry it out')");
            press(browser, "Carry it out");
            assertThat(browser.text()).contains("There is a problem", "is not closed with an open dispute");
            assertThat(dossier(closing).state()).isEqualTo(Dossier.State.NOT_DONE);
            requests.step(later.id(), What.SETTLED, "", "They came to terms", TODAY, fiona)
                    .orThrow();
            browser.go(closing.page());
            assertThat(browser.text()).contains("Nothing any more. The decision stands");
            browser.page().click("main summary:has-text('Carry it out')");
            press(browser, "Carry it out");
            assertThat(browser.text())
                    .contains("Carried out once it could be", "Decided on 10 May 2016, carried out on 10 May 2016");
            browser.picture("merger 8 carried out");
            browser.expectAccessible();
        }
        assertThat(dossier(closing).state()).isEqualTo(Dossier.State.AGREED);
        assertThat(dossier(closing).find(What.CARRIED).orElseThrow().words())
                .isEqualTo(
                        "From 1 September 2016 Hilltop Practice (Z90005) is no more. 2 practices take 2,300 patients. "
                                + "GMS of Z90005 ends.");
        var twice = requests.step(closing.id(), What.CARRIED, "", "", TODAY, fiona);
        assertThat(twice.objections())
                .extracting(Objection::sentence)
                .containsExactly("Nothing of it waits to be carried out.");
    }

    private Dossier dossier(Request request) {
        return requests.find(request.id()).orElseThrow();
    }
}
