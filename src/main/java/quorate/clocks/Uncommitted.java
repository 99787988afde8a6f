package quorate.clocks;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A picture as the write under way on this thread sees it, with its own work in it before that is committed. Nobody else
 * sees it, and when the write ends, well or badly, nothing of it remains. A {@link Follower} has one beside its committed
 * picture.
 */
public final class Uncommitted<T> {

    /** What the write under way has set; null outside a write and before it has set anything. */
    @SuppressWarnings("unchecked") // only this object puts something under its own key
    public @Nullable T find() {
        return (T) TransactionSynchronizationManager.getResource(this);
    }

    /** Replaces the picture for the rest of the write under way. */
    public void set(T picture) {
        if (TransactionSynchronizationManager.unbindResourceIfPossible(this) == null) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(Uncommitted.this);
                }
            });
        }
        TransactionSynchronizationManager.bindResource(this, picture);
    }
}
