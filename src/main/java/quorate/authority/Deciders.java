package quorate.authority;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import quorate.authority.Instrument.Content;
import quorate.authority.Instrument.Delegation;
import quorate.authority.Instrument.Joint;
import quorate.authority.Instrument.Scope;
import quorate.authority.Terms.Form;
import quorate.kernel.Fresh;
import quorate.kernel.InstrumentId;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.kernel.Truth;
import quorate.law.Law;
import quorate.register.Draft;
import quorate.register.Kind;

/**
 * One line of the functions matrix, found out by asking: at each level of responsibility, which of NHS England, a joint
 * committee with it, the commissioner's governing body and its primary care committee may decide an act. For worked
 * examples, which so hold every function against every level.
 */
final class Deciders {

    private static final Map<String, LocalDate> LEVELS = new LinkedHashMap<>();

    static {
        LEVELS.put("none", LocalDate.of(2014, 6, 2));
        LEVELS.put("1", LocalDate.of(2016, 5, 10));
        LEVELS.put("2", LocalDate.of(2016, 5, 10));
        LEVELS.put("3", LocalDate.of(2016, 5, 10));
        LEVELS.put("icb", LocalDate.of(2024, 2, 1));
    }

    private final Law law;
    private final Draft draft = new Draft();
    private final PartyId nhsEngland = draft.party("nhs-england", Kind.NHS_ENGLAND, "NHS England");
    private final PartyId committee = draft.party("committee", Kind.COMMITTEE, "The committee");
    private final PartyId board = draft.party("governing-body", Kind.COMMITTEE, "The governing body");
    private final PartyId joint = draft.party("joint-committee", Kind.COMMITTEE, "The joint committee");
    private final PartyId ccg = draft.party("ccg", Kind.CCG, "The CCG");
    private final PartyId icb = draft.party("icb", Kind.ICB, "The ICB");

    Deciders(Law law) {
        this.law = law;
    }

    /** By level, who may; with a question mark behind whom it is not settled. */
    Map<String, Object> of(String act) {
        var found = new LinkedHashMap<String, Object>();
        LEVELS.forEach((level, day) -> found.put(level, of(act, level, day)));
        return found;
    }

    /** By day, then by level: what it would be that day for whoever were at that level. */
    Map<String, Object> of(String act, List<LocalDate> days) {
        var found = new LinkedHashMap<String, Object>();
        for (var day : days) {
            var levels = new LinkedHashMap<String, Object>();
            LEVELS.keySet().forEach(level -> levels.put(level, of(act, level, day)));
            found.put(day.toString(), levels);
        }
        return found;
    }

    private List<String> of(String act, String level, LocalDate day) {
        var commissioner = level.equals("icb") ? icb : ccg;
        var judge = new Judge(new DayLaw(law.on(day)), draft.on(day), Instruments.of(instruments(level, commissioner)));
        var may = new ArrayList<String>();
        for (var body : List.of(nhsEngland, joint, committee, board)) {
            var facts = new Facts(Map.of("commissioner", commissioner.toString()));
            switch (judge.judge(new Question(act, body, day, Set.of(), facts, Optional.empty()))) {
                case Verdict.Permitted permitted -> may.add(draft.key(body));
                case Verdict.Unsettled unsettled -> may.add(draft.key(body) + "?");
                case Verdict.Refused refused -> {}
            }
        }
        return may;
    }

    private List<Instrument> instruments(String level, PartyId commissioner) {
        var all = new ArrayList<Instrument>();
        if (level.equals("3") || level.equals("icb"))
            all.add(general(new Delegation(nhsEngland, commissioner, "unknown")));
        if (level.equals("2")) {
            all.add(general(new Joint(List.of(nhsEngland, commissioner), "13Z")));
            all.add(general(terms(joint, Form.JOINT_COMMITTEE, List.of(nhsEngland, commissioner))));
        }
        all.add(general(terms(committee, Form.COMMITTEE, List.of(commissioner))));
        all.add(general(terms(board, Form.GOVERNING_BODY, List.of(commissioner))));
        return all;
    }

    private static Instrument general(Content content) {
        return new Instrument(
                new InstrumentId(Fresh.id()),
                "Instrument",
                Span.ALWAYS,
                new Scope(List.of("primary-medical", "fn.national.contract")),
                content,
                Map.of());
    }

    private static Terms terms(PartyId body, Form form, List<PartyId> of) {
        return new Terms(
                body,
                of,
                form,
                List.of(),
                List.of(),
                new Quorum.Unstated("none"),
                Counting.NOT_STATED,
                Voting.NOT_STATED,
                Truth.UNKNOWN,
                0,
                "days",
                Set.of(),
                Map.of());
    }
}
