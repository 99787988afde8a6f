package quorate.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One row of a published file, in our words. Days on which something ended are the first on which it no longer held. */
sealed interface Published {

    String code();

    /** An organisation as one file describes it. @param parent its commissioner; empty where none is given */
    record Organisation(
            String code,
            String name,
            String geography,
            String address,
            String postcode,
            LocalDate open,
            @Nullable LocalDate closed,
            String status,
            String type,
            String parent,
            @Nullable LocalDate joined,
            @Nullable LocalDate left,
            String phone,
            String setting)
            implements Published {

        boolean isWelsh() {
            return code.startsWith("W") || parent.startsWith("7A");
        }
    }

    /** A practice's membership of a group, trust or CCG. */
    record Membership(
            String code,
            String parent,
            LocalDate from,
            @Nullable LocalDate until) implements Published {}
}
