package quorate.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quorate.authority.Verdict.Open;
import quorate.authority.Verdict.Owed;
import quorate.authority.Verdict.Remark;
import quorate.authority.Verdict.Step;
import quorate.kernel.Citation;
import quorate.kernel.InstrumentId;
import quorate.kernel.Objection;
import quorate.kernel.Weight;

/**
 * A verdict in the making: what was found, and what it weighs. A requirement that certainly fails objects; one that nobody
 * has read in a source leaves the answer open; a departure from guidance objects until an explanation is on record; a
 * departure from a model term is remarked upon.
 */
final class Opinion {

    private final DayLaw law;
    private final Map<String, String> explained;
    private final List<Objection> objections = new ArrayList<>(2);
    private final List<Objection> provisional = new ArrayList<>(2);
    private final List<Open> questions = new ArrayList<>(2);
    private final List<Citation> readings = new ArrayList<>(2);
    private final List<Step> chain = new ArrayList<>(6);
    private final List<Owed> owed = new ArrayList<>(4);
    private final List<Remark> remarks = new ArrayList<>(4);

    /** @param explained recorded explanations of departures, by rule */
    Opinion(DayLaw law, Map<String, String> explained) {
        this.law = law;
        this.explained = explained;
    }

    /** Objects by a rule of the pack, by its weight and evidence. A rule not in force that day is not asked. */
    void against(String id, String sentence, String remedy) {
        var rule = law.rule(id);
        if (rule == null) return;
        switch (rule.weight()) {
            case SHOULD -> remark(id, "Departs from the model terms: " + sentence, rule.sources());
            case COMPLY_OR_EXPLAIN -> departs(id, sentence, remedy, rule.sources());
            default -> refuse(id, rule.weight(), sentence, remedy, rule.sources());
        }
    }

    private void departs(String id, String sentence, String remedy, List<Citation> sources) {
        var explanation = explained.get(id);
        if (explanation != null && !explanation.equals("unknown")) {
            remark(id, sentence + " The recorded explanation: " + explanation, sources);
            return;
        }
        var mend = remedy + ", or record why you depart from the guidance";
        if (explanation != null) {
            ask(id, sentence + " Is an explanation on record?", "the secretary", "explained." + id, sources);
            provisional.add(new Objection(id, Weight.COMPLY_OR_EXPLAIN, sentence, mend, sources));
        } else {
            refuse(id, Weight.COMPLY_OR_EXPLAIN, sentence, mend, sources);
        }
    }

    /** Objects; but what rests on no source that was read cannot refuse, and leaves the answer open instead. */
    void refuse(String id, Weight weight, String sentence, String remedy, List<Citation> sources) {
        var objection = new Objection(id, weight, sentence, remedy, sources);
        if (objection.isSourced()) {
            objections.add(objection);
            return;
        }
        provisional.add(objection);
        ask(id, "Does expected practice bind here? No source for it was read.", "your legal adviser", "", sources);
    }

    /** Leaves the answer open. @param fact the fact that would settle it; empty for a question of law */
    void ask(String id, String question, String whom, String fact, List<Citation> sources) {
        questions.add(new Open(id, question, whom, fact));
        readings.addAll(sources);
    }

    void step(String id, String sentence, @Nullable Instrument instrument, List<Citation> sources) {
        chain.add(new Step(
                id,
                sentence,
                Optional.ofNullable(instrument).map(Instrument::id).or(Optional::<InstrumentId>empty),
                sources));
    }

    void remark(String id, String sentence, List<Citation> sources) {
        remarks.add(new Remark(id, sentence, sources));
    }

    void owe(Owed duty) {
        owed.add(duty);
    }

    boolean refuses() {
        return !objections.isEmpty();
    }

    /** All objections, those without a source too: for checking terms before anybody signs them. */
    List<Objection> breaches() {
        var all = new ArrayList<>(objections);
        all.addAll(provisional);
        return all;
    }

    List<Open> questions() {
        return questions;
    }

    Verdict verdict() {
        if (!objections.isEmpty()) return new Verdict.Refused(objections, remarks);
        if (!questions.isEmpty()) return new Verdict.Unsettled(questions, readings, provisional);
        return new Verdict.Permitted(chain, owed, remarks);
    }
}
