package quorate.schemes;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quorate.kernel.Span;

/**
 * Somebody who takes part: what their contract says, and what was read about them.
 *
 * @param code of the practice, or of the group or network that signs for it
 * @param contract the kind of their core contract, such as {@code gms}
 * @param held the days on which they have it
 * @param signed the day on which they agreed to the scheme; null while they have not
 * @param readings by name; what is not among them was not read
 */
public record Entrant(
        String code, String contract, Span held, @Nullable LocalDate signed, Map<String, Reading> readings) {

    public Entrant {
        readings = Map.copyOf(readings);
    }

    public Optional<LocalDate> agreed() {
        return Optional.ofNullable(signed);
    }
}
