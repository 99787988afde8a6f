package quorate.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;

/** Thirty more PMS practices and their review, so that tables have pages and pictures have bars. */
final class ManyPms {

    private static final int MANY = 30;
    private static final List<String> STREETS = List.of(
            "Abbey Walk",
            "Beech Grove",
            "Canal Side",
            "Dean's Yard",
            "Elm Tree",
            "Fountain Square and Lower Market",
            "Glebe",
            "Harbour View",
            "Ivy House",
            "Jubilee",
            "Kingsway",
            "Long Meadow",
            "Market Place",
            "North Gate",
            "Old Post Office",
            "Park",
            "Quayside",
            "Rectory",
            "St Mary's and the Grange",
            "Town Hall",
            "Union Street",
            "Vale",
            "Weavers",
            "York Place",
            "Zion Street",
            "Acorn",
            "Bridge End",
            "Church Row",
            "Downs",
            "East Cliff");

    private ManyPms() {}

    static String code(int at) {
        return "Z91%03d".formatted(at);
    }

    static void admit(Register register, PartyId commissioner) {
        var by = new Actor.Process("a story");
        for (var at = 0; at < MANY; at++) {
            var practice = new PartyId(Fresh.idOf("a story", "many", Integer.toString(at)));
            var traits = Map.of("ods", code(at), "contract", "PMS");
            register.admit(practice, Kind.PRACTICE, STREETS.get(at) + " Surgery", Span.parse("1990-04-01/"), traits, by)
                    .orThrow();
            register.link(
                            practice,
                            Tie.COMMISSIONED_BY,
                            commissioner,
                            Span.parse("2013-04-01/2022-07-01"),
                            Map.of(),
                            "story",
                            by)
                    .orThrow();
        }
    }

    /** Lists between 2,100 and 13,700, premiums from some pounds below GMS to thirty above it. */
    private static String entries() {
        var rows = IntStream.range(0, MANY).boxed().flatMap(at -> {
            var weighted = 2_100 + at * 4_003 % 11_600;
            var premium = at * 17 % 36 - 4;
            var pence = weighted * (8_059L + premium * 100);
            return List.of(
                            "PMS baseline,,%d.%02d,Finance team,1/4/2016,".formatted(pence / 100, pence % 100),
                            "Weighted list,,%d,Open Exeter,1/4/2016,".formatted(weighted),
                            "Registered list,,%d,Open Exeter,1/4/2016,".formatted(weighted - 300 + at * 20),
                            "Weighted list,2017/18,%d,Open Exeter,1/4/2017,".formatted(weighted + 40),
                            "Weighted list,2018/19,%d,Plan of the estates team,,yes".formatted(weighted + 90),
                            "Income of the year,,%d,Finance team,,".formatted(weighted * 140))
                    .stream()
                    .map(row -> code(at) + "," + row);
        });
        return "practice,what,title,amount,source,counted,estimated\n" + rows.collect(Collectors.joining("\n")) + "\n";
    }

    static void look(Browser owen, Browser narrow, PartyId commissioner) {
        owen.go("/reviews");
        owen.page().selectOption("#commissioner", commissioner.toString());
        owen.page().fill("#base", "2016");
        press(owen, "Open the review");
        var review = path(owen);
        owen.go(review + "/entries");
        owen.page()
                .setInputFiles(
                        "input[type=file]",
                        new FilePayload("baselines.csv", "text/csv", entries().getBytes(StandardCharsets.UTF_8)));
        press(owen, "Read the spreadsheet");
        assertThat(owen.text()).contains("Entered: 180", "Estimate", "2018/19");
        look(owen, "13 entries of many");
        premiums(owen, narrow, review);
        path(owen, narrow, review);
    }

    private static void premiums(Browser owen, Browser narrow, String review) {
        owen.go(review);
        assertThat(owen.text()).contains("Showing 1 to 25 of 35");
        look(owen, "13 premiums of many");
        narrow.go(review);
        look(narrow, "13 premiums of many, narrow");
        owen.go(review + "?sort=-name&kind=pms&page=2");
        assertThat(owen.text())
                .contains("Showing 26 to 31 of 31", "Abbey Walk Surgery")
                .doesNotContain("Zion Street Surgery Z");
        owen.go(review + "?q=harbour");
        assertThat(owen.text()).contains("Showing 1 to 1 of 1", "Harbour View Surgery");
        var csv = owen.page()
                .request()
                .get(owen.page().url().replace("?", "/premiums.csv?"))
                .text();
        assertThat(csv.lines()).hasSize(2).last().asString().contains("Harbour View");
        owen.go(review + "?kind=asked");
        assertThat(owen.text()).contains("below what a GMS practice would get").doesNotContain("Showing 1 to 25");
    }

    private static void path(Browser owen, Browser narrow, String review) {
        owen.go(review + "/paths/new");
        owen.page().fill("#title", "Three years, flat");
        owen.page().fill("#from", "2017");
        owen.page().fill("#steps", "3");
        press(owen, "Keep this path");
        assertThat(owen.text()).contains("Path kept");
        look(owen, "14 a path of many");
        var path = path(owen);
        narrow.go(path);
        look(narrow, "14 a path of many, narrow");
        owen.go(review + "/practices/" + code(7));
        look(owen, "14 one of many and its path");
    }

    private static String path(Browser browser) {
        return URI.create(browser.page().url()).getPath();
    }

    private static void press(Browser browser, String button) {
        browser.page().click("main button:has-text('" + button + "')");
    }

    private static void look(Browser browser, String name) {
        browser.picture("pms " + name);
        assertThat(browser.overflow()).as(name).isLessThanOrEqualTo(0);
        if (!name.endsWith("narrow")) browser.expectAccessible();
    }
}
