package quorate.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import quorate.Visitor;
import quorate.kernel.Fresh;
import quorate.stories.Cast;
import quorate.stories.Story;

@Story
class GuidePagesTest {

    static final String ANYTOWN = id("anytown-ccg");
    static final String DEALS = "/who-deals-with-this?on=2016-05-10&commissioner=";

    @LocalServerPort
    int port;

    @Test
    void each_function_has_whom_the_commissioners_own_instruments_make_decide_it() {
        var page = page(DEALS + ANYTOWN);
        assertThat(page.text()).contains("level 3, delegated commissioning", "Scheme of delegation of NHS Anytown CCG");
        assertThat(row(page, "Make a discretionary payment to a practice"))
                .contains("Primary Care Commissioning Committee of NHS Anytown CCG")
                .contains("Director of primary care (up to £50,000)");
        assertThat(row(page, "Terminate a contract")).contains("If it is a GMS contract: Consult");
        assertThat(row(page, "performers list")).contains("NHS England").doesNotContain("Committee");
        assertThat(row(page, "Spend capital")).contains("Not settled", "Expected practice, source not verified");
        assertThat(row(page, "Negotiate the national")).contains("Settled for the whole country");
        assertThat(page.select("section.app-guide-gaps h2").eachText()).noneMatch(text -> text.contains("Nobody"));
    }

    @Test
    void what_nobody_owns_stands_first_with_what_would_close_the_gap() {
        var page = page(DEALS + id("otherton-ccg"));
        var gaps = page.selectFirst("section.app-guide-gaps--nobody");
        assertThat(gaps).isNotNull();
        assertThat(gaps.text()).contains("Nobody owns", "Award a GMS contract", "Constitute the committee");
        var first = page.select("main table tbody tr").first();
        assertThat(first).isNotNull();
        assertThat(first.text()).contains("Nobody on record");
    }

    @Test
    void at_level_two_without_a_committee_on_record_the_gap_is_the_joint_committee() {
        var page = page(DEALS + id("farley-ccg"));
        assertThat(page.text()).contains("level 2, joint commissioning", "No terms of reference of a joint committee");
    }

    @Test
    void the_matrix_is_filtered_sorted_and_says_when_nothing_is_left() {
        var performers = page(DEALS + ANYTOWN + "&family=performers");
        assertThat(performers.select("main table tbody tr")).hasSize(3);
        var open = page(DEALS + ANYTOWN + "&state=open");
        assertThat(open.select("main table tbody tr").eachText()).allMatch(text -> text.contains("Not settled"));
        assertThat(open.select("main table tbody tr")).isNotEmpty();
        var sorted = page(DEALS + ANYTOWN + "&sort=-function")
                .select("main table tbody th")
                .eachText();
        assertThat(sorted)
                .isSortedAccordingTo((one, other) -> other.compareTo(one))
                .hasSizeGreaterThan(30);
        assertThat(page(DEALS + ANYTOWN + "&q=zzz").text()).contains("No function fits this filter");
    }

    @Test
    void the_list_goes_out_as_csv_and_as_a_workbook() {
        var visitor = Visitor.at(port);
        var csv = visitor.get("/who-deals-with-this.csv?on=2016-05-10&commissioner=" + ANYTOWN);
        assertThat(csv.header("content-disposition").orElse("")).contains("2016-05-10.csv");
        assertThat(csv.body()
                        .lines()
                        .filter(line -> line.startsWith("2016-05-10,"))
                        .count())
                .isGreaterThan(30);
        assertThat(csv.body()).contains("Director of primary care (up to £50,000)");
        var book = visitor.get("/who-deals-with-this.xlsx?on=2016-05-10&commissioner=" + ANYTOWN);
        assertThat(book.header("content-type").orElse("")).contains("spreadsheetml");
        assertThat(book.body()).startsWith("PK");
        assertThat(visitor.get("/who-deals-with-this.csv?commissioner=nobody").status())
                .isEqualTo(422);
    }

    @Test
    void a_commissioner_that_cannot_be_found_is_asked_for_again_and_says_when_it_existed() {
        var nobody = Visitor.at(port).get("/who-deals-with-this?commissioner=%3Cb%3ENowhere");
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.body()).contains("No commissioner of that name or code existed", "&lt;b>Nowhere");
        var gone = Visitor.at(port).get("/who-deals-with-this?on=2023-05-10&commissioner=Anytown");
        assertThat(gone.body())
                .contains("NHS Anytown CCG did not exist on 10 May 2023")
                .contains("NHS Brookshire Integrated Care Board came after it");
        var practice = Visitor.at(port).get("/who-deals-with-this?commissioner=Z90001");
        assertThat(practice.body()).contains("Mill Lane Surgery is not a commissioner");
        assertThat(page("/who-deals-with-this?on=2016-05-10&commissioner=NHS").text())
                .contains("Which of these do you mean?", "NHS Otherton CCG");
    }

    @Test
    void a_concern_leads_to_who_deals_with_it_for_this_commissioner() {
        var page = page("/who-deals-with-this/concerns?on=2016-05-10&commissioner=" + ANYTOWN);
        assertThat(row(page, "A practice breaks its contract")).contains("NHS Anytown CCG", "local medical committee");
        assertThat(row(page, "A patient complains to the commissioner")).contains("NHS England");
        var board = page("/who-deals-with-this/concerns?on=2023-07-01&commissioner=" + id("brookshire-icb"));
        assertThat(row(board, "A patient complains to the commissioner"))
                .contains("NHS Brookshire Integrated Care Board");
        assertThat(page("/who-deals-with-this/concerns?on=2016-05-10&q=zzz&commissioner=" + ANYTOWN)
                        .text())
                .contains("No concern fits");
        assertThat(Visitor.at(port)
                        .get("/who-deals-with-this/concerns.csv?on=2016-05-10&commissioner=" + ANYTOWN)
                        .body())
                .contains("route.contract");
    }

    @Test
    void a_body_shows_what_it_may_do_under_which_terms() {
        var page = page("/what-may-it-do/" + id("anytown-pccc") + "?on=2016-05-10");
        assertThat(page.text())
                .contains("At least 4 voting members", "Meets in public Yes", "NHS Anytown CCG", "Whom it must tell");
        assertThat(row(page, "Award a GMS contract")).contains("May decide");
        assertThat(row(page, "Terminate a contract")).contains("after something else");
        assertThat(row(page, "Include, condition")).contains("May not decide", "Take it to NHS England");
        var officer = page("/what-may-it-do/" + id("brookshire-pccc-director") + "?on=2026-11-20");
        assertThat(officer.text()).contains("up to £75,000 for");
        assertThat(row(officer, "Make a discretionary payment")).contains("Depends on the case", "£75,000");
        assertThat(Visitor.at(port).get("/what-may-it-do/" + id("mill-lane")).status())
                .isEqualTo(404);
        assertThat(Visitor.at(port).get("/what-may-it-do/nobody").status()).isEqualTo(404);
        assertThat(Visitor.at(port)
                        .get("/what-may-it-do/" + id("anytown-pccc") + "/csv?on=2016-05-10")
                        .body())
                .contains("fn.performer.list");
    }

    @Test
    void what_nhs_england_may_do_hangs_on_the_commissioner() {
        var page = "/what-may-it-do/X24?on=2016-05-10";
        assertThat(row(page(page), "Award a GMS contract")).contains("Which commissioner is it about?");
        assertThat(row(page(page + "&commissioner=" + ANYTOWN), "Award a GMS contract"))
                .contains("May not decide");
        assertThat(Visitor.at(port).get(page + "&commissioner=nowhere").status())
                .isEqualTo(422);
    }

    @Test
    void a_rehearsal_says_that_it_is_not_law_and_lists_what_would_change() {
        var page = page("/rehearsal?on=2026-11-20");
        assertThat(page.text())
                .contains(
                        "This is a rehearsal. It is not law.", "Reading 1: ICBs commission primary care by themselves")
                .contains("Sign in to see");
        assertThat(page.text()).doesNotContain("Boundary of Hilltop Practice");
        var instruments = page("/rehearsal?on=2026-11-20&what=instrument");
        assertThat(row(instruments, "Delegation agreement with NHS Brookshire ICB"))
                .contains("The Secretary of State");
        var committees = page("/rehearsal?on=2016-05-10&what=committee");
        assertThat(committees.text()).contains("NHS England has a seat", "Healthwatch");
        var own = page("/rehearsal?on=2026-11-20&table=own&lines=NHS+England,+fn.performer.*+-%3E+The+Medical+Council");
        assertThat(own.select("main table tbody tr")).hasSize(3);
        assertThat(row(own, "Include, condition")).contains("The Medical Council");
        var csv = Visitor.at(port).get("/rehearsal.csv?on=2026-11-20").body();
        assertThat(csv.lines().skip(1))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("This is a rehearsal. It is not law."));
    }

    @Test
    void a_table_of_successors_that_cannot_be_read_names_each_line_and_keeps_what_was_typed() {
        var faulty = Visitor.at(port)
                .get("/rehearsal?table=own&lines=NHS+England%0AThe+King+-%3E+Parliament%0AHealthwatch,+all+-%3E+x");
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.body())
                .contains(
                        "Line 1: write who is replaced",
                        "Line 2: “The King” is not known",
                        "Line 3: “all” is no function")
                .contains("The King -> Parliament".replace(">", "&gt;").replace("&gt;", ">"));
        assertThat(Visitor.at(port).get("/rehearsal?table=own").body()).contains("Enter at least one line");
    }

    @Test
    void a_member_sees_what_would_change_on_the_docket_and_nobody_else_does() {
        var eleanor = Visitor.at(port).signIn("fiona", Cast.PASSWORD);
        var page = eleanor.get("/rehearsal?on=2016-05-10&what=matter").page();
        assertThat(page.text()).contains("Merger of Mill Lane Surgery and Chapel Street Practice");
        var ian = Visitor.at(port).signIn("ian", Cast.PASSWORD);
        assertThat(ian.get("/rehearsal?on=2016-05-10&what=matter").body()).doesNotContain("Merger of Mill Lane");
    }

    @Test
    void the_ten_questions_have_each_an_address_and_no_other() {
        var all = page("/ten-questions").select("main ol h2 a").eachAttr("href");
        assertThat(all).hasSize(10);
        assertThat(page(all.getLast()).text()).contains("Question 10 of 10", "The bodies are fictional");
        assertThat(Visitor.at(port).get("/ten-questions/eleven").status()).isEqualTo(404);
    }

    private Document page(String path) {
        var answer = Visitor.at(port).get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.page();
    }

    private static String row(Document page, String title) {
        List<Element> rows = page.select("main table tbody tr");
        return rows.stream()
                .filter(row -> row.select("th").text().contains(title))
                .map(Element::text)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No row about " + title + " on the page"));
    }

    private static String id(String key) {
        return Fresh.idOf("fictional world", key).toString();
    }
}
