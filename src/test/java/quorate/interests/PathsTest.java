package quorate.interests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Draft;
import quorate.register.Kind;
import quorate.register.Tie;
import quorate.register.View;

/** What must be true of every finding in any tangle of people, practices, companies and premises. */
class PathsTest {

    private static final LocalDate DAY = LocalDate.of(2016, 10, 11);
    private static final List<Tie> TIES = List.of(
            Tie.PARTNER_IN,
            Tie.EMPLOYED_BY,
            Tie.DIRECTOR_OF,
            Tie.SHAREHOLDER_OF,
            Tie.MEMBER_OF,
            Tie.FAMILY_OF,
            Tie.LANDLORD_OF,
            Tie.OCCUPIES,
            Tie.REGISTERED_WITH,
            Tie.NEIGHBOUR_OF,
            Tie.SUBCONTRACTOR_OF,
            Tie.BIDDER_FOR,
            Tie.SAME_AS,
            Tie.PART_OF);
    private static final List<Kind> KINDS = List.of(
            Kind.PERSON,
            Kind.PERSON,
            Kind.PERSON,
            Kind.PRACTICE,
            Kind.PRACTICE,
            Kind.COMPANY,
            Kind.FEDERATION,
            Kind.PREMISES,
            Kind.BRANCH,
            Kind.CCG);

    /** A link between two parties by their places in {@link #KINDS}; it may hold on the day or have ended before. */
    record Drawn(int from, Tie tie, int to, boolean holds) {}

    @Provide
    Arbitrary<List<Drawn>> tangles() {
        var place = Arbitraries.integers().between(0, KINDS.size() - 1);
        return Combinators.combine(
                        place,
                        Arbitraries.of(TIES),
                        place,
                        Arbitraries.frequency(net.jqwik.api.Tuple.of(4, true), net.jqwik.api.Tuple.of(1, false)))
                .as(Drawn::new)
                .filter(drawn -> drawn.from() != drawn.to())
                .list()
                .ofMinSize(1)
                .ofMaxSize(16);
    }

    private static Draft draft(List<Drawn> links) {
        var draft = new Draft();
        for (var at = 0; at < KINDS.size(); at++) draft.party("p" + at, KINDS.get(at), KINDS.get(at) + " " + at);
        for (var link : links) {
            var span = link.holds() ? Span.parse("2013-04-01/") : Span.parse("2013-04-01/2016-10-11");
            draft.link("p" + link.from(), link.tie(), "p" + link.to(), span, Map.of());
        }
        return draft;
    }

    private static List<Finding> find(View view, Draft draft) {
        var people = new ArrayList<PartyId>();
        var affected = new HashSet<PartyId>();
        for (var at = 0; at < KINDS.size(); at++) {
            if (KINDS.get(at) == Kind.PERSON) people.add(draft.id("p" + at));
            affected.add(draft.id("p" + at));
        }
        return new Conflicts(view, Anytown.GUIDANCE, person -> List.of(), person -> List.of(), key -> false)
                .of(people, Subject.of("fn.plan", affected));
    }

    @Property(tries = 400)
    void every_step_of_a_path_is_a_link_that_holds_on_the_day(@ForAll("tangles") List<Drawn> links) {
        var draft = draft(links);
        var view = draft.on(DAY);
        for (var finding : find(view, draft)) {
            var at = finding.person();
            for (var hop : finding.hops()) {
                assertThat(hop.from()).isEqualTo(at);
                var out = hop.forward() ? view.linksFrom(hop.from()) : view.linksTo(hop.from());
                assertThat(out)
                        .anyMatch(link -> link.id().equals(hop.fact())
                                && link.tie() == hop.tie()
                                && link.other(hop.from()).equals(hop.to())
                                && link.span().holdsOn(DAY));
                at = hop.to();
            }
            assertThat(at).isEqualTo(finding.affected());
            assertThat(finding.hops().stream().map(Finding.Hop::to))
                    .doesNotHaveDuplicates()
                    .doesNotContain(finding.person());
        }
    }

    @Property(tries = 200)
    void ending_one_link_of_every_path_ends_the_finding(@ForAll("tangles") List<Drawn> links) {
        var draft = draft(links);
        for (var finding : find(draft.on(DAY), draft)) {
            if (finding.hops().isEmpty()) continue;
            var rest = new ArrayList<>(links);
            var cut = new HashSet<UUID>();
            for (var left = finding;
                    left != null;
                    left = same(finding, find(draft(rest).on(DAY), draft(rest)))) {
                var fact = left.hops().getLast().fact();
                assertThat(cut.add(fact))
                        .as("a link that was ended is found again")
                        .isTrue();
                var ended = draft(rest);
                rest.replaceAll(link ->
                        idOf(ended, link).equals(fact) ? new Drawn(link.from(), link.tie(), link.to(), false) : link);
            }
            assertThat(same(finding, find(draft(rest).on(DAY), draft(rest)))).isNull();
        }
    }

    private static @org.jspecify.annotations.Nullable Finding same(Finding finding, List<Finding> all) {
        return all.stream()
                .filter(other -> other.person().equals(finding.person())
                        && other.affected().equals(finding.affected())
                        && other.type() == finding.type())
                .findFirst()
                .orElse(null);
    }

    private static UUID idOf(Draft draft, Drawn drawn) {
        return draft.on(DAY).linksFrom(draft.id("p" + drawn.from())).stream()
                .filter(link -> link.tie() == drawn.tie() && link.to().equals(draft.id("p" + drawn.to())))
                .map(link -> link.id())
                .findFirst()
                .orElse(new UUID(0, 0));
    }

    @Property(tries = 200)
    void the_order_of_the_links_does_not_matter(@ForAll("tangles") List<Drawn> links, @ForAll Random random) {
        var shuffled = new ArrayList<>(links);
        Collections.shuffle(shuffled, random);
        var one = draft(links);
        var other = draft(shuffled);
        assertThat(find(other.on(DAY), other).stream().map(PathsTest::told).toList())
                .isEqualTo(find(one.on(DAY), one).stream().map(PathsTest::told).toList());
    }

    private static List<Object> told(Finding finding) {
        return List.of(
                finding.key(),
                finding.type(),
                finding.nature(),
                finding.treatment(),
                finding.sentence(),
                Set.copyOf(finding.keys()));
    }

    @Property(tries = 100)
    void a_finding_that_is_ruled_out_by_all_its_keys_is_gone_and_no_other_with_it(
            @ForAll("tangles") List<Drawn> links) {
        var draft = draft(links);
        var before = find(draft.on(DAY), draft);
        if (before.isEmpty()) return;
        var out = before.getFirst();
        var people = before.stream().map(Finding::person).distinct().toList();
        var affected = new HashSet<>(before.stream().map(Finding::affected).toList());
        var conflicts = new Conflicts(
                draft.on(DAY), Anytown.GUIDANCE, person -> List.of(), person -> List.of(), out.keys()::contains);
        var after = conflicts.of(people, Subject.of("fn.plan", affected));
        assertThat(after)
                .hasSize(before.size() - 1)
                .noneMatch(finding -> finding.key().equals(out.key()));
    }
}
