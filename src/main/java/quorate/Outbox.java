package quorate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.stereotype.Component;

/** Delivers at the start what an earlier process had committed and was killed before it could deliver. */
@Component
@ConditionalOnProperty("quorate.link")
class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final IncompleteEventPublications left;

    Outbox(IncompleteEventPublications left) {
        this.left = left;
    }

    @EventListener(ApplicationReadyEvent.class)
    void deliver() {
        left.resubmitIncompletePublications(Outbox::isReadable);
    }

    /** What cannot be read stays where it is; it must not hold up what can, nor the start. */
    private static boolean isReadable(EventPublication message) {
        try {
            return message.getEvent() != null;
        } catch (RuntimeException unreadable) {
            LOG.error("Message {} in the outbox cannot be read and stays there", message.getIdentifier(), unreadable);
            return false;
        }
    }
}
