package quorate.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import quorate.BenchDatabase;
import quorate.Quorate;

/**
 * The public site with 20,000 papers of ten committees on it, some 800 words each out of 5,000: searching them one request
 * after another, and everything that the public opens at 300 requests a second, due whether earlier ones were answered or
 * not. Server, database and visitors share the machine.
 */
final class PublicSite {

    private static final int PAPERS = 20_000;
    private static final int SEARCHES = 300;
    private static final int WARM = 60;
    private static final int RATE = 300;
    private static final Random DICE = new Random(23);

    private PublicSite() {}

    static void measure(Figures figures) {
        try (var database = new BenchDatabase();
                var application = new SpringApplication(Quorate.class)
                        .run(database.arguments().toArray(String[]::new))) {
            fill(application.getBean(JdbcClient.class));
            var port =
                    ((WebServerApplicationContext) application).getWebServer().getPort();
            var site = "http://localhost:" + port;
            var client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            search(figures, site, client);
            var warming = Duration.ofSeconds(15);
            new Load(mix(site, client, warming), RATE).run(warming);
            var length = Duration.ofSeconds(30);
            var outcome = new Load(mix(site, client, length), RATE).run(length);
            outcome.slowest().stream().limit(8).forEach(System.out::println);
            figures.below(
                    "public site at 300 requests a second for 30 s: 95th percentile", 50, outcome.percentile(95), "ms");
            figures.note("… all of it", outcome.words());
        }
    }

    private static void search(Figures figures, String site, HttpClient client) {
        var times = new double[SEARCHES];
        for (var round = -WARM; round < SEARCHES; round++) {
            var begun = System.nanoTime();
            open(new Mix.Visit(client, URI.create(site + query())));
            if (round >= 0) times[round] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(times);
        figures.below("search over 20,000 papers: 95th percentile of 300", 100, times[SEARCHES * 95 / 100 - 1], "ms");
        figures.note(
                "… median; slowest",
                Figures.plain(times[SEARCHES / 2]) + " ms; " + Figures.plain(times[SEARCHES - 1]) + " ms");
    }

    /** One word, two, or two with a year, as often as each other. */
    private static String query() {
        var words = switch (DICE.nextInt(3)) {
            case 0 -> word(DICE.nextInt(5_000));
            default -> word(DICE.nextInt(400)) + " " + word(DICE.nextInt(5_000));
        };
        return "/public?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)
                + (DICE.nextBoolean() ? "&year=" + (2010 + DICE.nextInt(10)) : "");
    }

    /** Thrown anew for every request, so that what is asked again is only what everybody asks for. */
    private static List<Mix.Visit> mix(String site, HttpClient client, Duration length) {
        var visits = new ArrayList<Mix.Visit>();
        for (var at = 0; at < RATE * length.toSeconds(); at++) {
            var path = switch (at % 10) {
                case 0 -> query();
                case 1 -> "/public?page=" + (1 + DICE.nextInt(50));
                case 2 -> "/public/feed.atom";
                case 3 -> "/public/meetings";
                default -> "/public/committee-" + DICE.nextInt(10) + "/papers/" + DICE.nextInt(PAPERS / 10);
            };
            visits.add(new Mix.Visit(client, URI.create(site + path)));
        }
        return visits;
    }

    private static void open(Mix.Visit visit) {
        try {
            var status = visit.open().statusCode();
            if (status != 200) throw new IllegalStateException(visit.page() + ": " + status);
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(visit.page().toString(), fault);
        }
    }

    /** No word of English, so that none is left out as too common or taken for another. */
    private static String word(int number) {
        return "w" + (number + 1) + "k" + (number + 1);
    }

    /** Straight into the tables: how they come to be filled is measured by nobody. */
    private static void fill(JdbcClient sql) {
        sql.sql("""
                insert into publication.release
                    (address, version, number, at, digest, kind, body, body_name, day, of)
                select 'committee-' || n % 10 || '/papers/' || n / 10, 1, n, now(), md5(n::text),
                       case when n % 20 = 0 then 'minutes' when n % 20 = 1 then 'agenda' else 'paper' end,
                       md5((n % 10)::text)::uuid, 'Committee ' || n % 10, date '2010-01-01' + n % 3650, md5(n::text)::uuid
                from generate_series(0, :papers - 1) as n
                """).param("papers", PAPERS).update();
        // Word k turns up as often as Zipf has it: half of all words are among the first 70 of 5,000.
        sql.sql("""
                insert into publication.snapshot (address, version, title, html, hash)
                select address, 1, 'Paper ' || number, '<p>' || words || '</p>', md5(words)
                from publication.release,
                     lateral (select string_agg('w' || k || 'k' || k, ' ') as words
                              from generate_series(1, 800) as place,
                                   lateral (select floor(power(5000, random() + 0 * place + 0 * number))::int as k)
                                       as one) as text
                """).update();
        sql.sql("""
                insert into publication.shelf (address, version, search)
                select address, version, setweight(to_tsvector('english', title), 'A') || to_tsvector('english', html)
                from publication.snapshot
                """).update();
        sql.sql("analyze").update();
    }
}
