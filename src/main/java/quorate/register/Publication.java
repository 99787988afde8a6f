package quorate.register;

import java.time.LocalDate;
import java.util.List;

/** One published file as it was read. */
record Publication(Layout layout, LocalDate vintage, List<Published> rows) {

    Publication {
        rows = List.copyOf(rows);
    }

    String source() {
        return Import.sourceOf(layout.toString(), vintage);
    }

    /** The rows about organisations; none in a file of memberships. */
    List<Published.Organisation> organisations() {
        return rows.stream()
                .filter(Published.Organisation.class::isInstance)
                .map(Published.Organisation.class::cast)
                .toList();
    }
}
