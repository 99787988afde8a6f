package quorate.contracts;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import quorate.intake.Import;

/** Works out what was published before anybody waits for it: once the service stands, and after each file that was read. */
@Component
class Warming {

    private final Published published;

    Warming(Published published) {
        this.published = published;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        warm();
    }

    /** Heard inside the write that reads the file: what it says can be seen once that is committed. */
    @EventListener
    void on(Import.Done done) {
        if (!done.file().layout().equals("payments")) return;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                warm();
            }
        });
    }

    private void warm() {
        Thread.ofVirtual().name("contracts as published").start(() -> published.asKnown(Long.MAX_VALUE));
    }
}
