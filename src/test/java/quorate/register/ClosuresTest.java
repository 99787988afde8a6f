package quorate.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import quorate.QuorateTest;
import quorate.journal.Journal;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Span;

/** Practices end on their day, their heirs take over, and a merger that is undone stays what it was until then. */
@QuorateTest
class ClosuresTest {

    private static final Actor TEST = new Actor.Process("test of closures");
    private static final LocalDate DAY = LocalDate.of(2016, 7, 1);
    private static final LocalDate EVE = DAY.minusDays(1);
    private static final LocalDate APART = LocalDate.of(2016, 10, 1);

    @Autowired
    Register register;

    @Autowired
    Closures closures;

    @Autowired
    Journal journal;

    @Autowired
    Snapshot snapshot;

    private PartyId group;
    private PartyId mill;
    private PartyId chapel;
    private PartyId hilltop;
    private PartyId finch;
    private PartyId patient;
    private PartyId manager;
    private PartyId branch;

    @BeforeEach
    void three_practices_with_people_and_a_branch() {
        group = admit(Kind.CCG, "NHS Anytown CCG", Span.parse("2013-04-01/2022-07-01"));
        mill = practice("Mill Lane Surgery");
        chapel = practice("Chapel Street Practice");
        hilltop = practice("Hilltop Practice");
        finch = admit(Kind.PERSON, "Dr Peter Finch", Span.ALWAYS);
        patient = admit(Kind.PERSON, "Owen Griffiths", Span.ALWAYS);
        manager = admit(Kind.POST, "Practice manager", Span.parse("2013-04-01/"));
        branch = admit(Kind.BRANCH, "Chapel Street at the Green", Span.parse("2013-04-01/"));
        link(finch, Tie.PARTNER_IN, chapel);
        link(patient, Tie.REGISTERED_WITH, chapel);
        link(manager, Tie.PART_OF, chapel);
        link(finch, Tie.HOLDS, manager);
        link(branch, Tie.PART_OF, chapel);
        link(mill, Tie.NEIGHBOUR_OF, chapel);
    }

    private PartyId admit(Kind kind, String name, Span life) {
        return register.admit(PartyId.fresh(), kind, name, life, Map.of(), TEST).orThrow();
    }

    private PartyId practice(String name) {
        var practice = admit(Kind.PRACTICE, name, Span.parse("2013-04-01/"));
        register.link(practice, Tie.COMMISSIONED_BY, group, Span.parse("2013-04-01/2022-07-01"), Map.of(), "x", TEST)
                .orThrow();
        return practice;
    }

    private void link(PartyId from, Tie tie, PartyId to) {
        register.link(from, tie, to, Span.parse("2013-04-01/"), Map.of(), "entered", TEST)
                .orThrow();
    }

    private Closure merger(Set<Tie> passing, PartyId... ending) {
        return new Closure(
                DAY,
                List.of(ending),
                Optional.of(mill),
                Map.of(),
                passing,
                "decision of 10 May 2016",
                Optional.of(Fresh.idOf("decision")));
    }

    private boolean exists(PartyId party, LocalDate day) {
        return register.on(day).find(party).isPresent();
    }

    private List<PartyId> of(PartyId practice, Tie tie, LocalDate day) {
        return register.on(day).linksTo(practice, tie).stream().map(Link::from).toList();
    }

    private List<Chronicle.Change> changes(PartyId party) {
        var picture = snapshot.picture();
        return Chronicle.of(picture, picture.find(party).orElseThrow(), Fact.OPEN);
    }

    @Test
    void those_that_join_end_on_the_eve_and_what_passes_is_the_heirs_from_the_day() {
        closures.close(merger(Set.of(Tie.PARTNER_IN, Tie.OCCUPIES), chapel, hilltop), TEST)
                .orThrow();
        assertThat(exists(chapel, EVE)).isTrue();
        assertThat(exists(chapel, DAY)).isFalse();
        assertThat(exists(hilltop, DAY)).isFalse();
        assertThat(register.on(DAY).linksFrom(mill, Tie.SUCCESSOR_OF))
                .extracting(Link::to)
                .contains(chapel, hilltop);
        assertThat(of(chapel, Tie.PARTNER_IN, EVE)).containsExactly(finch);
        assertThat(of(mill, Tie.PARTNER_IN, EVE)).isEmpty();
        assertThat(of(mill, Tie.PARTNER_IN, DAY)).containsExactly(finch);
        assertThat(of(mill, Tie.REGISTERED_WITH, DAY)).containsExactly(patient);
        assertThat(of(mill, Tie.PART_OF, DAY)).containsExactly(branch);
        assertThat(exists(manager, DAY)).isFalse();
        assertThat(of(group, Tie.COMMISSIONED_BY, DAY)).containsExactly(mill);
        assertThat(changes(chapel).getFirst().source()).isEqualTo("decision of 10 May 2016");
        assertThat(changes(chapel))
                .extracting(Chronicle.Change::title)
                .contains("No longer existed", "Is succeeded by Mill Lane Surgery");
        assertThat(journal.about(chapel.value(), 0, 100))
                .anyMatch(entry -> entry.because().contains(Fresh.idOf("decision")));
    }

    @Test
    void what_does_not_pass_ends_with_them() {
        closures.close(merger(Set.of(), chapel), TEST).orThrow();
        assertThat(of(mill, Tie.PARTNER_IN, DAY)).isEmpty();
        assertThat(exists(branch, DAY)).isFalse();
        assertThat(of(mill, Tie.REGISTERED_WITH, DAY)).containsExactly(patient);
        assertThat(exists(hilltop, DAY)).isTrue();
    }

    @Test
    void a_merger_undone_is_a_later_event_and_the_register_says_both() {
        closures.close(merger(Set.of(Tie.PARTNER_IN, Tie.OCCUPIES), chapel, hilltop), TEST)
                .orThrow();
        var known = snapshot.picture().number();
        closures.revive(chapel, mill, APART, "decision of 1 September 2016", Optional.empty(), TEST)
                .orThrow();
        assertThat(exists(chapel, APART.minusDays(1))).isFalse();
        assertThat(exists(chapel, APART)).isTrue();
        assertThat(exists(hilltop, APART)).isFalse();
        assertThat(register.on(APART, known).find(chapel)).isEmpty();
        assertThat(of(mill, Tie.PARTNER_IN, APART.minusDays(1))).containsExactly(finch);
        assertThat(of(mill, Tie.PARTNER_IN, APART)).isEmpty();
        assertThat(of(chapel, Tie.PARTNER_IN, APART)).containsExactly(finch);
        assertThat(of(chapel, Tie.PART_OF, APART)).contains(branch, manager);
        assertThat(register.on(APART).holdersOf(manager)).containsExactly(finch);
        assertThat(register.on(APART.minusDays(1)).holdersOf(manager)).isEmpty();
        assertThat(of(group, Tie.COMMISSIONED_BY, APART)).contains(chapel, mill).doesNotContain(hilltop);
        assertThat(register.on(APART).linksFrom(mill, Tie.SUCCESSOR_OF))
                .extracting(Link::to)
                .containsExactly(hilltop);
        assertThat(changes(chapel))
                .extracting(change -> change.day() + " " + change.title() + " (" + change.source() + ")")
                .contains(
                        "2016-07-01 No longer existed (decision of 10 May 2016)",
                        "2016-07-01 Is succeeded by Mill Lane Surgery (decision of 10 May 2016)",
                        "2016-10-01 Exists again as Chapel Street Practice (decision of 1 September 2016)",
                        "2016-10-01 No longer succeeded by Mill Lane Surgery (decision of 1 September 2016)");
        assertThat(closures.revive(chapel, mill, APART, "again", Optional.empty(), TEST)
                        .objections())
                .isNotEmpty();
    }

    @Test
    void a_dispersed_list_says_how_many_went_where_and_nobody_succeeds() {
        var takers = Map.of(mill, 1_300, hilltop, 1);
        closures.close(
                        new Closure(
                                DAY, List.of(chapel), Optional.empty(), takers, Set.of(), "decision", Optional.empty()),
                        TEST)
                .orThrow();
        assertThat(register.on(DAY).linksTo(chapel, Tie.SUCCESSOR_OF)).isEmpty();
        assertThat(changes(chapel))
                .extracting(Chronicle.Change::details)
                .contains(List.of("1,300 patients"), List.of("1 patient"));
        assertThat(of(mill, Tie.REGISTERED_WITH, DAY)).isEmpty();
    }

    @Test
    void whoever_is_gone_neither_ends_nor_takes_over() {
        closures.close(merger(Set.of(), chapel), TEST).orThrow();
        assertThat(closures.against(merger(Set.of(), chapel)))
                .extracting(Objection::rule)
                .contains("register.closure.gone");
        var late = new Closure(
                APART, List.of(hilltop), Optional.of(chapel), Map.of(), Set.of(), "decision", Optional.<UUID>empty());
        assertThat(closures.against(late)).extracting(Objection::rule).contains("register.closure.heir");
        assertThat(closures.against(merger(Set.of(), mill)))
                .extracting(Objection::rule)
                .contains("register.link.self");
    }
}
