package quorate.alternatives;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.stories.Cast;
import quorate.stories.Story;

/** Over HTTP: 500 points for an average list against what was earned before, and who may see it. */
@Story
class AlternativePagesTest {

    private static final PartyId ANYTOWN = new PartyId(Fresh.idOf("fictional world", "anytown-ccg"));
    private static final String TRIES =
            "other-points = 500\nregistered-list = 7233\nqof-before = £100,000\nreported = yes";

    @LocalServerPort
    int port;

    private static String query(String tries) {
        return "?commissioner=" + ANYTOWN + "&scheme=somerset-practice-quality&year=2015&tries="
                + URLEncoder.encode(tries, StandardCharsets.UTF_8);
    }

    @Test
    void both_are_worked_out_for_each_practice_and_held_against_each_other() {
        var grace = Cast.FINANCE.visiting(port);
        // 500 points at £160.15; a twelfth of £100,000 in pennies, twelve times.
        var page = grace.get("/alternatives" + query(TRIES)).body();
        assertThat(page)
                .contains("£80,075", "£99,999.96", "+£19,924.96", "The alternative", "keeps the national framework");
        var csv = grace.get("/alternatives/alternatives.csv" + query(TRIES)).body();
        assertThat(csv).contains("Z90001,Mill Lane Surgery,80075.00,,99999.96,19924.96,The alternative");
        var own = grace.get("/alternatives/" + ANYTOWN + "/practices/Z90001" + query(TRIES))
                .body();
        assertThat(own).contains("It keeps the right to the national framework until it signs", "HSJ, CCGs permitted");
    }

    @Test
    void without_readings_nothing_is_made_up_and_what_is_missing_is_named() {
        var page = Cast.FINANCE.visiting(port).get("/alternatives" + query("")).body();
        assertThat(page)
                .contains(
                        "Not known",
                        "QOF payment of the year before",
                        "What practices achieved is published for no practice")
                .doesNotContain("better off with the alternative, 1 ");
    }

    @Test
    void somebody_without_such_a_post_sees_no_practice() {
        var ruth = Cast.CONFLICTED.visiting(port);
        assertThat(ruth.get("/alternatives").body()).contains("You hold no post by which you see what is paid");
        assertThat(ruth.get("/alternatives/" + ANYTOWN + "/practices/Z90001").status())
                .isEqualTo(404);
    }
}
