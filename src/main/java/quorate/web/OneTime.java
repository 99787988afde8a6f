package quorate.web;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Passwords that an administrator hands over: four groups of four, such as {@code kx7m-2fhp-w9tr-d4qz}. Nothing in them is
 * taken for something else when it is read aloud or copied from paper, and without vowels they spell nothing.
 */
final class OneTime {

    /** How long somebody has to sign in with it and choose their own. */
    static final Duration LASTS = Duration.ofDays(7);

    private static final String LETTERS = "bcdfghjkmnpqrstvwxz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTime() {}

    static String password() {
        return IntStream.range(0, 4).mapToObj(group -> group()).collect(Collectors.joining("-"));
    }

    private static String group() {
        return RANDOM.ints(4, 0, LETTERS.length())
                .mapToObj(at -> LETTERS.substring(at, at + 1))
                .collect(Collectors.joining());
    }
}
