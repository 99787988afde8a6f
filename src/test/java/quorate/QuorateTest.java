package quorate;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole application on a database of its own, listening on a free port, on {@link SetClock#START} by its clock. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "quorate.database=test",
            "quorate.home=target/home",
            "spring.main.allow-bean-definition-overriding=true"
        })
@ExtendWith(SetClock.Reset.class)
@Import({TestDatabase.Connection.class, SetClock.Setting.class, QuickPasswords.class})
public @interface QuorateTest {}
