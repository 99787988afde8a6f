package quorate.procurement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.contracts.Agreement;
import quorate.contracts.Contracts;
import quorate.interests.Interests;
import quorate.kernel.PartyId;
import quorate.periods.Due;
import quorate.periods.Reckoning;
import quorate.procurement.Panel.Seat;
import quorate.procurement.Proceeding.Provider;
import quorate.procurement.Proceeding.Score;
import quorate.procurement.Regime.Holding;
import quorate.procurement.SelectionRoute.Doing;
import quorate.procurement.SelectionRoute.Stage;
import quorate.procurement.Step.What;
import quorate.register.Kind;
import quorate.register.Link;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;

/** One procurement: its route step by step, who bids, who evaluates, what waits, what was done. */
@Controller
@Door(Door.Who.STAFF)
class ProceedingPages {

    private final ProcurementPages pages;
    private final Routes routes;
    private final ProcurementDays days;
    private final Panel panel;
    private final Questions questions;
    private final Contracts contracts;
    private final ProcurementReaders readers;
    private final Interests interests;
    private final Register register;
    private final Standing standing;
    private final Clocks clocks;

    ProceedingPages(
            ProcurementPages pages,
            Routes routes,
            ProcurementDays days,
            Panel panel,
            Questions questions,
            Contracts contracts,
            ProcurementReaders readers,
            Interests interests,
            Register register,
            Standing standing,
            Clocks clocks) {
        this.pages = pages;
        this.routes = routes;
        this.days = days;
        this.panel = panel;
        this.questions = questions;
        this.contracts = contracts;
        this.readers = readers;
        this.interests = interests;
        this.register = register;
        this.standing = standing;
        this.clocks = clocks;
    }

    /** One step of the route. @param next whether it is what has to be done next. @param due the day that matters */
    record Line(Stage stage, Optional<Step> done, boolean next, Optional<Due> due, Optional<Issued> issued) {}

    /**
     * @param bench who may rule on an interest of a member
     * @param answers the questions about the award with what was answered
     * @param contract that was entered once it was awarded
     */
    record One(
            Proceeding proceeding,
            Typed typed,
            String commissioner,
            Optional<Regime> regime,
            Optional<SelectionRoute> route,
            List<Line> lines,
            Reckoning reckoning,
            List<Seat> seats,
            List<Score> counted,
            List<Choice> bench,
            List<Choice> treatments,
            List<Answered> answers,
            List<Holding> kept,
            Optional<Agreement> contract,
            boolean acts,
            Standing standing) {

        String nameOf(PartyId id) {
            return standing.nameOf(id);
        }

        Optional<Line> next() {
            return lines.stream().filter(Line::next).findFirst();
        }

        List<Choice> leads() {
            return choices(proceeding.leads().stream().map(Provider::id).toList());
        }

        List<Choice> members() {
            return choices(proceeding.members());
        }

        List<Choice> conflicted() {
            return choices(seats.stream()
                    .filter(seat -> !seat.open().isEmpty())
                    .map(Seat::person)
                    .toList());
        }

        List<Choice> chains() {
            return choices(proceeding.providers().stream()
                    .filter(it -> !it.chain())
                    .map(Provider::id)
                    .toList());
        }

        private List<Choice> choices(List<PartyId> ids) {
            return ids.stream()
                    .map(id -> Choice.of(id.toString(), standing.nameOf(id)))
                    .toList();
        }

        /** Steps of the route to which somebody may go back. */
        List<Choice> back() {
            return lines.stream()
                    .filter(line -> line.done().isPresent())
                    .map(line ->
                            Choice.of(line.stage().doing().code(), line.stage().title()))
                    .toList();
        }

        boolean isEvaluating() {
            return route.isPresent()
                    && !proceeding.isDone(Doing.ASSESSED)
                    && proceeding.laid().isEmpty();
        }

        boolean inStandstill() {
            return proceeding.isDone(Doing.INTENTION) && !proceeding.isDone(Doing.CONTRACTED);
        }

        boolean mayAbandon() {
            return proceeding.state().isOpen() && !proceeding.isDone(Doing.CONTRACTED);
        }

        /** What was done, as the timeline has it. */
        String titleOf(Step step) {
            return switch (step.what()) {
                case ROUTE ->
                    "Route chosen: " + route.map(SelectionRoute::title).orElse("");
                case PROVIDER -> "Provider entered: " + nameOf(PartyId.of(step.item()));
                case CHAIN -> "Subcontractors known: " + nameOf(PartyId.of(step.item()));
                case MEMBER -> "On the panel: " + nameOf(PartyId.of(step.item()));
                case SCORE ->
                    nameOf(PartyId.of(step.told("member"))) + " scored " + nameOf(PartyId.of(step.told("provider")))
                            + ": " + step.told("score");
                case DONE, REPEATED ->
                    (step.what() == What.REPEATED ? "Gone back to: " : "")
                            + route.flatMap(it -> it.find(quorate.kernel.Code.parse(Doing.class, step.item())))
                                    .map(Stage::title)
                                    .orElse(step.item());
                case LAID -> "Award laid for a decision: " + nameOf(PartyId.of(step.told("provider")));
                case DECIDED -> "Decided by " + step.told("body");
                case REPRESENTED -> "Representations of " + step.item();
                case ANSWERED -> "Representations answered";
                case ABANDONED -> "Abandoned";
            };
        }
    }

    record Answered(RegisterLaw.Due due, Optional<String> answer) {}

    @GetMapping("/procurements/{id}")
    ModelAndView look(@PathVariable UUID id, CurrentPerson person, OnDay on) {
        var proceeding = pages.find(id, person).asAt(on.day(), on.known()).orElseThrow(Page::missing);
        return Page.of("procurement/procurement", one(proceeding, Typed.nothing(), person, on.day()));
    }

    One one(Proceeding proceeding, Typed typed, CurrentPerson person, LocalDate day) {
        var reckoning = days.of(proceeding);
        var route = days.route(proceeding);
        var begun = proceeding.begun();
        var treatments = interests
                .treatmentsOffered(clocks.today(), proceeding.procurement().act())
                .stream()
                .map(option -> Choice.of(
                        option.treatment().code(),
                        quorate.web.Words.sentence(option.treatment().plain())))
                .toList();
        return new One(
                proceeding,
                typed,
                standing.nameOf(proceeding.procurement().commissioner()),
                begun.flatMap(routes::regime),
                route,
                lines(proceeding, reckoning),
                reckoning,
                panel.seats(proceeding, day),
                panel.counted(proceeding, day),
                bench(proceeding.procurement().commissioner()),
                treatments,
                route.isEmpty()
                        ? List.of()
                        : questions.of(proceeding, day).stream()
                                .map(due -> new Answered(due, questions.answerOf(proceeding, due)))
                                .toList(),
                begun.map(it -> routes.holdings("record", it)).orElse(List.of()),
                contracts.find(Awarded.agreementOf(proceeding.question()), day, Long.MAX_VALUE),
                readers.mayAct(person, proceeding),
                standing);
    }

    private List<Line> lines(Proceeding proceeding, Reckoning reckoning) {
        var done = proceeding.done();
        var next = days.next(proceeding);
        return days.route(proceeding).stream()
                .flatMap(route -> route.steps().stream())
                .map(stage -> {
                    var step = Optional.ofNullable(done.get(stage.doing()));
                    return new Line(
                            stage,
                            step,
                            next.filter(stage::equals).isPresent(),
                            days.latest(stage.doing(), reckoning).or(() -> days.earliest(stage.doing(), reckoning)),
                            step.flatMap(it -> proceeding.issued().stream()
                                    .filter(issued -> issued.step().equals(it.id()))
                                    .findFirst()));
                })
                .toList();
    }

    /** Whoever holds a post in the commissioner or a committee of it: one of them is in the chair. */
    List<Choice> bench(PartyId commissioner) {
        var view = register.on(clocks.today());
        return view.linksTo(commissioner, Tie.PART_OF).stream()
                .map(Link::from)
                .flatMap(body -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(body),
                        view.linksTo(body, Tie.PART_OF).stream().map(Link::from)))
                .flatMap(post -> view.holdersOf(post).stream())
                .distinct()
                .flatMap(holder -> view.find(holder).stream())
                .filter(party -> party.kind() == Kind.PERSON)
                .sorted(java.util.Comparator.comparing(Party::name))
                .map(party -> Choice.of(party.id().toString(), party.name()))
                .toList();
    }

    /** For whoever records something in it. */
    Proceeding acting(UUID id, CurrentPerson person) {
        var proceeding = pages.find(id, person);
        if (!readers.mayAct(person, proceeding)) throw new AccessDeniedException("Does not keep its records");
        return proceeding;
    }
}
