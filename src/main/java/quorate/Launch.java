package quorate;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Takes the home, finds or starts the database, and starts the application on it. */
final class Launch {

    private final Settings settings;
    private final Home home;
    private final Map<String, String> properties = new LinkedHashMap<>();
    private @Nullable CompletableFuture<Cluster> cluster;

    private Launch(Settings settings, String log) {
        this.settings = settings;
        this.home = Home.open(settings.home(), Home.ROOM_NEEDED);
        properties.put("quorate.home", home.folder().toString());
        properties.put("logging.file.name", home.resolve("log/" + log + ".log").toString());
        properties.put("logging.threshold.console", "off");
    }

    /**
     * The whole application, answering at the address of the settings. Ends with the process.
     *
     * @throws CannotStart with the sentence for whoever started it
     */
    static ConfigurableApplicationContext server(Settings settings, Map<String, String> more) {
        var launch = new Launch(settings, "quorate");
        launch.home.take("server").ifPresent(holder -> {
            throw taken(launch.home, holder);
        });
        refuseTakenPort(settings);
        launch.properties.put("server.address", settings.host());
        launch.properties.put("server.port", Integer.toString(settings.port()));
        launch.properties.putAll(more);
        launch.chooseDatabase(true);
        return launch.run();
    }

    /**
     * The application without its pages, for one command. Where a server has the home, the command works beside it on the
     * same database.
     */
    static ConfigurableApplicationContext command(Settings settings, String name) {
        var launch = new Launch(settings, name);
        var holder = settings.database().isPresent() ? Optional.<Home.Holder>empty() : launch.home.take(name);
        holder.filter(other -> !other.isServer()).ifPresent(other -> {
            throw taken(launch.home, other);
        });
        launch.withoutPages();
        launch.chooseDatabase(holder.isEmpty());
        return launch.run();
    }

    /** Starts beside a server and ends at once, so that the next start can be faster. */
    static void rehearse(Settings settings) {
        var launch = new Launch(settings, "rehearsal");
        launch.properties.put("server.port", "0");
        launch.properties.put("spring.context.exit", "onRefresh");
        launch.chooseDatabase(false);
        launch.run();
    }

    private void withoutPages() {
        properties.put("server.port", "-1");
        properties.put("spring.main.lazy-initialization", "true");
    }

    private void chooseDatabase(boolean mine) {
        if (settings.database().isPresent()) {
            var external = settings.database().get();
            connectTo(external.url(), external.user(), external.password());
        } else if (mine) {
            properties.put("quorate.database", "embedded");
            cluster = CompletableFuture.supplyAsync(() -> Cluster.start(home));
        } else {
            var address = Cluster.addressOf(home)
                    .orElseThrow(
                            () -> new CannotStart("Quorate is still starting on " + home.folder() + "; try again."));
            connectTo(address.jdbcUrl(), Cluster.USER, address.password());
        }
    }

    private void connectTo(String url, String user, String password) {
        properties.put("quorate.database", "external");
        properties.put("spring.datasource.url", url);
        properties.put("spring.datasource.username", user);
        properties.put("spring.datasource.password", password);
    }

    private ConfigurableApplicationContext run() {
        var application = new SpringApplication(Quorate.class);
        var starting = cluster;
        if (starting != null) {
            application.addInitializers(
                    context -> context.getBeanFactory().registerSingleton("startingCluster", new Starting(starting)));
        }
        var words = new ArrayList<String>();
        properties.forEach((name, value) -> words.add("--" + name + "=" + value));
        try {
            return application.run(words.toArray(String[]::new));
        } catch (RuntimeException e) {
            if (e instanceof SpringApplication.AbandonedRunException) throw e;
            var sentence = Reasons.sentenceFor(e, settings, home);
            stopWhatStarted();
            throw new CannotStart(sentence, e);
        }
    }

    private void stopWhatStarted() {
        if (cluster == null) return;
        try {
            cluster.join().stop();
        } catch (CompletionException neverStarted) {
            // The sentence already says why.
        }
    }

    private static CannotStart taken(Home home, Home.Holder holder) {
        return new CannotStart("The folder " + home.folder() + " is in use by another Quorate (process " + holder.pid()
                + ", " + holder.purpose() + "). Stop that one, or set QUORATE_HOME to another folder.");
    }

    private static void refuseTakenPort(Settings settings) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(settings.host(), settings.port()));
        } catch (IOException e) {
            throw new CannotStart(Reasons.portTaken(settings), e);
        }
    }

    /** The database, on its way. It starts while the application does; whoever needs it waits. */
    record Starting(CompletableFuture<Cluster> cluster) {

        Cluster await() {
            try {
                return cluster.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException cause) throw cause;
                throw e;
            }
        }
    }
}
