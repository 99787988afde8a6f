package quorate.secretariat;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.PartyId;
import quorate.register.Party;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;
import quorate.web.Words;
import quorate.web.Xlsx;

/** Who came to a committee's meetings in a year, and what it asked of its lay members. */
@Controller
@Door(Door.Who.STAFF)
class YearPages {

    private static final List<String> HEADER = List.of(
            "member",
            "seat",
            "meetings while a member",
            "present",
            "apologies",
            "deputy sent",
            "absent without apology",
            "time in meetings",
            "days contracted",
            "days worked outside meetings");

    private final Bookcase books;
    private final Daybook daybook;

    YearPages(Bookcase books, Daybook daybook) {
        this.books = books;
        this.daybook = daybook;
    }

    /** @param people those for whom days can be noted */
    record Shown(
            Party committee,
            Year year,
            List<Choice> years,
            List<Attendance> members,
            List<Choice> people,
            boolean keeps,
            Typed typed,
            String key) {}

    @GetMapping("/committees/{id}/year")
    ModelAndView page(
            @PathVariable PartyId id, @RequestParam(defaultValue = "") String year, CurrentPerson person, Typed typed) {
        var committee = books.enterWhole(id, person);
        var known = Typed.prefilled(Map.of("year", year, "day", books.today().toString()));
        return Page.of("secretariat/year", shown(committee, Year.parse(year, books.today()), person, known));
    }

    private Shown shown(Party committee, Year year, CurrentPerson person, Typed typed) {
        var members = members(committee.id(), year, person);
        var people = Attendance.lay(members).entrySet().stream()
                .map(one -> Choice.of(one.getKey().toString(), one.getValue()))
                .toList();
        return new Shown(
                committee,
                year,
                Year.choices(books.today()),
                members,
                people,
                person.isSecretaryOf(committee.id()),
                typed,
                Bookcase.keyIn(typed));
    }

    private List<Attendance> members(PartyId committee, Year year, CurrentPerson person) {
        return Attendance.of(
                books.records(committee, year.span(), person),
                committee,
                year,
                daybook.list(Line.Kind.LOAD, committee.value()));
    }

    @GetMapping("/committees/{id}/year/csv")
    void csv(
            @PathVariable PartyId id,
            @RequestParam(defaultValue = "") String year,
            CurrentPerson person,
            HttpServletResponse response) {
        var of = Year.parse(year, books.today());
        Csv.answer(response, "attendance-" + of.begins() + ".csv", HEADER, rows(id, of, person));
    }

    @GetMapping("/committees/{id}/year/xlsx")
    void xlsx(
            @PathVariable PartyId id,
            @RequestParam(defaultValue = "") String year,
            CurrentPerson person,
            HttpServletResponse response) {
        var of = Year.parse(year, books.today());
        var sheet = new Xlsx.Sheet("Attendance", HEADER, rows(id, of, person));
        Xlsx.answer(response, "attendance-" + of.begins() + ".xlsx", sheet);
    }

    private Stream<List<String>> rows(PartyId id, Year year, CurrentPerson person) {
        books.enterWhole(id, person);
        return members(id, year, person).stream()
                .map(one -> List.of(
                        one.name(),
                        one.seat(),
                        Integer.toString(one.expected()),
                        Integer.toString(one.present()),
                        Integer.toString(one.apologies()),
                        Integer.toString(one.deputised()),
                        Integer.toString(one.absent()),
                        time(one),
                        one.contracted().map(BigDecimal::toPlainString).orElse("not known"),
                        one.worked().map(BigDecimal::toPlainString).orElse("not known")));
    }

    /** The time somebody sat; not known as long as a meeting they sat at is not noted as closed. */
    static String time(Attendance one) {
        if (one.present() == one.unknown() && one.present() > 0) return "not known";
        return Hours.words(one.time()) + (one.unknown() == 0 ? "" : ", and " + one.unknown() + " not known");
    }

    /** Days for which a lay member is contracted from a day on, or that they worked on one. */
    @PostMapping("/committees/{id}/year/days")
    ModelAndView note(@PathVariable PartyId id, CurrentPerson person, Typed typed) {
        var committee = books.keep(id, person);
        var page = shown(committee, Year.read(typed, books.today()), person, typed);
        var whose = typed.offered(
                "person",
                "Select whose days they are",
                Attendance.lay(page.members()).keySet());
        var kind = typed.choice("kind", "Select what is to be noted", List.of("contract", "worked"));
        var days = days(typed, kind.equals("contract") ? 260 : 31);
        var day = typed.day("day", "Enter the day");
        var words = typed.optionalLine("words");
        if (kind.equals("worked") && day.isAfter(books.today())) {
            typed.fault("day", "Work on a day that has not come cannot be noted: enter today or an earlier day");
        }
        if (typed.isFaulty()) return Page.faulty("secretariat/year", page);
        var draft = new Daybook.Draft(
                Bookcase.once(typed, person),
                Line.Kind.LOAD,
                id.value(),
                kind + " " + whose.orElseThrow(),
                Map.of("days", days.toPlainString(), "words", words),
                day,
                Daybook.WHATEVER,
                List.of(id.value(), whose.get().value()));
        daybook.note(draft, person.id()).orThrow();
        return Page.seeOther("/committees/" + id + "/year?year=" + Year.of(day).begins(), "Days noted");
    }

    private static BigDecimal days(Typed typed, int most) {
        var text = typed.value("days").strip();
        if (!text.matches("\\d{1,3}(\\.(0|5))?")) {
            typed.fault("days", "Enter the number of days, in whole or half days, such as 2 or 0.5");
            return BigDecimal.ZERO;
        }
        var days = new BigDecimal(text);
        if (days.signum() == 0 || days.compareTo(BigDecimal.valueOf(most)) > 0) {
            typed.fault("days", "The days must be more than 0 and at most " + Words.number(most));
        }
        return days;
    }
}
