package quorate.drafting;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import quorate.schemes.Definition;
import quorate.schemes.Schemes;

/** The text with which a draft begins: of a scheme that there is, or a small whole one that can be changed. */
final class Beginning {

    private static final Pattern AREA = Pattern.compile("(?m)^area:.*\\R");
    private static final Pattern VERSION = Pattern.compile("(?m)^version:.*$");
    private static final Pattern ID = Pattern.compile("(?m)^scheme:.*$");

    private Beginning() {}

    /** The same text under a name of its own, for the commissioner, as a first version. */
    static String copy(Definition scheme, String area, Schemes schemes) {
        var id = free(scheme.id() + "-own", schemes);
        var text = AREA.matcher(scheme.text()).replaceAll("");
        text = ID.matcher(text)
                .replaceFirst("scheme: " + id + "\narea: " + quoted(area).replace("$", "\\$"));
        return VERSION.matcher(text).replaceFirst("version: 1");
    }

    private static String free(String id, Schemes schemes) {
        return Stream.concat(Stream.of(id), Stream.iterate(2, it -> it + 1).map(it -> id + "-" + it))
                .filter(it -> schemes.find(it).isEmpty())
                .findFirst()
                .orElse(id);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "").replace("\"", "") + "\"";
    }

    /** A price for each patient, for the financial year that comes next. */
    static String empty(String area, LocalDate today, Schemes schemes) {
        var april = LocalDate.of(today.getMonthValue() < 4 ? today.getYear() : today.getYear() + 1, 4, 1);
        return """
                scheme: %s
                title: A new local scheme
                about: Say in one sentence what is paid for what.
                area: %s
                version: 1
                span: %s/%s
                pays: year
                rounding: half-up
                read: %s
                joins: {contracts: [gms, gms-plus, pms, apms], signs: "yes"}
                sources:
                - {id: PAPER, title: The paper to the committee, where: our own files, evidence: primary-policy}
                source: PAPER
                readings:
                - {id: registered-list, title: Registered list, unit: patients, taken: year-start}
                figures:
                - {id: price, title: Price of a patient, unit: £ per patient, value: £1.00, source: PAPER}
                lines:
                - {id: all, title: For each patient, is: registered-list * price, stream: local, source: PAPER}
                tests:
                - {name: A list of 10, on: %s, signed: %s, given: {registered-list: 10}, then: {all: £10}}
                """.formatted(
                free("new-local-scheme", schemes), quoted(area), april, april.plusYears(1), today, april, april);
    }

    static String of(Optional<Definition> copied, String area, LocalDate today, Schemes schemes) {
        return copied.map(it -> copy(it, area, schemes)).orElseGet(() -> empty(area, today, schemes));
    }
}
