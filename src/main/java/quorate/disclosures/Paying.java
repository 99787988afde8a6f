package quorate.disclosures;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quorate.figures.AsKnown;
import quorate.figures.Figure;
import quorate.figures.Figures;
import quorate.interests.Interest;
import quorate.interests.Interests;
import quorate.interests.RegisterEntry;
import quorate.kernel.PartyId;
import quorate.register.Kind;
import quorate.register.Link;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.register.View;

/**
 * Holds a register of interests against what others know: the practices that its people are tied to, and what the NHS
 * published that it paid them. Of payments by drug companies only two thirds were found in registers (BMJ 2018;360:j5915);
 * what a practice is paid for is published for every practice in England, so here nobody has to look it up.
 */
@Component
class Paying {

    /** Ties by which somebody gains from what a practice is paid. */
    private static final Set<Tie> GAINS = Set.of(Tie.PARTNER_IN, Tie.EMPLOYED_BY, Tie.DIRECTOR_OF, Tie.SHAREHOLDER_OF);

    private static final String TOTAL = "payments.total";

    private final Interests interests;
    private final Register register;
    private final Figures figures;

    Paying(Interests interests, Register register, Figures figures) {
        this.interests = interests;
        this.register = register;
        this.figures = figures;
    }

    private record Pair(PartyId person, PartyId practice) {}

    /** Everybody on the register who has anything to do with a practice; what has to be asked comes first. */
    List<Paid> of(PartyId body, LocalDate day, long known) {
        var view = register.on(day, known);
        var entries = interests.registerOf(body, day, RegisterEntry.Readers.STAFF);
        var declared = new LinkedHashMap<Pair, List<String>>();
        var tied = new LinkedHashMap<Pair, List<String>>();
        for (var entry : entries) {
            of(view, entry, day).forEach((practice, words) -> declared.put(new Pair(entry.person(), practice), words));
            ties(view, entry).forEach((practice, words) -> tied.put(new Pair(entry.person(), practice), words));
        }
        var names = entries.stream()
                .collect(Collectors.toMap(RegisterEntry::person, RegisterEntry::name, (one, same) -> one));
        var pairs = Stream.concat(declared.keySet().stream(), tied.keySet().stream())
                .distinct()
                .toList();
        var payments = payments(view, pairs, day, known);
        return pairs.stream()
                .map(pair -> {
                    var practice = view.get(pair.practice());
                    return new Paid(
                            pair.person(),
                            names.getOrDefault(pair.person(), ""),
                            practice,
                            declared.getOrDefault(pair, List.of()),
                            tied.getOrDefault(pair, List.of()),
                            practice.code().flatMap(code -> Optional.ofNullable(payments.get(code))));
                })
                .sorted(Comparator.comparing(Paid::state)
                        .thenComparing(Paid::name)
                        .thenComparing(paid -> paid.practice().name()))
                .toList();
    }

    private static Map<PartyId, List<String>> of(View view, RegisterEntry entry, LocalDate day) {
        return entry.interests().stream()
                .filter(interest -> interest.span().holdsOn(day))
                .filter(interest -> interest.party()
                        .filter(party -> isPractice(view, party))
                        .isPresent())
                .collect(Collectors.groupingBy(
                        interest -> interest.party().orElseThrow(),
                        LinkedHashMap::new,
                        Collectors.mapping(Interest::description, Collectors.toList())));
    }

    private static Map<PartyId, List<String>> ties(View view, RegisterEntry entry) {
        return view.linksFrom(entry.person()).stream()
                .filter(link -> GAINS.contains(link.tie()) && isPractice(view, link.to()))
                .collect(Collectors.groupingBy(
                        Link::to,
                        LinkedHashMap::new,
                        Collectors.mapping(link -> link.tie().forward(), Collectors.toList())));
    }

    private static boolean isPractice(View view, PartyId party) {
        return view.find(party).map(Party::kind).filter(Kind.PRACTICE::equals).isPresent();
    }

    /** The last year published by the day, by code. */
    private Map<String, Figure> payments(View view, List<Pair> pairs, LocalDate day, long known) {
        var codes = pairs.stream()
                .flatMap(pair -> view.get(pair.practice()).code().stream())
                .distinct()
                .toList();
        if (codes.isEmpty()) return Map.of();
        return figures.latest(codes, List.of(TOTAL), day, new AsKnown(known, day)).stream()
                .collect(Collectors.toMap(Figure::code, figure -> figure, (one, same) -> one));
    }
}
