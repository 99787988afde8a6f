package quorate.register;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The published layouts that can be imported. None has a heading. */
enum Layout {
    /** Prescribing organisations, general practices among them: 27 columns. */
    EPRACCUR(
            27,
            "[A-Z][A-Z0-9]{2}\\d{3}",
            "codes of six characters such as A81001",
            "General practices and others who prescribe, with their commissioner"),
    /** Clinical commissioning groups, commissioning hubs and sub-locations of boards: 27 columns. */
    ECCG(
            27,
            "[A-Z0-9]{3}|[A-Z0-9]{5}",
            "codes of three or five characters such as 00K",
            "Clinical commissioning groups, hubs, and sub-locations of boards"),
    /** Which practice belonged to which group, trust or CCG from when until when: 6 columns. */
    EPCMEM(
            6,
            "[A-Z][A-Z0-9]{2}\\d{3}",
            "a practice, the body it belongs to, W, and two days",
            "Which practice belonged to which commissioner, from when until when");

    final int columns;
    final Pattern code;
    final String looks;
    final String about;

    Layout(int columns, String code, String looks, String about) {
        this.columns = columns;
        this.code = Pattern.compile(code);
        this.looks = looks;
        this.about = about;
    }

    /** The layout that a file's name speaks of. */
    static Optional<Layout> ofName(String fileName) {
        var name = fileName.toLowerCase(Locale.ROOT);
        for (var layout : values()) {
            if (name.contains(layout.toString())) return Optional.of(layout);
        }
        return Optional.empty();
    }

    /** The layout that a first row looks like. */
    static Optional<Layout> ofRow(java.util.List<String> fields) {
        for (var layout : values()) {
            if (fields.size() == layout.columns
                    && layout.code.matcher(fields.getFirst()).matches()) {
                return Optional.of(layout);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
