package quorate.interests;

import org.springframework.stereotype.Component;
import quorate.clocks.Follower;
import quorate.clocks.Uncommitted;

/**
 * The picture from which the gate answers. A write sees its own work before it is committed; nobody else does.
 */
@Component
class Snapshot implements Follower {

    private final DeclarationStore declarations;
    private final RulingStore rulings;
    private final Uncommitted<Picture> uncommitted = new Uncommitted<>();
    private volatile Picture committed = Picture.BLANK;

    Snapshot(DeclarationStore declarations, RulingStore rulings) {
        this.declarations = declarations;
        this.rulings = rulings;
    }

    @Override
    public long number() {
        return committed.number();
    }

    @Override
    public void follow(long upTo) {
        committed = committed.with(changes(committed.number(), upTo), upTo);
    }

    private Picture.Changes changes(long after, long upTo) {
        return new Picture.Changes(
                declarations.interests(after, upTo),
                declarations.confirmations(after, upTo),
                rulings.subjects(after, upTo),
                rulings.rulings(after, upTo),
                rulings.alarms(after, upTo));
    }

    Picture picture() {
        var own = uncommitted.find();
        return own == null ? committed : own;
    }

    /** Lets the write under way see what it has just written, by reading it back. */
    void reread(long number) {
        uncommitted.set(committed.with(changes(committed.number(), number), committed.number()));
    }
}
