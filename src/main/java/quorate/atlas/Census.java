package quorate.atlas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import quorate.kernel.Citation;
import quorate.register.Kind;
import quorate.register.View;
import quorate.web.Words;

/** The register counted on many days: over the years, and against what was published. */
final class Census {

    private static final LocalDate FIRST = LocalDate.of(2013, 4, 1);

    private Census() {}

    /** What there was on the first of April of a year. */
    record Year(LocalDate day, int commissioners, int practices) {}

    /**
     * A published count beside what the register has.
     *
     * @param why what may be the reason where they differ
     */
    record Check(LocalDate day, String what, int published, int counted, Citation citation, String why) {

        boolean agrees() {
            return published == counted;
        }
    }

    static List<Year> years(LocalDate last, Function<LocalDate, View> register) {
        var years = new ArrayList<Year>();
        for (var day = FIRST; !day.isAfter(last); day = day.plusYears(1)) {
            var view = register.apply(day);
            var commissioners = view.list(Kind.CCG).size() + view.list(Kind.ICB).size();
            years.add(new Year(day, commissioners, view.list(Kind.PRACTICE).size()));
        }
        return years;
    }

    static List<Check> checks(List<Published.BodyCount> published, Function<LocalDate, View> register) {
        return published.stream()
                .map(count -> {
                    var counted = register.apply(count.day()).list(count.kind()).size();
                    return new Check(
                            count.day(),
                            Words.sentence(count.kind().many()),
                            count.count(),
                            counted,
                            count.citation(),
                            why(count, counted));
                })
                .toList();
    }

    private static String why(Published.BodyCount published, int counted) {
        if (counted == published.count()) return "";
        var many = published.kind().many();
        if (counted < published.count()) {
            return "The register lacks " + Words.number(published.count() - counted) + " " + many
                    + ": the published lists of that day have not all been read.";
        }
        return "The register has " + Words.number(counted - published.count()) + " " + many
                + " more: among them are bodies whose end no file that was read tells.";
    }
}
