package quorate.register;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import quorate.clocks.Follower;

/**
 * The picture that the register answers from. A write sees its own work before it is committed; nobody else does, and if
 * it fails nothing of it remains.
 */
@Component
class Snapshot implements Follower {

    private static final Object UNCOMMITTED = new Object();

    private final RegisterStore store;
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
        return uncommitted() instanceof Picture picture ? picture : committed;
    }

    /** Lets the write under way see what it has just written. */
    void note(Picture.Changes changes) {
        var picture = picture().with(changes, committed.number());
        if (uncommitted() == null) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(UNCOMMITTED);
                }
            });
        } else {
            TransactionSynchronizationManager.unbindResource(UNCOMMITTED);
        }
        TransactionSynchronizationManager.bindResource(UNCOMMITTED, picture);
    }

    private static @Nullable Object uncommitted() {
        return TransactionSynchronizationManager.getResource(UNCOMMITTED);
    }
}
