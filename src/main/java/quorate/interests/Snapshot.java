package quorate.interests;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import quorate.clocks.Follower;

/**
 * The picture from which the gate answers. A write sees its own work before it is committed; nobody else does.
 */
@Component("interestsSnapshot")
class Snapshot implements Follower {

    private static final Object UNCOMMITTED = new Object();

    private final DeclarationStore declarations;
    private final RulingStore rulings;
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
        return TransactionSynchronizationManager.getResource(UNCOMMITTED) instanceof Picture picture
                ? picture
                : committed;
    }

    /** Lets the write under way see what it has just written, by reading it back. */
    void reread(long number) {
        var picture = committed.with(changes(committed.number(), number), committed.number());
        if (TransactionSynchronizationManager.unbindResourceIfPossible(UNCOMMITTED) == null) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(UNCOMMITTED);
                }
            });
        }
        TransactionSynchronizationManager.bindResource(UNCOMMITTED, picture);
    }
}
