package quorate.disclosures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import quorate.interests.Interest;

/**
 * What one row of a published register says.
 *
 * @param name as printed
 * @param nil it says that the person has nothing to declare
 * @param organisation whom the interest is in, where a column says so
 * @param type the body's word for it, as printed; empty where there is none
 * @param ours our class of it
 * @param from the first day, or the day of the register where none is printed
 * @param until the first day without it; empty while it holds
 * @param notes what was read into it, in sentences
 */
record Printed(
        int line,
        String name,
        String position,
        boolean nil,
        String description,
        String organisation,
        String type,
        Optional<Interest.Type> printedClass,
        Interest.Type ours,
        LocalDate from,
        Optional<LocalDate> until,
        String action,
        boolean consent,
        List<String> notes) {

    Printed {
        notes = List.copyOf(notes);
    }

    /** True if the body's class, read as one of our four, is another than ours. */
    boolean differs() {
        return printedClass.filter(it -> it != ours).isPresent();
    }
}
