package quorate;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Where it begins: {@code serve} starts the application, and every other command does one thing and ends. Two modules may call
 * something alike, because neither has to know the other's names.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Quorate {

    public static void main(String[] arguments) {
        // The console is for sentences. Once there is a home, its log takes the rest.
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        System.exit(new Errands().run(arguments));
    }
}
