package quorate;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment says about this installation. Everything has a default that works.
 *
 * @param home the folder of everything that must last: {@code QUORATE_HOME}
 * @param database a PostgreSQL of one's own: {@code QUORATE_DATABASE_URL}, {@code …_USER}, {@code …_PASSWORD}; else the
 *     built-in one
 * @param host where to listen: {@code QUORATE_ADDRESS}, such as {@code 0.0.0.0:8080}
 * @param port likewise; may be overruled on the command line
 */
record Settings(Path home, Optional<Database> database, String host, int port) {

    static final int USUAL_PORT = 8080;

    static Settings from(Map<String, String> environment, String userHome) {
        var url = environment.getOrDefault("QUORATE_DATABASE_URL", "").strip();
        if (!url.isEmpty() && !url.startsWith("jdbc:postgresql://")) {
            throw new CannotStart("QUORATE_DATABASE_URL must begin with 'jdbc:postgresql://', and is: " + url);
        }
        var database = url.isEmpty()
                ? Optional.<Database>empty()
                : Optional.of(new Database(
                        url,
                        environment.getOrDefault("QUORATE_DATABASE_USER", Cluster.USER),
                        environment.getOrDefault("QUORATE_DATABASE_PASSWORD", "")));
        var address = environment.getOrDefault("QUORATE_ADDRESS", "").strip();
        var colon = address.endsWith("]") ? -1 : address.lastIndexOf(':');
        var host = colon < 0 ? address : address.substring(0, colon);
        return new Settings(
                Home.place(environment, userHome),
                database,
                host.isEmpty() ? "127.0.0.1" : host,
                colon < 0 ? USUAL_PORT : portFrom(address.substring(colon + 1)));
    }

    private static int portFrom(String words) {
        if (words.matches("\\d{1,5}") && Integer.parseInt(words) <= 65_535) return Integer.parseInt(words);
        throw new CannotStart(
                "QUORATE_ADDRESS must be a host, or a host and a port such as 0.0.0.0:8080; its port is: " + words);
    }

    Settings onPort(int other) {
        return new Settings(home, database, host, other);
    }

    /** True if nobody on another machine can reach it. */
    boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new CannotStart("QUORATE_ADDRESS names a host that this machine does not know: " + host, e);
        }
    }

    /** The address to type into a browser on this machine. */
    String link() {
        var shown = isLoopback() || host.equals("0.0.0.0") ? "localhost" : host;
        return "http://" + shown + ":" + port + "/";
    }

    /** A PostgreSQL that somebody else looks after. */
    record Database(String url, String user, String password) {}
}
