package quorate.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** LibreOffice without a window: opens a sheet whose formulas have no values yet, works them out, and saves it. */
final class SheetPeer {

    private static final String FORMULA = "of:=ROUND([.B%1$d]*80.59/12*(1-IF([.D%1$d]=1;0.0515;0));2)"
            + "+IF([.E%1$d]=1;ROUND([.C%1$d]*2.18/12;2);0)";

    private final Path office;
    private final Path folder;

    SheetPeer(Path office, Path folder) {
        this.office = office;
        this.folder = folder;
    }

    /** A program on the path. */
    static Optional<Path> find(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(part -> Path.of(part, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Milliseconds for the whole sheet beyond those for a sheet with one cell. */
    double recalculate(Path practices) throws IOException {
        var rows = Files.readAllLines(practices).stream().skip(1).toList();
        var all = new StringBuilder();
        for (var at = 0; at < rows.size(); at++) all.append(row(rows.get(at), at + 1));
        write("year.fods", all.toString());
        write("empty.fods", "<table:table-row><table:table-cell/></table:table-row>");
        convert("empty.fods");
        var start = convert("empty.fods");
        return convert("year.fods") - start;
    }

    /** What the sheet comes to. */
    long pence() throws IOException {
        try (var lines = Files.lines(folder.resolve("year.csv"))) {
            return lines.flatMap(line -> Stream.of(line.split(",", -1)).skip(5))
                    .map(cell -> new BigDecimal(cell).movePointRight(2))
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .longValueExact();
        }
    }

    private static String row(String line, int number) {
        var cells = line.split(",", -1);
        var given = Stream.of(cells)
                .skip(1)
                .map(cell -> "<table:table-cell office:value-type=\"float\" office:value=\"" + cell + "\"/>")
                .collect(Collectors.joining());
        var formula = "<table:table-cell table:formula=\"" + FORMULA.formatted(number) + "\"/>";
        return "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>" + cells[0]
                + "</text:p></table:table-cell>" + given + formula.repeat(12) + "</table:table-row>\n";
    }

    private void write(String name, String rows) throws IOException {
        Files.writeString(folder.resolve(name), """
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                  xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2"
                  office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
                <office:body><office:spreadsheet><table:table table:name="year">
                %s</table:table></office:spreadsheet></office:body></office:document>
                """.formatted(rows));
    }

    private double convert(String name) {
        try {
            var begun = System.nanoTime();
            var process = new ProcessBuilder(
                            office.toString(),
                            "-env:UserInstallation=" + folder.resolve("office").toUri(),
                            "--headless",
                            "--convert-to",
                            "csv",
                            "--outdir",
                            folder.toString(),
                            folder.resolve(name).toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("office.log").toFile())
                    .start();
            if (process.waitFor() != 0) throw new IllegalStateException("LibreOffice could not open " + name);
            return (System.nanoTime() - begun) / 1e6;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
