package quorate.bench;

import java.util.regex.Pattern;

/** How long the national files take to read, as whoever runs {@code quorate import} is told. */
final class Reading {

    private static final Pattern MILLIS = Pattern.compile(" in ([\\d,]+) ms");
    private static final String PRACTICES =
            Published.file("epraccur_2019-10.csv.gz").toString();
    private static final String MEMBERSHIPS =
            Published.file("epcmem_2019-10.csv.gz").toString();
    private static final String LATER =
            Published.file("epraccur_2023-02.csv.gz").toString();

    private Reading() {}

    static void measure(Figures figures) {
        try (var installation = new Installation()) {
            var first = installation.run("import", PRACTICES, MEMBERSHIPS);
            first.forEach(System.out::println);
            figures.below("epraccur, into an empty register by a JVM just started", 3, seconds(first.get(0)), "s");
            figures.below("epcmem, after it", 5, seconds(first.get(1)), "s");
            var again = installation.run("import", LATER, PRACTICES, MEMBERSHIPS);
            again.forEach(System.out::println);
            figures.below("epraccur, a later vintage into the full register", 3, seconds(again.get(0)), "s");
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
