package quorate.disclosures;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.Code;
import quorate.register.Party;
import quorate.web.Choice;
import quorate.web.Column;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Typed;

/** What was declared against what was paid: for whoever keeps the register or guards it. */
@Controller
@Door(Door.Who.STAFF)
class PaidPages {

    private static final List<Column> COLUMNS = List.of(
            Column.text("Name"),
            Column.text("Practice"),
            Column.text("Declared"),
            Column.text("Known otherwise"),
            Column.text("Paid, as published"),
            Column.text("What follows"));
    private static final List<String> HEADER = List.of(
            "Name", "Practice", "Code", "Declared", "Known otherwise", "Paid", "Pounds", "Year", "Published", "State");

    private final Paying paying;
    private final Desk desk;

    PaidPages(Paying paying, Desk desk) {
        this.paying = paying;
        this.desk = desk;
    }

    record Listing(
            Typed typed,
            Party body,
            List<Paid> lines,
            Map<Paid.State, Long> counts,
            List<Choice> states,
            List<Column> columns) {

        long ask() {
            return counts.getOrDefault(Paid.State.PAID_NOT_DECLARED, 0L)
                    + counts.getOrDefault(Paid.State.KNOWN_NOT_DECLARED, 0L);
        }

        long all() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }

        String colour(Paid line) {
            return switch (line.state()) {
                case PAID_NOT_DECLARED -> "red";
                case KNOWN_NOT_DECLARED -> "yellow";
                case DECLARED_NOT_PAID -> "grey";
                case AGREES -> "green";
            };
        }
    }

    @GetMapping("/registers/{body}/paid")
    ModelAndView list(@PathVariable String body, OnDay on, CurrentPerson person, Typed typed) {
        var party = seen(body, on, person);
        var all = paying.of(party.id(), on.day(), on.known());
        return Page.of(
                "disclosures/paid",
                new Listing(
                        typed,
                        party,
                        filtered(all, typed),
                        all.stream().collect(Collectors.groupingBy(Paid::state, Collectors.counting())),
                        states(),
                        COLUMNS));
    }

    @GetMapping("/registers/{body}/paid/csv")
    void csv(@PathVariable String body, OnDay on, CurrentPerson person, Typed typed, HttpServletResponse response) {
        var party = seen(body, on, person);
        var rows = filtered(paying.of(party.id(), on.day(), on.known()), typed).stream()
                .map(PaidPages::row);
        Csv.answer(response, "declared-and-paid-" + Desk.slug(party) + "-" + on.day() + ".csv", HEADER, rows);
    }

    private static List<String> row(Paid line) {
        return List.of(
                line.name(),
                line.practice().name(),
                line.practice().code().orElse(""),
                String.join("; ", line.declared()),
                String.join("; ", line.known()),
                line.payments().map(figure -> figure.words()).orElse(""),
                line.payments()
                        .flatMap(figure -> figure.number())
                        .map(Object::toString)
                        .orElse(""),
                line.payments().map(figure -> figure.edition().title()).orElse(""),
                line.payments()
                        .map(figure -> figure.edition().vintage().toString())
                        .orElse(""),
                line.state().toString());
    }

    private Party seen(String word, OnDay on, CurrentPerson person) {
        var party = desk.body(word, on.day());
        if (!desk.keeps(person, party.id()) && !desk.guards(person, party.id())) throw Page.missing();
        return party;
    }

    private static List<Choice> states() {
        var states = new ArrayList<>(List.of(Choice.of("ask", "To be asked")));
        states.addAll(Desk.choices(Paid.State.class));
        return states;
    }

    private static List<Paid> filtered(List<Paid> all, Typed typed) {
        var state = typed.value("state");
        return all.stream()
                .filter(line -> state.isEmpty()
                        || state.equals("ask") && line.declared().isEmpty()
                        || state.equals(Code.of(line.state())))
                .toList();
    }
}
