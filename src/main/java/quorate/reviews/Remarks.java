package quorate.reviews;

import java.util.ArrayList;
import java.util.List;
import quorate.reviews.Course.Part;
import quorate.reviews.Course.Year;
import quorate.reviews.Path.Reinvestment;
import quorate.web.Words;

/** What has to be said beside a path, so that nobody takes its numbers for more than they are. */
final class Remarks {

    private Remarks() {}

    static List<String> of(Path path, List<Year> years) {
        var remarks = new ArrayList<String>();
        if (years.isEmpty()) return remarks;
        years.stream()
                .filter(it -> it.price().assumed())
                .findFirst()
                .ifPresent(it -> remarks.add("From " + it.title() + " on the GMS price is taken "
                        + it.price().said() + "."));
        var estimates =
                years.stream().filter(Year::isEstimated).map(Year::title).toList();
        if (!estimates.isEmpty()) {
            remarks.add("Lists of " + Words.list(estimates) + " are estimates: what is paid follows the real ones.");
        }
        var unlisted = years.getFirst().parts().stream()
                .map(Part::of)
                .filter(it -> it.weighted().isEmpty())
                .map(Reviewed::name)
                .toList();
        if (path.reinvestment().kind() == Reinvestment.Kind.FLAT && !unlisted.isEmpty()) {
            remarks.add("The weighted list of " + Words.list(unlisted) + " is not known. Here nothing goes back there;"
                    + " a run that pays by lists waits until it is.");
        }
        var last = years.getLast();
        if (last.kept().pence() > 0) {
            remarks.add("In " + last.title() + ", the last year that is shown, " + last.kept()
                    + " of premiums is still kept: the path does not reach nought.");
        }
        return remarks;
    }
}
