package quorate.instructions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import quorate.instructions.Holds.Hold;
import quorate.instructions.Instruction.Line;
import quorate.kernel.PartyId;
import quorate.networks.Network.Through;
import quorate.web.Words;

/**
 * What must not be paid on a day: what is due to whom a stop is on, and what would go into its account for a network that named
 * it. A stop is on an account, and whoever else is paid through it would be paid in spite of the stop.
 *
 * @param accounts into whose account somebody is paid on a day; empty where it is its own
 */
record Holding(List<Hold> holds, LocalDate day, BiFunction<PartyId, LocalDate, Optional<Through>> accounts) {

    Holding {
        holds = List.copyOf(holds);
    }

    /** Why a line must not be paid, in a sentence with what releases it; empty where nothing holds it. */
    Optional<String> why(Line line, String name) {
        if (holds.isEmpty()) return Optional.empty();
        return on(line.party(), line.stream())
                .map(Hold::sentence)
                .or(() -> accounts.apply(line.party(), day)
                        .flatMap(through -> on(through.id(), line.stream()).map(hold -> because(hold, through, name))));
    }

    private Optional<Hold> on(PartyId party, String stream) {
        return holds.stream().filter(hold -> hold.holds(party, stream)).findFirst();
    }

    private static String because(Hold hold, Through through, String name) {
        return hold.sentence() + " The stop is on " + through.name() + ", into whose account " + name
                + " is paid since " + Words.day(through.since())
                + ". Enter another account on the page of " + name + ", from a day on, or lift the stop.";
    }
}
