package quorate.committees;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.event.EventListener;
import quorate.kernel.Release;

/** Hears what is released to the public. */
@TestConfiguration
class Ear {

    final List<Release> heard = new CopyOnWriteArrayList<>();

    @EventListener
    void on(Release release) {
        heard.add(release);
    }
}
