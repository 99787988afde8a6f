package quorate.disclosures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.Code;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.Choice;
import quorate.web.Column;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;

/** Reporting a breach, open to everybody who is signed in; and what is done about it, for those who handle it. */
@Controller
@Door(Door.Who.SIGNED_IN)
class BreachPages {

    private static final String HERE = "/breaches";
    private static final List<Column> COLUMNS =
            List.of(Column.text("Reported"), Column.text("Body"), Column.text("What"), Column.text("State"));

    private final Breaches breaches;
    private final Desk desk;
    private final Register register;
    private final Clocks clocks;

    BreachPages(Breaches breaches, Desk desk, Register register, Clocks clocks) {
        this.breaches = breaches;
        this.desk = desk;
        this.register = register;
        this.clocks = clocks;
    }

    record Line(BreachFile file, String body) {}

    record Listing(List<Line> lines, List<Column> columns) {}

    record Blank(Typed typed, String once) {}

    /** A step with the names in it. */
    record Told(Breach.Step step, String by, String who) {}

    /**
     * @param handles whether the reader may give it to somebody, tell others and publish
     * @param investigates whether the reader is the one who looks into it
     * @param choices who might look into it
     */
    record One(
            Typed typed,
            BreachFile file,
            String body,
            String named,
            String affected,
            List<Told> steps,
            boolean handles,
            boolean investigates,
            List<Choice> choices) {

        boolean isFound() {
            return file.finding().isPresent();
        }

        boolean mayPublish() {
            return handles
                    && file.finding().filter(it -> it == Breach.Finding.BREACH).isPresent()
                    && !file.isClosed();
        }
    }

    @GetMapping(HERE)
    ModelAndView list(CurrentPerson person) {
        var lines = breaches.seenBy(person).stream()
                .map(file -> new Line(file, desk.today().nameOf(file.breach().body())))
                .toList();
        return Page.of("disclosures/breaches", new Listing(lines, COLUMNS));
    }

    @GetMapping(HERE + "/new")
    ModelAndView blank(CurrentPerson person) {
        var body = desk.bodiesOf(person).stream().map(Party::name).findFirst().orElse("");
        return Page.of("disclosures/breachReport", new Blank(Typed.prefilled(Map.of("body", body)), once()));
    }

    private static String once() {
        return Fresh.id().toString();
    }

    @PostMapping(HERE)
    ModelAndView report(Typed typed, CurrentPerson person) {
        var form = BreachForm.read(typed, register, clocks.today());
        var once = typed.id("once").orElseGet(Fresh::id).toString();
        var id = Fresh.idOf("breach", person.id().toString(), once);
        if (!typed.isFaulty()) {
            var keeper = desk.today().keeperOf(form.body().orElseThrow().id());
            typed.object(breaches.report(form.breach(id, person.id(), keeper, clocks.today()), person.actor())
                    .objections());
        }
        if (typed.isFaulty()) return Page.faulty("disclosures/breachReport", new Blank(typed, once));
        return Page.seeOther(HERE + (form.named().contains(person.id()) ? "" : "/" + id), "Reported. Thank you");
    }

    @GetMapping(HERE + "/{id}")
    ModelAndView one(@PathVariable UUID id, CurrentPerson person) {
        return Page.of("disclosures/breach", one(found(id, person), person, Typed.nothing()));
    }

    private BreachFile found(UUID id, CurrentPerson person) {
        return breaches.find(id, person).orElseThrow(Page::missing);
    }

    private One one(BreachFile file, CurrentPerson person, Typed typed) {
        var ladder = desk.today();
        var breach = file.breach();
        var handles = breaches.handles(person, breach);
        var investigates = file.investigator().filter(person.id()::equals).isPresent();
        var choices = handles && file.finding().isEmpty()
                ? breaches.investigators(breach).stream()
                        .map(one -> Choice.of(one.toString(), ladder.nameOf(one)))
                        .toList()
                : List.<Choice>of();
        return new One(
                typed,
                file,
                ladder.nameOf(breach.body()),
                names(breach.named(), ladder),
                names(breach.affected(), ladder),
                handles || investigates
                        ? file.steps().stream()
                                .map(step -> new Told(
                                        step,
                                        ladder.nameOf(step.by()),
                                        step.who().map(ladder::nameOf).orElse("")))
                                .toList()
                        : List.of(),
                handles,
                investigates,
                choices);
    }

    private static String names(List<PartyId> parties, Ladder ladder) {
        return String.join("; ", parties.stream().map(ladder::nameOf).sorted().toList());
    }

    /** One address for all steps; the field {@code step} says which. */
    @PostMapping(HERE + "/{id}/steps")
    ModelAndView step(@PathVariable UUID id, Typed typed, CurrentPerson person) {
        var file = found(id, person);
        var shown = one(file, person, typed);
        if (!shown.handles() && !shown.investigates()) throw Page.missing();
        var kind = typed.choice("step", "Choose what was done", Breach.Kind.class);
        var step = read(kind, shown, typed, person);
        step.ifPresent(it -> typed.object(breaches.take(it).objections()));
        if (typed.isFaulty() || step.isEmpty()) return Page.faulty("disclosures/breach", one(file, person, typed));
        return Page.seeOther(HERE + "/" + id, kind + "");
    }

    private Optional<Breach.Step> read(Breach.Kind kind, One shown, Typed typed, CurrentPerson person) {
        var forHandlers = kind == Breach.Kind.ASSIGNED || kind == Breach.Kind.TOLD || kind == Breach.Kind.PUBLISHED;
        if (forHandlers && !shown.handles() && !typed.isFaulty())
            typed.fault("step", "This is for whoever keeps or guards the registers of " + shown.body());
        Optional<PartyId> who = Optional.empty();
        var choice = "";
        var text = "";
        switch (kind) {
            case ASSIGNED -> {
                var all = desk.today().places(shown.file().breach().body()).stream()
                        .map(Ladder.Place::person)
                        .distinct()
                        .toList();
                who = typed.offered("who", "Choose who looks into it", all);
            }
            case FOUND -> {
                choice = Code.of(typed.choice("finding", "Choose what was found", Breach.Finding.class));
                text = typed.text("found", "Enter what was found, and how", 4_000);
            }
            case LEARNED -> text = typed.text("lessons", "Enter what will be done differently", 4_000);
            case TOLD -> {
                choice = Code.of(typed.choice("outside", "Choose who was told", Breach.Outside.class));
                text = typed.optionalText("note", 1_000);
            }
            case PUBLISHED -> text = typed.text("summary", "Enter what the public reads, without names", 2_000);
        }
        if (typed.isFaulty()) return Optional.empty();
        return Optional.of(new Breach.Step(
                Fresh.id(), shown.file().id(), kind, clocks.today(), person.id(), who, choice, text.strip()));
    }
}
