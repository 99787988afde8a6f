package quorate.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.jsoup.Jsoup;

/** Reads a web page. */
final class HtmlPaper {

    private HtmlPaper() {}

    static Paper read(Path file) throws IOException, Unfit {
        try (var in = Files.newInputStream(file)) {
            var page = Jsoup.parse(in, null, "");
            var remarks = new ArrayList<String>();
            var active = page.select("script, iframe, object, embed, applet, form, [^on], [href^=javascript:]");
            if (!active.isEmpty()) {
                remarks.add("This page holds a script, a form or a frame. It is left out of what readers see.");
            }
            for (var picture : page.select("img")) {
                var words = picture.attr("alt").strip();
                if (!words.isEmpty()) picture.after(new org.jsoup.nodes.TextNode("[Picture: " + words + "]"));
            }
            page.select("title, noscript, template, textarea, select, svg, math")
                    .remove();
            var paper = Papers.finished(PaperType.HTML, page.body().html(), remarks);
            if (paper.text().isBlank()) throw new Unfit("has no words in it. Save the page again with its text.");
            return paper;
        }
    }
}
