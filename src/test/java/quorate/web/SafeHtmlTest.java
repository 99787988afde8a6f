package quorate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SafeHtmlTest {

    @Test
    void what_runs_or_reaches_out_is_gone() {
        for (var attack : List.of(
                "<script>steal()</script>",
                "<img src=x onerror=steal()>",
                "<svg onload=steal()><script>steal()</script></svg>",
                "<a href=\"java\nscript:steal()\">x</a>",
                "<a href=\" javascript:steal()\">x</a>",
                "<a href=\"//elsewhere/steal()\">x</a>",
                "<a href=\"data:text/html,steal()\">x</a>",
                "<p style=\"background:url(steal())\">x</p>",
                "<form action=\"/steal()\"><button formaction=\"/steal()\">x</button></form>",
                "<iframe srcdoc=\"<script>steal()</script>\"></iframe>",
                "<meta http-equiv=refresh content=\"0;url=steal()\">",
                "<math><mtext></form><form><mglyph><style></math><img src onerror=steal()>",
                "<noscript><p title=\"</noscript><img src=x onerror=steal()>\">",
                "<p id=\"maincontent\" name=\"_csrf\" onclick=\"steal()\">x</p>")) {
            assertThat(SafeHtml.clean(attack))
                    .as(attack)
                    .doesNotContain("steal")
                    .doesNotContain("id=")
                    .doesNotContain("<img")
                    .doesNotContain("<style");
        }
    }

    @Test
    void words_tables_and_links_stay_and_are_dressed() {
        assertThat(SafeHtml.clean("<h2>Tŷ Siân</h2><p class=\"nhsuk-body-s evil\">a <a href=\"/public/x/y\">b</a></p>"))
                .isEqualTo("<h2 class=\"nhsuk-heading-m\">Tŷ Siân</h2><p class=\"nhsuk-body-s\">a "
                        + "<a href=\"/public/x/y\" rel=\"noopener noreferrer\">b</a></p>");
        assertThat(SafeHtml.clean("<table><tr><th scope=\"row\">a</th><td colspan=\"2\">b</td></tr></table>"))
                .contains("<th scope=\"row\" class=\"nhsuk-table__header\">")
                .contains("colspan=\"2\"");
    }

    @Property
    void cleaning_again_changes_nothing(@ForAll String html) {
        var once = SafeHtml.clean("<p>" + html + "<ul><li>" + html);
        assertThat(SafeHtml.clean(once)).isEqualTo(once);
    }
}
