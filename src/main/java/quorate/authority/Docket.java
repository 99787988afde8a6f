package quorate.authority;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.authority.Decision.Outcome;
import quorate.authority.Decision.Taken;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
import quorate.kernel.Citation;
import quorate.kernel.DecisionId;
import quorate.kernel.MatterId;
import quorate.kernel.Objection;
import quorate.kernel.Weight;
import quorate.law.Law;
import quorate.register.Register;
import quorate.register.View;
import quorate.web.Words;

/** Matters waiting for a decision, and the decisions that end them: judged once more as each is recorded. */
@Component
class Docket {

    private static final int LONGEST_TITLE = 300;

    private final DocketStore store;
    private final Shelf shelf;
    private final LawBook laws;
    private final Register register;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Docket(
            DocketStore store,
            Shelf shelf,
            Law law,
            Register register,
            Clocks clocks,
            ApplicationEventPublisher events) {
        this.store = store;
        this.shelf = shelf;
        this.laws = new LawBook(law);
        this.register = register;
        this.clocks = clocks;
        this.events = events;
    }

    Judge judge(LocalDate day, Instruments instruments, long known) {
        return new Judge(laws.on(day), register.on(day, known), instruments);
    }

    /** @param world in the place of the register; its day is the day of the law */
    Judge judge(View world, Instruments instruments) {
        return new Judge(laws.on(world.day()), world, instruments);
    }

    Answer<Matter> lay(Matter matter, String key) {
        return clocks.write(number -> {
            var before = store.findByKey(key);
            if (before.isPresent()) return new Answer.Done<>(before.get());
            var objections = mistakes(matter);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            store.insert(matter, key, number);
            events.publishEvent(new Matter.Laid(matter));
            return new Answer.Done<>(matter);
        });
    }

    private List<Objection> mistakes(Matter matter) {
        var found = new ArrayList<Objection>();
        if (matter.title().isBlank())
            found.add(mistake("docket.title", "The title is empty.", "Enter what is to be decided"));
        if (matter.title().length() > LONGEST_TITLE) {
            found.add(mistake(
                    "docket.title", "The title is longer than " + LONGEST_TITLE + " characters.", "Shorten it"));
        }
        if (laws.on(matter.laidOn()).law().findAct(matter.act()).isEmpty()) {
            found.add(
                    mistake("docket.act", "The law knows no act “" + matter.act() + "”.", "Choose one from the list"));
        }
        var view = register.on(matter.laidOn());
        if (view.find(matter.commissioner()).isEmpty()) {
            found.add(mistake(
                    "docket.commissioner",
                    "The commissioner did not exist on " + Words.day(matter.laidOn()) + ".",
                    "Choose the commissioner of that day"));
        }
        for (var party : matter.affected()) {
            if (view.find(party).isEmpty()) {
                found.add(mistake(
                        "docket.affected",
                        "Somebody affected is not in the register on " + Words.day(matter.laidOn()) + ".",
                        "Enter them in the register, or correct the day"));
            }
        }
        if (matter.wantedBy().filter(day -> day.isBefore(matter.laidOn())).isPresent()) {
            found.add(mistake(
                    "docket.wanted-by", "A decision is wanted by a day that is already over.", "Choose a later day"));
        }
        return found;
    }

    List<Matter.Docketed> listFor(quorate.kernel.PartyId body, LocalDate day) {
        var judge = judge(day, shelf.instruments(), Long.MAX_VALUE);
        var found = new ArrayList<Matter.Docketed>();
        for (var matter : store.listWaiting()) {
            var verdict = judge.judge(question(matter, body, day, Facts.NONE, Optional.empty()));
            if (!(verdict instanceof Verdict.Refused)) found.add(new Matter.Docketed(matter, verdict));
        }
        return found;
    }

    private static Question question(
            Matter matter, quorate.kernel.PartyId body, LocalDate day, Facts more, Optional<Room> room) {
        var facts = new HashMap<>(matter.facts().values());
        facts.putAll(more.values());
        facts.put("commissioner", matter.commissioner().toString());
        return new Question(matter.act(), body, day, matter.affected(), new Facts(facts), room);
    }

    Answer<Decision> record(Taken taken) {
        return clocks.write(number -> {
            var before = store.findDecisionByKey(taken.key());
            if (before.isPresent()) return new Answer.Done<>(before.get());
            var matter = store.find(taken.matter())
                    .orElseThrow(() -> new IllegalArgumentException("No such matter: " + taken.matter()));
            var objections = new ArrayList<>(ended(matter.id()));
            if (taken.day().isAfter(clocks.today())) {
                objections.add(mistake(
                        "docket.day", "The day of the decision is still to come.", "Record it once it is taken"));
            }
            var verdict = judge(taken.day(), shelf.instruments(), Long.MAX_VALUE)
                    .judge(question(matter, taken.body(), taken.day(), taken.facts(), taken.room()));
            if (taken.outcome().needsPower()) objections.addAll(lacking(verdict, taken));
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            var answer = VerdictNotation.of(verdict);
            var decision = new Decision(
                    DecisionId.fresh(),
                    matter.id(),
                    taken.body(),
                    taken.day(),
                    taken.outcome(),
                    taken.conditions(),
                    taken.advice(),
                    taken.facts(),
                    taken.meeting(),
                    VerdictNotation.word(verdict),
                    DocketStore.sentences(answer),
                    laws.law().number(),
                    laws.law().hash(),
                    number - 1,
                    clocks.now(),
                    taken.by());
            store.insert(decision, taken, answer, number);
            events.publishEvent(new Decision.Recorded(decision, matter));
            return new Answer.Done<>(decision);
        });
    }

    private List<Objection> ended(MatterId matter) {
        return store.listDecisions(matter).stream()
                .filter(decision -> decision.outcome().endsMatter())
                .map(decision -> mistake(
                        "docket.decided",
                        "This matter was " + decision.outcome() + " on "
                                + Words.day(decision.day()) + " by "
                                + register.on(decision.day())
                                        .find(decision.body())
                                        .map(quorate.register.Party::name)
                                        .orElse("another body")
                                + ". Somebody may have recorded it while you were writing.",
                        "Open the decision; a change needs a new matter"))
                .toList();
    }

    /** What the power to decide lacks: objections, open questions without advice, and duties that come before. */
    private static List<Objection> lacking(Verdict verdict, Taken taken) {
        return switch (verdict) {
            case Verdict.Refused refused -> refused.objections();
            case Verdict.Unsettled unsettled
            when taken.advice().isBlank() ->
                unsettled.questions().stream()
                        .map(open -> new Objection(
                                open.rule(),
                                Weight.MUST,
                                "Not settled: " + open.question(),
                                "Answer it, or ask " + open.ask() + " and record the advice",
                                unsettled.readings()))
                        .toList();
            case Verdict.Unsettled unsettled -> List.of();
            case Verdict.Permitted permitted when taken.outcome() == Outcome.REFUSED -> List.of();
            case Verdict.Permitted permitted ->
                permitted.owed().stream()
                        .filter(owed -> owed.when() == Verdict.When.BEFORE && !owed.done())
                        .map(Docket::owing)
                        .toList();
        };
    }

    private static Objection owing(Verdict.Owed owed) {
        var remedy = owed.given().isEmpty()
                ? "Do it and record that it is done"
                : "Say whether " + FactWords.condition(owed.given()) + "; if so, do it and record that it is done";
        return new Objection(
                owed.rule(), Weight.MUST, "Owed before the decision: " + owed.what(), remedy, owed.sources());
    }

    private static Objection mistake(String id, String sentence, String remedy) {
        return new Objection(id, Weight.MUST, sentence, remedy, List.<Citation>of());
    }
}
