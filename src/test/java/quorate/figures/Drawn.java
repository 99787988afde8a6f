package quorate.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import quorate.figures.Column.Part;

/** A small file drawn up with every heading that the catalogue has for a year, and zeros but for what is given. */
public final class Drawn {

    private final List<Column> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    private Drawn() {}

    public static Drawn of(String dataset, int year) {
        var drawn = new Drawn();
        var seen = new ArrayList<String>();
        for (var column : new Catalogue().dataset(dataset).columns()) {
            if (column.part() == Part.IGNORED || !column.isOf(year) || seen.contains(column.target())) continue;
            seen.add(column.target());
            drawn.columns.add(column);
        }
        return drawn;
    }

    /** @param cells by measure or text; the code under {@code code} */
    Drawn row(String code, Map<String, String> cells) {
        var row = new ArrayList<String>();
        for (var column : columns) {
            row.add(
                    column.part() == Part.CODE
                            ? code
                            : cells.getOrDefault(column.target(), column.part() == Part.MEASURE ? "0" : ""));
        }
        rows.add(row);
        return this;
    }

    /** A payment to a practice: a global sum, which is its total and what remains, and a list. */
    public Drawn paid(String code, String pounds, String patients) {
        return row(code, paid(pounds, patients));
    }

    static Map<String, String> paid(String pounds, String patients) {
        var cells = new LinkedHashMap<String, String>();
        cells.put("payments.line.global-sum", pounds);
        cells.put("payments.total", pounds);
        cells.put("payments.net", pounds);
        cells.put("payments.registered", patients);
        cells.put("payments.weighted", patients);
        cells.put("ccg", "01A");
        cells.put("contract", "GMS");
        return cells;
    }

    Drawn without(String target) {
        var at = at(target);
        columns.remove(at);
        rows.forEach(row -> row.remove(at));
        return this;
    }

    private int at(String target) {
        for (var at = 0; at < columns.size(); at++) if (columns.get(at).target().equals(target)) return at;
        throw new IllegalArgumentException(target);
    }

    String heading(String target) {
        return columns.get(at(target)).headings().getFirst();
    }

    public String text() {
        var all = new ArrayList<List<String>>();
        all.add(columns.stream().map(column -> column.headings().getFirst()).toList());
        all.addAll(rows);
        return all.stream()
                .map(row -> row.stream().map(Drawn::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String quoted(String cell) {
        return cell.contains(",") ? '"' + cell + '"' : cell;
    }
}
