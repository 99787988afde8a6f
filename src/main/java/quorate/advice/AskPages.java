package quorate.advice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.authority.Authority;
import quorate.authority.Facts;
import quorate.authority.Matter;
import quorate.authority.Precedents;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
import quorate.law.Law;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;
import quorate.web.Veil;

/** A question is put on the desk: typed, looked at with the service's own answer, and kept. */
@Controller
@Door(Door.Who.STAFF)
class AskPages {

    private final Advice advice;
    private final Desk desk;
    private final Readers readers;
    private final Authority authority;
    private final Register register;
    private final Law law;
    private final Clocks clocks;
    private final ObjectProvider<Veil> veils;

    AskPages(
            Advice advice,
            Desk desk,
            Readers readers,
            Authority authority,
            Register register,
            Law law,
            Clocks clocks,
            ObjectProvider<Veil> veils) {
        this.advice = advice;
        this.desk = desk;
        this.readers = readers;
        this.authority = authority;
        this.register = register;
        this.law = law;
        this.clocks = clocks;
        this.veils = veils;
    }

    /**
     * @param facts the names of the fields of what is known already
     * @param alike what was asked before, where act, body and day are known
     */
    record Asking(
            Typed typed,
            String key,
            List<Choice> acts,
            List<Choice> desks,
            List<Choice> matters,
            boolean officer,
            List<String> facts,
            List<Precedents.Precedent> alike) {

        /** "Lmc consulted", for the label of a fact's field. */
        String labelOf(String field) {
            return quorate.web.Words.sentence(
                    field.substring(Facts.FIELD.length()).replace('-', ' '));
        }
    }

    /**
     * @param carried the form as hidden fields
     * @param about the names of whom it is about
     * @param open facts that would settle it
     */
    record Checked(
            AskForm form,
            Map<String, String> carried,
            List<String> about,
            String matter,
            String commissioner,
            Given given,
            List<OpenFact> open,
            List<Precedents.Precedent> alike,
            Typed typed) {}

    /** @param choices what may be answered; empty for a text or an amount */
    record OpenFact(String field, String question, List<Choice> choices) {}

    @GetMapping("/advice/new")
    ModelAndView blank(CurrentPerson person, OnDay onDay, @RequestParam Map<String, String> all) {
        var known = new LinkedHashMap<String, String>();
        known.put("day", onDay.today().toString());
        all.forEach((name, value) -> {
            if (!value.isBlank()) known.put(name, value);
        });
        return Page.of("advice/ask", asking(Typed.prefilled(named(known)), all, person));
    }

    /** With the name of the body instead of its code or id, where the name means the same body. */
    private Map<String, String> named(Map<String, String> known) {
        var named = new LinkedHashMap<>(known);
        var day = Typed.prefilled(known).optionalDay("day");
        day.ifPresent(on -> AskForm.nameOf(known.getOrDefault("body", ""), register, on)
                .ifPresent(name -> named.put("body", name)));
        return named;
    }

    private Asking asking(Typed typed, Map<String, String> all, CurrentPerson person) {
        var desks = readers.desks(person).stream()
                .map(party -> Choice.of(party.id().toString(), party.name()))
                .toList();
        return new Asking(
                typed,
                AskForm.keyIn(typed),
                acts(),
                desks,
                matters(person).stream()
                        .map(matter -> Choice.of(matter.id().toString(), matter.title()))
                        .toList(),
                isOfficer(person),
                AskForm.factsIn(all),
                alike(all, person));
    }

    private boolean isOfficer(CurrentPerson person) {
        return readers.desks(person).stream().anyMatch(party -> readers.isOfficer(person, party.id()));
    }

    private List<Choice> acts() {
        return law.on(clocks.today()).listActs().stream()
                .map(act -> Choice.of(act.id(), act.title()))
                .toList();
    }

    private List<Matter> matters(CurrentPerson person) {
        var found = new ArrayList<Matter>();
        for (var body :
                person.posts().stream().map(Standing.Post::body).distinct().toList()) {
            authority.docket(body, clocks.today()).stream()
                    .map(Matter.Docketed::matter)
                    .filter(matter -> !found.contains(matter))
                    .filter(matter -> veils.stream()
                            .noneMatch(veil -> veil.hides(person, matter.id().value())))
                    .forEach(found::add);
        }
        return found;
    }

    private AskForm read(Typed typed, Map<String, String> all, CurrentPerson person) {
        var offered = new AskForm.Offered(
                readers.desks(person).stream().map(Party::id).toList(),
                matters(person).stream().map(Matter::id).toList(),
                isOfficer(person));
        return AskForm.read(typed, all, offered, law, register);
    }

    /** What is like it, if act, body and day can be read; what else is wrong is said when the form is sent. */
    private List<Precedents.Precedent> alike(Map<String, String> all, CurrentPerson person) {
        var copy = Typed.prefilled(all);
        var form = read(copy, all, person);
        var clear = List.of("act", "body", "day").stream()
                .allMatch(field -> copy.faultOf(field).isEmpty());
        if (!clear || form.act().isEmpty() || form.body().isEmpty()) return List.of();
        var factual = all.keySet().stream()
                .allMatch(field -> copy.faultOf(field).isEmpty() || !field.startsWith(Facts.FIELD));
        if (!factual) return List.of();
        var question = form.question();
        return desk.alike(question, advice.given(question, Long.MAX_VALUE), person, Optional.empty());
    }

    @PostMapping("/advice/checks")
    ModelAndView check(Typed typed, CurrentPerson person, @RequestParam Map<String, String> all) {
        if (typed.value("change").equals("yes")) {
            return Page.of("advice/ask", asking(Typed.prefilled(named(all)), all, person));
        }
        var form = read(typed, all, person);
        if (typed.isFaulty()) return Page.faulty("advice/ask", asking(typed, all, person));
        return Page.of("advice/check", checked(form, typed, person));
    }

    private Checked checked(AskForm form, Typed typed, CurrentPerson person) {
        var question = form.question();
        var given = advice.given(question, Long.MAX_VALUE);
        var matter = form.matter().flatMap(authority::find).map(Matter::title).orElse("");
        return new Checked(
                form,
                form.carried(AskForm.keyIn(typed)),
                form.about().stream().map(Party::name).toList(),
                matter,
                desk.nameOf(form.commissioner().orElseThrow()),
                given,
                open(given),
                desk.alike(question, given, person, Optional.empty()),
                typed);
    }

    private static List<OpenFact> open(Given given) {
        var open = new LinkedHashMap<String, OpenFact>();
        given.open().stream()
                .filter(line -> !line.fact().isEmpty())
                .forEach(line -> open.putIfAbsent(
                        line.fact(),
                        new OpenFact(Facts.FIELD + line.fact(), line.says(), Facts.answersTo(line.fact()))));
        return List.copyOf(open.values());
    }

    @PostMapping("/advice")
    ModelAndView ask(Typed typed, CurrentPerson person, @RequestParam Map<String, String> all) {
        var form = read(typed, all, person);
        if (typed.isFaulty()) return Page.faulty("advice/ask", asking(typed, all, person));
        return switch (advice.ask(form.draft(typed.value("key").strip(), person), person.id())) {
            case Answer.Done<Inquiry>(var inquiry) ->
                Page.seeOther("/advice/" + inquiry.id(), "The question is on the advice desk");
            case Answer.Refused<Inquiry>(var objections) -> {
                typed.object(objections);
                yield Page.faulty("advice/ask", asking(typed, all, person));
            }
        };
    }
}
