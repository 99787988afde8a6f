package quorate.publication;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import quorate.kernel.Release;

/** Hears of releases through the outbox: after the commit, on a thread of its own, and once more after a crash. */
@Component
class Press {

    private final Publication publication;

    Press(Publication publication) {
        this.publication = publication;
    }

    @ApplicationModuleListener
    void on(Release release) {
        publication.make(release);
    }
}
