package quorate.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.kernel.Actor;
import quorate.kernel.MatterId;
import quorate.kernel.MeetingId;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Affected;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.View;
import quorate.stories.Story;

@Story
@TestPropertySource(
        properties = "quorate.story=granting") // what is granted or ended here would be law in other stories
class OpenPowersTest {

    static final Actor SECRETARY = new Actor.Process("test of what stands open");

    @Autowired
    List<Affected> affected;

    @Autowired
    Authority authority;

    @Autowired
    Register register;

    @Autowired
    Committees committees;

    @Autowired
    Clocks clocks;

    private View today() {
        return register.on(clocks.today());
    }

    private PartyId id(String key) {
        return today().findByCode("key", key).map(Party::id).orElseThrow();
    }

    private List<String> open(String key, LocalDate day) {
        return affected.stream()
                .flatMap(each -> each.listOpen(Set.of(id(key)), day).stream())
                .map(open -> open.what() + ": " + open.text())
                .toList();
    }

    @Test
    void instruments_in_force_matters_that_wait_and_meetings_ahead_are_told_and_titles_are_not() {
        var ccg = id("anytown-ccg");
        var matter = new Matter(
                MatterId.fresh(),
                "fn.practice.merge",
                ccg,
                Set.of(id("mill-lane")),
                Facts.NONE,
                "A confidential title",
                "",
                "asked for",
                Optional.empty(),
                clocks.today(),
                SECRETARY);
        authority.lay(matter, matter.id().toString()).orThrow();
        var committee = id("anytown-pccc");
        committees
                .convene(
                        MeetingId.fresh(),
                        List.of(committee),
                        "Committee meeting",
                        clocks.today().plusMonths(2).atTime(14, 0),
                        "Town Hall",
                        new Actor.Person(id("fiona-kerr")))
                .orThrow();
        assertThat(open("anytown-ccg", clocks.today()))
                .anyMatch(line -> line.startsWith("Delegation: "))
                .anyMatch(line -> line.startsWith("Matter that waits for a decision: ") && line.contains("laid on"))
                .noneMatch(line -> line.contains("confidential"));
        assertThat(open("anytown-pccc", clocks.today()))
                .anyMatch(line -> line.startsWith("Terms of reference: "))
                .anyMatch(line -> line.startsWith("Meeting: Committee meeting"));
        assertThat(open("anytown-pccc", clocks.today().plusYears(20))).isEmpty();
    }

    @Test
    void a_cluster_can_hold_no_delegation() {
        var since = Span.parse("2025-09-01/");
        var cluster = register.admit(PartyId.fresh(), Kind.CLUSTER, "Three Shires cluster", since, Map.of(), SECRETARY)
                .orThrow();
        var delegation = Instrument.read(
                Map.of(
                        "kind", "delegation",
                        "title", "Delegation to a cluster",
                        "from", Register.NHS_ENGLAND.toString(),
                        "to", cluster.toString(),
                        "acts", "primary-medical",
                        "onward", "allowed",
                        "span", "2025-09-01/"),
                PartyId::of);
        assertThat(authority.grant(delegation, Optional.empty(), SECRETARY).objections())
                .extracting(Objection::rule)
                .contains("icb.clustervalid");
    }
}
