package quorate.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import quorate.PublishedFiles;
import quorate.intake.RawFile;
import quorate.intake.Unreadable;

/** Files of boundaries, as they are published and as they should not be. */
class BoundaryFilesTest {

    static final String SQUARE = "[[[-1.5,53.0],[-1.4,53.0],[-1.4,53.1],[-1.5,53.1],[-1.5,53.0]]]";

    static String feature(String year, String code, String rings) {
        return "{\"type\":\"Feature\",\"properties\":{\"ccg" + year + "cd\":\"" + code + "\",\"ccg" + year
                + "nm\":\"NHS " + code + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":" + rings + "}}";
    }

    static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    static RawFile raw(String name, String text) throws IOException, Unreadable {
        return RawFile.read(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    static BoundaryFile read(String name, String text) throws IOException, Unreadable {
        return BoundaryFile.read(raw(name, text), null);
    }

    static void refused(String name, String text, String sentence) {
        assertThatThrownBy(() -> read(name, text))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void an_area_is_known_by_the_property_that_is_a_code_of_its_year() throws Exception {
        var file = read("ccg_apr2020.geojson", collection(feature("20", "E38000001", SQUARE)));
        assertThat(file.vintage).isEqualTo(LocalDate.of(2020, 4, 1));
        assertThat(file.outlines).singleElement().satisfies(outline -> {
            assertThat(outline.scheme()).isEqualTo("ons");
            assertThat(outline.code()).isEqualTo("E38000001");
            assertThat(outline.rings().getFirst().east()[0]).isEqualTo(-1_500_000);
        });
    }

    @Test
    void a_file_of_another_year_under_a_wrong_name_is_refused() {
        refused(
                "ccg_apr2020.geojson",
                collection(feature("21", "E38000001", SQUARE)),
                "By its name this is of 2020, but its codes are of 2021.");
        refused(
                "ccg_apr2020.geojson",
                collection(feature("20", "E38000001", SQUARE), feature("21", "E38000002", SQUARE)),
                "codes of several years: [2020, 2021]");
    }

    @Test
    void a_ring_that_does_not_close_and_one_that_leaves_england_are_rejected_each_with_its_reason() throws Exception {
        var file = read(
                "ccg_apr2020.geojson",
                collection(
                        feature("20", "E38000001", SQUARE),
                        feature("20", "E38000002", "[[[-1.5,53.0],[-1.4,53.0],[-1.4,53.1],[-1.5,53.1]]]"),
                        feature("20", "E38000003", "[[[2.35,48.8],[2.4,48.8],[2.4,48.9],[2.35,48.8]]]"),
                        feature(
                                "20",
                                "E38000004",
                                "[[[547758,185109],[547759,185109],[547759,185110],[547758,185109]]]"),
                        feature("20", "E38000005", "[[[\"west\",53.0]]]"),
                        feature("20", "E38000001", SQUARE),
                        feature("20", "", SQUARE),
                        feature("20", "E38000006", "[]")));
        assertThat(file.outlines).extracting(Outline::code).containsExactly("E38000001");
        assertThat(file.rejected)
                .extracting(row -> row.line() + " " + row.sentence())
                .containsExactly(
                        "2 NHS E38000002: Line 1 of its boundary does not end where it begins.",
                        "3 NHS E38000003: Line 1 of its boundary leaves England at longitude 2.35, latitude 48.8.",
                        "4 NHS E38000004: A point of its boundary has no longitude and latitude.",
                        "5 NHS E38000005: A point of its boundary has no longitude and latitude.",
                        "6 NHS E38000001: The code stands twice in the file.",
                        "7 NHS: The area has no code.",
                        "8 NHS E38000006: The area has no boundary.");
    }

    @Test
    void half_a_file_and_a_file_of_something_else_are_refused() {
        var whole = collection(feature("20", "E38000001", SQUARE));
        refused("ccg_apr2020.geojson", whole.substring(0, whole.length() - 30), "breaks off in the middle");
        refused("ccg_apr2020.geojson", "{\"type\":\"Feature\"}", "holds no collection of areas");
        refused("ccg_apr2020.geojson", collection(), "holds no area");
        refused("ccg_apr2020.geojson", whole.replace("ccg20", "lad20"), "No property of the areas is a code");
        refused("ccg_2020.geojson", whole, "says of which year the boundaries are, and not of which month");
    }

    static final String KML = """
            <?xml version="1.0"?>%s<kml xmlns="http://earth.google.com/kml/2.1"><Folder><Placemark><name>%s</name>
            <description><![CDATA[<tr><td>CCGname</td><td>NHS Darlington CCG</td></tr>]]></description>
            <Polygon><outerBoundaryIs><LinearRing><coordinates>
            -1.5,53.0,0 -1.4,53.0,0 -1.4,53.1,0 -1.5,53.0,0
            </coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Folder></kml>
            """;

    @Test
    void a_kml_is_read_by_its_own_codes_and_no_entity_in_it_is_ever_expanded() throws Exception {
        var file = read("ccg_feb2013.kml", KML.formatted("", "00C"));
        assertThat(file.outlines).singleElement().satisfies(outline -> {
            assertThat(outline.scheme()).isEqualTo("ods");
            assertThat(outline.code()).isEqualTo("00C");
            assertThat(outline.name()).isEqualTo("NHS Darlington CCG");
        });
        var secret = "<!DOCTYPE kml [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>";
        refused("ccg_feb2013.kml", KML.formatted(secret, "&a;"), "a document type or an entity of its own");
        var laughs = "<!DOCTYPE kml [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
        refused("ccg_feb2013.kml", KML.formatted(laughs, "&b;"), "a document type or an entity of its own");
        refused("ccg_feb2013.kml", KML.formatted("", "00C").substring(0, 300), "breaks off in the middle");
    }

    @Test
    void a_line_with_fewer_points_stays_within_the_tolerance_and_closed() {
        var east = new int[402];
        var north = new int[402];
        for (var at = 0; at < 401; at++) {
            east[at] = (int) (100_000 * Math.cos(at * Math.PI / 200));
            north[at] = (int) (100_000 * Math.sin(at * Math.PI / 200)) + at % 2 * 40;
        }
        east[401] = east[0];
        north[401] = north[0];
        var ring = new Ring(east, north);
        var thin = ring.simplified(2_000).getFirst();
        assertThat(thin.isClosed()).isTrue();
        assertThat(thin.size()).isBetween(8, 40);
        for (var at = 0; at < thin.size(); at++) {
            assertThat(Math.hypot(thin.east()[at], thin.north()[at])).isBetween(98_000.0, 102_000.0);
        }
        assertThat(ring.simplified(500_000)).isEmpty();
        assertThat(Ring.unpacked(Ring.packed(List.of(ring, thin)))).containsExactly(ring, thin);
    }

    @Test
    void the_published_files_are_read_whole() throws Exception {
        var expected = List.of(
                List.of("ccg_feb2013.kml.gz", "2013-02-01", 211),
                List.of("ccg_apr2020.geojson", "2020-04-01", 135),
                List.of("ccg_apr2021.geojson.gz", "2021-04-01", 106),
                List.of("icb_2022.geojson", "2022-07-01", 42));
        for (var each : expected) {
            var name = each.get(0).toString();
            try (var stream = Files.newInputStream(PublishedFiles.of("boundaries/" + name))) {
                var file = BoundaryFile.read(RawFile.read(name, stream), null);
                assertThat(file.rejected).as(name).isEmpty();
                assertThat(file.outlines).as(name).hasSize((Integer) each.get(2));
                assertThat(file.vintage).hasToString(each.get(1).toString());
                var points = file.outlines.stream()
                        .flatMap(outline -> outline.rings().stream())
                        .mapToInt(Ring::size)
                        .sum();
                var drawn = file.outlines.stream()
                        .flatMap(outline -> outline.rings().stream())
                        .flatMap(ring -> ring.simplified(5_000).stream())
                        .mapToInt(Ring::size)
                        .sum();
                System.out.printf("%s: %,d points, %,d of them drawn for England%n", name, points, drawn);
                assertThat(drawn).isLessThan(20_000);
            }
        }
    }
}
