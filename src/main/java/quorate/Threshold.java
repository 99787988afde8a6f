package quorate;

import java.util.Collections;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import quorate.web.Accounts;

/**
 * Keeps demonstrations and real use apart, before anybody can come in: everybody knows the passwords of the fictional cast.
 */
@Component
@ConditionalOnProperty("quorate.link")
class Threshold implements SmartInitializingSingleton {

    private final Accounts accounts;
    private final boolean demo;

    Threshold(Accounts accounts, @Value("${quorate.demo:false}") boolean demo) {
        this.accounts = accounts;
        this.demo = demo;
    }

    /** @throws CannotStart with what to do instead */
    @Override
    public void afterSingletonsInstantiated() {
        var people = accounts.listPeople();
        var fictional = !Collections.disjoint(people, World.cast());
        if (fictional && !demo) {
            throw new CannotStart(
                    "This home holds the fictional world, whose passwords everybody knows, so it is served"
                            + " only with --demo and only to this machine: give --demo, or set QUORATE_HOME to another folder.");
        }
        if (demo && !fictional && !people.isEmpty()) {
            throw new CannotStart(
                    "Real people sign in to this home, and a demonstration would let in everybody who knows"
                            + " its passwords: start it without --demo, or set QUORATE_HOME to another folder.");
        }
    }
}
