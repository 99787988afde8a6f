package quorate.secretariat;

import java.util.HashMap;
import java.util.Map;
import quorate.web.Typed;

/** A letter as it is drafted. */
record LetterForm(Map<String, String> said) {

    static LetterForm read(Typed typed) {
        var said = new HashMap<String, String>();
        said.put(
                "reasons",
                typed.text("reasons", "Enter the reasons for the decision, as the party is told them", 6000));
        for (var at = 0; at < Letter.MOST; at++) {
            var words = typed.optionalText("condition-" + at, 500);
            var due = typed.optionalDay("due-" + at);
            if (words.isEmpty() && due.isPresent()) {
                typed.fault("condition-" + at, "Enter the condition that is to be met by this day");
            }
            said.put("condition-" + at, words);
            said.put("due-" + at, due.map(day -> day.toString()).orElse(""));
        }
        said.put("challenge", typed.optionalText("challenge", 2000));
        return new LetterForm(said);
    }

    /** What the last draft said; before the first, what was decided. */
    static Map<String, String> known(Letter letter) {
        var known = new HashMap<String, String>();
        letter.draft().ifPresent(draft -> known.putAll(draft.said()));
        if (letter.draft().isEmpty()) known.put("reasons", letter.decision().conditions());
        return known;
    }
}
