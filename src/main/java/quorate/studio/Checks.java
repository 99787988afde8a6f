package quorate.studio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Instrument;
import quorate.authority.Instrument.Joint;
import quorate.authority.Instrument.Scheme;
import quorate.authority.Terms;
import quorate.kernel.Objection;
import quorate.kernel.Weight;
import quorate.law.Law;
import quorate.register.Register;

/** Holds a draft against the rules in force on its first day, and against itself. */
@Component
class Checks {

    private final Authority authority;
    private final Register register;
    private final Law law;

    Checks(Authority authority, Register register, Law law) {
        this.authority = authority;
        this.register = register;
        this.law = law;
    }

    /**
     * What was found.
     *
     * @param day whose rules were asked
     * @param against what forbids putting it in force, departures from guidance without a reason among it
     * @param practice where it differs from what is only expected
     * @param warnings what would go wrong in the room, though no rule forbids it
     */
    record Findings(LocalDate day, List<Objection> against, List<Objection> practice, List<Objection> warnings) {

        boolean isClean() {
            return against.isEmpty() && practice.isEmpty() && warnings.isEmpty();
        }

        /** Departures from guidance, sourced or not, by rule: each stands if a reason is on record. */
        Map<String, String> explicable() {
            var rules = new LinkedHashMap<String, String>();
            Stream.concat(against.stream(), practice.stream())
                    .filter(one -> one.weight() == Weight.COMPLY_OR_EXPLAIN)
                    .forEach(one -> rules.merge(one.rule(), one.sentence(), (a, b) -> a + " " + b));
            return rules;
        }
    }

    Findings of(Content content) {
        var instrument = content.asInstrument();
        var found = new ArrayList<>(authority.tryOut(instrument));
        var warnings = new ArrayList<Objection>();
        switch (instrument.content()) {
            case Terms terms -> warnings.addAll(new RoomSense(instrument, terms).warnings());
            case Joint joint -> found.addAll(jointly(content, instrument, joint));
            case Scheme scheme -> new SchemeSense(instrument, scheme, authority, register, law).ask(found, warnings);
            default -> {}
        }
        return new Findings(
                content.from(),
                found.stream().filter(Objection::isSourced).toList(),
                found.stream().filter(one -> !one.isSourced()).toList(),
                warnings);
    }

    private List<Objection> jointly(Content content, Instrument instrument, Joint joint) {
        var sense = new JointSense(content, instrument, joint, law.on(content.from()), register.on(content.from()));
        var found = new ArrayList<>(sense.breaches());
        if (joint.parties().size() > 1) {
            var terms = sense.committee();
            authority.tryOut(terms, List.of(instrument), sense.proposed()).stream()
                    .filter(one -> !one.rule().startsWith("local."))
                    .forEach(found::add);
        }
        return found;
    }
}
