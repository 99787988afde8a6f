package quorate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import quorate.kernel.PartyId;
import quorate.ledger.Treasurers;
import quorate.register.Link;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.register.View;
import quorate.web.CurrentPerson;

/** Whose money somebody answers for: of the commissioner in which they hold a finance post, and of those it succeeded. */
@Component
class FinancePosts implements Treasurers {

    private static final Set<String> OFFICES = Set.of(
            "chief-finance-officer",
            "deputy-chief-finance-officer",
            "chief-officer",
            "accountable-officer",
            "lay-member-audit");

    private static final Set<String> KEEPERS = Set.of("chief-finance-officer", "deputy-chief-finance-officer");

    private final Register register;

    FinancePosts(Register register) {
        this.register = register;
    }

    @Override
    public List<PartyId> commissionersOf(CurrentPerson person, LocalDate day) {
        var view = register.on(day);
        var found = new LinkedHashSet<PartyId>();
        person.posts().stream()
                .filter(post -> OFFICES.contains(post.office()))
                .forEach(post -> found.addAll(wholeOf(post.body(), view)));
        var waiting = new ArrayList<>(found);
        while (!waiting.isEmpty()) {
            view.linksFrom(waiting.removeFirst(), Tie.SUCCESSOR_OF).stream()
                    .map(Link::to)
                    .filter(found::add)
                    .forEach(waiting::add);
        }
        return List.copyOf(found);
    }

    @Override
    public List<PartyId> keptBy(CurrentPerson person, LocalDate day) {
        var view = register.on(day);
        return person.posts().stream()
                .filter(post -> KEEPERS.contains(post.office()))
                .flatMap(post -> wholeOf(post.body(), view).stream())
                .distinct()
                .toList();
    }

    /** The commissioner of which a committee is part; a commissioner itself. */
    private static List<PartyId> wholeOf(PartyId body, View view) {
        var whole = view.linksFrom(body, Tie.PART_OF).stream().map(Link::to).toList();
        return whole.isEmpty() ? List.of(body) : whole;
    }
}
