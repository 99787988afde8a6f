package quorate.register;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import quorate.intake.RawFile;
import quorate.intake.Unreadable;
import quorate.register.Published.Site;
import quorate.register.Rows.Fault;

/** Places that patients go to, with a point on the map: files of NHS Choices, whose columns are separated by ¬. */
final class SiteRows {

    private static final Pattern SITE = Pattern.compile("[A-Z][A-Z0-9]{2}\\d{3}(?:\\d{3})?");
    private static final Pattern GROUP = Pattern.compile("[A-Z0-9]{3}");

    /** A millionth of a degree is a hand's breadth. */
    private static final int DECIMALS = 6;

    private static final BigDecimal SOUTH = new BigDecimal("49.8");
    private static final BigDecimal NORTH = new BigDecimal("55.9");
    private static final BigDecimal WEST = new BigDecimal("-6.5");
    private static final BigDecimal EAST = new BigDecimal("1.8");

    private SiteRows() {}

    static void read(RawFile file, Layout layout, Rows rows) throws Unreadable {
        var table = Headed.of(file, layout);
        var code = table.need("organisationcode");
        var name = table.need("organisationname");
        var lines = IntStream.of(
                        table.at("address1"),
                        table.at("address2"),
                        table.at("address3"),
                        table.at("city"),
                        table.at("county"))
                .toArray();
        var postcode = table.need("postcode");
        var latitude = table.need("latitude");
        var longitude = table.need("longitude");
        var parent = table.at("parentodscode");
        var phone = table.at("phone");
        table.forEach((line, fields) -> rows.read(line, Headed.cell(fields, code), () -> {
            var site = layout == Layout.CCG_SITES
                    ? NetworkRows.code(Headed.cell(fields, code), GROUP, "three letters and digits, such as 00C")
                    : NetworkRows.code(
                            Headed.cell(fields, code), SITE, "that of a practice, or of a branch, such as A81004001");
            rows.once(line, site);
            var point = point(Headed.cell(fields, latitude), Headed.cell(fields, longitude));
            return new Site(
                    rows.word(site),
                    rows.name(Headed.cell(fields, name)),
                    IntStream.of(lines)
                            .mapToObj(at -> Rows.plain(Headed.cell(fields, at)))
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(", ")),
                    rows.word(Headed.cell(fields, postcode)),
                    Rows.plain(Headed.cell(fields, phone)),
                    point.get(0),
                    point.get(1),
                    rows.word(Headed.cell(fields, parent)));
        }));
    }

    /** Latitude and longitude; nothing twice where the file gives neither. */
    private static List<String> point(String latitude, String longitude) throws Fault {
        if (latitude.isEmpty() && longitude.isEmpty()) return List.of("", "");
        var north = degrees("latitude", latitude);
        var east = degrees("longitude", longitude);
        if (north.compareTo(SOUTH) < 0
                || north.compareTo(NORTH) > 0
                || east.compareTo(WEST) < 0
                || east.compareTo(EAST) > 0) {
            throw new Fault(
                    "latitude",
                    latitude,
                    "The point " + north.toPlainString() + ", " + east.toPlainString() + " is outside England.",
                    "Compare it with the address; a row for a place elsewhere is left out.");
        }
        return List.of(north.toPlainString(), east.toPlainString());
    }

    private static BigDecimal degrees(String field, String text) throws Fault {
        try {
            if (text.length() > 40) throw new NumberFormatException();
            var number = new BigDecimal(text);
            if (Math.abs((long) number.scale()) > 40) throw new NumberFormatException();
            return number.setScale(DECIMALS, RoundingMode.HALF_UP);
        } catch (NumberFormatException none) {
            throw new Fault(
                    field,
                    text,
                    "The " + field + " '" + Rows.cut(text) + "' is not a number of degrees.",
                    "Write it as 54.561626.");
        }
    }
}
