package quorate.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import quorate.BenchDatabase;
import quorate.Quorate;
import quorate.committees.Committees;
import quorate.committees.Item;
import quorate.committees.Paper;
import quorate.files.Upload;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.MatterId;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.publication.Publication;
import quorate.publication.Search;
import quorate.register.Kind;
import quorate.register.Register;

/**
 * Ten years of one committee, 120 meetings with 50 papers of some 20 kB each, written into one archive by the command in a
 * JVM of its own that is given 256 MB.
 */
final class Bundling {

    private static final int MEETINGS = 120;
    private static final int PAPERS = 50;
    private static final int HEAP = 256;
    private static final Actor BENCH = new Actor.Process("benchmark");
    private static final String WORDS =
            IntStream.range(0, 2_500).mapToObj(n -> "word" + n % 700).collect(Collectors.joining(" "));

    private Bundling() {}

    static void measure(Figures figures) {
        try (var database = new BenchDatabase()) {
            PartyId committee;
            try (var application = new SpringApplication(Quorate.class)
                    .run(database.arguments().toArray(String[]::new))) {
                committee = fill(application);
            }
            for (var part : List.of("", "--whole")) {
                var words = part.isEmpty() ? "public" : "whole";
                var target = Files.createTempFile("record", ".zip");
                Files.delete(target);
                var seconds = run(database, committee, target, part);
                figures.note(
                        "ten years of one committee, the " + words + " record in a JVM of " + HEAP + " MB",
                        Figures.plain(seconds) + " s, " + Figures.plain(Files.size(target) / 1e6) + " MB");
                Files.delete(target);
            }
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static PartyId fill(ConfigurableApplicationContext application) throws IOException {
        var register = application.getBean(Register.class);
        var committees = application.getBean(Committees.class);
        var committee = PartyId.fresh();
        var secretary = PartyId.fresh();
        register.admit(committee, Kind.COMMITTEE, "Committee", Span.ALWAYS, Map.of("key", "ten-years"), BENCH)
                .orThrow();
        register.admit(secretary, Kind.PERSON, "Secretary", Span.ALWAYS, Map.of(), BENCH)
                .orThrow();
        for (var month = 0; month < MEETINGS; month++) {
            var day = LocalDate.of(2013, 1, 8).plusMonths(month);
            var meeting = committees
                    .convene(MeetingId.fresh(), List.of(committee), "Meeting", day.atTime(14, 0), "Hall", BENCH)
                    .orThrow();
            for (var item = 0; item < 5; item++)
                item(application, committees, meeting, committee, secretary, month, item);
            committees.giveNotice(meeting, "Of the past", secretary).orThrow();
            if (month % 12 == 11) System.out.println("  " + (month + 1) + " meetings");
        }
        var publication = application.getBean(Publication.class);
        var all = new Search("", Optional.of(committee.value()), "", Optional.empty());
        while (publication.count(all) < MEETINGS * (PAPERS * 4 / 5 + 1)) pause();
        return committee;
    }

    /** What was released is made ready for the public after the commit, on threads of its own. */
    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static void item(
            ConfigurableApplicationContext application,
            Committees committees,
            MeetingId meeting,
            PartyId committee,
            PartyId secretary,
            int month,
            int number)
            throws IOException {
        var files = application.getBean(quorate.files.Files.class);
        var hidden = number == 4
                ? Optional.of(new Item.Hidden(quorate.committees.Ground.CONFIDENTIAL, "Terms of a contract"))
                : Optional.<Item.Hidden>empty();
        var item = new Item(
                Fresh.id(),
                MatterId.fresh(),
                0,
                "Item " + number,
                Item.Purpose.INFORMATION,
                hidden,
                "",
                List.of(committee));
        UUID id = committees.add(meeting, item, secretary).orThrow();
        for (var paper = 0; paper < PAPERS / 5; paper++) {
            var title = "Paper " + month + "-" + number + "-" + paper;
            var html = "<html><body><h1>" + title + "</h1><p>" + WORDS + "</p></body></html>";
            var kept = (Upload.Kept)
                    files.keep(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)), title + ".html", BENCH);
            committees
                    .addPaper(meeting, id, title, kept.file().id(), Paper.Kind.PAPER, Optional.empty(), secretary)
                    .orThrow();
        }
    }

    /** @return seconds from the start of the process to its end */
    private static double run(BenchDatabase database, PartyId committee, Path target, String part) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx" + HEAP + "m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "quorate.Quorate",
                "bundle",
                committee.toString(),
                target.toString()));
        if (!part.isEmpty()) command.add(part);
        var begin = System.nanoTime();
        try {
            var builder = new ProcessBuilder(command).inheritIO();
            builder.environment().putAll(database.environment());
            if (builder.start().waitFor() != 0) throw new IllegalStateException("The record was not written");
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
        return (System.nanoTime() - begin) / 1e9;
    }
}
