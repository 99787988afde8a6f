package quorate.secretariat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.stories.Cast;
import quorate.stories.Story;

/** Every page is printed for whoever may read it, and nothing of the merger for Dr Ruth Amos, who is conflicted in it. */
@Story
@TestPropertySource(properties = "quorate.story=paper cycle")
class PagesTest {

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    private List<String> pages() {
        return beans.createBean(SecretariatAddresses.class).byPattern().entrySet().stream()
                .filter(
                        one -> !one.getKey()
                                .matches(
                                        ".*/(updates|items|cycles|stages|withdrawals|answers|papers|drafts|reviews|issues|days|entries|guests|removals|releases)"))
                .flatMap(one -> one.getValue().stream())
                .toList();
    }

    @Test
    void the_secretary_reads_every_page_and_a_stranger_none() {
        var fiona = Cast.SECRETARY.visiting(port);
        var ian = Cast.FORMER.visiting(port);
        for (var page : pages()) {
            assertThat(fiona.get(page).status()).as(page).isEqualTo(200);
            assertThat(ian.get(page).status()).as(page).isIn(403, 404);
        }
        for (var page : List.of("/actions", "/actions/csv", "/actions/xlsx")) {
            assertThat(fiona.get(page).status()).as(page).isEqualTo(200);
        }
    }

    @Test
    void nothing_of_an_items_paper_or_actions_reaches_whoever_is_barred_from_it() {
        var ruth = Cast.CONFLICTED.visiting(port);
        for (var page : pages()) {
            if (!page.contains(SecretariatAddresses.ITEM.toString())
                    && !page.matches("/(actions|letters|conditions)/.*")) continue;
            assertThat(ruth.get(page).status()).as(page).isEqualTo(404);
        }
        assertThat(ruth.get("/actions").body()).doesNotContain("Write to both practices");
        var meeting = "/meetings/" + SecretariatAddresses.MEETING;
        assertThat(ruth.get(meeting + "/cycle").body()).doesNotContain("Merger of Mill Lane");
        var committee = "/committees/" + SecretariatAddresses.COMMITTEE;
        for (var page : List.of("/letters", "/letters/csv", "/conditions", "/conditions/csv", "/report")) {
            assertThat(ruth.get(committee + page).body()).as(page).doesNotContain("Mill Lane", "Send us the minutes");
        }
        assertThat(ruth.get(meeting + "/front-sheets").body()).doesNotContain("Merger of Mill Lane");
    }
}
