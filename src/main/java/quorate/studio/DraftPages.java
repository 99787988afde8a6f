package quorate.studio;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.authority.Instrument;
import quorate.clocks.Clocks;
import quorate.kernel.Fresh;
import quorate.kernel.InstrumentId;
import quorate.law.Law;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;
import quorate.web.Words;

/** The drafts there are, how one is begun, and how far it has come. */
@Controller
@Door(Door.Who.STAFF)
class DraftPages {

    static final List<Choice> STATES = List.of(Choice.of("open", "Being drafted"), Choice.of("enacted", "In force"));

    private final Desk desk;
    private final Studio studio;
    private final Checks checks;
    private final Register register;
    private final Law law;
    private final Standing standing;
    private final Clocks clocks;

    DraftPages(Desk desk, Studio studio, Checks checks, Register register, Law law, Standing standing, Clocks clocks) {
        this.desk = desk;
        this.studio = studio;
        this.checks = checks;
        this.register = register;
        this.law = law;
        this.standing = standing;
        this.clocks = clocks;
    }

    /** @param all how many the person may read, whatever the filter. @param drafts whether the person may begin one */
    record Listing(Typed typed, List<Line> lines, int all, boolean drafts) {}

    record Line(Draft draft, String bodies, String saved) {}

    @GetMapping("/studio")
    ModelAndView list(CurrentPerson person, Typed typed) {
        var all = desk.listFor(person);
        var wanted = typed.optionalLine("q").toLowerCase(Locale.UK);
        var lines = all.stream()
                .filter(draft ->
                        typed.value("kind").isEmpty() || draft.kind().key().equals(typed.value("kind")))
                .filter(draft -> typed.value("state").isEmpty() || draft.isOpen() == typed.isChosen("state", "open"))
                .map(draft -> new Line(draft, bodies(draft), saved(draft.latest())))
                .filter(line -> (line.draft().title() + " " + line.bodies())
                        .toLowerCase(Locale.UK)
                        .contains(wanted))
                .toList();
        return Page.of("studio/drafts", new Listing(typed, lines, all.size(), desk.maySign(person)));
    }

    private String saved(Draft.Version version) {
        return "Version " + version.number() + ", by " + standing.nameOf(version.by()) + " on "
                + Words.moment(version.noted());
    }

    private String bodies(Draft draft) {
        var day = draft.content().from();
        var view = register.on(day);
        return Words.list(draft.content().asInstrument().parties().stream()
                .distinct()
                .flatMap(id -> view.find(id).stream())
                .map(Party::name)
                .toList());
    }

    /** @param key makes the identity of the draft, so that a form sent twice begins one */
    record Beginning(Typed typed, String key, Optional<Instrument> of) {}

    @GetMapping("/studio/new")
    ModelAndView blank(CurrentPerson person, Typed asked) {
        desk.enter(person);
        var of = asked.id("instrument").map(InstrumentId::new).flatMap(desk::find);
        var around = new Part.Around(law.on(clocks.today()), register);
        var then = of.map(instrument -> new Part.Around(law.on(instrument.span().from()), register));
        return Page.of(
                "studio/begin",
                new Beginning(
                        BeginForm.prefilled(of, asked, then.orElse(around)),
                        Fresh.id().toString(),
                        of));
    }

    @PostMapping("/studio/drafts")
    ModelAndView begin(CurrentPerson person, Typed typed) {
        desk.enter(person);
        var key = typed.id("key").orElseGet(Fresh::id);
        var form = BeginForm.read(typed, key, desk, register, law);
        if (!typed.isFaulty() && !desk.edits(person, form.content())) {
            typed.fault("for", "You keep the records of none of these bodies");
        }
        if (typed.isFaulty()) {
            return Page.faulty("studio/begin", new Beginning(typed, key.toString(), form.before()));
        }
        var why = form.before()
                .map(instrument ->
                        "Begun from “" + instrument.title() + "”, which holds " + Words.span(instrument.span()))
                .orElse("Begun");
        var draft = studio.begin(key, form.kind(), form.content(), why, person);
        return Page.seeOther(draft.path(), "Draft begun");
    }

    /**
     * @param before the instrument of which it is a new version
     * @param edits whether the person may change it now
     */
    record Overview(
            Draft draft,
            String bodies,
            List<Parts.Task> tasks,
            Checks.Findings findings,
            Optional<Instrument> before,
            boolean edits) {}

    @GetMapping("/studio/drafts/{draft}")
    ModelAndView one(@PathVariable UUID draft, CurrentPerson person) {
        var opened = desk.open(draft, person);
        return Page.of(
                "studio/draft",
                new Overview(
                        opened,
                        bodies(opened),
                        Parts.tasks(opened),
                        checks.of(opened.content()),
                        desk.before(opened.content()),
                        desk.edits(person, opened)));
    }

    /** @param saved who saved it and when, by version, in the order of the list */
    record History(Draft draft, List<Draft.Version> versions, List<String> saved) {}

    @GetMapping("/studio/drafts/{draft}/versions")
    ModelAndView versions(@PathVariable UUID draft, CurrentPerson person) {
        var opened = desk.open(draft, person);
        var newest = opened.versions().reversed();
        return Page.of(
                "studio/versions",
                new History(opened, newest, newest.stream().map(this::saved).toList()));
    }
}
