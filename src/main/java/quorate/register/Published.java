package quorate.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row of a published file, in our words. Days on which something ended are the first on which it no longer held. */
sealed interface Published {

    String code();

    /**
     * An organisation as one file describes it.
     *
     * @param region the code that the file gives for its region; empty where none is given
     * @param geography the code of the team or board that the file places it in
     * @param parent its commissioner, or the practice of a branch; empty where none is given
     */
    record Organisation(
            String code,
            String name,
            String region,
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

    /**
     * A practice's membership of a network.
     *
     * @param commissioner of the practice, as the file has it
     * @param across the commissioner of the network, as the file has it
     */
    record Partner(
            String code,
            String name,
            String network,
            String networkName,
            String commissioner,
            String across,
            LocalDate from,
            @Nullable LocalDate until)
            implements Published {}

    /**
     * A row of a lookup: somebody, and the bodies above.
     *
     * @param code of whom the row is about
     * @param name of the practice the row is about; empty where it is about a body
     * @param bodies from the nearest to the farthest
     */
    record Chain(String code, String name, String postcode, List<Mention> bodies) implements Published {

        Optional<Mention> find(Kind kind) {
            for (var body : bodies) if (body.kind() == kind) return Optional.of(body);
            return Optional.empty();
        }
    }

    /**
     * A place that patients go to.
     *
     * @param latitude in degrees, as decimal text; empty where the file gives no point
     */
    record Site(
            String code,
            String name,
            String address,
            String postcode,
            String phone,
            String latitude,
            String longitude,
            String parent)
            implements Published {}

    /**
     * An entry in a log of changes.
     *
     * @param code of whom it speaks; several codes, or none, where it speaks of many
     * @param day on which it was entered
     */
    record Note(String code, LocalDate day, String name, String type, String details) implements Published {}
}
