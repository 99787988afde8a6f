package quorate.budgets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import quorate.authority.Route;
import quorate.authority.Verdict;
import quorate.authority.Ways;
import quorate.kernel.Answer;
import quorate.ledger.Fund;
import quorate.web.CurrentPerson;
import quorate.web.Page;
import quorate.web.Typed;

/** From a form to a matter that waits: everything that is wrong at once; else everything once more; else it is laid. */
@Component
class Laying {

    private final Movements movements;

    Laying(Movements movements) {
        this.movements = movements;
    }

    /** The form: where it is sent, and how it is shown again. */
    record Asked(String action, String view, Object model) {}

    /**
     * @param doubts streams that no source has for the day
     * @param limits why those who may not decide it may not, a sentence each
     */
    record Checking(
            Typed typed,
            Movement movement,
            Fund fund,
            List<String> doubts,
            List<Route> routes,
            List<String> limits,
            Map<String, String> carried,
            String action) {}

    ModelAndView of(CurrentPerson person, Typed typed, Optional<Movement> read, List<Fund> funds, Asked asked) {
        var why = typed.text("why", "Enter why it is proposed", 4000);
        if (!typed.isFaulty()) read.ifPresent(it -> typed.object(movements.against(it)));
        if (typed.isFaulty() || read.isEmpty()) return Page.faulty(asked.view(), asked.model());
        if (typed.isChosen("change", "yes")) return Page.of(asked.view(), asked.model());
        var movement = read.get();
        var fund = fund(movement, funds);
        if (!typed.isChosen("confirmed", "yes")) {
            var ways = movements.ways(movement);
            return Page.of(
                    "budgets/movementCheck",
                    new Checking(
                            typed,
                            movement,
                            fund,
                            doubts(movement),
                            ways.open(),
                            limits(ways),
                            MovementForm.carried(typed),
                            asked.action()));
        }
        return switch (movements.lay(movement, fund, why, person.actor())) {
            case Answer.Done<Movement>(var laid) -> Page.seeOther(laid.page(), "Laid for a decision");
            case Answer.Refused<Movement>(var objections) -> {
                typed.object(objections);
                yield Page.faulty(asked.view(), asked.model());
            }
        };
    }

    private static List<String> doubts(Movement movement) {
        return Stream.of(movement.from(), movement.to())
                .flatMap(stream -> KnownStream.find(stream).stream())
                .flatMap(known -> known.doubt(movement.day()).stream())
                .toList();
    }

    static Fund fund(Movement movement, List<Fund> funds) {
        return funds.stream()
                .filter(fund -> fund.id().equals(movement.fund()))
                .findFirst()
                .orElseThrow(Page::missing);
    }

    /** Those that have a limit and are asked for more than it. */
    private static List<String> limits(Ways ways) {
        return ways.closed().stream()
                .filter(route -> route.upTo().isPresent())
                .flatMap(route -> route.verdict() instanceof Verdict.Refused(var no, var remarks)
                        ? no.stream().limit(1).map(it -> route.name() + ": " + it.sentence())
                        : Stream.empty())
                .toList();
    }
}
