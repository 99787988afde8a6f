package quorate.instructions;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;
import quorate.intake.RawFile;
import quorate.intake.Spreadsheet;
import quorate.intake.Table;
import quorate.intake.Unreadable;
import quorate.kernel.Money;
import quorate.web.Typed;

/** What the agent says it paid, from its file. */
final class ConfirmationReading {

    private ConfirmationReading() {}

    /** The file of the agent: a heading with practice and amount. All that is wrong with it is said at once. */
    static Map<String, Money> read(MultipartFile file, Typed typed) throws IOException {
        var paid = new LinkedHashMap<String, Money>();
        var faults = new ArrayList<String>();
        try (var stream = file.getInputStream()) {
            var name = Optional.ofNullable(file.getOriginalFilename()).orElse("confirmation");
            var rows = Spreadsheet.of(RawFile.read(name, stream)).rows();
            var heading = rows.getFirst().stream().map(Table::key).toList();
            var practice = heading.indexOf("practice");
            var amount = heading.indexOf("amount");
            if (practice < 0 || amount < 0) {
                typed.fault("file", "The first row must have the headings practice and amount");
                return paid;
            }
            for (var at = 1; at < rows.size(); at++) {
                if (!Spreadsheet.isFilled(rows.get(at))) continue;
                row(at + 1, cell(rows.get(at), practice), cell(rows.get(at), amount), paid, faults);
            }
        } catch (Unreadable unreadable) {
            faults.add(unreadable.sentence());
        }
        if (!faults.isEmpty()) typed.fault("file", String.join("; ", faults));
        return paid;
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column).strip() : "";
    }

    private static void row(int row, String practice, String amount, Map<String, Money> paid, List<String> faults) {
        var code = practice.toUpperCase(Locale.ROOT);
        try {
            if (code.isEmpty()) faults.add("row " + row + " names no practice");
            else paid.merge(code, Money.parse(amount), Money::plus);
        } catch (ArithmeticException | NumberFormatException notAnAmount) {
            faults.add("row " + row + ": “" + amount + "” is not an amount of pounds, such as 1,234.50");
        }
    }
}
