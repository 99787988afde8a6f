package quorate.stories;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;
import quorate.QuorateTest;

/** The whole application with the fictional world in it, on the day of the meeting. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuorateTest
@TestPropertySource(properties = "quorate.demo=true")
public @interface Story {}
