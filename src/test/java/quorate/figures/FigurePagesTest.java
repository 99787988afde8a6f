package quorate.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import quorate.QuorateTest;
import quorate.Visitor;
import quorate.intake.RawFile;
import quorate.kernel.Actor;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;

@QuorateTest
class FigurePagesTest {

    private static final Actor TEST = new Actor.Process("test of figures");
    private static final Span SINCE_2013 = Span.parse("2013-04-01/2022-07-01");

    @LocalServerPort
    int port;

    @Autowired
    Register register;

    @Autowired
    Taking taking;

    @BeforeEach
    void a_commissioner_with_three_practices_and_two_years_of_payments() throws Exception {
        if (register.on(java.time.LocalDate.of(2016, 5, 10))
                .findByCode("ods", "79Z")
                .isPresent()) return;
        var ccg = admit(Kind.CCG, "NHS Farley CCG", "79Z");
        for (var at = 1; at <= 3; at++) {
            var practice = admit(Kind.PRACTICE, "Surgery " + at, "Z7900" + at);
            register.link(practice, Tie.COMMISSIONED_BY, ccg, SINCE_2013, Map.of(), "entered", TEST)
                    .orThrow();
        }
        for (var year : List.of(2015, 2016)) {
            var text = Drawn.of("payments", year)
                    .paid("Z79001", year + "00.50", "4000")
                    .paid("Z79002", "1000.25", "3")
                    .paid("Z79009", "5.00", "900")
                    .text();
            var name = "nhspaymentsgp-" + (year - 2000) + "-" + (year - 1999) + ".csv";
            var file = RawFile.read(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            // Of a day of its own: other tests of this database may have read one for the year.
            Small.finished(taking.load(file, (year + 1) + "-05-1" + (year - 2014), TEST, progress -> {}));
        }
    }

    private PartyId admit(Kind kind, String name, String code) {
        var id = new PartyId(UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)));
        register.admit(id, kind, name, SINCE_2013, Map.of("ods", code), TEST).orThrow();
        return id;
    }

    private Visitor.Answer get(String path) {
        return Visitor.at(port).get(path);
    }

    @Test
    void a_practice_has_a_page_with_a_picture_a_table_and_everything_that_was_counted() {
        var page = get("/figures/Z79001?measure=payments.total&on=2017-05-10").page();
        assertThat(page.select("h1").text()).contains("Surgery 1");
        assertThat(page.select("figure svg title").first().text())
                .isEqualTo("Total NHS payments to general practice of Surgery 1");
        assertThat(page.select("figure svg desc").text())
                .isEqualTo("From £201,500.50 in 2015/16 to £201,600.50 in 2016/17.");
        var rows = page.select("table").first().select("tbody tr");
        assertThat(rows).hasSize(2);
        assertThat(rows.first().text()).contains("2016/17", "£201,600.50");
        assertThat(page.select("details").text()).contains("nought or not known in the last two periods");
    }

    @Test
    void a_page_as_at_an_earlier_day_shows_no_period_that_had_not_begun() {
        var page = get("/figures/Z79001?measure=payments.total&on=2016-03-01").page();
        assertThat(page.select("table").first().select("tbody tr")).hasSize(1);
        assertThat(get("/figures/Z79001?on=2014-03-01").page().text()).contains("Nothing has been read");
    }

    @Test
    void one_to_four_people_are_shown_as_fewer_than_five_also_in_the_downloads() {
        assertThat(get("/figures/Z79002?on=2017-05-10")
                        .page()
                        .select("table")
                        .first()
                        .text())
                .contains("fewer than 5")
                .doesNotContain("3 patients");
        assertThat(get("/figures/Z79002/list.csv?on=2017-05-10").body())
                .contains("payments.registered,Registered patients,patients,2015/16,2015-04-01,2016-04-01,<5")
                .contains(
                        "payments.total,Total NHS payments to general practice,pounds,2015/16,2015-04-01,2016-04-01,1000.25");
    }

    @Test
    void a_commissioner_has_its_practices_side_by_side_and_together() {
        var page = get("/figures/79Z/practices?on=2017-05-10").page();
        var table = page.select("table").last();
        assertThat(table.select("tbody th").eachText())
                .allMatch(text -> text.contains("Surgery"))
                .hasSize(3);
        assertThat(table.select("tbody tr").get(0).text()).contains("4,000", "£201,600.50");
        assertThat(table.select("tbody tr").get(2).text()).contains("Not known");
        assertThat(page.select("details table").text()).contains("£202,600.75", "2016/17");
        assertThat(page.text()).contains("never of results");
    }

    @Test
    void practices_are_sorted_by_name_code_or_list_on_the_server_and_by_nothing_else() {
        var down = get("/figures/79Z/practices?on=2017-05-10&sort=-size").page();
        assertThat(down.select("table").last().select("tbody tr").first().text())
                .contains("Z79001");
        var paid = get("/figures/79Z/practices?on=2017-05-10&sort=payments").page();
        assertThat(paid.select("table").last().select("tbody tr").first().text())
                .contains("Z79001");
        assertThat(down.select("thead th a").eachText()).containsExactly("Practice", "Code", "Registered patients");
    }

    @Test
    void a_code_is_found_and_what_is_no_code_is_said() {
        assertThat(get("/figures?q=z79001&on=2017-05-10").location()).isEqualTo("/figures/Z79001?on=2017-05-10");
        var none = get("/figures?q=surgery");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.page().select(".nhsuk-error-summary").text()).contains("enter a whole code");
        assertThat(get("/figures/Z99999").status()).isEqualTo(404);
        assertThat(get("/figures/Z79001/practices").status()).isEqualTo(404);
        assertThat(get("/figures/Z79001?measure=nonsense&dataset=nonsense&on=2017-05-10")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_workbook_has_the_same_lines() throws Exception {
        var answer = get("/figures/79Z/practices.xlsx?on=2017-05-10");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type").orElse("")).contains("spreadsheetml");
    }
}
