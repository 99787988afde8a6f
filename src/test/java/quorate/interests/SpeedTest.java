package quorate.interests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Link;
import quorate.register.Party;
import quorate.register.Tie;
import quorate.register.View;

/** 20 members and 12 items over 30,000 people and 100,000 dated links, the same every time. */
@Tag("slow")
class SpeedTest {

    private static final LocalDate DAY = LocalDate.of(2016, 10, 11);

    private final Random random = new Random(20161011);
    private final Map<PartyId, Party> parties = new HashMap<>();
    private final Map<PartyId, List<Link>> from = new HashMap<>();
    private final Map<PartyId, List<Link>> to = new HashMap<>();
    private final Map<Kind, List<PartyId>> byKind = new HashMap<>();

    private void admit(Kind kind, int count) {
        for (var at = 0; at < count; at++) {
            var id = new PartyId(new UUID(random.nextLong(), random.nextLong()));
            parties.put(id, new Party(id, kind, kind + " " + at, Span.ALWAYS, Map.of()));
            byKind.computeIfAbsent(kind, key -> new ArrayList<>()).add(id);
        }
    }

    private PartyId any(Kind kind) {
        return byKind.get(kind).get(random.nextInt(byKind.get(kind).size()));
    }

    private void link(int count, Kind one, Tie tie, Kind other) {
        for (var at = 0; at < count; at++) {
            var begun = LocalDate.of(2013, 4, 1).plusDays(random.nextInt(1200));
            var link = new Link(
                    new UUID(random.nextLong(), random.nextLong()),
                    any(one),
                    tie,
                    any(other),
                    random.nextInt(5) == 0 ? new Span(begun, begun.plusDays(300)) : Span.since(begun),
                    Map.of(),
                    "drawn");
            if (link.from().equals(link.to())) continue;
            from.computeIfAbsent(link.from(), key -> new ArrayList<>()).add(link);
            to.computeIfAbsent(link.to(), key -> new ArrayList<>()).add(link);
        }
    }

    private void england() {
        admit(Kind.PERSON, 30_000);
        admit(Kind.PRACTICE, 8_000);
        admit(Kind.COMPANY, 1_500);
        admit(Kind.FEDERATION, 250);
        admit(Kind.PREMISES, 3_000);
        admit(Kind.CCG, 209);
        link(28_000, Kind.PERSON, Tie.PARTNER_IN, Kind.PRACTICE);
        link(12_000, Kind.PERSON, Tie.EMPLOYED_BY, Kind.PRACTICE);
        link(20_000, Kind.PERSON, Tie.REGISTERED_WITH, Kind.PRACTICE);
        link(6_000, Kind.PERSON, Tie.FAMILY_OF, Kind.PERSON);
        link(4_000, Kind.PERSON, Tie.DIRECTOR_OF, Kind.COMPANY);
        link(3_000, Kind.PERSON, Tie.SHAREHOLDER_OF, Kind.COMPANY);
        link(7_000, Kind.PRACTICE, Tie.MEMBER_OF, Kind.FEDERATION);
        link(8_000, Kind.PRACTICE, Tie.COMMISSIONED_BY, Kind.CCG);
        link(4_000, Kind.PRACTICE, Tie.OCCUPIES, Kind.PREMISES);
        link(1_500, Kind.COMPANY, Tie.LANDLORD_OF, Kind.PREMISES);
        link(5_500, Kind.PRACTICE, Tie.NEIGHBOUR_OF, Kind.PRACTICE);
        link(500, Kind.FEDERATION, Tie.SHAREHOLDER_OF, Kind.COMPANY);
        link(500, Kind.COMPANY, Tie.BIDDER_FOR, Kind.PRACTICE);
    }

    private record Picture(Map<PartyId, Party> parties, Map<PartyId, List<Link>> from, Map<PartyId, List<Link>> to)
            implements View {
        @Override
        public LocalDate day() {
            return DAY;
        }

        @Override
        public long known() {
            return Long.MAX_VALUE;
        }

        @Override
        public Optional<Party> find(PartyId id) {
            return Optional.ofNullable(parties.get(id));
        }

        @Override
        public Party get(PartyId id) {
            return find(id).orElseThrow();
        }

        @Override
        public Optional<Party> findByCode(String scheme, String code) {
            return Optional.empty();
        }

        @Override
        public List<Link> linksFrom(PartyId id) {
            return from.getOrDefault(id, List.of()).stream()
                    .filter(link -> link.span().holdsOn(DAY))
                    .toList();
        }

        @Override
        public List<Link> linksTo(PartyId id) {
            return to.getOrDefault(id, List.of()).stream()
                    .filter(link -> link.span().holdsOn(DAY))
                    .toList();
        }

        @Override
        public List<Party> list(Kind kind) {
            return List.of();
        }
    }

    @Test
    void a_whole_meeting_is_searched_in_under_five_milliseconds() {
        england();
        var view = new Picture(parties, from, to);
        var partners = from.entrySet().stream()
                .filter(one -> parties.get(one.getKey()).kind() == Kind.PERSON
                        && one.getValue().size() > 2)
                .map(Map.Entry::getKey)
                .sorted()
                .limit(20)
                .toList();
        var items = new ArrayList<Subject>();
        for (var at = 0; at < 12; at++) {
            var affected = at < 4
                    ? Set.of(view.linksFrom(partners.get(at)).getFirst().to(), any(Kind.PRACTICE))
                    : at == 4
                            ? Set.of(any(Kind.CCG))
                            : Set.of(any(Kind.PRACTICE), any(Kind.COMPANY), any(Kind.PREMISES));
            items.add(Subject.of("fn.contract.vary", affected));
        }
        var times = new ArrayList<Long>();
        var found = 0;
        for (var round = 0; round < 300; round++) {
            var start = System.nanoTime();
            var conflicts =
                    new Conflicts(view, Anytown.GUIDANCE, person -> List.of(), person -> List.of(), key -> false);
            found = 0;
            for (var item : items) found += conflicts.of(partners, item).size();
            times.add(System.nanoTime() - start);
        }
        var last = times.subList(100, 300).stream().sorted().toList();
        System.out.printf(
                "conflicts, 20 x 12: median %,d µs, p99 %,d µs, first %,d µs, %d findings%n",
                last.get(100) / 1000, last.get(197) / 1000, times.getFirst() / 1000, found);
        assertThat(found).isGreaterThan(3);
        assertThat(last.get(100)).isLessThan(5_000_000L);
    }
}
