package quorate.disclosures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.SetClock;
import quorate.clocks.Clocks;
import quorate.interests.Interest;
import quorate.interests.Interests;
import quorate.interests.RegisterEntry;
import quorate.journal.Journal;
import quorate.kernel.PartyId;
import quorate.stories.Cast;
import quorate.stories.Story;

@Story
@TestPropertySource(properties = "quorate.story=disclosures") // a world to themselves: they say who has not declared
class FilingTest {

    private static final PartyId BODY = DisclosureAddresses.somebody("anytown-ccg");
    private static final PartyId FIONA = DisclosureAddresses.somebody("fiona-kerr");
    private static final PartyId GRACE = DisclosureAddresses.somebody("grace-lin");
    private static final String HERE = "/registers/anytown-ccg/spreadsheets";
    private static final String HEADINGS = "Name,Position,Declared Interest,Type of Interest,From,To\n";

    @LocalServerPort
    int port;

    @Autowired
    Filings filings;

    @Autowired
    Interests interests;

    @Autowired
    Journal journal;

    @Autowired
    SetClock clock;

    @Autowired
    Clocks clocks;

    @BeforeEach
    void a_day_after_the_register() {
        clock.set(LocalDateTime.of(2017, 2, 1, 10, 0));
    }

    private Filing give(String rows) throws Exception {
        var bytes = (HEADINGS + rows).getBytes(StandardCharsets.UTF_8);
        return filings.receive(BODY, LocalDate.of(2017, 1, 11), "register.csv", new ByteArrayInputStream(bytes), FIONA);
    }

    private List<Filing.Outcome> outcomes(Filing filing) {
        return filings.preview(filing).lines().stream()
                .map(Filing.Line::outcome)
                .toList();
    }

    private Filing accept(Filing filing) {
        return filings.accept(filing, new quorate.kernel.Actor.Person(FIONA));
    }

    private List<Interest> of(PartyId person) {
        return interests.registerOf(BODY, clocks.today(), RegisterEntry.Readers.STAFF).stream()
                .filter(entry -> entry.person().equals(person))
                .flatMap(entry -> entry.interests().stream())
                .toList();
    }

    @Test
    void name_and_post_together_say_who_is_meant_and_the_same_file_twice_changes_nothing() throws Exception {
        var rows = "Grace Lin,Chief finance officer,Governor of Anytown Hospital,Personal,April 2014,\n";
        var filing = give(rows);
        assertThat(outcomes(filing)).containsExactly(Filing.Outcome.NEW);
        assertThat(of(GRACE)).noneMatch(one -> one.description().startsWith("Governor"));
        accept(filing);
        var declared = of(GRACE).stream()
                .filter(one -> one.description().startsWith("Governor"))
                .toList();
        assertThat(declared).singleElement().satisfies(one -> {
            assertThat(one.words()).isEqualTo("Personal");
            assertThat(one.type()).isEqualTo(Interest.Type.NON_FINANCIAL_PROFESSIONAL);
            assertThat(one.declared()).isEqualTo("2017-01-11");
        });
        assertThat(journal.about(filing.id(), 0, 9))
                .extracting(entry -> entry.kind())
                .containsExactly("Filing.Entered");
        var known = clocks.known();
        assertThat(give(rows).id()).isEqualTo(filing.id());
        accept(filing);
        var saved = give(rows + "\n");
        assertThat(outcomes(saved)).containsExactly(Filing.Outcome.UNCHANGED);
        accept(saved);
        assertThat(of(GRACE).stream()
                        .filter(one -> one.description().startsWith("Governor"))
                        .toList())
                .isEqualTo(declared);
        assertThat(journal.since(known, 0, 9)).extracting(entry -> entry.kind()).containsOnly("Filing.Entered");
    }

    @Test
    void what_ended_since_is_a_change_of_the_same_interest() throws Exception {
        accept(give("Grace Lin,Chief finance officer,Trustee of a hospice,,2010,\n"));
        var later = give("Grace Lin,Chief finance officer,Trustee of a hospice,,2010,31/12/2016\n");
        assertThat(outcomes(later)).containsExactly(Filing.Outcome.CHANGED);
        accept(later);
        assertThat(of(GRACE).stream().filter(one -> one.description().startsWith("Trustee")))
                .singleElement()
                .satisfies(one -> assertThat(one.span().until()).isEqualTo("2017-01-01"));
    }

    @Test
    void a_name_alone_matches_nobody_until_somebody_says_who_it_is() throws Exception {
        var filing = give(
                "Priya Nair,Chief pharmacist,Owner of a pharmacy,Financial,2015,\nJane Unknown,GP,A share,,2015,\n");
        var preview = filings.preview(filing);
        assertThat(preview.lines()).extracting(Filing.Line::outcome).containsOnly(Filing.Outcome.REJECTED);
        assertThat(preview.lines().get(0).what()).contains("Nobody is matched on the name alone");
        assertThat(preview.lines().get(1).what()).contains("Nobody of this name is on the register of people");
        var fiona = Cast.SECRETARY.visiting(port);
        var page = fiona.get(HERE + "/" + filing.id()).page();
        var choice = page.select("select option").eachAttr("value").stream()
                .filter(value ->
                        value.equals(DisclosureAddresses.somebody("priya-nair").toString()))
                .findFirst()
                .orElseThrow();
        var field = page.select("select:has(option[value=" + choice + "])").attr("name");
        assertThat(fiona.post(HERE + "/" + filing.id() + "/people", field, BODY.toString())
                        .status())
                .isEqualTo(422);
        fiona.post(HERE + "/" + filing.id() + "/people", field, choice);
        var after = fiona.get(HERE + "/" + filing.id()).page().text();
        assertThat(after).contains("1 row to be entered", "Owner of a pharmacy");
        fiona.post(HERE + "/" + filing.id() + "/acceptances");
        assertThat(fiona.get(HERE + "/" + filing.id()).page().text())
                .contains("The register is entered", "1 row entered");
        assertThat(fiona.get(HERE + "/" + filing.id() + "/rows.csv").body())
                .contains("Jane Unknown", "not taken", "Enter them first");
        assertThat(of(DisclosureAddresses.somebody("priya-nair")))
                .anyMatch(one -> one.description().startsWith("Owner of a"));
    }

    @Test
    void a_nil_return_in_a_register_is_a_fact_of_its_day() throws Exception {
        accept(give("Margaret Hale,Lay member and chair,NIL,N/A,N/A,N/A\n"));
        var entry = interests.registerOf(BODY, LocalDate.of(2017, 1, 11), RegisterEntry.Readers.STAFF).stream()
                .filter(one -> one.name().equals("Margaret Hale"))
                .findFirst()
                .orElseThrow();
        assertThat(entry.confirmed().orElseThrow().day()).isEqualTo("2017-01-11");
    }

    @Test
    void only_whoever_keeps_the_register_gives_one_and_bad_files_are_said_to_be() {
        assertThat(Cast.CONFLICTED.visiting(port).get(HERE).status()).isEqualTo(404);
        var fiona = Cast.SECRETARY.visiting(port);
        var answer = fiona.post(HERE, "day", "2017-02-02");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".nhsuk-error-summary").text())
                .contains("has not come yet", "Select a register, as .xlsx or .csv");
    }
}
