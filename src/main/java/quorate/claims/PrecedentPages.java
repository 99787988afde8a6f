package quorate.claims;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.payments.Dues;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Typed;

/** What did we give for the same reason before? Only what whoever asks may see is counted. */
@Controller
@Door(Door.Who.STAFF)
class PrecedentPages {

    private final ClaimRows rows;
    private final Dues dues;

    PrecedentPages(ClaimRows rows, Dues dues) {
        this.rows = rows;
        this.dues = dues;
    }

    /** @param any whether anything was decided of any kind. @param asked what is asked now of the kinds */
    record Before(
            Precedents found,
            boolean reads,
            boolean any,
            List<String> asked,
            List<Choice> kinds,
            List<Choice> years,
            Typed typed) {}

    @GetMapping("/claims/before")
    ModelAndView look(CurrentPerson person, OnDay day, Typed typed) {
        var all = rows.of(person, day.known()).stream()
                .filter(row -> row.claim().isDecided())
                .toList();
        var kinds = kinds(typed);
        var chosen = typed.value("year");
        var year = chosen.matches("\\d{4}") ? Optional.of(Integer.valueOf(chosen)) : Optional.<Integer>empty();
        var found = all.stream()
                .filter(row -> Precedents.isAlike(row, kinds, typed.value("q"), year))
                .toList();
        return Page.of(
                "claims/before",
                new Before(
                        Precedents.of(found),
                        !dues.readBy(person).isEmpty(),
                        !all.isEmpty(),
                        kinds.size() == ClaimKind.all().size()
                                ? List.of()
                                : kinds.stream()
                                        .flatMap(kind -> kind.criteria().stream())
                                        .map(ClaimKind.Criterion::asks)
                                        .distinct()
                                        .toList(),
                        ClaimForm.KINDS,
                        Precedents.of(all).years().stream()
                                .map(it -> Choice.of("" + it.year(), it.title()))
                                .toList(),
                        typed));
    }

    private static Set<ClaimKind> kinds(Typed typed) {
        var chosen = ClaimKind.all().stream()
                .filter(kind -> kind.id().equals(typed.value("kind")))
                .toList();
        return new HashSet<>(chosen.isEmpty() ? ClaimKind.all() : chosen);
    }
}
