package quorate.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import quorate.QuorateTest;
import quorate.SetClock;
import quorate.Visitor;
import quorate.authority.Authority;
import quorate.authority.Terms;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Town;
import quorate.files.PdfPrintTest;
import quorate.register.Register;
import quorate.web.Accounts;

@QuorateTest
class EnactingTest {

    private static final String PASSWORD = "three unrelated words";
    private static final LocalDate FIRST_DAY = LocalDate.of(2016, 7, 1);

    @LocalServerPort
    int port;

    @Autowired
    Register register;

    @Autowired
    Authority authority;

    @Autowired
    Committees committees;

    @Autowired
    Accounts accounts;

    @Autowired
    Clocks clocks;

    @Autowired
    SetClock clock;

    @Autowired
    DraftStore store;

    @Autowired
    PrintPages prints;

    Town town;
    Visitor secretary;
    Drafting draft;

    @BeforeEach
    void a_draft_of_a_committee_of_a_commissioner_at_level_3() {
        clock.set(LocalDateTime.of(2016, 5, 10, 14, 0));
        town = new Town(register, authority, committees, clocks);
        var user = "fiona-" + town.secretary().toString().substring(24);
        assertThat(accounts.open(user, PASSWORD, town.secretary(), "Fiona Kerr", false))
                .isEmpty();
        secretary = Visitor.at(port).signIn(user, PASSWORD);
        draft = Drafting.begin(secretary, "terms", town.committee.toString(), FIRST_DAY.toString());
    }

    private Terms termsOn(LocalDate day) {
        return (Terms) authority
                .instruments(Long.MAX_VALUE)
                .findTerms(town.committee, day)
                .orElseThrow()
                .content();
    }

    @Test
    void a_draft_comes_into_force_on_its_day_and_the_old_terms_end_the_day_before() {
        draft.save("chair", "chair", "vice-chair, chair");
        assertThat(draft.text("/enactment")).contains("its last day is 30 June 2016");
        var answer = draft.enact("2016-05-09");
        assertThat(answer.status()).as(Drafting.faults(answer)).isEqualTo(303);
        assertThat(termsOn(FIRST_DAY.minusDays(1)).chairing()).containsExactly("chair", "vice-chair");
        assertThat(termsOn(FIRST_DAY).chairing()).containsExactly("vice-chair", "chair");
        assertThat(secretary.get(answer.location()).page().select("main").text())
                .contains("Vice chair, then chair");
        assertThat(draft.text("")).contains("in force", "signed by Tom Bevan, for NHS Anytown CCG on 9 May 2016");
        var granted = authority
                .instruments(Long.MAX_VALUE)
                .findTerms(town.committee, FIRST_DAY)
                .orElseThrow();
        assertThat(granted.clauses()).containsEntry("quorum", "clause 5").containsEntry("chair", "clause 4");
        assertThat(secretary
                        .get("/studio?state=enacted")
                        .page()
                        .select("main table")
                        .text())
                .contains("In force");
    }

    @Test
    void what_is_in_force_is_not_changed_any_more_and_a_form_sent_twice_enacts_once() {
        draft.save("chair", "chair", "vice-chair, chair");
        var version = draft.version();
        assertThat(draft.enact("2016-05-09").status()).isEqualTo(303);
        var again = draft.send("/enactments", "signed", "Tom Bevan", "on", "2016-05-09", "version", version);
        assertThat(again.status()).isEqualTo(303);
        assertThat(draft.send("/parts/chair", "chair", "chair").status()).isEqualTo(403);
        assertThat(draft.get("/parts/chair").status()).isEqualTo(403);
        assertThat(store.find(draft.id()).orElseThrow().versions()).hasSize(2);
    }

    @Test
    void what_breaks_a_rule_does_not_come_into_force_and_every_reason_is_told() {
        draft.save("meetings", "public", "yes", "notice-days", "5", "notice", "working-days", "invites", "hwb");
        var answer = draft.enact("2016-05-09");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(Drafting.faults(answer)).contains("Healthwatch has no standing invitation");
        var kept = draft.send("/explanations", "reason-pccc.invite.hwb-hw", "Healthwatch asked to be written to.");
        assertThat(kept.status()).isEqualTo(303);
        assertThat(draft.text("/check")).contains("Healthwatch asked to be written to.");
        assertThat(draft.enact("2016-05-09").status()).isEqualTo(303);
        assertThat(termsOn(FIRST_DAY).explains()).containsKey("pccc.invite.hwb-hw");
    }

    @Test
    void a_signature_of_tomorrow_or_of_nobody_is_refused() {
        assertThat(Drafting.faults(draft.enact("2016-05-11"))).contains("That day has not come yet");
        var nobody = draft.send("/enactments", "signed", "", "on", "");
        assertThat(Drafting.faults(nobody)).contains("Enter who signed it", "Enter the day on which it was signed");
        assertThat(termsOn(FIRST_DAY)).isEqualTo(town.terms());
    }

    @Test
    void a_draft_is_compared_with_what_is_in_force_and_versions_with_each_other() {
        draft.save("chair", "chair", "vice-chair, chair");
        draft.send("/models/words.review/takings");
        var page = draft.text("/comparison");
        assertThat(page)
                .contains(
                        "3 clauses differ",
                        "Who takes the chair Changed",
                        "Review Added",
                        "Put in These terms are reviewed at least once a year.");
        assertThat(draft.text("/comparison?from=2&to=3")).contains("1 clause differs", "Review Added");
        assertThat(draft.text("/comparison?from=3&to=2")).contains("Review Taken out");
        assertThat(draft.text("/comparison?from=1&to=1")).contains("The two say the same");
        assertThat(draft.text("/comparison?from=900&to=1")).contains("One of the two is not there");
    }

    @Test
    void a_new_version_of_what_was_drafted_here_keeps_its_clauses_in_words() {
        draft.send("/models/words.review/takings");
        assertThat(draft.enact("2016-05-09").status()).isEqualTo(303);
        var next = Drafting.begin(secretary, "terms", town.committee.toString(), "2017-04-01");
        assertThat(next.text("/wording")).contains("These terms are reviewed at least once a year.");
        assertThat(next.text("/comparison")).contains("1 clause differs", "What it is Changed");
    }

    @Test
    void it_is_printed_whole_as_a_page_and_as_an_accessible_pdf() throws Exception {
        draft.send("/models/words.review/takings");
        var hash = store.find(draft.id()).orElseThrow().latest().hash();
        var page = draft.text("/versions/2");
        assertThat(page)
                .contains(
                        "1. What it is",
                        "5. Quorum",
                        "9. Review",
                        "After: South West London",
                        "Signatures",
                        "NHS Anytown CCG",
                        "from 1 July 2016",
                        hash);
        var pdf = prints.pdf(draft.id(), 2, reader()).getBody();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(PdfPrintTest.faults(pdf)).isEmpty();
        var answer = draft.get("/versions/2/instrument.pdf");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-disposition").orElse("")).contains("-version-2.pdf");
        assertThat(draft.get("/versions/7").status()).isEqualTo(404);
        assertThat(draft.get("/versions/x").status()).isIn(400, 404);
    }

    private quorate.web.CurrentPerson reader() {
        return new quorate.web.CurrentPerson(town.secretary(), "Fiona Kerr", java.util.List.of(), true);
    }

    @Test
    void nothing_is_saved_under_a_number_that_is_no_version() {
        var answer = draft.send("/parts/chair", "chair", "vice-chair", "version", "99999999999");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(store.find(UUID.fromString(draft.id().toString()))
                        .orElseThrow()
                        .versions())
                .hasSize(1);
    }
}
