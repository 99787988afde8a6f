package quorate.register;

import java.time.LocalDate;
import java.util.List;
import quorate.intake.Import;

/** One published file as it was read. @param source as it is cited wherever something is known from it */
record Publication(Layout layout, LocalDate vintage, List<Published> rows, String source) {

    Publication(Layout layout, LocalDate vintage, List<Published> rows) {
        this(layout, vintage, List.copyOf(rows), Import.sourceOf(layout.toString(), vintage));
    }

    /** The rows about organisations; none in a file of memberships. */
    List<Published.Organisation> organisations() {
        return rows.stream()
                .filter(Published.Organisation.class::isInstance)
                .map(Published.Organisation.class::cast)
                .toList();
    }
}
