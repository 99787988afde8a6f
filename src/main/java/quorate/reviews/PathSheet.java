package quorate.reviews;

import java.util.ArrayList;
import java.util.List;

/** What comes of a path, as rows of a spreadsheet. */
final class PathSheet {

    static final List<String> HEADER = List.of(
            "path",
            "year",
            "practice",
            "name",
            "contract",
            "GMS price",
            "original funding with uplift",
            "GMS equivalent",
            "premium kept",
            "paid",
            "released",
            "reinvested",
            "gain or loss",
            "per registered patient",
            "% of income",
            "remarks");

    private PathSheet() {}

    static List<List<?>> rows(Course course) {
        var rows = new ArrayList<List<?>>();
        for (var year : course.years()) {
            for (var part : year.parts()) {
                rows.add(List.<Object>of(
                        course.path().title(),
                        year.title(),
                        part.of().code(),
                        part.of().name(),
                        part.of().contract().toUpperCase(java.util.Locale.UK),
                        year.price().amount().near(),
                        part.funding(),
                        part.target(),
                        part.kept(),
                        part.paid(),
                        part.released(),
                        part.reinvested(),
                        part.net(),
                        Reviewed.perPatient(part.net(), part.of().registered())
                                .<Object>map(it -> it)
                                .orElse(""),
                        part.ofIncome().orElse(""),
                        String.join(" ", part.why())));
            }
        }
        return rows;
    }
}
