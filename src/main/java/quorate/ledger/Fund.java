package quorate.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import quorate.kernel.Citation;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Weight;
import quorate.web.Words;

/**
 * Money that came to a commissioner for a purpose, with what it may not be used for.
 *
 * @param code by which people know it, unique for the commissioner: {@code delegated-2016}
 * @param recurrent whether something that goes on from year to year may be promised from it
 * @param pooling from when on it may go into a pooled fund
 * @param ringFence the only streams on which it may be spent; empty where it is not ring-fenced
 * @param source where its conditions were read
 */
public record Fund(
        PartyId commissioner,
        String code,
        String name,
        boolean recurrent,
        Pooling pooling,
        List<String> ringFence,
        Citation source) {

    public Fund {
        ringFence = List.copyOf(ringFence);
    }

    /** The same for the same commissioner and code. */
    public UUID id() {
        return Fresh.idOf("fund", commissioner.toString(), code);
    }

    /** Whether money of the fund may go into a pooled one, with others' money. */
    public sealed interface Pooling {
        /** Nothing stands against it. */
        record Free() implements Pooling {}

        /** Not before this day. */
        record From(LocalDate day) implements Pooling {}

        /** On no day. */
        record Never() implements Pooling {}

        default boolean isAllowedOn(LocalDate day) {
            return switch (this) {
                case Free() -> true;
                case From(var first) -> !day.isBefore(first);
                case Never() -> false;
            };
        }
    }

    /** How binding its conditions are: what was read nowhere is nobody's law. */
    Weight weight() {
        return source.evidence().isSourced() ? Weight.MUST : Weight.LOCAL;
    }

    /** What it may not be used for, one sentence each; empty where it may be used for anything. */
    List<String> restrictions() {
        var pooled = switch (pooling) {
            case Pooling.Free() -> Optional.<String>empty();
            case Pooling.From(var day) -> Optional.of("May not be pooled before " + Words.day(day) + ".");
            case Pooling.Never() -> Optional.of("May not be pooled.");
        };
        var once = recurrent ? Optional.<String>empty() : Optional.of("Non-recurrent: for this once only.");
        var fenced = ringFence.isEmpty()
                ? Optional.<String>empty()
                : Optional.of("Ring-fenced for " + Words.list(ringFence) + ".");
        return Stream.of(pooled, once, fenced).flatMap(Optional::stream).toList();
    }
}
