package quorate.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How long the national files take to read, as whoever runs {@code quorate import} is told. */
final class Reading {

    private static final Pattern MILLIS = Pattern.compile(" in ([\\d,]+) ms");
    private static final String PRACTICES =
            Published.file("epraccur_2019-10.csv.gz").toString();
    private static final String MEMBERSHIPS =
            Published.file("epcmem_2019-10.csv.gz").toString();
    private static final String LAST = Published.file("epraccur_2025-09.csv.gz").toString();
    private static final List<String> BETWEEN = Stream.of(
                    "eccg_2016-02.csv",
                    "eccg_2018-11.csv",
                    "eccg_2025-12.csv",
                    "epraccur_2015-07.csv.gz",
                    "epraccur_2015-11.csv.gz",
                    "epraccur_2016-02.csv.gz",
                    "epraccur_2019-12.csv.gz",
                    "epraccur_2023-02.csv.gz")
            .map(name -> Published.file(name).toString())
            .toList();

    private Reading() {}

    static void measure(Figures figures) {
        try (var installation = new Installation()) {
            var first = installation.run("import", PRACTICES, MEMBERSHIPS);
            first.forEach(System.out::println);
            figures.below("epraccur, into an empty register by a JVM just started", 3, seconds(first.get(0)), "s");
            figures.below("epcmem, after it", 5, seconds(first.get(1)), "s");
            var words = new ArrayList<>(List.of("import"));
            words.addAll(BETWEEN);
            installation.run(words.toArray(String[]::new)).forEach(System.out::println);
            var again = installation.run("import", LAST, PRACTICES, MEMBERSHIPS);
            again.forEach(System.out::println);
            figures.below(
                    "epraccur, the last of all eleven files by a JVM just started", 3, seconds(again.get(0)), "s");
            figures.below(
                    "epraccur, read a second time",
                    3,
                    again.get(1).second() - again.get(0).second(),
                    "s");
            figures.below(
                    "epcmem, read a second time",
                    5,
                    again.get(2).second() - again.get(1).second(),
                    "s");
        }
    }

    private static double seconds(Installation.Said said) {
        var millis = MILLIS.matcher(said.line());
        if (!millis.find()) throw new IllegalStateException(said.line());
        return Long.parseLong(millis.group(1).replace(",", "")) / 1e3;
    }
}
