package quorate.procurement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Decision;
import quorate.authority.Facts;
import quorate.authority.Matter;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Code;
import quorate.kernel.Fresh;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Weight;
import quorate.law.Law;
import quorate.procurement.Proceeding.Provider;
import quorate.procurement.SelectionRoute.Doing;
import quorate.procurement.SelectionRoute.Stage;
import quorate.procurement.Step.What;

/** Opens procurements and records what is done in them: everything that stands against a step is said at once. */
@Component
class Procurements {

    private final ProcurementStore store;
    private final ProcurementRules rules;
    private final ProcurementDays days;
    private final Panel panel;
    private final SupplyChain chain;
    private final Contents contents;
    private final ReleaseMaking releases;
    private final Questions questions;
    private final Procurement procurement;
    private final Authority authority;
    private final Clocks clocks;
    private final RegisterLaw law;
    private final ApplicationEventPublisher events;

    Procurements(
            ProcurementStore store,
            ProcurementRules rules,
            ProcurementDays days,
            Panel panel,
            SupplyChain chain,
            Contents contents,
            ReleaseMaking releases,
            Questions questions,
            Procurement procurement,
            Authority authority,
            Clocks clocks,
            Law law,
            ApplicationEventPublisher events) {
        this.store = store;
        this.rules = rules;
        this.days = days;
        this.panel = panel;
        this.chain = chain;
        this.contents = contents;
        this.releases = releases;
        this.questions = questions;
        this.procurement = procurement;
        this.authority = authority;
        this.clocks = clocks;
        this.law = RegisterLaw.of(law);
        this.events = events;
    }

    List<Proceeding> list(LocalDate day, long known) {
        return store.list().stream()
                .flatMap(proceeding -> proceeding.asAt(day, known).stream())
                .toList();
    }

    Optional<Proceeding> find(UUID id) {
        return store.find(id);
    }

    /** Matters of the commissioner that were approved, choose a provider, and of which no procurement was opened yet. */
    List<Matter> openable(PartyId commissioner) {
        var opened = store.list().stream()
                .flatMap(it -> Stream.of(it.procurement().matter(), it.question()))
                .toList();
        return authority.docket(commissioner, law.acts(), Long.MAX_VALUE).stream()
                .filter(it -> isApproved(it.decisions()))
                .map(Matter.Decided::matter)
                .filter(matter -> !opened.contains(matter.id()))
                .toList();
    }

    private static boolean isApproved(List<Decision> decisions) {
        return !decisions.isEmpty() && decisions.getLast().outcome() == Decision.Outcome.APPROVED;
    }

    /** Opens it. Opened twice, it is opened once. */
    Answer<Procedure> open(Procedure procurement, Actor by) {
        return clocks.write(number -> {
            var before = store.find(procurement.id());
            if (before.isPresent()) return new Answer.Done<>(before.get().procurement());
            if (openable(procurement.commissioner()).stream()
                    .noneMatch(matter -> matter.id().equals(procurement.matter()))) {
                return new Answer.Refused<>(List.of(ProcurementRules.no(
                        "matter",
                        "No approved decision stands behind it, or a procurement was opened of that decision already.",
                        "Have it decided that a provider is to be chosen.")));
            }
            store.insert(procurement, number);
            events.publishEvent(new Procedure.Opened(procurement, by));
            return new Answer.Done<>(procurement);
        });
    }

    /** A step not yet recorded. */
    static Step draft(What what, String item, String words, Map<String, String> more, LocalDate day, PartyId by) {
        return new Step(Fresh.id(), what, item, words, more, day, by, 0);
    }

    /** Everything that stands against it. */
    List<Objection> against(Proceeding proceeding, Step step) {
        var found = new ArrayList<>(rules.against(proceeding, step, clocks.today()));
        if (found.isEmpty() && step.what() == What.LAID) found.addAll(questions.unanswered(proceeding, step));
        if (found.isEmpty() && step.what() == What.DONE) found.addAll(missing(proceeding, step));
        return found;
    }

    /** Records a step, with all that comes of it. */
    Answer<Step> step(UUID id, Step draft) {
        return clocks.write(number -> {
            var proceeding = store.find(id).orElseThrow();
            var objections = against(proceeding, draft);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            var step = known(proceeding, draft, number);
            var by = new Actor.Person(step.by());
            store.insert(id, step);
            var after = store.find(id).orElseThrow();
            if (step.what() == What.LAID
                    && authority.lay(question(after, step, by), "procurement " + step.item())
                            instanceof Answer.Refused<Matter>(var no)) {
                throw new quorate.clocks.Undone(no);
            }
            register(after, step, by);
            // Laid, the gate was told by whoever heard of the matter.
            if (step.what() != What.SCORE && step.what() != What.LAID) panel.consider(after, by);
            if (step.what() == What.DONE) {
                publish(after, step, number, by);
                if (Code.parse(Doing.class, step.item()) == Doing.CONTRACTED) {
                    procurement.find(after).ifPresent(it -> events.publishEvent(new Awarded.Recorded(it, by)));
                }
            }
            events.publishEvent(new Procedure.Stepped(proceeding.procurement(), step, by));
            return new Answer.Done<>(step);
        });
    }

    private Step known(Proceeding proceeding, Step draft, long number) {
        var more = new java.util.HashMap<>(draft.more());
        if (draft.what() == What.ROUTE) {
            days.find(draft.item()).ifPresent(route -> more.put("process", route.process()));
        }
        var item = draft.what() == What.LAID ? proceeding.question().toString() : draft.item();
        return new Step(draft.id(), draft.what(), item, draft.words(), more, draft.day(), draft.by(), number);
    }

    private Matter question(Proceeding proceeding, Step step, Actor by) {
        var procurement = proceeding.procurement();
        var affected = new HashSet<PartyId>();
        proceeding.providers().stream().map(Provider::id).forEach(affected::add);
        var facts = new java.util.HashMap<String, String>();
        proceeding.begun().ifPresent(begun -> facts.put("begun", begun.toString()));
        facts.put("process", days.route(proceeding).orElseThrow().process());
        if (!step.told("value").isEmpty()) facts.put("value", step.told("value"));
        var title = "Award: " + procurement.title();
        return new Matter(
                proceeding.question(),
                procurement.act(),
                procurement.commissioner(),
                Set.copyOf(affected),
                new Facts(facts),
                title.length() <= 300 ? title : title.substring(0, 299) + "…",
                "",
                step.words(),
                Optional.empty(),
                clocks.today(),
                by);
    }

    private void register(Proceeding proceeding, Step step, Actor by) {
        var procurement = proceeding.procurement();
        if (step.what() == What.CHAIN) chain.bids(PartyId.of(step.item()), procurement, true, clocks.today(), by);
        if (step.what() != What.PROVIDER) return;
        var provider = PartyId.of(step.item());
        if (step.told("lead").isEmpty()) {
            chain.bids(provider, procurement, !step.told("chain").equals("unknown"), step.day(), by);
        } else {
            chain.worksFor(provider, PartyId.of(step.told("lead")), procurement, step.day(), by);
        }
    }

    private Optional<Stage> publishing(Proceeding proceeding, Step step) {
        return days.route(proceeding)
                .flatMap(route -> route.find(Code.parse(Doing.class, step.item())))
                .filter(stage -> !stage.notice().isEmpty());
    }

    /** What the notice would have to hold and nobody has said. */
    private List<Objection> missing(Proceeding proceeding, Step step) {
        var stage = publishing(proceeding, step);
        if (stage.isEmpty()) return List.of();
        var route = days.route(proceeding).orElseThrow();
        var sources = contents.holding(proceeding, stage.get()).orElseThrow().sources();
        return contents.parts(proceeding, route, stage.get(), clocks.today()).stream()
                .filter(part ->
                        part.said().isEmpty() && step.told(part.line().key()).isBlank())
                .map(part -> new Objection(
                        "procurement.notice",
                        Weight.MUST,
                        "The notice has to hold: " + part.line().words() + ".",
                        "Write it.",
                        sources))
                .toList();
    }

    private void publish(Proceeding proceeding, Step step, long number, Actor by) {
        publishing(proceeding, step).ifPresent(stage -> {
            var route = days.route(proceeding).orElseThrow();
            var holding = contents.holding(proceeding, stage).orElseThrow();
            var lines = Contents.written(contents.parts(proceeding, route, stage, clocks.today()), step.more());
            var ordinal = proceeding.issued().size() + 1;
            var at = step.day().equals(clocks.today())
                    ? clocks.now()
                    : step.day().atTime(12, 0).atZone(Clocks.LONDON).toInstant();
            var issued = new Issued(
                    Fresh.id(),
                    ordinal,
                    step.id(),
                    stage.notice(),
                    holding.title(),
                    lines,
                    releases.release(proceeding, route, stage, lines, ordinal, at),
                    number);
            store.insert(proceeding.procurement().id(), issued);
            events.publishEvent(new Procedure.Published(proceeding.procurement(), issued, by));
            events.publishEvent(issued.noticed(proceeding.procurement()));
        });
    }
}
