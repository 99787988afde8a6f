package quorate.reporting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.Code;
import quorate.kernel.PartyId;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.reporting.Verified.State;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Typed;

/** Whether rulings on interests were kept, for whoever chairs the committee or keeps its record: they see what was found. */
@Controller
@Door(Door.Who.STAFF)
class VerifyingPages {

    private static final int PAGE = 20;
    private static final List<String> CHAIRS = List.of("chair", "vice-chair");
    private static final List<String> HEADINGS =
            List.of("decided", "item", "who", "ruled", "reason", "state", "what was found");

    private final Verifying verifying;
    private final Register register;
    private final Clocks clocks;

    VerifyingPages(Verifying verifying, Register register, Clocks clocks) {
        this.verifying = verifying;
        this.register = register;
        this.clocks = clocks;
    }

    /** @param counts how many there are of each state, whatever is looked for */
    record Listed(
            Party committee,
            List<Verified> lines,
            Paging paging,
            Map<State, Long> counts,
            List<Choice> states,
            Typed typed) {

        int total() {
            return (int) counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    @GetMapping("/committees/{id}/rulings")
    ModelAndView list(
            @PathVariable PartyId id,
            CurrentPerson person,
            OnDay day,
            Typed typed,
            @RequestParam(defaultValue = "1") String page) {
        var committee = enter(id, person);
        var all = verifying.of(id, day.day(), person);
        var found = wanted(all, typed);
        var paging = new Paging(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, PAGE, found.size());
        return Page.of(
                "reporting/rulings",
                new Listed(
                        committee,
                        found.stream().skip(paging.before()).limit(PAGE).toList(),
                        paging,
                        new TreeMap<>(
                                all.stream().collect(Collectors.groupingBy(Verified::state, Collectors.counting()))),
                        Choice.of(State.class),
                        typed));
    }

    private Party enter(PartyId committee, CurrentPerson person) {
        var party = register.on(clocks.today())
                .find(committee)
                .filter(one -> one.kind() == Kind.COMMITTEE)
                .orElseThrow(Page::missing);
        var leads = CHAIRS.stream().anyMatch(office -> person.holds(office, committee));
        if (!leads && !person.isSecretaryOf(committee))
            throw new AccessDeniedException("Neither chairs this committee nor keeps its record today");
        return party;
    }

    private static List<Verified> wanted(List<Verified> all, Typed typed) {
        var words = typed.optionalLine("q").toLowerCase(Locale.UK);
        var state = Arrays.stream(State.values())
                .filter(each -> typed.isChosen("state", Code.of(each)))
                .findFirst();
        return all.stream()
                .filter(one -> state.isEmpty() || one.state() == state.get())
                .filter(one -> (one.name() + " " + one.item().title())
                        .toLowerCase(Locale.UK)
                        .contains(words))
                .toList();
    }

    @GetMapping("/committees/{id}/rulings/list.csv")
    void csv(@PathVariable PartyId id, CurrentPerson person, OnDay day, Typed typed, HttpServletResponse response) {
        enter(id, person);
        Csv.answer(
                response,
                "rulings-" + day.day() + ".csv",
                HEADINGS,
                wanted(verifying.of(id, day.day(), person), typed).stream()
                        .map(one -> List.of(
                                one.item().day().toString(),
                                one.item().title(),
                                one.name(),
                                one.ruled(),
                                one.reason(),
                                one.state().toString(),
                                one.says())));
    }
}
