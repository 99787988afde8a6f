package quorate.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Which cells of a workbook's sheets are merged: what stands in them stands in the first alone. */
public final class MergedCells {

    private static final Pattern SHEET = Pattern.compile("xl/worksheets/sheet(\\d+)\\.xml");
    private static final Pattern MERGED =
            Pattern.compile("<mergeCell\\s+ref=\"([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})\"");

    private MergedCells() {}

    /** Merged cells, rows and columns counted from 1. */
    public record Area(int firstRow, int lastRow, int firstColumn, int lastColumn) {

        public boolean isAcrossRows() {
            return lastRow > firstRow;
        }

        /** "B5:B7", as a spreadsheet program has it. */
        public String inWords() {
            return letters(firstColumn) + firstRow + ":" + letters(lastColumn) + lastRow;
        }

        /** True for a cell that is empty because of it. */
        public boolean hides(int row, int column) {
            return row > firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
        }
    }

    /** @param sheet from 0, in the order of the workbook's own files */
    public static List<Area> of(RawFile file, int sheet) {
        var sheets = new TreeMap<Integer, List<Area>>();
        // By its list of contents: what stands before each part tells nothing in workbooks that were written as a
        // stream.
        try (var zip =
                ZipFile.builder().setByteArray(file.open().readAllBytes()).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                var found = SHEET.matcher(entry.getName());
                if (!found.matches()) continue;
                var xml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                sheets.put(Integer.parseInt(found.group(1)), areas(xml));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.ofNullable(new ArrayList<>(sheets.values()))
                .filter(all -> sheet < all.size())
                .map(all -> all.get(sheet))
                .orElse(List.of());
    }

    private static List<Area> areas(String xml) {
        return MERGED.matcher(xml)
                .results()
                .map(found -> new Area(
                        Integer.parseInt(found.group(2)),
                        Integer.parseInt(found.group(4)),
                        number(found.group(1)),
                        number(found.group(3))))
                .toList();
    }

    private static int number(String letters) {
        var number = 0;
        for (var letter : letters.toCharArray()) number = number * 26 + letter - 'A' + 1;
        return number;
    }

    private static String letters(int number) {
        var letters = new StringBuilder();
        for (var left = number; left > 0; left = (left - 1) / 26) letters.insert(0, (char) ('A' + (left - 1) % 26));
        return letters.toString();
    }
}
