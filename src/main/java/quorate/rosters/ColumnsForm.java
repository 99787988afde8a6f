package quorate.rosters;

import java.util.ArrayList;
import java.util.List;
import quorate.kernel.Code;
import quorate.web.Typed;

/** Reads what somebody said each column of a list is. */
final class ColumnsForm {

    private ColumnsForm() {}

    static Roster.Columns read(Typed typed, List<String> headings) {
        var fields = fields(typed, headings);
        var day = typed.day("day", "Enter as at which day the list is");
        var posts = typed.choice(
                "posts", "Choose what is done about posts that are not known", List.of("set-up", "reject"));
        return new Roster.Columns(fields, day, posts.equals("set-up"));
    }

    private static List<RosterField> fields(Typed typed, List<String> headings) {
        var codes = RosterField.choices().stream().map(choice -> choice.value()).toList();
        var fields = new ArrayList<RosterField>();
        for (var at = 0; at < headings.size(); at++) {
            var heading = headings.get(at);
            fields.add(Code.parse(
                    RosterField.class, typed.choice("column-" + at, "Choose what “" + heading + "” is", codes)));
        }
        if (typed.isFaulty()) return fields;
        if (!fields.contains(RosterField.NAME) && !fields.contains(RosterField.LAST)) {
            typed.fault("column-0", "No column is the name: choose which is");
        } else if (!fields.contains(RosterField.POST)) {
            typed.fault("column-0", "No column is the post: choose which is");
        }
        for (var field :
                List.of(RosterField.NAME, RosterField.POST, RosterField.FROM, RosterField.UNTIL, RosterField.EMAIL)) {
            var first = fields.indexOf(field);
            var last = fields.lastIndexOf(field);
            if (first != last) {
                typed.fault(
                        "column-" + last,
                        "“" + headings.get(last) + "” and “" + headings.get(first) + "” cannot both be: " + field);
            }
        }
        return fields;
    }
}
