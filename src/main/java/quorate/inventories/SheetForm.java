package quorate.inventories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import quorate.kernel.Code;
import quorate.web.Typed;

/** Reads what somebody said each column of a list is. */
final class SheetForm {

    private SheetForm() {}

    static List<SheetField> read(Typed typed, List<String> headings) {
        var codes = SheetField.choices().stream().map(choice -> choice.value()).toList();
        var fields = new ArrayList<SheetField>();
        for (var at = 0; at < headings.size(); at++) {
            fields.add(Code.parse(
                    SheetField.class,
                    typed.choice("column-" + at, "Choose what “" + headings.get(at) + "” is", codes)));
        }
        if (typed.isFaulty()) return fields;
        if (!fields.contains(SheetField.CODE)) {
            typed.fault("column-0", "No column is the code of the practice: choose which is");
        } else if (!fields.contains(SheetField.KIND)) {
            typed.fault("column-0", "No column is the kind of contract: choose which is");
        }
        var seen = new HashMap<SheetField, Integer>();
        for (var at = 0; at < fields.size(); at++) {
            var field = fields.get(at);
            var first = field == SheetField.IGNORE ? null : seen.putIfAbsent(field, at);
            if (first != null) {
                typed.fault(
                        "column-" + at,
                        "“" + headings.get(first) + "” and “" + headings.get(at) + "” cannot both be: " + field);
            }
        }
        return fields;
    }
}
