package quorate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "serve", description = "Start Quorate and show its pages until stopped with Ctrl-C.")
class ServeCommand implements Callable<Integer> {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where to listen; 8080 unless QUORATE_ADDRESS says other.")
    @Nullable
    Integer port;

    @Option(names = "--demo", description = "Load the fictional world, with accounts whose passwords are shown.")
    boolean demo;

    @Option(
            names = "--today",
            paramLabel = "DAY",
            description = "Pretend, in a demonstration, that it is this day, such as 2016-05-10.")
    @Nullable
    LocalDate today;

    @Option(names = "--rehearse", hidden = true, description = "Start beside a running server and end at once.")
    boolean rehearse;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (today != null && !demo) {
            throw new ParameterException(spec.commandLine(), "--today is for demonstrations: give --demo with it.");
        }
        var settings = Settings.from(System.getenv(), System.getProperty("user.home"));
        if (port != null) settings = settings.onPort(port);
        if (rehearse) {
            Launch.rehearse(settings);
            return 0;
        }
        if (demo) refuseInPublic(settings);
        Launch.server(settings, properties(settings));
        new CountDownLatch(1).await();
        return 0;
    }

    /** Its passwords are known to all, so nobody else may reach it, and nothing real may be near it. */
    private static void refuseInPublic(Settings settings) {
        if (settings.database().isPresent()) {
            throw new CannotStart("A demonstration runs on the built-in database only: unset QUORATE_DATABASE_URL.");
        }
        if (!settings.isLoopback()) {
            throw new CannotStart("A demonstration is for this machine only, and QUORATE_ADDRESS is " + settings.host()
                    + ": unset it.");
        }
    }

    private Map<String, String> properties(Settings settings) {
        var properties = new LinkedHashMap<String, String>();
        properties.put("quorate.link", settings.link());
        properties.put("quorate.demo", Boolean.toString(demo));
        if (today != null) properties.put("quorate.today", today.toString());
        return properties;
    }
}
