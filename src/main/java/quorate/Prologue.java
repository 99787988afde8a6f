package quorate;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Loads the fictional world when a demonstration starts, and says who can sign in. */
@Component
@ConditionalOnProperty(name = "quorate.demo", havingValue = "true")
class Prologue implements ApplicationRunner {

    private final World world;

    Prologue(World world) {
        this.world = world;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        world.load();
    }
}
