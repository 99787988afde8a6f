package quorate.register;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;

/** Mergers, boundary moves and clusters: entered, looked through with all that they change, recorded, taken back. */
@Controller
@Door(Door.Who.STAFF)
class ReorganisationPages {

    private static final String HERE = "/register/reorganisations";

    private final Reorganising reorganising;
    private final Snapshot snapshot;
    private final Keepers keepers;
    private final Standing standing;
    private final ObjectProvider<Affected> affected;

    ReorganisationPages(
            Reorganising reorganising,
            Snapshot snapshot,
            Keepers keepers,
            Standing standing,
            ObjectProvider<Affected> affected) {
        this.reorganising = reorganising;
        this.snapshot = snapshot;
        this.keepers = keepers;
        this.standing = standing;
        this.affected = affected;
    }

    record Listing(List<ReorganisationStore.Done> acts, boolean mayRecord) {}

    record Entering(Typed typed) {
        String sort() {
            return typed.value("sort");
        }
    }

    /**
     * @param seen what was shown, in short: what is recorded must be the same
     * @param open what others must see to
     * @param left connections that stay as they are
     */
    record Check(
            Typed typed,
            Reorganising.Plan plan,
            String title,
            List<Consequences.Group> groups,
            List<Affected.Open> open,
            List<String> left,
            String seen) {}

    /** @param undone by whom, where it was taken back */
    record Report(
            ReorganisationStore.Done done,
            String by,
            String undone,
            List<Consequences.Group> groups,
            boolean mayUndo,
            Typed typed) {}

    @GetMapping(HERE)
    ModelAndView list(CurrentPerson person) {
        return Page.of("register/reorganisations", new Listing(reorganising.list(), keepers.keepsAny(person)));
    }

    @GetMapping(HERE + "/new")
    ModelAndView blank(CurrentPerson person, Typed typed) {
        keepers.enter(person);
        var sorts =
                ReorganisationForm.SORTS.stream().map(choice -> choice.value()).toList();
        if (!sorts.contains(typed.value("sort"))) {
            return Page.of("register/reorganisationSort", new Entering(Typed.nothing()));
        }
        return Page.of(
                "register/reorganisation",
                new Entering(Typed.prefilled(Map.of(
                        "sort", typed.value("sort"), "key", Fresh.id().toString(), "posts", "end", "heir", "new"))));
    }

    /** Shows all that the act would change; nothing is kept. Sent back to be changed, it shows the form again. */
    @PostMapping(HERE + "/drafts")
    ModelAndView check(CurrentPerson person, Typed typed) {
        keepers.enter(person);
        if (typed.isChosen("again", "yes")) return Page.of("register/reorganisation", new Entering(typed));
        var act = read(person, typed);
        if (act.isEmpty()) return faulty(typed);
        var check = checked(act.get(), typed);
        var template = "register/reorganisationCheck";
        return check.plan().objections().isEmpty() ? Page.of(template, check) : Page.faulty(template, check);
    }

    @PostMapping(HERE)
    ModelAndView record(CurrentPerson person, Typed typed) {
        keepers.enter(person);
        var act = read(person, typed);
        if (act.isEmpty()) return faulty(typed);
        var here = HERE + "/" + act.get().id();
        if (reorganising.find(act.get().id()).isPresent()) return Page.seeOther(here, "It was recorded already");
        var check = checked(act.get(), typed);
        if (check.plan().objections().isEmpty() && !check.seen().equals(typed.value("seen"))) {
            typed.fault("seen", "What it changes is not what you were shown: look through it, and record it again");
            return Page.faulty("register/reorganisationCheck", check);
        }
        var answer = reorganising.carryOut(act.get(), person.actor());
        if (answer.isDone()) return Page.seeOther(here, "Reorganisation recorded");
        return Page.faulty("register/reorganisationCheck", check);
    }

    private static ModelAndView faulty(Typed typed) {
        var known = ReorganisationForm.SORTS.stream()
                .anyMatch(choice -> choice.value().equals(typed.value("sort")));
        return Page.faulty(known ? "register/reorganisation" : "register/reorganisationSort", new Entering(typed));
    }

    private Optional<Reorganisation> read(CurrentPerson person, Typed typed) {
        var act = ReorganisationForm.read(typed, snapshot.picture());
        if (act.isPresent() && !keepers.keeps(person, act.get().bodies())) {
            typed.object(List.of(Entries.objection(
                    "register.reorganisation.keeper",
                    "You keep the records of none of these bodies.",
                    "Ask a secretary of one of them, or an administrator.")));
            return Optional.empty();
        }
        return act;
    }

    private Check checked(Reorganisation act, Typed typed) {
        var plan = reorganising.plan(act);
        var groups = Consequences.of(plan.after(), plan.effect(), act.day());
        var concerned = new HashSet<PartyId>(act.bodies());
        concerned.addAll(plan.ended());
        var open = affected.orderedStream()
                .flatMap(each -> each.listOpen(Set.copyOf(concerned), act.day()).stream())
                .toList();
        var left = Consequences.left(snapshot.picture(), plan.effect(), act.day(), plan.ended());
        return new Check(
                typed,
                plan,
                Reorganising.title(act, plan.after()),
                groups,
                open,
                left,
                Fresh.idOf("seen", groups.toString()).toString());
    }

    @GetMapping(HERE + "/{id}")
    ModelAndView report(@PathVariable UUID id, CurrentPerson person) {
        return Page.of("register/reorganisationReport", report(id, person, Typed.nothing()));
    }

    private Report report(UUID id, CurrentPerson person, Typed typed) {
        var done = reorganising.find(id).orElseThrow(Page::missing);
        return new Report(
                done,
                nameOf(done.deed().by()),
                done.undone().map(deed -> nameOf(deed.by())).orElse(""),
                Consequences.of(snapshot.picture(), reorganising.effectOf(done), done.day()),
                done.undone().isEmpty() && keepers.keeps(person, done.bodies()),
                typed);
    }

    private String nameOf(Actor by) {
        return switch (by) {
            case Actor.Person(var person) -> standing.nameOf(person);
            case Actor.Process(var name) -> name;
        };
    }

    @GetMapping(HERE + "/{id}/changes.csv")
    void changes(@PathVariable UUID id, HttpServletResponse response) {
        var done = reorganising.find(id).orElseThrow(Page::missing);
        var groups = Consequences.of(snapshot.picture(), reorganising.effectOf(done), done.day());
        Csv.answer(
                response,
                "reorganisation-" + done.day() + ".csv",
                List.of("what", "change"),
                groups.stream()
                        .flatMap(group ->
                                group.lines().stream().map(line -> List.of(group.title(), line.name() + line.text()))));
    }

    @PostMapping(HERE + "/{id}/undoings")
    ModelAndView undo(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        var done = reorganising.find(id).orElseThrow(Page::missing);
        if (!keepers.keeps(person, done.bodies())) throw new AccessDeniedException("Not theirs to take back");
        var why = typed.text("why", "Enter why it is taken back", 1_000);
        if (!typed.isFaulty()) {
            var answer = reorganising.undo(id, why, person.actor());
            if (answer.isDone()) return Page.seeOther(HERE + "/" + id, "Reorganisation taken back");
            typed.object(answer.objections());
        }
        return Page.faulty("register/reorganisationReport", report(id, person, typed));
    }
}
