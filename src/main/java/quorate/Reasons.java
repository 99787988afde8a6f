package quorate;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;

/** Says in one sentence why the application did not start. */
final class Reasons {

    private static final Logger LOG = LoggerFactory.getLogger(Reasons.class);

    private Reasons() {}

    static String sentenceFor(Throwable failure, Settings settings, Home home) {
        LOG.error("Could not start", failure);
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .flatMap(cause -> known(cause, settings).stream())
                .findFirst()
                .orElse("Quorate did not start: " + home.resolve("log") + " says why.");
    }

    static String portTaken(Settings settings) {
        return "Port " + settings.port() + " of " + settings.host() + " cannot be used: another program has it."
                + " Choose another: 'make run PORT=" + (settings.port() + 1) + "' or 'bin/quorate serve --port "
                + (settings.port() + 1) + "'.";
    }

    private static Optional<String> known(Throwable cause, Settings settings) {
        return Optional.ofNullable(
                switch (cause) {
                    case CannotStart no -> no.getMessage();
                    case PortInUseException taken -> portTaken(settings);
                    case SQLException no
                    when settings.database().isPresent() ->
                        "The database at " + settings.database().get().url() + " does not let Quorate in: "
                                + no.getMessage();
                    case FlywayException no
                    when !(no.getCause() instanceof SQLException) ->
                        "The database does not fit this version of Quorate: "
                                + String.valueOf(no.getMessage())
                                        .lines()
                                        .findFirst()
                                        .orElse("");
                    default -> null;
                });
    }
}
