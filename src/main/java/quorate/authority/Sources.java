package quorate.authority;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quorate.kernel.Citation;
import quorate.kernel.Evidence;

/** Puts together what a step or an objection rests on. */
final class Sources {

    private Sources() {}

    /** The sources of the rule, where it is in force, and the instrument. */
    static List<Citation> of(DayLaw law, String rule, @Nullable Instrument instrument) {
        var text = law.rule(rule);
        if (instrument == null) return text == null ? List.of() : text.sources();
        if (text == null) return List.of(instrument.cite(rule));
        var all = new ArrayList<>(text.sources());
        all.add(instrument.cite(rule));
        return all;
    }

    /** What a statement about recorded instruments rests on: the record itself, as it was read on the day. */
    static List<Citation> structure(Case it) {
        return List.of(new Citation("record", "The instruments on record", "", Evidence.PRIMARY_POLICY, it.day));
    }
}
