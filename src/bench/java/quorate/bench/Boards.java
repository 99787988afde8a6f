package quorate.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * A hundred boards of one meeting are open, as its members, its secretary and those in attendance have them. Somebody arrives, and
 * with that the quorum changes. Each board hears that something has changed, fetches the page through the gate, and is done
 * when it shows one more person in the room.
 */
final class Boards implements AutoCloseable {

    private static final int OPEN = 100;
    private static final int ROUNDS = 8;
    private static final List<String> PEOPLE =
            List.of("eleanor", "robert", "priya", "samuel", "grace", "owen", "nadia", "ruth", "helen", "lucy", "peter");

    private final String address;
    private final String meeting;
    private final HttpClient secretary;
    private final List<InputStream> streams = new ArrayList<>();
    private final AtomicInteger expected = new AtomicInteger();
    private volatile CountDownLatch shown = new CountDownLatch(0);

    private Boards(String address) {
        this.address = address;
        this.secretary = Mix.signIn(address, PEOPLE.getFirst());
        this.meeting = Jsoup.parse(get(secretary, "/meetings")).select("a[href^=/meetings/]").stream()
                .map(link -> link.attr("href"))
                .filter(link -> link.matches("/meetings/[0-9a-f-]{36}"))
                .findFirst()
                .orElseThrow();
    }

    static void measure(Figures figures) {
        try (var installation = new Installation()) {
            installation.start();
            try (var boards = new Boards(installation.address());
                    var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var readers = boards.readers();
                for (var at = 0; at < OPEN; at++) {
                    var reader = readers.get(at % readers.size());
                    var lines = boards.open(reader);
                    threads.submit(() -> boards.watch(reader, lines));
                }
                var times = new double[ROUNDS];
                // The first rounds warm a server that has just started, like the first minutes of a meeting.
                for (var round = -1; round < ROUNDS; round++) {
                    var taken = boards.arrive();
                    if (round >= 0) times[round] = taken;
                }
                Arrays.sort(times);
                figures.below(
                        "a changed quorum on the last of 100 boards: slowest of 8", 1_000, times[ROUNDS - 1], "ms");
                figures.note(
                        "… median", Figures.plain(times[ROUNDS / 2]) + " ms, read by " + readers.size() + " people");
                boards.close();
                threads.shutdownNow();
            }
        }
    }

    /** Those of the fictional world who may see the board. */
    private List<HttpClient> readers() {
        var readers = new ArrayList<HttpClient>();
        for (var name : PEOPLE) {
            try {
                var client = Mix.signIn(address, name);
                if (status(client, meeting + "/live") == 200) readers.add(client);
            } catch (IllegalStateException nobody) {
                System.out.println(nobody.getMessage());
            }
        }
        return readers;
    }

    private InputStream open(HttpClient reader) {
        try {
            var stream = reader.send(
                            HttpRequest.newBuilder(URI.create(address + meeting + "/events"))
                                    .header("Accept", "text/event-stream")
                                    .build(),
                            BodyHandlers.ofInputStream())
                    .body();
            streams.add(stream);
            return stream;
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private void watch(HttpClient reader, InputStream stream) {
        var done = 0;
        try (var lines = new java.io.BufferedReader(new java.io.InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("event:") || !line.contains("changed")) continue;
                var wanted = expected.get();
                if (done < wanted && get(reader, meeting + "/live").contains("In the room: " + wanted)) {
                    done = wanted;
                    shown.countDown();
                }
            }
        } catch (IOException closed) {
            // The meeting is over.
        }
    }

    /** @return milliseconds from sending the form until the last board shows it */
    private double arrive() {
        var page = Jsoup.parse(get(secretary, meeting + "/live"));
        var form = page.select("form[action$=/facts]").stream()
                .filter(each -> each.select("button").text().startsWith("Arrives"))
                .filter(each -> !each.select("input[name=person]").isEmpty())
                .findFirst()
                .orElseThrow();
        shown = new CountDownLatch(OPEN);
        expected.incrementAndGet();
        var begun = System.nanoTime();
        post(form);
        try {
            if (!shown.await(20, TimeUnit.SECONDS))
                throw new IllegalStateException(shown.getCount() + " boards never showed it");
        } catch (InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private void post(Element form) {
        var fields = form.select("input[name]").stream()
                .map(field -> field.attr("name") + "=" + URLEncoder.encode(field.attr("value"), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(address + form.attr("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields))
                .build();
        try {
            var status = secretary.send(request, BodyHandlers.discarding()).statusCode();
            if (status >= 400) throw new IllegalStateException("The arrival was answered with " + status);
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private int status(HttpClient client, String path) {
        try {
            return client.send(request(path), BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private String get(HttpClient client, String path) {
        try {
            return client.send(request(path), BodyHandlers.ofString()).body();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", "text/html")
                .build();
    }

    @Override
    public void close() {
        for (var stream : streams) {
            try {
                stream.close();
            } catch (IOException closed) {
                // The server had closed it.
            }
        }
    }
}
