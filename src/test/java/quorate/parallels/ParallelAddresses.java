package quorate.parallels;

import java.util.List;
import java.util.Map;
import quorate.parallels.Parallel.Against;
import quorate.payments.Payments;
import quorate.register.Register;
import quorate.schemes.Schemes;
import quorate.stories.AddressExamples;
import quorate.web.Standing;

/** April and May 2016 of Anytown held against a file, another version of the scheme, and what was paid. */
class ParallelAddresses implements AddressExamples {

    private static final String FILE = """
            practice,month,code,amount
            Z90001,April 2016,GS,58858.50
            Z90003,April 2016,GS,70000.00
            Z90005,April 2016,LEVY,-3.00
            """;

    private final Parallel file;
    private final Parallel version;

    ParallelAddresses(Parallels parallels, Payments payments, Schemes schemes, Standing standing, Register register)
            throws Exception {
        ReadOnce.read(payments, schemes, standing);
        file = started(parallels, "address", Against.SYSTEM);
        version = started(parallels, "address of a version", Against.VERSION);
        var read = ReadOnce.sheet(FILE, file, register, false);
        parallels.receive(file, ReadOnce.raw(FILE), read.amounts(), ReadOnce.OWEN);
        parallels.mean(file, Map.of("GS", "global-sum"), ReadOnce.OWEN);
        parallels.receive(version, "the same", schemes.get(ReadOnce.SCHEME), ReadOnce.OWEN);
    }

    private static Parallel started(Parallels parallels, String key, Against against) {
        var asked = ReadOnce.parallel(key, against, ReadOnce.APRIL, ReadOnce.APRIL.plusMonths(1));
        return parallels.start(asked, ReadOnce.OWEN);
    }

    @Override
    public Map<String, List<String>> byPattern() {
        var here = "/payments/parallels/{id}";
        var month = here + "/months/{month:20\\d\\d-[01]\\d}";
        var practice = month + "/practices/{code:[A-Z0-9]{3,9}}";
        var april = file.page(ReadOnce.APRIL);
        return Map.ofEntries(
                Map.entry(here, List.of(file.page(), version.page())),
                Map.entry(here + "/workings", List.of(file.page() + "/workings")),
                Map.entry(here + "/rules", List.of(file.page() + "/rules")),
                Map.entry(here + "/files/new", List.of(file.page() + "/files/new")),
                Map.entry(here + "/codes", List.of(file.page() + "/codes")),
                Map.entry(here + "/versions/new", List.of(version.page() + "/versions/new")),
                Map.entry(month, List.of(april + "?state=all&sort=-ours")),
                Map.entry(month + "/comparison.csv", List.of(april + "/comparison.csv")),
                Map.entry(month + "/comparison.xlsx", List.of(april + "/comparison.xlsx")),
                Map.entry(month + "/answers", List.of(april + "/answers")),
                Map.entry(practice, List.of(april + "/practices/Z90003")),
                Map.entry(practice + "/answers", List.of(april + "/practices/Z90003/answers")));
    }
}
