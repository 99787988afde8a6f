package quorate.kernel;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Something that took place. Each kind is a record in the past tense, nested in what it happened to
 * ({@code Decision.Recorded}). Published as an application event inside the transaction that made it true; the journal
 * hears it there and then, so that what happened and the memory of it are kept or lost together.
 */
public interface Happening {

    /** What it is about: the ids of every party, matter, meeting or decision that a thread through it should touch. */
    List<UUID> about();

    /** Because of what it happened: usually a decision, a ruling or an import. Empty when it is a first cause. */
    default List<UUID> because() {
        return List.of();
    }

    /** Who did it: a person, or a named process of the system. Never nobody. */
    Actor by();

    /**
     * What must be remembered, as names and values. Personal or confidential text goes through {@link #secrets()}
     * instead, because the journal keeps what is given here in the clear and for ever.
     */
    default Map<String, String> facts() {
        return Map.of();
    }

    /**
     * Text that may one day have to be erased. The journal keeps only a salted digest of it in its chain, so that an
     * erasure leaves the chain verifiable.
     */
    default Map<String, String> secrets() {
        return Map.of();
    }

    /** The name under which the journal files it: {@code Decision.Recorded}. */
    default String kind() {
        var type = getClass();
        var owner = type.getEnclosingClass();
        return owner == null ? type.getSimpleName() : owner.getSimpleName() + "." + type.getSimpleName();
    }
}
