package quorate.contracts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import quorate.kernel.Money;
import quorate.kernel.Span;

/**
 * What a payment year says of a practice.
 *
 * @param kind as published: GMS, PMS, APMS; empty for one that is not said
 * @param commissioner its code, as published
 * @param total everything that was paid
 * @param registered people on its list, in the smallest unit of the measure
 * @param pmsBalance balance of PMS expenditure
 * @param childhood childhood vaccination and immunisation scheme
 */
public record Paid(
        Span year,
        String title,
        String kind,
        String name,
        String commissioner,
        Optional<LocalDate> opened,
        Optional<LocalDate> closed,
        OptionalLong total,
        OptionalLong registered,
        OptionalLong pmsBalance,
        OptionalLong childhood) {

    boolean isPaid() {
        return total.orElse(0) != 0;
    }

    static boolean isSome(OptionalLong amount) {
        return amount.orElse(0) != 0;
    }

    static String words(OptionalLong pence) {
        return pence.isPresent() ? new Money(pence.getAsLong()).toString() : "not known";
    }
}
