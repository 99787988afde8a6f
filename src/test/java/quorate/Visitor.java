package quorate;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody who visits over HTTP, keeps the cookie, fills in forms, and follows no redirect unless asked. */
public final class Visitor {

    private final String home;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private Visitor(int port) {
        this.home = "http://localhost:" + port;
    }

    /** Somebody who has not signed in. */
    public static Visitor at(int port) {
        return new Visitor(port);
    }

    public record Answer(int status, String body, Map<String, List<String>> headers) {
        public Document page() {
            return Jsoup.parse(body);
        }

        /** Where it sends the browser, without the host; empty when nowhere. */
        public String location() {
            return header("location")
                    .map(to -> to.replaceFirst("^https?://[^/]+", ""))
                    .orElse("");
        }

        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(java.util.Locale.ROOT)))
                    .map(List::getFirst);
        }
    }

    /** Signs in; fails if it does not work. */
    public Visitor signIn(String username, String password) {
        var answer = post("/sign-in", "username", username, "password", password);
        if (answer.status() != 303)
            throw new AssertionError("Could not sign in as " + username + ": " + answer.status());
        return this;
    }

    public Answer get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(home + path)).header("Accept", "text/html,*/*;q=0.8");
        for (var at = 0; at < headers.length; at += 2) request.setHeader(headers[at], headers[at + 1]);
        return send(request.build());
    }

    /** Sends a form with its secret, as a browser would; a field may be given several times. */
    public Answer post(String path, String... namesAndValues) {
        var fields = new ArrayList<>(List.of(namesAndValues));
        fields.addAll(List.of("_csrf", secret()));
        return postRaw(path, fields.toArray(String[]::new));
    }

    /** Sends just these fields. */
    public Answer postRaw(String path, String... namesAndValues) {
        var pairs = new ArrayList<String>();
        for (var at = 0; at < namesAndValues.length; at += 2) {
            pairs.add(namesAndValues[at] + "=" + URLEncoder.encode(namesAndValues[at + 1], StandardCharsets.UTF_8));
        }
        return send(HttpRequest.newBuilder(URI.create(home + path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(pairs.stream().collect(Collectors.joining("&"))))
                .build());
    }

    /** Any request at all, with the cookie. */
    public Answer send(HttpRequest request) {
        try {
            var response = client.send(request, BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(), response.body(), response.headers().map());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The status of the answer, without reading it to its end: a stream has none. */
    public int knock(String path, String accept) {
        try {
            var response = stream(path, accept);
            response.body().close();
            return response.statusCode();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What a stream tells, as long as it is open. */
    public InputStream watch(String path) {
        return stream(path, "text/event-stream").body();
    }

    /** What is downloaded, byte by byte. */
    public InputStream fetch(String path) {
        return stream(path, "*/*").body();
    }

    private HttpResponse<InputStream> stream(String path, String accept) {
        var request = HttpRequest.newBuilder(URI.create(home + path))
                .header("Accept", accept)
                .build();
        try {
            return client.send(request, BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The secret that forms of this session carry. */
    public String secret() {
        var answer = get("/account");
        if (answer.status() != 200) answer = get("/sign-in");
        return answer.page().select("input[name=_csrf]").attr("value");
    }

    public String home() {
        return home;
    }
}
