package quorate.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.PublishedFiles;
import quorate.QuorateTest;
import quorate.Visitor;
import quorate.intake.Import.Result;
import quorate.intake.Intake;
import quorate.kernel.Actor;

/** Files of open contracting data, from the door of the intake to the pages. */
@QuorateTest
@TestPropertySource(properties = "quorate.story=notices") // a database to itself: it counts what it reads
@TestMethodOrder(OrderAnnotation.class)
class NoticesTest {

    @LocalServerPort
    int port;

    @Autowired
    Intake intake;

    private Result load(String name, InputStream stream) {
        var results = intake.load(name, stream, null, new Actor.Process("test of notices"), progress -> {});
        assertThat(results).hasSize(1);
        return results.getFirst();
    }

    private Result load(String text) {
        return load("notices.ndjson", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Result.Finished finished(Result result) {
        assertThat(result).isInstanceOf(Result.Finished.class);
        return (Result.Finished) result;
    }

    @Test
    @Order(1)
    void without_a_notice_the_page_says_what_to_do() {
        var page = Visitor.at(port).get("/notices");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("No file of notices was read yet");
    }

    @Test
    @Order(2)
    void the_same_release_twice_changes_nothing_and_another_under_its_name_is_not_believed() {
        var first = finished(load(Notices.TENDER + "\nno release\n" + Notices.AWARD + "\n"));
        assertThat(first.file().added()).isEqualTo(2);
        assertThat(first.rejected())
                .extracting(row -> row.line() + " " + row.sentence())
                .containsExactly("2 This line is no release: its brackets do not close.");

        assertThat(load(Notices.TENDER + "\nno release\n" + Notices.AWARD + "\n"))
                .isInstanceOf(Result.Already.class);

        var again = finished(
                load("{\"releases\":[" + Notices.TENDER + "," + Notices.AWARD.replace("1200000", "1300000") + "]}"));
        assertThat(again.file().unchanged()).isEqualTo(1);
        assertThat(again.file().added()).isZero();
        assertThat(again.rejected())
                .singleElement()
                .satisfies(row -> assertThat(row.sentence())
                        .isEqualTo("Another file gave this release with other words: a release is never changed."));
    }

    @Test
    @Order(3)
    void notices_are_found_by_words_stage_and_buyer() {
        var visitor = Visitor.at(port);
        for (var query : List.of("q=nightjar", "stage=award", "q=nights+weekends", "buyer=anytown&sort=-value")) {
            var list = visitor.get("/notices?" + query);
            assertThat(list.page().select("tbody th a").eachText()).as(query).contains("Out-of-hours care in Anytown");
        }
        assertThat(visitor.get("/notices?q=dentist").body()).contains("No notice fits");
        var csv = visitor.get("/notices/list.csv?sort=at").body();
        assertThat(csv.lines()).hasSize(3).last().asString().contains("Nightjar Care Limited", "2016-04-28");
    }

    @Test
    @Order(4)
    void a_notice_shows_its_award_and_the_others_of_its_process() {
        var visitor = Visitor.at(port);
        var award =
                visitor.get("/notices?stage=award").page().select("tbody th a").attr("href");
        var page = visitor.get(award).page();
        assertThat(page.select("main").text())
                .contains("Nightjar Care Limited", "£1,200,000", "30 June 2019", "Open to bids", "Awarded");
        assertThat(visitor.get("/notices/00000000-0000-0000-0000-00000000beef").status())
                .isEqualTo(404);
    }

    @Test
    @Order(5)
    void every_release_that_publishers_gave_is_read() throws IOException {
        var read = 0;
        for (var name : List.of("contracts_finder_nhs", "sell2wales_health", "public_contracts_scotland_nhs")) {
            var file = PublishedFiles.of("ocds/" + name + "_releases.ndjson");
            try (var stream = Files.newInputStream(file)) {
                var result = finished(load(file.getFileName().toString(), stream));
                assertThat(result.rejected()).as(name).isEmpty();
                read += result.file().added();
            }
        }
        assertThat(read).isEqualTo(35);
        assertThat(Visitor.at(port).get("/notices?q=%22out+of+hours%22+prison").body())
                .contains("Parc Prison", "£2,151,000");
    }
}
