package quorate.queries;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.payments.Payments;
import quorate.queries.Query.Outcome;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;

/** Where a practice asks about its statement, and is answered. */
@Controller
@Door(Door.Who.SIGNED_IN)
class QueryPages {

    private static final String HERE = "/payments/queries";
    private static final String NEW = "/payments/runs/{run}/statements/{code:[A-Z0-9]{3,9}}/queries";

    private final Queries queries;
    private final Payments payments;
    private final Standing standing;

    QueryPages(Queries queries, Payments payments, Standing standing) {
        this.queries = queries;
        this.payments = payments;
        this.standing = standing;
    }

    record Row(Query query, String practice) {}

    @GetMapping(HERE)
    ModelAndView list(CurrentPerson person, OnDay day) {
        return Page.of(
                "queries/list",
                queries.list(payments.readBy(person), payments.practicesOf(person), day.known()).stream()
                        .map(it -> new Row(it, standing.nameOf(it.practice())))
                        .toList());
    }

    record Asking(Payments.Seen seen, List<Choice> lines, Typed typed) {}

    @GetMapping(NEW)
    ModelAndView ask(@PathVariable UUID run, @PathVariable String code, CurrentPerson person, Typed typed) {
        var seen = own(run, code, person, typed);
        return Page.of(
                "queries/new",
                asking(seen, typed.knowing(Map.of("key", Fresh.id().toString()))));
    }

    private static Asking asking(Payments.Seen seen, Typed typed) {
        return new Asking(
                seen, seen.lines().stream().map(it -> Choice.of(it, it)).toList(), typed);
    }

    /** A statement about which the person may ask: for its practice, or because a practice asked by telephone. */
    private Payments.Seen own(UUID run, String code, CurrentPerson person, Typed typed) {
        var seen =
                payments.findStatement(person, run, code, typed.value("month")).orElseThrow(Page::missing);
        if (!payments.practicesOf(person).contains(seen.practice())
                && !payments.enteredBy(person).contains(seen.commissioner()))
            throw new AccessDeniedException("Neither their practice nor theirs to pay");
        return seen;
    }

    @PostMapping(NEW)
    ModelAndView asked(@PathVariable UUID run, @PathVariable String code, CurrentPerson person, Typed typed) {
        var seen = own(run, code, person, typed);
        var line = typed.optionallyOffered("line", "Choose one of the lines of this statement", seen.lines());
        var words = typed.text("words", "Enter what seems wrong, and what you have instead", 4000);
        if (typed.isFaulty()) return Page.faulty("queries/new", asking(seen, typed));
        var query = queries.ask(typed.id("key").orElseGet(Fresh::id), seen, line.orElse(""), words, person.id());
        return Page.seeOther(query.page(), "Sent to whoever prepares payments");
    }

    record One(
            Query query,
            String practice,
            String commissioner,
            String by,
            String answeredBy,
            boolean answers,
            Typed typed) {}

    private Query find(UUID id, CurrentPerson person) {
        return queries.find(id)
                .filter(it -> payments.readBy(person).contains(it.commissioner())
                        || payments.practicesOf(person).contains(it.practice()))
                .orElseThrow(Page::missing);
    }

    private One one(Query it, CurrentPerson person, Typed typed) {
        return new One(
                it,
                standing.nameOf(it.practice()),
                standing.nameOf(it.commissioner()),
                standing.nameOf(it.by()),
                it.answer().map(answer -> standing.nameOf(answer.by())).orElse(""),
                it.answer().isEmpty() && payments.enteredBy(person).contains(it.commissioner()),
                typed);
    }

    @GetMapping(HERE + "/{query}")
    ModelAndView one(@PathVariable UUID query, CurrentPerson person, Typed typed) {
        return Page.of("queries/query", one(find(query, person), person, typed));
    }

    @PostMapping(HERE + "/{query}/answers")
    @Door(Door.Who.STAFF)
    ModelAndView answer(@PathVariable UUID query, CurrentPerson person, Typed typed) {
        var it = find(query, person);
        if (!payments.enteredBy(person).contains(it.commissioner()))
            throw new AccessDeniedException("Answers no queries");
        var outcome = typed.choice("outcome", "Choose whether it stands", Outcome.class);
        var words = typed.text("words", "Enter the answer", 4000);
        if (!typed.isFaulty()
                && queries.answer(it.id(), outcome, words, person.id()) instanceof Answer.Refused<Query>(var no))
            typed.object(no);
        if (typed.isFaulty()) return Page.faulty("queries/query", one(it, person, typed));
        return Page.seeOther(it.page(), "Answered");
    }
}
