package quorate.payments;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quorate.kernel.Citation;
import quorate.payments.StatementPages.Shown;
import quorate.payments.StatementPages.Told;
import quorate.schemes.Unit;
import quorate.schemes.Working;
import quorate.web.Words;
import quorate.web.Xlsx;
import quorate.web.Xlsx.Formatted;

/** A statement as a workbook in which a practice can do the sums again: every amount, quantity and day is one there. */
final class StatementSheet {

    static final List<String> HEADER = List.of("line", "amount", "estimated", "rule", "source", "arithmetic", "inputs");
    private static final List<String> INPUTS =
            List.of("line", "input", "value", "counted in", "counted to", "estimated", "says");

    private StatementSheet() {}

    /** The lines, added up below by a formula. */
    static Xlsx.Sheet lines(List<Told> lines) {
        return new Xlsx.Sheet("Statement", HEADER, rows(lines), List.of("amount"));
    }

    static Stream<List<Object>> rows(List<Told> lines) {
        return lines.stream()
                .map(line -> List.of(
                        line.title(),
                        line.due().<Object>map(money -> money).orElse("Not known"),
                        line.estimated() ? "yes" : "no",
                        line.rule(),
                        line.sources().stream().map(Citation::toString).collect(Collectors.joining("; ")),
                        String.join("; ", line.sentences()),
                        line.inputs().stream()
                                .flatMap(StatementSheet::whole)
                                .map(input -> input.title() + " " + input.value() + " (" + input.source() + ")")
                                .collect(Collectors.joining("; "))));
    }

    static Xlsx.Sheet inputs(List<Told> lines) {
        return new Xlsx.Sheet(
                "Inputs",
                INPUTS,
                lines.stream()
                        .flatMap(line -> line.inputs().stream()
                                .flatMap(StatementSheet::whole)
                                .map(input -> row(line, input))));
    }

    /** An input, and below it what each member counts for. */
    private static Stream<Working.Input> whole(Working.Input input) {
        return Stream.concat(Stream.of(input), input.parts().stream());
    }

    private static List<Object> row(Told line, Working.Input input) {
        return List.of(
                line.title(),
                input.title(),
                number(input),
                input.unit().isTruth() ? "" : input.unit().toString(),
                Optional.ofNullable(input.counted()).<Object>map(day -> day).orElse(""),
                input.estimated() ? "yes" : "no",
                input.source());
    }

    /** A yes is a word; whatever can be counted is a number, shown as the statement prints it. */
    private static Object number(Working.Input input) {
        var number = input.number();
        if (number == null || input.unit().isTruth()) return input.value();
        var plain = number.near();
        if (input.unit().isPrice()) return Formatted.pounds(plain);
        return input.unit().sort() == Unit.Sort.SHARE ? Formatted.share(plain) : Formatted.count(plain);
    }

    /** Whose statement it is, and of what. */
    static Xlsx.Sheet about(Shown it) {
        var period = it.period();
        return new Xlsx.Sheet(
                "About",
                List.of("what", "says"),
                Stream.of(
                        List.of(Words.sentence(it.unit().toString()), it.name()),
                        List.of("Code", it.code()),
                        List.of("Commissioner", it.commissioner()),
                        List.of("Scheme", it.scheme()),
                        List.of("First day", period.from()),
                        List.of(
                                "Last day",
                                period.lastDay().<Object>map(day -> day).orElse("")),
                        List.of("Worked out on", it.run().day()),
                        List.of("Approved", it.run().isApproved() ? "yes" : "no"),
                        List.of(
                                "Difference from what was paid",
                                it.difference()
                                        .<Object>map(money -> money)
                                        .orElse("none: it is paid for the first time"))));
    }
}
