package quorate;

import java.io.PrintStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started it that it is ready, and where. Printed after the fictional world has been loaded. */
@Component
@ConditionalOnProperty("quorate.link")
class Announcement {

    private final Environment environment;
    private final PrintStream out = System.out;

    Announcement(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        out.println("Quorate is ready at " + environment.getRequiredProperty("quorate.link"));
    }
}
