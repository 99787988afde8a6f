package quorate.law;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.stream.Stream;
import quorate.kernel.Citation;
import quorate.kernel.Code;

/** The functions matrix of a day as a spreadsheet: one line for each function and level. */
final class Matrix {

    private Matrix() {}

    static String csv(Law law, LocalDate day) {
        var text = new StringWriter();
        var csv = CsvWriter.builder().build(text);
        csv.writeRecord(
                "day",
                "function",
                "title",
                "family",
                "origin",
                "level",
                "decides",
                "commissioner",
                "from",
                "until",
                "note",
                "evidence",
                "sources");
        for (var act : law.on(day).listActs()) {
            for (var level : law.pack().levels()) {
                law.on(day).findPower(act.id(), level.id()).ifPresent(power -> csv.writeRecord(line(day, act, power)));
            }
        }
        return text.toString();
    }

    private static Iterable<String> line(LocalDate day, Act act, Power power) {
        var evidence = power.sources().stream().map(Citation::evidence).sorted().findFirst();
        return Stream.of(
                        day.toString(),
                        act.id(),
                        act.title(),
                        act.family(),
                        Code.of(act.origin()),
                        power.level(),
                        Code.of(power.decider()),
                        power.commissioner(),
                        power.span().from().toString(),
                        power.span().end().map(LocalDate::toString).orElse(""),
                        power.note(),
                        evidence.map(Object::toString).orElse(""),
                        String.join(
                                "; ",
                                power.sources().stream().map(Citation::toString).toList()))
                .map(Matrix::harmless)
                .toList();
    }

    /** A spreadsheet takes a cell that begins like a formula for one. */
    private static String harmless(String cell) {
        return cell.matches("(?s)[=+\\-@\t\r].*") ? "'" + cell : cell;
    }
}
