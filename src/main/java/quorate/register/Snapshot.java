package quorate.register;

import org.springframework.stereotype.Component;
import quorate.clocks.Follower;
import quorate.clocks.Uncommitted;

/**
 * The picture that the register answers from. A write sees its own work before it is committed; nobody else does, and if
 * it fails nothing of it remains.
 */
@Component
class Snapshot implements Follower {

    private final RegisterStore store;
    private final Uncommitted<Picture> uncommitted = new Uncommitted<>();
    private volatile Picture committed = Picture.BLANK;

    Snapshot(RegisterStore store) {
        this.store = store;
    }

    @Override
    public long number() {
        return committed.number();
    }

    @Override
    public void follow(long upTo) {
        committed = committed.with(store.changes(committed.number(), upTo), upTo);
    }

    Picture picture() {
        var own = uncommitted.find();
        return own == null ? committed : own;
    }

    /** Lets the write under way see what it has just written. */
    void note(Picture.Changes changes) {
        uncommitted.set(picture().with(changes, committed.number()));
    }
}
