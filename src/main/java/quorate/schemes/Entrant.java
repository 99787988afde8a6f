package quorate.schemes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quorate.kernel.Objection;
import quorate.kernel.Span;

/**
 * Somebody who takes part: what their contract says, and what was read about them.
 *
 * @param code of the practice, or of the group or network that takes part as one
 * @param contract the kind of their core contract, such as {@code gms}
 * @param held the days on which they have it, or on which a group is there
 * @param signed the day on which they agreed to the scheme; null while they have not
 * @param readings by name; what is not among them was not read
 * @param lacking why a reading cannot be had, by its name, where more is to be said than that it was not read
 * @param barred why they may not take part, as far as that is no matter of the scheme alone
 */
public record Entrant(
        String code,
        String contract,
        Span held,
        @Nullable LocalDate signed,
        Map<String, Reading> readings,
        Map<String, Objection> lacking,
        List<Objection> barred) {

    public Entrant {
        readings = Map.copyOf(readings);
        lacking = Map.copyOf(lacking);
        barred = List.copyOf(barred);
    }

    public Entrant(String code, String contract, Span held, @Nullable LocalDate signed, Map<String, Reading> readings) {
        this(code, contract, held, signed, readings, Map.of(), List.of());
    }

    public Optional<LocalDate> agreed() {
        return Optional.ofNullable(signed);
    }
}
