package quorate.procurement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
import quorate.kernel.Money;
import quorate.periods.Due;
import quorate.procurement.Contents.Part;
import quorate.procurement.Regime.Holding;
import quorate.procurement.SelectionRoute.Stage;
import quorate.procurement.Step.What;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;

/** Where a step of the route is recorded, its notice read before it goes out, and the award laid for a decision. */
@Controller
@Door(Door.Who.STAFF)
class StagePages {

    private final Procurements procurements;
    private final ProceedingPages proceedings;
    private final ProcurementDays days;
    private final Contents contents;
    private final Questions questions;
    private final Standing standing;
    private final Clocks clocks;

    StagePages(
            Procurements procurements,
            ProceedingPages proceedings,
            ProcurementDays days,
            Contents contents,
            Questions questions,
            Standing standing,
            Clocks clocks) {
        this.procurements = procurements;
        this.proceedings = proceedings;
        this.days = days;
        this.contents = contents;
        this.questions = questions;
        this.standing = standing;
        this.clocks = clocks;
    }

    /** @param parts what its notice will say; none where it publishes nothing */
    record Doable(
            Proceeding proceeding,
            Stage stage,
            Typed typed,
            Optional<Due> earliest,
            Optional<Holding> holding,
            List<Part> parts,
            boolean byPost) {}

    record Laying(
            Proceeding proceeding,
            Typed typed,
            List<Choice> providers,
            List<RegisterLaw.Due> questions,
            Optional<Step> checking,
            String provider,
            Map<String, String> carried) {}

    @GetMapping("/procurements/{id}/stages/{stage}")
    ModelAndView ask(@PathVariable UUID id, @PathVariable String stage, CurrentPerson person) {
        var proceeding = proceedings.acting(id, person);
        return Page.of("procurement/stage", doable(proceeding, find(proceeding, stage), Typed.nothing()));
    }

    private Stage find(Proceeding proceeding, String code) {
        return days.route(proceeding).stream()
                .flatMap(route -> route.steps().stream())
                .filter(stage -> stage.doing().code().equals(code) && !stage.decided())
                .findFirst()
                .orElseThrow(Page::missing);
    }

    private Doable doable(Proceeding proceeding, Stage stage, Typed typed) {
        var route = days.route(proceeding).orElseThrow();
        return new Doable(
                proceeding,
                stage,
                typed,
                days.earliest(stage.doing(), days.of(proceeding)),
                contents.holding(proceeding, stage),
                contents.parts(proceeding, route, stage, clocks.today()),
                stage.id().equals("light-touch.informed"));
    }

    @PostMapping("/procurements/{id}/stages/{stage}")
    ModelAndView record(@PathVariable UUID id, @PathVariable String stage, CurrentPerson person, Typed typed) {
        var proceeding = proceedings.acting(id, person);
        var found = find(proceeding, stage);
        var page = doable(proceeding, found, typed);
        var more = new HashMap<String, String>();
        for (var part : page.parts()) {
            if (!part.said().isEmpty()) continue;
            var key = part.line().key();
            more.put(key, typed.text("line-" + key, "Enter: " + part.line().words(), 4000));
        }
        if (page.byPost()) {
            more.put("by-post", typed.choice("by-post", "Choose how they were told", List.of("no", "yes")));
        }
        var words = typed.text("words", "Enter where the evidence lies, or what was done", 2000);
        var day = typed.optionalDay("on").orElseGet(clocks::today);
        var step = Procurements.draft(What.DONE, stage, words, more, day, person.id());
        if (typed.isFaulty()) {
            typed.object(procurements.against(proceeding, step).stream()
                    .filter(objection -> !objection.rule().equals("procurement.notice"))
                    .toList());
        } else if (procurements.step(id, step) instanceof Answer.Refused<Step>(var no)) {
            typed.object(no);
        }
        return typed.isFaulty()
                ? Page.faulty("procurement/stage", page)
                : Page.seeOther(
                        proceeding.procurement().page(),
                        found.notice().isEmpty() ? "Recorded: " + found.title() : "Notice published");
    }

    @GetMapping("/procurements/{id}/award")
    ModelAndView award(@PathVariable UUID id, CurrentPerson person) {
        return Page.of("procurement/award", laying(proceedings.acting(id, person), Typed.nothing(), Optional.empty()));
    }

    private Laying laying(Proceeding proceeding, Typed typed, Optional<Step> checking) {
        if (days.route(proceeding).isEmpty()) throw Page.missing();
        var asked = questions.of(proceeding, clocks.today());
        var names = Stream.of(
                        Stream.of("provider", "value", "why"),
                        Stream.of(Carrying.day("from")),
                        Stream.of(Carrying.day("last")),
                        asked.stream().map(due -> Questions.FIELD + due.line()))
                .flatMap(each -> each);
        return new Laying(
                proceeding,
                typed,
                proceeding.leads().stream()
                        .map(it -> Choice.of(it.id().toString(), standing.nameOf(it.id())))
                        .toList(),
                asked,
                checking,
                checking.map(step -> standing.nameOf(quorate.kernel.PartyId.of(step.told("provider"))))
                        .orElse(""),
                Carrying.of(typed, names.toArray(String[]::new)));
    }

    @PostMapping("/procurements/{id}/award")
    ModelAndView lay(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        var proceeding = proceedings.acting(id, person);
        var asking = laying(proceeding, typed, Optional.empty());
        var more = new HashMap<String, String>();
        more.put(
                "provider",
                asking.providers().isEmpty()
                        ? nobody(typed)
                        : typed.choice(
                                "provider",
                                "Choose to whom it is to be awarded",
                                asking.providers().stream().map(Choice::value).toList()));
        Money value = typed.money("value", "Enter the lifetime value, as far as it is known");
        LocalDate from = typed.day("from", "Enter the first day of the services");
        LocalDate last = typed.day("last", "Enter the last day of the services");
        more.put("value", value.plain());
        more.put("from", from.toString());
        more.put("last", last.toString());
        var why = typed.text("why", "Enter the reasons, by the criteria", 4000);
        for (var due : asking.questions()) {
            var field = Questions.FIELD + due.line();
            more.put(field, typed.text(field, "Answer: " + due.words(), 4000));
        }
        if (typed.isChosen("change", "yes")) return Page.of("procurement/award", asking);
        var step = Procurements.draft(What.LAID, "", why, more, clocks.today(), person.id());
        if (!typed.isFaulty()) typed.object(procurements.against(proceeding, step));
        if (typed.isFaulty()) return Page.faulty("procurement/award", asking);
        if (!typed.isChosen("confirmed", "yes")) {
            return Page.of("procurement/award", laying(proceeding, typed, Optional.of(step)));
        }
        if (procurements.step(id, step) instanceof Answer.Refused<Step>(var no)) {
            typed.object(no);
            return Page.faulty("procurement/award", asking);
        }
        return Page.seeOther(proceeding.procurement().page(), "Award laid for a decision");
    }

    private static String nobody(Typed typed) {
        typed.fault("provider", "Enter a provider in the procurement first");
        return "";
    }
}
