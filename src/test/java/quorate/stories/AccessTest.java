package quorate.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import quorate.Visitor;
import quorate.stories.Addresses.Address;

/** Knocks at every door as everybody, and keeps the answers in docs/generated/access.md. */
@Story
@Tag("slow")
class AccessTest {

    private static final Path TABLE = Path.of("docs/generated/access.md");
    private static final Path SEEN = Path.of("target/access.md");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Test
    void every_door_opens_to_whom_the_table_says_and_to_nobody_else() throws IOException {
        var addresses = Addresses.of(application);
        assertThat(addresses.stream()
                        .filter(address -> address.paths().isEmpty())
                        .map(Address::pattern))
                .withFailMessage(() -> "No example for these addresses: give one by implementing AddressExamples\n"
                        + addresses.stream()
                                .filter(address -> address.paths().isEmpty())
                                .map(address -> address.method() + " " + address.pattern())
                                .collect(Collectors.joining("\n")))
                .isEmpty();
        var seen = table(addresses);
        Files.createDirectories(SEEN.getParent());
        Files.writeString(SEEN, seen);
        assertThat(Files.exists(TABLE) ? Files.readString(TABLE) : "")
                .withFailMessage(
                        "Who may use what has changed. Read the difference between %s and %s; if it is meant, run"
                                + " 'cp %s %s'",
                        TABLE, SEEN, SEEN, TABLE)
                .isEqualTo(seen);
    }

    private String table(List<Address> addresses) {
        var lines = new ArrayList<String>();
        lines.add("# Who may use what");
        lines.add("");
        lines.add(
                "Observed over HTTP by `quorate.stories.AccessTest`, on 10 May 2016 in the fictional world. A number is the");
        lines.add(
                "status of the answer: 200 shown, 303 done or sent on, 403 refused, 404 not there for this person, 422 the form");
        lines.add("was empty. “sign in” is a way to the sign-in page. Streams end when the reader goes.");
        lines.add("");
        lines.add("| address | " + Stream.of(Cast.values()).map(Cast::toString).collect(Collectors.joining(" | "))
                + " |");
        lines.add("|---|" + "---|".repeat(Cast.values().length));
        // What only reads comes first, so that what changes something cannot colour it; signing out comes last.
        var ordered = Stream.of(
                        addresses.stream().filter(address -> address.method().equals("GET")),
                        addresses.stream().filter(address -> !address.method().equals("GET") && !ends(address)),
                        addresses.stream().filter(AccessTest::ends))
                .flatMap(part -> part)
                .toList();
        var answers = new EnumMap<Cast, Map<Address, String>>(Cast.class);
        for (var somebody : Cast.values()) answers.put(somebody, answers(somebody.visiting(port), ordered));
        for (var address : ordered) {
            lines.add("| `" + address.method() + " " + address.pattern() + "`" + (address.stream() ? " (stream)" : "")
                    + " | "
                    + Stream.of(Cast.values())
                            .map(somebody -> answers.get(somebody).get(address))
                            .collect(Collectors.joining(" | "))
                    + " |");
        }
        return String.join("\n", lines) + "\n";
    }

    private static boolean ends(Address address) {
        return address.pattern().equals("/sign-out");
    }

    private static Map<Address, String> answers(Visitor visitor, List<Address> addresses) {
        var secret = visitor.secret();
        return addresses.stream()
                .collect(Collectors.toMap(
                        address -> address,
                        address -> address.paths().stream()
                                .map(path -> answer(visitor, address, path, secret))
                                .distinct()
                                .collect(Collectors.joining(", "))));
    }

    private static String answer(Visitor visitor, Address address, String path, String secret) {
        if (address.stream()) return String.valueOf(visitor.knock(path, "text/event-stream"));
        var answer = address.method().equals("GET") ? visitor.get(path) : visitor.postRaw(path, "_csrf", secret);
        return answer.location().startsWith("/sign-in") && !path.equals("/sign-out")
                ? "sign in"
                : String.valueOf(answer.status());
    }
}
