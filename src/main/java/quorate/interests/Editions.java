package quorate.interests;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import quorate.law.Law;
import quorate.law.LawOn;

/** What the edition of the guidance in force on a day says of registers, for whoever keeps other registers by it. */
@Component
public class Editions {

    private final Guidance guidance;

    @Autowired
    Editions(Bench bench) {
        this(bench.guidance());
    }

    private Editions(Guidance guidance) {
        this.guidance = guidance;
    }

    /** By a law pack alone, without the database. */
    public static Editions of(Law law) {
        return new Editions(Guidance.of(law));
    }

    /** The edition's title, days and sources; empty before there was any. */
    public Optional<LawOn.Edition> on(LocalDate day) {
        return guidance.titleOn(day);
    }

    /** How it wants the register kept. */
    public Optional<Keeping> keeping(LocalDate day) {
        return guidance.on(day).map(Edition::keeping);
    }

    /** The edition's own word for our class of an interest; ours where there is no edition. */
    public String wordFor(Interest.Type type, LocalDate day) {
        return guidance.on(day)
                .map(edition -> edition.wordsFor(type, type == Interest.Type.INDIRECT, null))
                .orElse(type.toString());
    }
}
