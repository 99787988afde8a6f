package quorate.procurement;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.DecisionId;
import quorate.kernel.PartyId;
import quorate.procurement.RegisterLaw.Route;
import quorate.proposals.Proposals;
import quorate.register.Keepers;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Sort;
import quorate.web.Typed;
import quorate.web.Xlsx;

/** The register of procurement decisions of a commissioner, for whoever is part of it; and what its keeper writes there. */
@Controller
@Door(Door.Who.STAFF)
class DecisionPages {

    private static final String HERE = "/registers/{body}/procurement";
    private static final int PAGE = 20;
    private static final int LONG = 4000;
    private final DecisionRegister entries;
    private final Completing completing;
    private final NoticeStore notices;
    private final Proposals proposals;
    private final Register register;
    private final Keepers keepers;
    private final Clocks clocks;

    DecisionPages(
            DecisionRegister entries,
            Completing completing,
            NoticeStore notices,
            Proposals proposals,
            Register register,
            Keepers keepers,
            Clocks clocks) {
        this.entries = entries;
        this.completing = completing;
        this.notices = notices;
        this.proposals = proposals;
        this.register = register;
        this.keepers = keepers;
        this.clocks = clocks;
    }

    /** @param any whether the reader may read of any decision at all. @param keeps whether they keep the register */
    record Listed(
            Party body,
            List<Procured> entries,
            Paging paging,
            boolean any,
            boolean keeps,
            Typed typed,
            Sort sort,
            List<Choice> bodies,
            List<Choice> years,
            RegisterLaw rules) {

        String address() {
            return Completing.addressOf(body);
        }
    }

    /** @param award where to read what came of it. @param told what buyers published about it */
    record Shown(
            Party body,
            Procured entry,
            Optional<String> award,
            List<Notice> told,
            boolean keeps,
            Typed typed,
            RegisterLaw rules) {}

    @GetMapping(HERE)
    ModelAndView list(
            @PathVariable String body,
            OnDay on,
            CurrentPerson person,
            Typed typed,
            Sort sort,
            @RequestParam(defaultValue = "1") String page) {
        var party = seen(body, on, person);
        var all = entries.list(party, on, person);
        var found = Sifting.of(all, typed, sort);
        var paging = new Paging(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, PAGE, found.size());
        return Page.of(
                "procurement/decisions",
                new Listed(
                        party,
                        found.stream().skip(paging.before()).limit(PAGE).toList(),
                        paging,
                        !all.isEmpty(),
                        on.isToday() && keeps(person, party),
                        typed,
                        sort,
                        choices(all.stream().map(Procured::body)),
                        choices(all.stream()
                                .map(entry -> Integer.toString(entry.day().getYear()))),
                        entries.rules()));
    }

    private static List<Choice> choices(Stream<String> words) {
        return words.distinct().sorted().map(word -> Choice.of(word, word)).toList();
    }

    /** Only whoever is part of the commissioner, or of a committee of it, sees its register here. */
    private Party seen(String word, OnDay on, CurrentPerson person) {
        var party = register.on(on.day())
                .findByWord(word)
                .or(() -> register.on(clocks.today()).findByWord(word))
                .filter(it -> it.kind() != Kind.PERSON && it.kind() != Kind.POST)
                .orElseThrow(Page::missing);
        var today = register.on(clocks.today());
        var belongs = person.posts().stream()
                .anyMatch(post -> post.body().equals(party.id())
                        || today.linksFrom(post.body(), Tie.PART_OF).stream()
                                .anyMatch(link -> link.to().equals(party.id())));
        if (!belongs) throw Page.missing();
        return party;
    }

    private boolean keeps(CurrentPerson person, Party body) {
        return person.posts().stream().anyMatch(post -> post.office().equals("secretary"))
                && keepers.keeps(person, List.<PartyId>of(body.id()));
    }

    @GetMapping(HERE + "/list.csv")
    void csv(
            @PathVariable String body,
            OnDay on,
            CurrentPerson person,
            Typed typed,
            Sort sort,
            HttpServletResponse response) {
        var party = seen(body, on, person);
        Csv.answer(
                response,
                "procurement-decisions-" + on.day() + ".csv",
                Sifting.HEADINGS,
                Sifting.of(entries.list(party, on, person), typed, sort).stream()
                        .map(Sifting::row));
    }

    @GetMapping(HERE + "/list.xlsx")
    void xlsx(
            @PathVariable String body,
            OnDay on,
            CurrentPerson person,
            Typed typed,
            Sort sort,
            HttpServletResponse response) {
        var party = seen(body, on, person);
        Xlsx.answer(
                response,
                "procurement-decisions-" + on.day() + ".xlsx",
                new Xlsx.Sheet(
                        "Procurement decisions",
                        Sifting.HEADINGS,
                        Sifting.of(entries.list(party, on, person), typed, sort).stream()
                                .map(Sifting::cells)));
    }

    @GetMapping(HERE + "/{decision}")
    ModelAndView one(@PathVariable String body, @PathVariable UUID decision, OnDay on, CurrentPerson person) {
        var party = seen(body, on, person);
        var entry = find(party, decision, on, person);
        return Page.of("procurement/decision", shown(party, entry, on, person, Typed.prefilled(entry.answers())));
    }

    private Procured find(Party party, UUID decision, OnDay on, CurrentPerson person) {
        return entries.find(party, new DecisionId(decision), on, person).orElseThrow(Page::missing);
    }

    private Shown shown(Party party, Procured entry, OnDay on, CurrentPerson person, Typed typed) {
        return new Shown(
                party,
                entry,
                proposals.pathOf(entry.matter().id()),
                entry.process().isEmpty() ? List.of() : notices.process(entry.process()),
                on.isToday() && keeps(person, party),
                typed,
                entries.rules());
    }

    @Door(Door.Who.SECRETARY)
    @PostMapping(HERE + "/{decision}/answers")
    ModelAndView answer(
            @PathVariable String body, @PathVariable UUID decision, OnDay on, CurrentPerson person, Typed typed) {
        var party = kept(body, on, person);
        var entry = find(party, decision, on, person);
        var answers = new HashMap<String, String>();
        if (!typed.value(Procured.ROUTE).isEmpty()) {
            var route = typed.choice(Procured.ROUTE, "Choose how the provider was found", Route.class);
            answers.put(Procured.ROUTE, quorate.kernel.Code.of(route));
        }
        var process = typed.optionalLine(Procured.NOTICE);
        if (!process.isEmpty() && notices.process(process).isEmpty()) {
            typed.fault(
                    Procured.NOTICE,
                    "No notice of the process “" + process
                            + "” was read; enter its number as the notice shows it, or leave it" + " empty");
        }
        answers.put(Procured.NOTICE, process);
        entry.contents().written().forEach(due -> answers.put(due.line(), typed.optionalText(due.line(), LONG)));
        if (typed.isFaulty()) return Page.faulty("procurement/decision", shown(party, entry, on, person, typed));
        completing.write(entry, Map.copyOf(answers), person).orThrow();
        return Page.seeOther(entry.link(body), "The entry is kept");
    }

    private Party kept(String body, OnDay on, CurrentPerson person) {
        var party = seen(body, on, person);
        if (!keeps(person, party)) throw new AccessDeniedException("Does not keep this register");
        return party;
    }

    @Door(Door.Who.SECRETARY)
    @PostMapping(HERE + "/{decision}/openings")
    ModelAndView open(
            @PathVariable String body, @PathVariable UUID decision, OnDay on, CurrentPerson person, Typed typed) {
        var party = kept(body, on, person);
        var entry = find(party, decision, on, person);
        var why = typed.text("why", "Enter why the public may read of it now", 500);
        if (!typed.isFaulty()) typed.object(completing.open(entry, why, person).objections());
        if (typed.isFaulty()) {
            var known = typed.knowing(entry.answers());
            return Page.faulty("procurement/decision", shown(party, entry, on, person, known));
        }
        return Page.seeOther(entry.link(body), "The public may read of it when the register is published next");
    }

    @Door(Door.Who.SECRETARY)
    @PostMapping(HERE + "/releases")
    ModelAndView publish(@PathVariable String body, OnDay on, CurrentPerson person) {
        var party = kept(body, on, person);
        if (party.kind() == Kind.COMMITTEE) throw Page.missing();
        var count = completing.publish(party, person);
        return Page.seeOther(
                "/registers/" + body + "/procurement",
                quorate.web.Words.count(count, "decision", "decisions") + " published");
    }
}
