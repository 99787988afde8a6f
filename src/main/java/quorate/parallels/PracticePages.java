package quorate.parallels;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.Money;
import quorate.parallels.Held.Outcome;
import quorate.parallels.HeldStore.Wish;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;

/** Both statements of one practice line by line, and what somebody says of a difference. */
@Controller
@Door(Door.Who.STAFF)
class PracticePages {

    private static final String PRACTICE = MonthPages.MONTH + "/practices/{code:[A-Z0-9]{3,9}}";

    private final Looking looking;
    private final Parallels parallels;
    private final HeldStore held;
    private final Standing standing;

    PracticePages(Looking looking, Parallels parallels, HeldStore held, Standing standing) {
        this.looking = looking;
        this.parallels = parallels;
        this.held = held;
        this.standing = standing;
    }

    /** @param by who answered, by id */
    record One(Looked looked, String name, String code, List<Held> rows, Map<String, String> by, Typed typed) {

        Money theirs() {
            return sum(rows.stream().flatMap(it -> it.pair().theirs().stream()));
        }

        Money ours() {
            return sum(rows.stream().flatMap(it -> it.pair().ours().stream()));
        }

        private static Money sum(Stream<Money> all) {
            return all.reduce(Money.ZERO, Money::plus);
        }
    }

    private One one(Looked it, String code, Typed typed) {
        var rows = held.list(it.parallel(), it.month(), Wish.practice(code), 0, Integer.MAX_VALUE, Long.MAX_VALUE);
        if (rows.isEmpty()) throw Page.missing();
        var by = new LinkedHashMap<String, String>();
        rows.stream()
                .flatMap(row -> row.said().stream())
                .forEach(said -> by.put(said.by().toString(), standing.nameOf(said.by())));
        return new One(it, rows.getFirst().pair().name(), code, rows, by, typed);
    }

    @GetMapping(PRACTICE)
    ModelAndView practice(
            @PathVariable UUID id, @PathVariable String month, @PathVariable String code, CurrentPerson person) {
        return Page.of("parallels/practice", one(looking.find(id, month, person), code, Typed.nothing()));
    }

    /** One difference of a practice is answered. */
    @PostMapping(PRACTICE + "/answers")
    ModelAndView answer(
            @PathVariable UUID id,
            @PathVariable String month,
            @PathVariable String code,
            CurrentPerson person,
            Typed typed) {
        var it = looking.find(id, month, person);
        it.mayAnswer();
        var one = one(it, code, typed);
        var differing = one.rows().stream()
                .filter(row -> row.pair().cause() != Pair.Cause.AGREES)
                .toList();
        var row = typed.found(
                "line",
                "Choose which difference is answered",
                text -> differing.stream()
                        .filter(each -> each.pair().line().equals(text))
                        .findFirst());
        var outcome = typed.choice("outcome", "Choose which amount is right", Outcome.class);
        var words = typed.text("words", "Enter why", 1000);
        if (typed.isFaulty() || row.isEmpty()) return Page.faulty("parallels/practice", one);
        parallels.answer(it.parallel(), List.of(row.get()), outcome, words, person.id());
        return Page.seeOther(it.page() + "/practices/" + code, "Answered");
    }
}
