package quorate.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import quorate.atlas.BoundaryFile.Feature;
import quorate.atlas.BoundaryFile.Features;
import quorate.intake.Unreadable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Areas of a GeoJSON file. Their codes are found by the names of the properties, which say of which year they are: {@code
 * ccg20cd}, {@code CCG21CD}, {@code icb22cd}, and {@code icb22cdh} for the code of the Organisation Data Service.
 */
final class GeoJson {

    private static final Pattern CODE = Pattern.compile("(?i)(?:ccg|icb|stp|sicbl)(\\d{2})(cd|cdh|nm)");
    private static final int MILLENNIUM = 2000;

    private GeoJson() {}

    static Features read(String text) throws Unreadable {
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            throw new Unreadable(
                    "import.half",
                    "The file is no GeoJSON, or breaks off in the middle.",
                    "Get it again: this is probably half a download.");
        }
        if (!root.path("type").asString("").equals("FeatureCollection")) {
            throw new Unreadable(
                    "import.wrong-file",
                    "The file holds no collection of areas.",
                    "Give the .geojson file as it was published.");
        }
        var features = new ArrayList<Feature>();
        var years = new java.util.TreeSet<Integer>();
        for (var each : root.path("features")) {
            var names = each.path("properties").propertyNames();
            names.stream()
                    .map(CODE::matcher)
                    .filter(Matcher::matches)
                    .forEach(name -> years.add(MILLENNIUM + Integer.parseInt(name.group(1))));
            features.add(feature(features.size() + 1, each));
        }
        if (years.size() > 1) {
            throw new Unreadable(
                    "import.wrong-year",
                    "The file has codes of several years: " + years + ".",
                    "Give a file of one year.");
        }
        if (years.isEmpty() && !features.isEmpty()) {
            throw new Unreadable(
                    "import.heading",
                    "No property of the areas is a code such as ccg20cd or icb22cd.",
                    "Give the file with the codes of the Office for National Statistics.");
        }
        return new Features(years.isEmpty() ? 0 : years.first(), features);
    }

    private static Feature feature(int number, JsonNode node) {
        var ods = property(node, "cdh");
        var code = ods.isEmpty() ? property(node, "cd") : ods;
        var scheme = ods.isEmpty() ? "ons" : "ods";
        try {
            return new Feature(number, scheme, code, property(node, "nm"), rings(node.path("geometry")), "");
        } catch (ArithmeticException | IllegalArgumentException wrong) {
            var fault = "A point of its boundary has no longitude and latitude.";
            return new Feature(number, scheme, code, property(node, "nm"), List.of(), fault);
        }
    }

    private static String property(JsonNode node, String ending) {
        var properties = node.path("properties");
        return properties.propertyNames().stream()
                .filter(name -> {
                    var found = CODE.matcher(name);
                    return found.matches() && found.group(2).equalsIgnoreCase(ending);
                })
                .map(name -> properties.path(name).asString("").strip())
                .findFirst()
                .orElse("");
    }

    private static List<Ring> rings(JsonNode geometry) {
        var coordinates = geometry.path("coordinates");
        var polygons = switch (geometry.path("type").asString("")) {
            case "Polygon" -> Stream.of(coordinates);
            case "MultiPolygon" -> coordinates.valueStream();
            default -> Stream.<JsonNode>of();
        };
        return polygons.flatMap(JsonNode::valueStream).map(GeoJson::ring).toList();
    }

    private static Ring ring(JsonNode points) {
        var east = new int[points.size()];
        var north = new int[points.size()];
        for (var at = 0; at < points.size(); at++) {
            east[at] = millionths(points.get(at).path(0));
            north[at] = millionths(points.get(at).path(1));
        }
        return new Ring(east, north);
    }

    private static int millionths(JsonNode degrees) {
        if (!degrees.isNumber()) throw new IllegalArgumentException("not a number");
        return degrees.decimalValue()
                .movePointRight(6)
                .setScale(0, java.math.RoundingMode.HALF_EVEN)
                .intValueExact();
    }
}
