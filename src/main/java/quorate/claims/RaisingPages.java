package quorate.claims;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.payments.Dues;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;
import quorate.web.Veil;

/** Where a limit that changed backwards is entered, and what each paid claim comes to by it. */
@Controller
@Door(Door.Who.STAFF)
class RaisingPages {

    private static final String HERE = "/claims/limits";
    private static final List<Choice> KINDS = ClaimKind.all().stream()
            .filter(ClaimKind::isLimited)
            .map(kind -> Choice.of(kind.id(), kind.title()))
            .toList();

    private final Raisings raisings;
    private final Claims claims;
    private final ClaimRows rows;
    private final Dues dues;
    private final Standing standing;
    private final List<Veil> veils;
    private final Clocks clocks;

    RaisingPages(
            Raisings raisings,
            Claims claims,
            ClaimRows rows,
            Dues dues,
            Standing standing,
            List<Veil> veils,
            Clocks clocks) {
        this.raisings = raisings;
        this.claims = claims;
        this.rows = rows;
        this.dues = dues;
        this.standing = standing;
        this.veils = veils;
        this.clocks = clocks;
    }

    record Listing(List<Raising> raisings, boolean enters) {}

    record Asking(List<Choice> commissioners, List<Choice> kinds, Typed typed) {}

    /** @param row the claim as it was paid */
    record Line(ClaimRow row, Raising.Difference difference) {}

    /** @param waits whether it is looked at before it is laid */
    record One(Raising raising, List<Line> lines, String commissioner, String by, boolean waits, Typed typed) {}

    private boolean isHidden(Raising it, CurrentPerson person) {
        return veils.stream().anyMatch(veil -> veil.hides(person, it.matter().value()));
    }

    @GetMapping(HERE)
    ModelAndView list(CurrentPerson person, OnDay day) {
        var found = raisings.list(dues.readBy(person), day.known()).stream()
                .filter(it -> !isHidden(it, person))
                .toList();
        return Page.of(
                "claims/limits", new Listing(found, !dues.enteredBy(person).isEmpty()));
    }

    private Asking asking(CurrentPerson person, Typed typed) {
        var mine = dues.enteredBy(person);
        if (mine.isEmpty()) throw new AccessDeniedException("Enters no limits");
        var known = Map.of(
                "key",
                Fresh.id().toString(),
                "commissioner",
                mine.size() == 1 ? mine.getFirst().toString() : "");
        return new Asking(
                mine.stream()
                        .map(id -> Choice.of(id.toString(), standing.nameOf(id)))
                        .toList(),
                KINDS,
                typed.knowing(known));
    }

    @GetMapping(HERE + "/new")
    ModelAndView ask(CurrentPerson person, Typed typed) {
        return Page.of("claims/limitAsk", asking(person, typed));
    }

    /** Shows what is wrong; else what each claim comes to; else, once that was looked at, lays it. */
    @PostMapping(HERE + "/new")
    ModelAndView enter(CurrentPerson person, Typed typed) {
        asking(person, typed);
        var asked = read(typed, dues.enteredBy(person), person.id());
        if (typed.isFaulty() || asked.isEmpty() || typed.isChosen("change", "yes")) {
            return typed.isFaulty()
                    ? Page.faulty("claims/limitAsk", asking(person, typed))
                    : Page.of("claims/limitAsk", asking(person, typed));
        }
        var worked = raisings.worked(asked.get());
        if (!typed.isChosen("confirmed", "yes") && !worked.differences().isEmpty())
            return Page.of("claims/limit", one(worked, true, typed));
        if (raisings.lay(worked) instanceof Answer.Refused<Raising>(var no)) {
            typed.object(no);
            return Page.faulty("claims/limitAsk", asking(person, typed));
        }
        return Page.seeOther(isHidden(worked, person) ? HERE : worked.page(), "Laid for a decision");
    }

    private Optional<Raising> read(Typed typed, List<PartyId> mine, PartyId by) {
        var commissioner = typed.offered("commissioner", "Choose whose claims they are", mine);
        var kind = ClaimKind.of(typed.choice(
                "kind",
                "Choose what was claimed",
                KINDS.stream().map(Choice::value).toList()));
        var practice = typed.optionalLine("practice").toUpperCase(java.util.Locale.ROOT);
        if (!practice.isEmpty() && !practice.matches("[A-Z0-9]{3,9}"))
            typed.fault("practice", "Enter the code of a practice, such as Z90001, or leave it empty for all");
        if (!kind.asks().isEmpty() && practice.isEmpty())
            typed.fault("practice", "Enter the code of the practice: a market rent is of one building");
        var from = typed.day("from", "Enter the first day from which it holds");
        var to = typed.day("to", "Enter the last day on which it holds");
        if (typed.faultOf("from").isEmpty() && typed.faultOf("to").isEmpty() && to.isBefore(from))
            typed.fault("to", "The last day is before the first");
        var figure = typed.money("figure", "Enter the new limit of a week, or the market rent of a year");
        if (typed.faultOf("figure").isEmpty() && (figure.pence() <= 0 || figure.isMoreThan(Money.pounds(100_000_000))))
            typed.fault("figure", "Enter an amount above nothing, and not above £100,000,000");
        var unpaid = typed.value("unpaid").isBlank()
                ? 0
                : typed.whole("unpaid", "Enter how many weeks of each claim are not paid", 0, 52);
        var source = typed.line("source", "Enter where it was read");
        if (typed.isFaulty() || commissioner.isEmpty()) return Optional.empty();
        return Optional.of(new Raising(
                typed.id("key").orElseGet(Fresh::id),
                commissioner.get(),
                kind,
                practice,
                from,
                to,
                figure,
                unpaid,
                source,
                clocks.today(),
                by,
                List.of(),
                Optional.empty()));
    }

    private One one(Raising it, boolean waits, Typed typed) {
        var lines = it.differences().stream()
                .flatMap(each -> claims.find(each.claim()).stream().map(claim -> new Line(rows.of(claim), each)))
                .toList();
        return new One(it, lines, standing.nameOf(it.commissioner()), standing.nameOf(it.by()), waits, typed);
    }

    @GetMapping(HERE + "/{raising}")
    ModelAndView look(@PathVariable UUID raising, CurrentPerson person) {
        var it = raisings.find(raising)
                .filter(found -> dues.readBy(person).contains(found.commissioner()) && !isHidden(found, person))
                .orElseThrow(Page::missing);
        return Page.of("claims/limit", one(it, false, Typed.nothing()));
    }
}
