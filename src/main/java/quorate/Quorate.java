package quorate;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Where it begins. */
@SpringBootApplication
public class Quorate {

    public static void main(String[] arguments) {
        SpringApplication.run(Quorate.class, arguments);
    }
}
