package quorate.figures;

import java.util.List;
import quorate.intake.Unreadable;
import quorate.kernel.Objection;
import quorate.kernel.Weight;

/** A file is refused as a whole, for all of these reasons. */
final class Refusal extends Exception {

    private final transient List<Objection> objections;

    Refusal(List<Objection> objections) {
        super(objections.getFirst().sentence(), null, false, false);
        this.objections = List.copyOf(objections);
    }

    Refusal(String rule, String sentence, String remedy) {
        this(List.of(objection(rule, sentence, remedy)));
    }

    Refusal(Unreadable unreadable) {
        this(List.of(unreadable.objection()));
    }

    List<Objection> objections() {
        return objections;
    }

    static Objection objection(String rule, String sentence, String remedy) {
        return new Objection(rule, Weight.MUST, sentence, remedy, List.of());
    }
}
