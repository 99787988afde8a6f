package quorate.clocks;

import java.util.List;
import quorate.kernel.Objection;

/** Thrown inside a write so that nothing of it remains: it was only tried, or a part of it was refused. */
public final class Undone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why; empty for what was only tried and could have been kept. */
    private final transient List<Objection> found;

    public Undone(List<Objection> found) {
        super("Tried, not kept", null, false, false);
        this.found = List.copyOf(found);
    }

    public List<Objection> found() {
        return found;
    }
}
