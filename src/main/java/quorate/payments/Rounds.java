package quorate.payments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.schemes.Definition;
import quorate.schemes.Schemes;

/** Asks for everything that periods of a scheme are worked out from, and works them out. */
@Component
class Rounds {

    /** How many periods are in memory at once: each core works out one of them. */
    private static final int TOGETHER = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

    private final TallyStore tallies;
    private final Payees payees;
    private final Schemes schemes;
    private final Replacing replacing;

    Rounds(TallyStore tallies, Payees payees, Schemes schemes, Replacing replacing) {
        this.tallies = tallies;
        this.payees = payees;
        this.schemes = schemes;
        this.replacing = replacing;
    }

    /**
     * What is to be worked out, by what was known.
     *
     * @param announced what of prices had been announced by then counts
     */
    record Asked(PartyId commissioner, Definition scheme, LocalDate announced, long known) {}

    /** The period in which a day lies. */
    Round of(Asked asked, LocalDate day) {
        return new Ready(asked, day, read(asked)).workedOut();
    }

    private List<Tally> read(Asked asked) {
        return tallies.list(asked.commissioner(), asked.scheme().id(), asked.known());
    }

    /**
     * What is made of each of many periods, in their order. All that was read for the scheme is asked for once.
     *
     * @param besides what has to be asked for a period beside what it is worked out from
     * @param made done on any thread, and must ask for nothing: the write under way is seen by its own thread alone
     */
    <A, T> List<T> each(Asked asked, List<LocalDate> firsts, Function<Ready, A> besides, BiFunction<Round, A, T> made) {
        record Task<A>(Ready ready, A besides) {}
        var read = read(asked);
        var all = new ArrayList<T>();
        for (var at = 0; at < firsts.size(); at += TOGETHER) {
            var tasks = new ArrayList<Task<A>>();
            for (var first : firsts.subList(at, Math.min(at + TOGETHER, firsts.size()))) {
                var ready = new Ready(asked, first, read);
                tasks.add(new Task<>(ready, besides.apply(ready)));
            }
            all.addAll(tasks.parallelStream()
                    .map(task -> made.apply(task.ready().workedOut(), task.besides()))
                    .toList());
        }
        return all;
    }

    /** A period of which all is asked for, and nothing worked out yet: that asks for nothing more. */
    final class Ready {

        private record Part(Instalments of, Payees.Meant meant, Map<String, LocalDate> signed) {}

        private final Asked asked;
        private final List<Tally> read;
        private final List<Part> parts;

        private Ready(Asked asked, LocalDate day, List<Tally> read) {
            this.asked = asked;
            this.read = read;
            this.parts =
                    Instalments.of(asked.scheme(), day).stream().map(this::part).toList();
        }

        private Part part(Instalments of) {
            var signed = replacing.signed(asked.commissioner(), of.scheme(), of.over(), asked.known());
            var named = Stream.concat(
                            signed.keySet().stream(),
                            read.stream()
                                    .filter(tally -> tally.period().overlaps(of.over()))
                                    .map(tally -> tally.key().practice())
                                    .filter(code -> !code.isEmpty()))
                    .collect(Collectors.toSet());
            return new Part(of, payees.of(asked.commissioner(), of.scheme(), of.over(), named, asked.known()), signed);
        }

        /** The days that are paid for. */
        Span days() {
            return parts.getFirst().of().days();
        }

        /** By what other scheme the practices are paid instead, by code. */
        Map<String, String> replaced() {
            return replacing.found(
                    asked.commissioner(),
                    asked.scheme(),
                    days(),
                    parts.getFirst().meant().groups());
        }

        private Round workedOut() {
            var rounds = parts.stream()
                    .map(part -> Round.of(schemes, part.of(), asked.announced(), part.meant(), read, part.signed()))
                    .toList();
            return rounds.getFirst().after(rounds.subList(1, rounds.size()));
        }
    }
}
