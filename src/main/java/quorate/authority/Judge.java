package quorate.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quorate.kernel.Citation;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Truth;
import quorate.kernel.Weight;
import quorate.law.Act;
import quorate.register.View;
import quorate.web.Words;

/** Judges questions over one picture: the law on a day, the register on that day, and the instruments as known. */
final class Judge {

    private final DayLaw law;
    private final View view;
    private final Instruments instruments;

    Judge(DayLaw law, View view, Instruments instruments) {
        this.law = law;
        this.view = view;
        this.instruments = instruments;
    }

    /** @throws IllegalArgumentException with a sentence if the law pack knows no such act */
    Verdict judge(Question question) {
        var it = new Case(law, view, instruments, question, act(question.act()));
        var opinion = new Opinion(law, it.explanations());
        ask(Rules.OF_THE_POWER, it, opinion);
        ask(Rules.OF_THE_BODY, it, opinion);
        ask(Rules.OF_THE_DECISION, it, opinion);
        ask(Rules.OF_THE_ROOM, it, opinion);
        ask(Rules.OF_WHAT_IS_OWED, it, opinion);
        return opinion.verdict();
    }

    /** For whom the body acts, whatever the act. */
    List<PartyId> commissionersOf(PartyId body) {
        return List.copyOf(anything(body).commissioners);
    }

    /** What level of responsibility the commissioner holds: {@code none}, {@code 1}, {@code 2}, {@code 3} or {@code icb}. */
    String levelOf(PartyId commissioner) {
        return anything(commissioner).levelOf(commissioner);
    }

    private Case anything(PartyId body) {
        var any = law.law().listActs().getFirst();
        var question = new Question(any.id(), body, view.day(), java.util.Set.of(), Facts.NONE, Optional.empty());
        return new Case(law, view, instruments, question, any);
    }

    Optional<quorate.law.Power> power(String act, String level) {
        return law.power(act, level);
    }

    Act act(String id) {
        return law.law()
                .findAct(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The law pack knows no act '" + id + "'; 'quorate law list' prints all it knows"));
    }

    private void ask(List<Rule> rules, Case it, Opinion opinion) {
        for (var rule : rules) {
            if (rule.id().isEmpty() || law.inForce(rule.id())) rule.asks().ask(it, opinion);
        }
    }

    /**
     * Every breach of the rules in force, for terms of reference that are in force on the day or are tried as a draft:
     * what the body may not be given, how it may not be made up, and a quorum that nobody could ever meet. A breach without
     * a source is expected practice, and says so by its evidence.
     */
    List<Objection> breaches(Instrument instrument, Terms terms) {
        var found = new ArrayList<Objection>();
        for (var act : law.law().listActs()) {
            if (!instrument.acts().covers(act)) continue;
            var named = instrument.acts().words().contains(act.id());
            add(
                    found,
                    breaches(terms, act).stream()
                            .filter(breach -> named || !reserves(breach, act))
                            .toList());
        }
        var act = law.law().listActs().stream()
                .filter(one -> instrument.acts().covers(one))
                .findFirst();
        if (act.isEmpty()) {
            found.add(local(
                    "local.scope",
                    "The terms entrust nothing to the body that the law pack knows.",
                    "Name the acts it is to decide",
                    instrument,
                    "acts"));
        }
        add(found, formalities(instrument, terms));
        return List.copyOf(found);
    }

    private List<Objection> breaches(Terms terms, Act act) {
        var question = new Question(
                act.id(),
                terms.body(),
                view.day(),
                java.util.Set.of(),
                new Facts(Map.of("onward", "allowed")),
                Optional.empty());
        var it = new Case(law, view, instruments, question, act);
        var opinion = new Opinion(law, it.explanations());
        ask(Rules.OF_THE_POWER, it, opinion);
        ask(Rules.OF_THE_BODY, it, opinion);
        return opinion.breaches();
    }

    /** Whoever is entrusted with general practice as a whole is not thereby entrusted with what NHS England reserves. */
    private static boolean reserves(Objection breach, Act act) {
        return breach.rule().equals(act.id()) || breach.rule().endsWith(".exclusion");
    }

    /** One sentence a rule: the same breach for thirty acts is one breach. */
    private static void add(List<Objection> found, List<Objection> more) {
        for (var objection : more) {
            if (found.stream()
                    .noneMatch(known -> known.rule().equals(objection.rule())
                            && known.sentence().equals(objection.sentence()))) {
                found.add(objection);
            }
        }
    }

    private static List<Objection> formalities(Instrument instrument, Terms terms) {
        var found = new ArrayList<Objection>();
        if (terms.seats().isEmpty()) return found;
        var holdsChair = terms.chairing().isEmpty()
                || terms.chairing().contains("any-member")
                || terms.seats().stream()
                        .anyMatch(seat -> seat.is(terms.chairing().getFirst()));
        if (!holdsChair) {
            found.add(local(
                    "local.chair",
                    "No seat is that of the " + Capacities.of(terms.chairing().getFirst()) + ".",
                    "Say which member is in the chair",
                    instrument,
                    "chair"));
        }
        var full = terms.quorate(terms.fullRoom());
        if (holdsChair && full.truth() == Truth.NO) {
            found.add(local(
                    "local.quorum",
                    "Nobody could ever meet this quorum: even with every seat filled and everybody"
                            + " there it fails. " + Words.sentence(String.join(". ", full.sentences(Truth.NO))) + ".",
                    "Add seats, or ask for less",
                    instrument,
                    "quorum"));
        }
        return found;
    }

    private static Objection local(String id, String sentence, String remedy, Instrument instrument, String clause) {
        return new Objection(id, Weight.LOCAL, sentence, remedy, List.<Citation>of(instrument.cite(clause)));
    }
}
