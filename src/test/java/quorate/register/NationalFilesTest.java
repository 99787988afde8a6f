package quorate.register;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import quorate.PublishedFiles;
import quorate.intake.Import;

/** The published files of the whole of England, where they are at hand; otherwise these tests count as skipped. */
@Tag("slow")
class NationalFilesTest {

    static final List<String> FILES = List.of(
            "epcmem_2019-10.csv.gz",
            "epraccur_2023-02.csv.gz",
            "eccg_2018-11.csv",
            "epraccur_2015-07.csv.gz",
            "epraccur_2019-10.csv.gz",
            "eccg_2025-12.csv",
            "epraccur_2016-02.csv.gz",
            "epraccur_2025-09.csv.gz",
            "eccg_2016-02.csv",
            "epraccur_2015-11.csv.gz",
            "epraccur_2019-12.csv.gz");

    static AnnotationConfigApplicationContext context;

    /**
     * A year of payments, and the day on which its practices are counted with their commissioners.
     *
     * @param matched practices that have a commissioner on the day
     * @param differing those whose commissioner is another in the payments, each with the reason
     */
    record Year(String file, String day, int matched, String... differing) {}

    static final List<Year> YEARS = List.of(
            new Year("heec_nhspaymentsgp-14-15.csv.gz", "2014-10-01", 7_950),
            new Year("nhspaymentsgp-15-16-csv.csv.gz", "2016-03-01", 7_832),
            new Year("nhspaymentsgp-16-17-csv.csv.gz", "2017-03-01", 7_675),
            new Year("nhspaymentsgp-17-18-csv.csv.gz", "2018-03-31", 7_457),
            new Year("nhspaymentsgp-18-19-csv.csv.gz", "2019-03-31", 7_196));

    /** After the last file of memberships only the later files of organisations tell. */
    static final List<Year> LATER_YEARS = List.of(
            new Year("heec_nhspaymentsgp-19-20.csv.gz", "2020-03-31", 6_953),
            // It moved before both CCGs were merged into one; epraccur 2023-02 names the merged one only.
            new Year("heec_nhspaymentsgp-20-21.csv.gz", "2021-03-31", 6_750, "M83041"),
            new Year("heec_nhspaymentsgp-21-22.csv.gz", "2022-03-31", 6_625));

    @BeforeAll
    static void read_all_files_in_no_order() throws IOException {
        PublishedFiles.of("ods");
        context = SmallFiles.register();
        load(context, FILES);
    }

    @AfterAll
    static void close() {
        if (context != null) context.close();
    }

    @Test
    void the_commissioner_of_every_practice_is_the_one_that_its_payments_name() throws IOException {
        for (var year : YEARS) check(context.getBean(Register.class), year, NationalFilesTest::commissioner);
    }

    @Test
    void the_mergers_of_2020_and_2021_are_told_by_later_files_but_for_one_practice() throws IOException {
        for (var year : LATER_YEARS) check(context.getBean(Register.class), year, NationalFilesTest::commissioner);
    }

    @Test
    void since_the_boards_a_practice_is_part_of_the_place_that_its_payments_name() throws IOException {
        check(
                context.getBean(Register.class),
                new Year("heec_nhspaymentsgp-22-23.csv.gz", "2023-03-31", 6_493),
                (view, practice) -> view.linksFrom(practice.id(), Tie.PART_OF).stream()
                        .findFirst()
                        .map(link -> view.get(link.to())));
    }

    @Test
    void every_practice_of_a_place_is_commissioned_by_the_board_of_that_place() {
        var view = context.getBean(Register.class).on(LocalDate.of(2023, 3, 31));
        var boards = view.list(Kind.ICB);
        assertThat(boards).hasSize(42);
        var practices = view.list(Kind.PRACTICE);
        assertThat(practices).hasSizeGreaterThan(6_000).allSatisfy(practice -> {
            var place = view.linksFrom(practice.id(), Tie.PART_OF);
            if (place.isEmpty()) return;
            assertThat(Commissioners.find(view, practice.id()))
                    .isEqualTo(view.linksFrom(place.getFirst().to(), Tie.PART_OF).stream()
                            .map(Link::to)
                            .findFirst());
        });
    }

    @Test
    void read_in_the_order_of_the_alphabet_they_tell_the_same_history() throws IOException {
        try (var other = SmallFiles.register()) {
            load(other, FILES.stream().sorted().toList());
            var one = AnyOrderTest.facts(context.getBean(JdbcClient.class));
            var two = AnyOrderTest.facts(other.getBean(JdbcClient.class));
            var different = new TreeSet<>(two);
            different.removeAll(one);
            assertThat(different).isEmpty();
            assertThat(two).hasSameSizeAs(one);
            System.out.printf(Locale.UK, "%,d facts, the same in both orders%n", one.size());
        }
    }

    @Test
    void of_a_hundred_thousand_links_no_two_contradict_and_none_leads_nowhere() {
        var register = context.getBean(Register.class);
        var picture = context.getBean(Snapshot.class).picture();
        var nowhere = new ArrayList<String>();
        picture.forEach((id, dossier) -> dossier.out.stream()
                .filter(fact -> fact.isKnownAt(Fact.OPEN))
                .filter(fact ->
                        picture.find(fact.link().to()).flatMap(Dossier::latest).isEmpty())
                .forEach(fact -> nowhere.add(fact.link().toString())));
        assertThat(nowhere).isEmpty();
        assertThat(register.on(LocalDate.of(2016, 3, 1)).list(Kind.CCG)).hasSize(209);
    }

    static void load(AnnotationConfigApplicationContext context, List<String> files) throws IOException {
        for (var file : files) {
            try (var stream = Files.newInputStream(PublishedFiles.of("ods/" + file))) {
                var result = context.getBean(Register.class).load(file, stream, SmallFiles.IMPORT);
                assertThat(result).isInstanceOf(Import.Result.Finished.class);
                var done = ((Import.Result.Finished) result).file();
                System.out.printf(
                        Locale.UK,
                        "%-26s %,7d accepted, %,7d added, %,7d changed, %,7d unchanged, %d rejected in %,d ms%n",
                        file,
                        done.accepted(),
                        done.added(),
                        done.changed(),
                        done.unchanged(),
                        done.rejected(),
                        done.millis());
            }
        }
    }

    static Optional<Party> commissioner(View view, Party practice) {
        return Commissioners.find(view, practice.id()).map(view::get);
    }

    static void check(Register register, Year year, BiFunction<View, Party, Optional<Party>> body) throws IOException {
        var view = register.on(LocalDate.parse(year.day()));
        var matched = 0;
        var differing = new ArrayList<String>();
        for (var row : payments(year.file()).entrySet()) {
            var found = view.findByCode("ods", row.getKey()).flatMap(practice -> body.apply(view, practice));
            if (found.isEmpty()) continue;
            matched++;
            var code = found.get().code().orElse("");
            if (code.equals(row.getValue())) continue;
            differing.add(row.getKey());
            System.out.println("  " + row.getKey() + ": payments say " + row.getValue() + ", the register " + code);
        }
        System.out.printf(
                Locale.UK,
                "%s: %,d practices matched with their payments, %d differ%n",
                year.day(),
                matched,
                differing.size());
        assertThat(differing).containsExactly(year.differing());
        assertThat(matched).isEqualTo(year.matched());
    }

    /** Code of practice to code of CCG, or of the place since there are boards. */
    static TreeMap<String, String> payments(String file) throws IOException {
        try (var gzip = new GZIPInputStream(Files.newInputStream(PublishedFiles.of("payments/" + file)))) {
            var bytes = gzip.readAllBytes();
            var charset = file.startsWith("heec") ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
            var codes = new TreeMap<String, String>();
            try (var csv = CsvReader.builder().ofNamedCsvRecord(new String(bytes, charset).replace("\ufeff", ""))) {
                for (var row : csv) {
                    codes.put(
                            row.getField(named(row.getHeader(), "practicecode")),
                            row.getField(named(row.getHeader(), "ccgcode")));
                }
            }
            return codes;
        }
    }

    private static String named(List<String> headings, String bare) {
        return headings.stream()
                .filter(heading ->
                        heading.toLowerCase(Locale.ROOT).replace(" ", "").equals(bare))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(bare + " in " + headings));
    }
}
