package quorate.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import quorate.Visitor;
import quorate.authority.Decision;
import quorate.contracts.Agreement;
import quorate.contracts.Clause;
import quorate.contracts.Term;
import quorate.kernel.Objection;
import quorate.stories.Browser;
import quorate.stories.Cast;

/** Two practices become one and part again: the register and the contracts say so from the day on. */
class MergerStoryTest extends Reorganised {

    private Request latest() {
        return requests.list(TODAY, Long.MAX_VALUE).getFirst().request();
    }

    @Test
    void two_practices_become_one_and_part_again() {
        try (var fiona = Browser.at(port).as(Cast.SECRETARY).open()) {
            var page = fiona.page();
            fiona.go("/requests/new?kind=merger&practice=Z90001");
            page.fill("#others", "z90002, Z90008");
            for (var passes : List.of("partners", "premises", "layers")) page.check("input[value=" + passes + "]");
            day(fiona, "day", DAY);
            day(fiona, "received", TODAY);
            page.fill("#why", "Both partnerships want to work as one");
            fiona.picture("merger 1 the form");
            fiona.expectAccessible();
            press(fiona, "Continue");
            assertThat(fiona.text())
                    .contains(
                            "Check before it is received",
                            "Far End Surgery (Z90008) is commissioned by NHS Otherton CCG, which has to agree besides");
            fiona.picture("merger 2 checked, with a practice of another commissioner");
            fiona.expectAccessible();
            press(fiona, "Change it");
            page.fill("#others", "Z90002");
            press(fiona, "Continue");
            press(fiona, "Receive it");
            var merger = latest();
            assertThat(fiona.text()).contains("Global sum of all the practices under one code: not yet");
            page.click("main summary:has-text('Lay it for a decision')");
            page.fill("#laid-words", "The committee asked for it");
            press(fiona, "Lay it for a decision");
            recorded(merger, Decision.Outcome.APPROVED);
            fiona.go(merger.page());
            assertThat(fiona.text())
                    .contains(
                            "From 1 July 2016 Mill Lane Surgery (Z90001) succeeds Chapel Street Practice (Z90002).",
                            "PMS of Chapel Street Practice ends.",
                            "“Dr Peter Finch” one contract says “Partner",
                            "LOCAL SCHEME of Z90002 passes to Z90001.");
            fiona.picture("merger 3 decided, and written in the register and the contracts");
            fiona.expectAccessible();
            page.click("main summary:has-text('Close it')");
            press(fiona, "Close it");
            assertThat(fiona.text()).contains("Payment lines that have not moved");
            contractsSayIt();
            registerSaysIt(fiona);
            undone(fiona);
        }
    }

    private void contractsSayIt() {
        assertThat(agreement(CHAPEL_STREET).life().lastDay()).contains(DAY.minusDays(1));
        assertThat(agreement(SCHEME).life().lastDay()).contains(DAY.minusDays(1));
        assertThat(partners(MILL_LANE, DAY.minusDays(1))).containsExactly("Dr Ruth Amos");
        assertThat(partners(MILL_LANE, DAY)).containsExactlyInAnyOrder("Dr Ruth Amos", "Dr Peter Finch");
        assertThat(agreement(MILL_LANE).find(Term.LEASE_ENDS, DAY).orElseThrow().subject())
                .isEqualTo("4 Chapel Street");
        assertThat(agreement(MILL_LANE).find(Term.VARIATION, DAY).orElseThrow().decision())
                .isPresent();
        assertThat(contracts.holdings(DAY, Long.MAX_VALUE).of("Z90001"))
                .extracting(Agreement::title)
                .containsExactlyInAnyOrder("GMS of Z90001", "LOCAL SCHEME of Z90002");
    }

    private void registerSaysIt(Browser fiona) {
        assertThat(exists("Z90002", DAY)).isFalse();
        fiona.go("/register/Z90002?on=2016-07-01");
        assertThat(fiona.text())
                .contains("It did not exist on 1 July 2016", "Is succeeded by", "decision of 10 May 2016");
        fiona.picture("merger 4 the page of the practice that joined");
        fiona.expectAccessible();
        fiona.go("/contracts/practices/Z90002?on=2016-07-01");
        assertThat(fiona.text()).contains("Chapel Street Practice", "30 June 2016");
        fiona.expectAccessible();
        fiona.picture("merger 5 the contracts of the practice that joined");
    }

    private void undone(Browser fiona) {
        var apart = request("merger-undone", "Z90001", APART, "Z90002", List.of());
        requests.receive(apart, TEST).orThrow();
        decided(apart, Decision.Outcome.APPROVED);
        assertThat(exists("Z90002", APART)).isTrue();
        assertThat(partners(MILL_LANE, APART)).containsExactly("Dr Ruth Amos");
        assertThat(contracts.holdings(APART, Long.MAX_VALUE).of("Z90002"))
                .hasSize(2)
                .allSatisfy(anew -> {
                    assertThat(anew.kind().id()).isEqualTo("pms");
                    assertThat(anew.life().from()).isEqualTo(APART);
                    assertThat(anew.find(Term.SIGNED_COPY, APART).orElseThrow().words())
                            .isEqualTo("Missing");
                    assertThat(anew.said(Term.PARTNER, APART))
                            .extracting(Clause::subject)
                            .containsExactly("Dr Peter Finch");
                });
        fiona.go("/register/Z90002?on=2016-10-01");
        assertThat(fiona.text())
                .contains("Exists again as Chapel Street Practice", "No longer existed", "No longer succeeded by");
        fiona.picture("merger 6 undone, and the register says both");
        fiona.expectAccessible();
        var never = request("merger-undone", "Z90001", APART, "Z90003", List.of());
        assertThat(requests.against(never))
                .extracting(Objection::sentence)
                .containsExactly("Orchard House Medical Centre (Z90003) has not merged into Mill Lane Surgery (Z90001) "
                        + "before 1 October 2016 by a decision that stands here.");
    }

    @Test
    void everything_that_is_wrong_with_a_merger_is_said_at_once_and_nothing_is_lost() {
        var fiona = Cast.SECRETARY.visiting(port);
        var odd = merger(fiona, "Z90002 z90002 xyz", DAY);
        assertThat(odd.body()).contains("Z90002 is named twice", "Z90002 z90002 xyz");
        assertThat(merger(fiona, "the surgery", DAY).body())
                .contains("“the” and “surgery” are not codes of a practice. A code is a letter and five digits");
        var wrong = merger(fiona, "Z90001, Z90009, Z90007", TODAY.minusDays(1));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().text())
                .contains(
                        "A practice cannot merge with itself: Z90001 is the one that goes on.",
                        "Old Bridge Surgery (Z90009) closed on 30 June 2015 and is no more on 9 May 2016.",
                        "There is no practice with the code Z90007.",
                        "before it was asked for on 10 May 2016");
        var takers = fiona.post(
                "/requests/new",
                "kind",
                "dispersal",
                "practice",
                "Z90001",
                "takers",
                "Z90003 1,000\nsome to Hilltop\nZ90003 5\nZ90004 0");
        assertThat(takers.page().text())
                .contains(
                        "Line 2, “some to Hilltop”, is not a code and a number of patients",
                        "Line 3: Z90003 is named twice",
                        "Line 4: Z90004 cannot take 0 patients");
    }

    private static Visitor.Answer merger(Visitor fiona, String others, LocalDate day) {
        return fiona.post(
                "/requests/new",
                "kind",
                "merger",
                "practice",
                "Z90001",
                "others",
                others,
                "day-day",
                Integer.toString(day.getDayOfMonth()),
                "day-month",
                Integer.toString(day.getMonthValue()),
                "day-year",
                Integer.toString(day.getYear()),
                "received-day",
                "10",
                "received-month",
                "5",
                "received-year",
                "2016",
                "why",
                "To work as one");
    }

    private static void day(Browser browser, String name, LocalDate day) {
        browser.page().fill("#" + name + "-day", Integer.toString(day.getDayOfMonth()));
        browser.page().fill("#" + name + "-month", Integer.toString(day.getMonthValue()));
        browser.page().fill("#" + name + "-year", Integer.toString(day.getYear()));
    }
}
