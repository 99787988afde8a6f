package quorate.payments;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import quorate.authority.Route;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
import quorate.kernel.MatterId;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.networks.Groups;
import quorate.networks.Spread;
import quorate.schemes.Definition;
import quorate.schemes.Entrant;
import quorate.schemes.Reading;
import quorate.web.CurrentPerson;

/**
 * What other parts of the service may ask of payments: who may do what, whom a scheme could pay and what was read about them,
 * what was paid; and to lay a scheme that is not on the shelf yet for a decision.
 */
@Component
public class Payments {

    private final Hands hands;
    private final Payees payees;
    private final Tallies counting;
    private final TallyStore tallies;
    private final PaymentStore payments;
    private final Adoptions adoptions;
    private final Runs runs;
    private final Clocks clocks;

    Payments(
            Hands hands,
            Payees payees,
            Tallies counting,
            TallyStore tallies,
            PaymentStore payments,
            Adoptions adoptions,
            Runs runs,
            Clocks clocks) {
        this.hands = hands;
        this.payees = payees;
        this.counting = counting;
        this.tallies = tallies;
        this.payments = payments;
        this.adoptions = adoptions;
        this.runs = runs;
        this.clocks = clocks;
    }

    /** Of which commissioners the person may see what is paid. */
    public List<PartyId> readBy(CurrentPerson person) {
        return hands.readBy(person);
    }

    /** For which commissioners the person prepares what is paid. */
    public List<PartyId> enteredBy(CurrentPerson person) {
        return hands.enteredBy(person);
    }

    /** The practices for which the person speaks. */
    public List<PartyId> practicesOf(CurrentPerson person) {
        return hands.practicesOf(person);
    }

    /**
     * A practice that a scheme could pay.
     *
     * @param contract the kind of its core contract; empty where it has none
     * @param held the days of that contract
     * @param readings what was read about it, by name
     */
    public record Practice(
            PartyId id, String code, String name, String contract, Span held, Map<String, Reading> readings) {
        public Practice {
            readings = Map.copyOf(readings);
        }
    }

    /**
     * @param practices whoever the scheme pays: networks where it is for them
     * @param common readings of the commissioner, the same for all
     * @param groups the networks or groups that the scheme speaks of
     * @param read what was read under each code, of members of a network as well
     */
    public record Around(
            List<Practice> practices,
            Map<String, Reading> common,
            Groups groups,
            Map<String, Map<String, Reading>> read) {
        public Around {
            practices = List.copyOf(practices);
            common = Map.copyOf(common);
            read = Map.copyOf(read);
        }

        /** Of whom something may be read for their network: their codes. */
        public Set<String> members() {
            return groups.practices();
        }

        /**
         * As a run has it: with what was read of somebody, of their group, and of their members.
         *
         * @param signed on which day all are taken to have signed
         * @param taken what is taken of somebody, by code: what was read, and more
         */
        public Entrant entrant(
                Definition scheme,
                Span period,
                Practice it,
                LocalDate signed,
                Map<String, Map<String, Reading>> taken) {
            var spread = new Spread(
                    scheme, period, groups, code -> taken.getOrDefault(code, Map.of()), code -> Optional.of(signed));
            return spread.of(new Entrant(
                    it.code(), it.contract(), it.held(), signed, spread.read().apply(it.code())));
        }
    }

    /**
     * The practices of a commissioner, or its networks, with what was read about them under a scheme, under the one that it was
     * copied from, and else under any other: of several, what counts in the period, else what was last counted before it.
     */
    public Around around(PartyId commissioner, Definition scheme, String copied, Span period) {
        var readings = Choosing.of(
                tallies.list(Set.of(commissioner), Long.MAX_VALUE), scheme, List.of(scheme.id(), copied), period);
        var meant = payees.of(commissioner, scheme, period, Set.of(), Long.MAX_VALUE);
        var practices = meant.payees().stream()
                .map(it -> it.practice(readings.getOrDefault(it.code(), Map.of())))
                .toList();
        return new Around(practices, readings.getOrDefault("", Map.of()), meant.groups(), readings);
    }

    /**
     * What was counted about a practice, for a scheme.
     *
     * @param practice empty for what is counted once for all
     * @param value as it is written: "6,400", "75%", "yes"
     * @param until the last day for which it counts
     */
    public record Count(
            String practice,
            String reading,
            String value,
            LocalDate from,
            LocalDate until,
            LocalDate counted,
            String source,
            boolean estimated) {}

    /** Enters all of these for a scheme, or none. A second person checks them like all else. @return how many are new */
    public Answer<Integer> enter(PartyId commissioner, Definition scheme, List<Count> counts, CurrentPerson by) {
        return counting.enter(commissioner, scheme, counts, by);
    }

    /** A run of a scheme that was not given up. @param approved whether it was posted */
    public record Ran(UUID run, LocalDate first, boolean retro, boolean approved, Money sum) {

        public String page() {
            return "/payments/runs/" + run;
        }
    }

    /** @param practices what each of them was paid, by code @param runs the latest first, those that wait among them */
    public record Paid(Map<String, Money> practices, List<Ran> runs) {
        public Paid {
            practices = Map.copyOf(practices);
            runs = List.copyOf(runs);
        }

        public Money sum() {
            return practices.values().stream().reduce(Money.ZERO, Money::plus);
        }
    }

    /** What was paid under a scheme for periods that begin in a span, and by which runs. */
    public Paid paid(PartyId commissioner, String scheme, Span span) {
        var found = new HashMap<String, Money>();
        for (var payment : payments.list(commissioner, scheme, Long.MAX_VALUE)) {
            if (span.holdsOn(payment.first())) found.merge(payment.practice(), payment.amount(), Money::plus);
        }
        var ran = runs.list(Set.of(commissioner), Long.MAX_VALUE).stream()
                .filter(run -> run.scheme().equals(scheme) && !run.isGivenUp() && span.holdsOn(run.first()))
                .map(run -> new Ran(run.id(), run.first(), run.retro(), run.isApproved(), Runs.sum(runs.sums(run))))
                .toList();
        return new Paid(found, ran);
    }

    /** Everybody who could adopt a scheme today. */
    public List<Route> routes(PartyId commissioner, Definition scheme, Money value) {
        return adoptions
                .ways(
                        adoption(new UUID(0, 0), commissioner, scheme, List.of(), value, clocks.today(), commissioner),
                        scheme)
                .open();
    }

    /**
     * Lays a scheme for a decision, whether it is on the shelf or not. Laid twice under the same key, it is laid once.
     *
     * @param besides schemes that are adopted by the same decision
     */
    public Answer<MatterId> lay(
            UUID key,
            PartyId commissioner,
            Definition scheme,
            List<String> besides,
            Money value,
            LocalDate from,
            String why,
            CurrentPerson by) {
        var adoption = adoption(key, commissioner, scheme, besides, value, from, by.id());
        return switch (adoptions.lay(adoption, scheme, why)) {
            case Answer.Refused<Adoption>(var no) -> new Answer.Refused<>(no);
            case Answer.Done<Adoption>(var it) -> new Answer.Done<>(it.matter());
        };
    }

    private Adoption adoption(
            UUID key,
            PartyId commissioner,
            Definition scheme,
            List<String> besides,
            Money value,
            LocalDate from,
            PartyId by) {
        return new Adoption(key, commissioner, scheme.id(), value, from, clocks.today(), by, besides, Optional.empty());
    }

    /** The day from which a commissioner may pay under a scheme of its own; empty where no decision says so. */
    public Optional<LocalDate> findAdoption(PartyId commissioner, String scheme) {
        return adoptions.list(Set.of(commissioner), Long.MAX_VALUE).stream()
                .filter(it -> it.covers(scheme) && it.isAdopted())
                .map(Adoption::from)
                .findFirst();
    }

    /**
     * A statement that somebody may see.
     *
     * @param first the first day of its period
     * @param lines what they are called
     */
    public record Seen(
            UUID run,
            PartyId commissioner,
            PartyId practice,
            String code,
            String name,
            LocalDate first,
            String title,
            List<String> lines) {
        public Seen {
            lines = List.copyOf(lines);
        }

        public String page() {
            return "/payments/runs/" + run + "/statements/" + code;
        }
    }

    /** The statement of a practice in a run, for whoever may see it. @param month its first day; else its first period */
    public Optional<Seen> findStatement(CurrentPerson person, UUID id, String code, String month) {
        return runs.find(id).flatMap(run -> {
            var first = runs.sums(run).stream()
                    .map(Round.Sum::first)
                    .filter(day -> day.toString().equals(month))
                    .findFirst()
                    .orElse(run.first());
            var round = runs.round(run, first);
            return round.payee(code)
                    .filter(it -> readBy(person).contains(run.commissioner())
                            || StatementPages.isOwn(run, round, it, practicesOf(person)))
                    .flatMap(it -> round.find(code)
                            .map(statement -> new Seen(
                                    id,
                                    run.commissioner(),
                                    it.id(),
                                    code,
                                    it.name(),
                                    first,
                                    runs.scheme(run).title() + ", " + Months.of(round.period()),
                                    statement.lines().stream()
                                            .map(line -> line.payment().title())
                                            .toList())));
        });
    }
}
