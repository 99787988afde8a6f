package quorate.studio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import quorate.web.Choice;
import quorate.web.Typed;

/** One seat of a committee. The field {@code at} says which, counted from 1; empty for a new one. */
record SeatPart() implements Part {

    static final List<Choice> KINDS = List.of(
            Choice.of("lay", "Lay or non-executive member"),
            Choice.of("executive", "Executive"),
            Choice.of("gp", "GP of the area"),
            Choice.of("out-of-area-gp", "GP from another area"),
            Choice.of("nurse", "Nurse"),
            Choice.of("secondary-care-doctor", "Secondary care doctor"),
            Choice.of("nhs-england", "NHS England"),
            Choice.of("local-authority", "Local authority"),
            Choice.of("hwb", "Health and Wellbeing Board"),
            Choice.of("healthwatch", "Healthwatch"),
            Choice.of("lmc", "Local medical committee"),
            Choice.of("officer", "Officer"));

    @Override
    public String heading() {
        return "A seat";
    }

    @Override
    public Typed open(Content now, Typed asked, Around around) {
        var at = at(asked, now.seats().size());
        if (at < 0) return Typed.prefilled(Map.of("count", "1"));
        var seat = new Content(now.seats().get(at), List.of(), Map.of());
        var known = new HashMap<String, String>();
        known.put("at", Integer.toString(at + 1));
        known.put("seat", seat.text("title"));
        known.put("office", Part.line(seat.words("office")));
        known.put("votes", seat.text("votes").isEmpty() ? "yes" : seat.text("votes"));
        known.put("count", seat.text("count").isEmpty() ? "1" : seat.text("count"));
        var kinds = seat.words("is");
        known.put(
                "other-kinds",
                Part.line(kinds.stream()
                        .filter(kind -> !Part.values(KINDS).contains(kind))
                        .toList()));
        return Typed.prefilled(known, Map.of("kinds", kinds));
    }

    /** Which line of a list the form is about; -1 for a new one, or for a line that is not there. */
    static int at(Typed typed, int size) {
        var text = typed.value("at").strip();
        var at = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        return at >= 1 && at <= size ? at - 1 : -1;
    }

    @Override
    public Content change(Content now, Typed typed, Around around) {
        var title = typed.line("seat", "Enter the title of the seat");
        var office = Part.words(typed.optionalLine("office"));
        var kinds = new ArrayList<>(typed.choices("kinds", Part.values(KINDS)));
        kinds.addAll(Part.words(typed.optionalLine("other-kinds")));
        if (kinds.isEmpty() && office.isEmpty()) typed.fault("kinds", "Select what whoever sits here counts as");
        var votes = Part.one(typed, "votes", "Select whether the seat has a vote", Part.yesNoSilent());
        var count = typed.whole("count", "Enter how many such seats there are", 1, 50);
        var seat = new LinkedHashMap<String, Object>();
        seat.put("title", title);
        seat.put("office", office);
        seat.put("is", kinds.stream().sorted().toList());
        seat.put("votes", votes);
        seat.put("count", Integer.toString(count));
        return now.with("seats", placed(now.seats(), at(typed, now.seats().size()), seat));
    }

    /** The list with the line in its place; last, where it is new. */
    static List<Map<String, Object>> placed(List<Map<String, Object>> lines, int at, Map<String, Object> line) {
        var all = new ArrayList<>(lines);
        if (at < 0) all.add(line);
        else all.set(at, line);
        return all;
    }

    @Override
    public String done() {
        return "A seat added or changed";
    }
}
