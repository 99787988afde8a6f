package quorate.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Matter;
import quorate.authority.Terms;
import quorate.authority.Verdict;
import quorate.kernel.Code;
import quorate.kernel.PartyId;
import quorate.law.Act;
import quorate.law.Law;
import quorate.law.Power.Decider;
import quorate.law.Rehearsal.Reading;
import quorate.law.Rehearsal.Successor;
import quorate.law.RuleText;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.web.CurrentPerson;
import quorate.web.OnDay;
import quorate.web.Standing;
import quorate.web.Veil;

/**
 * What would change if others came in the place of those whom the law names now. It looks at everything and changes
 * nothing: no judgement reads what is found here.
 */
@Component
class Rehearsing {

    private static final String NHS_ENGLAND = "nhs-england";
    private static final List<String> LEVELS = List.of("none", "1", "2", "3", "icb");

    private final Authority authority;
    private final Register register;
    private final Law law;
    private final List<Veil> veils;

    Rehearsing(Authority authority, Register register, Law law, List<Veil> veils) {
        this.authority = authority;
        this.register = register;
        this.law = law;
        this.veils = veils;
    }

    /** What sort of thing would change. */
    enum What {
        FUNCTION("Function"),
        RULE("Rule"),
        DUTY("Approval or notice owed"),
        INSTRUMENT("Instrument"),
        COMMITTEE("Committee"),
        MATTER("Matter on the docket");

        private final String words;

        What(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * One thing that would change.
     *
     * @param now who is named in it now
     * @param then who would be instead, by reading; empty where a reading leaves it as it is
     */
    record Affected(What what, String title, String link, String now, List<Optional<Successor>> then) {}

    /** @param reader whose docket is looked at too; nobody else hears of a matter */
    List<Affected> list(List<Reading> readings, OnDay onDay, Optional<CurrentPerson> reader) {
        var found = new ArrayList<Affected>();
        functions(readings, onDay, found);
        rules(readings, onDay, found);
        instruments(readings, onDay, found);
        reader.ifPresent(person -> matters(readings, onDay, person, found));
        found.removeIf(one -> one.then().stream().allMatch(Optional::isEmpty));
        return found;
    }

    private void functions(List<Reading> readings, OnDay onDay, List<Affected> found) {
        var on = law.on(onDay.day());
        for (var act : on.listActs()) {
            var levels = new LinkedHashMap<Decider, List<String>>();
            for (var level : LEVELS) {
                on.findPower(act.id(), level)
                        .ifPresent(power -> levels.computeIfAbsent(power.decider(), key -> new ArrayList<>())
                                .add(level));
            }
            levels.forEach((decider, held) -> found.add(new Affected(
                    What.FUNCTION,
                    act.title(),
                    "/law/acts/" + act.id() + onDay.query(),
                    decides(decider, held),
                    then(readings, decider, act))));
        }
    }

    private static List<Optional<Successor>> then(List<Reading> readings, Decider decider, Act act) {
        // Whatever is decided with NHS England lacks a partner where NHS England has a successor.
        var code = decider == Decider.JOINT_COMMITTEE || decider == Decider.SHARED ? NHS_ENGLAND : Code.of(decider);
        return readings.stream().map(reading -> reading.find(code, act.id())).toList();
    }

    private static String decides(Decider decider, List<String> levels) {
        var boards = levels.equals(List.of("icb"));
        var who = switch (decider) {
            case NHS_ENGLAND -> "NHS England";
            case JOINT_COMMITTEE -> "A joint committee with NHS England";
            case COMMISSIONER -> boards ? "The board" : levels.contains("icb") ? "The group or board" : "The group";
            case SHARED -> "NHS England and the commissioner";
            case NATIONAL -> "Settled for the whole country";
            case NOBODY -> "Nobody";
            case UNSETTLED -> "Not settled";
        };
        return boards ? who : who + " (" + levels.stream().map(Levels::briefly).collect(Collectors.joining(", ")) + ")";
    }

    private void rules(List<Reading> readings, OnDay onDay, List<Affected> found) {
        for (var rule : law.on(onDay.day()).listRules()) {
            var duty = rule.owed();
            var link = "/law/rules/" + rule.id() + onDay.query();
            var owedTo = duty == null ? "" : duty.to();
            for (var body : List.of(NHS_ENGLAND, "healthwatch")) {
                if (owedTo.equals(body)) {
                    found.add(
                            new Affected(What.DUTY, rule.says(), link, "Owed to " + name(body), then(readings, body)));
                } else if (names(rule, body)) {
                    found.add(new Affected(What.RULE, rule.says(), link, "Names " + name(body), then(readings, body)));
                }
            }
        }
    }

    private static boolean names(RuleText rule, String body) {
        var duty = rule.owed();
        return (rule.says() + " " + (duty == null ? "" : duty.what())).contains(name(body));
    }

    private static String name(String body) {
        return body.equals(NHS_ENGLAND) ? "NHS England" : "Healthwatch";
    }

    private static List<Optional<Successor>> then(List<Reading> readings, String body) {
        return readings.stream().map(reading -> reading.find(body, "")).toList();
    }

    private void instruments(List<Reading> readings, OnDay onDay, List<Affected> found) {
        var view = register.on(onDay.day(), onDay.known());
        for (var instrument : authority.instruments(onDay.known()).list()) {
            if (!instrument.span().holdsOn(onDay.day())) continue;
            var link = "/instruments/" + instrument.id() + onDay.query();
            var party = instrument.parties().stream()
                    .flatMap(id -> view.find(id).stream())
                    .anyMatch(one -> one.kind() == Kind.NHS_ENGLAND || one.kind() == Kind.AREA_TEAM);
            if (party) {
                found.add(new Affected(
                        What.INSTRUMENT,
                        instrument.title(),
                        link,
                        "NHS England is a party to this " + instrument.kind(),
                        then(readings, NHS_ENGLAND)));
            }
            if (instrument.content() instanceof Terms terms) {
                for (var body : List.of(NHS_ENGLAND, "healthwatch")) {
                    seat(terms, body)
                            .ifPresent(now -> found.add(new Affected(
                                    What.COMMITTEE,
                                    view.find(terms.body())
                                            .map(one -> one.name())
                                            .orElse(instrument.title()),
                                    link,
                                    now,
                                    then(readings, body))));
                }
            }
        }
    }

    /** What part the body has in the committee; empty for none. */
    private static Optional<String> seat(Terms terms, String body) {
        var sits = terms.seats().stream()
                .anyMatch(seat -> seat.kinds().contains(body) || seat.offices().contains(body));
        if (sits) return Optional.of(name(body) + " has a seat");
        return terms.invites().contains(body) ? Optional.of(name(body) + " is invited") : Optional.empty();
    }

    /** What waits for bodies of the reader, where NHS England decides it or is owed something. */
    private void matters(List<Reading> readings, OnDay onDay, CurrentPerson reader, List<Affected> found) {
        var seen = new LinkedHashMap<String, Affected>();
        var bodies = Stream.concat(
                Stream.of(Register.NHS_ENGLAND),
                reader.posts().stream().map(Standing.Post::body).distinct());
        bodies.forEach(body -> authority.docket(body, onDay.day()).stream()
                .filter(one -> veils.stream()
                        .noneMatch(veil -> veil.hides(reader, one.matter().id().value())))
                .forEach(one -> part(one, body)
                        .ifPresent(now -> seen.putIfAbsent(
                                one.matter().id().toString(),
                                new Affected(
                                        What.MATTER,
                                        one.matter().title(),
                                        "/matters/" + one.matter().id(),
                                        now,
                                        then(readings, NHS_ENGLAND))))));
        found.addAll(seen.values());
    }

    private static Optional<String> part(Matter.Docketed one, PartyId body) {
        if (body.equals(Register.NHS_ENGLAND)) return Optional.of("NHS England decides it");
        var owed = one.verdict() instanceof Verdict.Permitted permitted
                && permitted.owed().stream().anyMatch(duty -> duty.to().equals(NHS_ENGLAND));
        return owed ? Optional.of("NHS England is owed an approval or a notice") : Optional.empty();
    }
}
