package quorate.atlas;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quorate.intake.Import.Rejected;
import quorate.intake.RawFile;
import quorate.intake.Unreadable;
import quorate.intake.Vintage;
import quorate.web.Words;

/** A published file of boundaries, read: GeoJSON of the Office for National Statistics, or KML of NHS England. */
final class BoundaryFile {

    /** When boards were established, and the only boundaries of 2022 without a month are theirs. */
    private static final LocalDate BOARDS = LocalDate.of(2022, 7, 1);

    private static final Pattern NAMED = Pattern.compile("(?i)(ccg|icb|stp)\\w*?[_ -]?([a-z]{3})?(20\\d{2})");

    final LocalDate vintage;
    final List<Outline> outlines = new ArrayList<>();
    final List<Rejected> rejected = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();

    private BoundaryFile(LocalDate vintage) {
        this.vintage = vintage;
    }

    /** One area of a file, not yet judged. @param number from 1, in the order of the file */
    record Feature(int number, String scheme, String code, String name, List<Ring> rings, String fault) {}

    /** @param codesOf the year that the names of its properties speak of; 0 where they do not */
    record Features(int codesOf, List<Feature> all) {}

    static boolean isNamed(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).matches(".*\\.(geojson|kml)(\\.gz)?");
    }

    static boolean looksLikeOne(String head) {
        return head.contains("\"FeatureCollection\"") || head.contains("<kml");
    }

    static BoundaryFile read(RawFile file, @Nullable String given) throws Unreadable {
        var text = file.text();
        var features = text.stripLeading().startsWith("<") ? Kml.read(text) : GeoJson.read(text);
        var vintage = vintage(file.name(), given);
        if (features.codesOf() != 0 && features.codesOf() != vintage.getYear()) {
            throw new Unreadable(
                    "import.wrong-year",
                    "By its name this is of " + vintage.getYear() + ", but its codes are of " + features.codesOf()
                            + ".",
                    "Rename it after the year of its codes, or give the right file.");
        }
        var read = new BoundaryFile(vintage);
        features.all().forEach(read::judge);
        if (read.outlines.isEmpty()) {
            throw new Unreadable(
                    "import.no-rows",
                    features.all().isEmpty()
                            ? "The file holds no area."
                            : "No area of the file can be read. The first: "
                                    + read.rejected.getFirst().sentence(),
                    "Give the file as it was published.");
        }
        return read;
    }

    private static LocalDate vintage(String name, @Nullable String given) throws Unreadable {
        if (given != null && !given.isBlank()) return Vintage.of(name, given);
        var found = NAMED.matcher(name);
        if (!found.find()) return Vintage.of(name, given);
        var year = Integer.parseInt(found.group(3));
        for (var month : Month.values()) {
            var words = month.getDisplayName(TextStyle.SHORT, Locale.UK);
            if (words.substring(0, 3).equalsIgnoreCase(found.group(2))) return LocalDate.of(year, month, 1);
        }
        if (found.group(1).equalsIgnoreCase("icb") && year == BOARDS.getYear()) return BOARDS;
        try {
            return Vintage.of(name, given);
        } catch (DateTimeException | Unreadable noMonth) {
            throw new Unreadable(
                    "import.vintage",
                    "The name " + name + " says of which year the boundaries are, and not of which month.",
                    "Give the month as " + year + "-04.");
        }
    }

    private void judge(Feature feature) {
        if (!feature.fault().isEmpty()) {
            reject(feature, "boundary", "", feature.fault(), "Get the file again.");
        } else if (feature.code().isEmpty()) {
            reject(feature, "code", "", "The area has no code.", "Give the file with its codes.");
        } else if (!codes.add(feature.code())) {
            reject(feature, "code", feature.code(), "The code stands twice in the file.", "Leave one of them.");
        } else if (isWhole(feature)) {
            outlines.add(new Outline(feature.scheme(), feature.code(), feature.name(), feature.rings()));
        }
    }

    private boolean isWhole(Feature feature) {
        for (var at = 0; at < feature.rings().size(); at++) {
            var ring = feature.rings().get(at);
            var which = "Line " + (at + 1) + " of its boundary";
            if (!ring.isClosed()) {
                reject(feature, "boundary", which, which + " does not end where it begins.", "Close it.");
                return false;
            }
            var outside = ring.outside();
            if (outside >= 0) {
                reject(
                        feature,
                        "boundary",
                        degrees(ring.east()[outside]) + " " + degrees(ring.north()[outside]),
                        which + " leaves England at longitude " + degrees(ring.east()[outside]) + ", latitude "
                                + degrees(ring.north()[outside]) + ".",
                        "Give longitude and latitude in degrees (WGS84), in this order; not eastings and northings.");
                return false;
            }
        }
        if (!feature.rings().isEmpty()) return true;
        reject(feature, "boundary", "", "The area has no boundary.", "Give the file with its boundaries.");
        return false;
    }

    private void reject(Feature feature, String field, String value, String sentence, String remedy) {
        var name = feature.name().isEmpty() ? "Area " + Words.number(feature.number()) : feature.name();
        rejected.add(new Rejected(feature.number(), feature.code(), field, value, name + ": " + sentence, remedy));
    }

    static String degrees(int millionths) {
        return java.math.BigDecimal.valueOf(millionths, 6).stripTrailingZeros().toPlainString();
    }
}
