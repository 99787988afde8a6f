package quorate.disclosures;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.interests.Editions;
import quorate.kernel.Code;
import quorate.kernel.Fresh;
import quorate.kernel.Span;
import quorate.law.LawOn;
import quorate.letters.Delivery;
import quorate.letters.Letters;
import quorate.register.Party;
import quorate.web.Choice;
import quorate.web.Column;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Typed;
import quorate.web.Words;

/** Who has still to declare: for whoever keeps the register or guards it. */
@Controller
@Door(Door.Who.STAFF)
class OutstandingPages {

    private static final List<Column> COLUMNS = List.of(
            Column.text("Name and position"),
            Column.text("State"),
            Column.text("Last declared or confirmed"),
            Column.text("Due by"),
            Column.text("Reminder"));
    private static final List<String> HEADER =
            List.of("Name", "Position", "State", "Last", "Nil return", "Due by", "Why", "Reminder");

    private final Outstanding outstanding;
    private final Reminding reminding;
    private final Letters letters;
    private final Editions editions;
    private final Desk desk;
    private final Clocks clocks;

    OutstandingPages(
            Outstanding outstanding,
            Reminding reminding,
            Letters letters,
            Editions editions,
            Desk desk,
            Clocks clocks) {
        this.outstanding = outstanding;
        this.reminding = reminding;
        this.letters = letters;
        this.editions = editions;
        this.desk = desk;
        this.clocks = clocks;
    }

    record Line(Owed owed, Optional<Delivery> letter) {

        String colour() {
            return switch (owed.state()) {
                case NEVER, OVERDUE -> "red";
                case SOON -> "yellow";
                case NOT_SETTLED -> "grey";
                case IN_TIME -> "green";
            };
        }
    }

    /** @param months how often the register is confirmed on the day; empty where nothing says */
    record Listing(
            Typed typed,
            Party body,
            List<Line> lines,
            Map<Owed.State, Long> counts,
            OptionalInt months,
            Optional<LawOn.Edition> edition,
            List<Stricter> rules,
            boolean mayWrite,
            boolean isSending,
            List<Choice> states,
            List<Column> columns) {

        long late() {
            return counts.getOrDefault(Owed.State.NEVER, 0L) + counts.getOrDefault(Owed.State.OVERDUE, 0L);
        }

        long all() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    @GetMapping("/registers/{body}/outstanding")
    ModelAndView list(@PathVariable String body, OnDay on, CurrentPerson person, Typed typed) {
        return Page.of("disclosures/outstanding", listing(seen(body, on, person), on, person, typed));
    }

    private Party seen(String word, OnDay on, CurrentPerson person) {
        var party = desk.body(word, on.day());
        if (!desk.keeps(person, party.id()) && !desk.guards(person, party.id())) throw Page.missing();
        return party;
    }

    private Listing listing(Party party, OnDay on, CurrentPerson person, Typed typed) {
        var all = outstanding.of(party.id(), on.day(), on.known());
        return new Listing(
                typed,
                party,
                filtered(all, party, typed),
                Outstanding.count(all),
                outstanding.months(party.id(), on.day(), on.known()),
                editions.on(on.day()),
                outstanding.rulesOf(party.id(), on.day(), on.known()).stream()
                        .filter(rule -> rule.span().holdsOn(on.day()))
                        .toList(),
                on.isToday() && desk.keeps(person, party.id()),
                letters.faults().isEmpty(),
                states(),
                COLUMNS);
    }

    private static List<Choice> states() {
        var states = new java.util.ArrayList<>(List.of(Choice.of("outstanding", "Outstanding")));
        Choice.of(Owed.State.class).forEach(one -> states.add(Choice.of(one.value(), Words.sentence(one.text()))));
        return states;
    }

    private List<Line> filtered(List<Owed> all, Party party, Typed typed) {
        var state = typed.value("state");
        return all.stream()
                .filter(owed -> state.isEmpty()
                        || state.equals("outstanding") && owed.isOutstanding()
                        || Code.of(owed.state()).equals(state))
                .map(owed -> new Line(owed, reminding.lastTo(owed, party.id())))
                .toList();
    }

    @GetMapping("/registers/{body}/outstanding/csv")
    void csv(@PathVariable String body, OnDay on, CurrentPerson person, Typed typed, HttpServletResponse response) {
        var party = seen(body, on, person);
        var lines = filtered(outstanding.of(party.id(), on.day(), on.known()), party, typed);
        Csv.answer(
                response,
                "outstanding-" + Desk.slug(party) + "-" + on.day() + ".csv",
                HEADER,
                lines.stream()
                        .map(line -> List.of(
                                line.owed().name(),
                                String.join("; ", line.owed().positions()),
                                line.owed().state().toString(),
                                line.owed().last().map(LocalDate::toString).orElse(""),
                                line.owed().nil() ? "Yes" : "No",
                                line.owed().due().toString(),
                                line.owed().duty().footing(),
                                line.letter().map(it -> it.state().toString()).orElse("none"))));
    }

    @PostMapping("/registers/{body}/outstanding/reminders")
    ModelAndView remind(@PathVariable String body, OnDay on, CurrentPerson person) {
        var party = kept(body, on, person);
        var written = reminding.write(party.id(), person.actor());
        return Page.seeOther(
                "/registers/" + body + "/outstanding",
                written == 0
                        ? "Everybody has been written to already. Nothing was sent"
                        : Words.sentence(Words.count(written, "letter", "letters"))
                                + (letters.faults().isEmpty() ? " on the way" : " kept; no mail server is set"));
    }

    private Party kept(String word, OnDay on, CurrentPerson person) {
        var party = seen(word, on, person);
        if (!desk.keeps(person, party.id())) throw new AccessDeniedException("Does not keep this register");
        return party;
    }

    @PostMapping("/registers/{body}/outstanding/rules")
    ModelAndView adopt(@PathVariable String body, OnDay on, Typed typed, CurrentPerson person) {
        var party = kept(body, on, person);
        var months = typed.whole("months", "Enter after how many months the register is confirmed again", 1, 60);
        var from = typed.day("from", "Enter the first day of the rule");
        var clause = typed.line("clause", "Enter where the body’s own papers say so");
        if (!typed.isFaulty()) {
            var id = Fresh.idOf("stricter", party.id().toString(), from.toString(), Integer.toString(months));
            typed.object(outstanding
                    .adopt(new Stricter(id, party.id(), months, clause, Span.since(from)), person.actor())
                    .objections());
        }
        if (typed.isFaulty()) return Page.faulty("disclosures/outstanding", listing(party, on, person, typed));
        return Page.seeOther("/registers/" + body + "/outstanding", "The body’s own rule is entered");
    }

    @PostMapping("/registers/{body}/outstanding/rules/{id}/ends")
    ModelAndView end(@PathVariable String body, @PathVariable UUID id, OnDay on, CurrentPerson person) {
        var party = kept(body, on, person);
        var answer = outstanding.end(party.id(), id, clocks.today(), person.actor());
        return Page.seeOther(
                "/registers/" + body + "/outstanding",
                answer.isDone()
                        ? "The rule holds no longer from today"
                        : answer.objections().getFirst().sentence());
    }
}
