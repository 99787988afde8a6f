package quorate.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import quorate.QuorateTest;
import quorate.authority.Decision.Outcome;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.MatterId;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.PlainYaml;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;

@QuorateTest
class DocketTest {

    static final LocalDate MEETING = LocalDate.of(2016, 5, 10);
    static final Actor SECRETARY = new Actor.Person(PartyId.fresh());

    @Autowired
    Authority authority;

    @Autowired
    Register register;

    @Autowired
    Clocks clocks;

    @Autowired
    JdbcClient sql;

    PartyId ccg;
    PartyId pccc;
    PartyId practice;

    @BeforeEach
    void a_delegated_ccg_with_its_committee() {
        ccg = admit(Kind.CCG, "NHS Anytown CCG", "2013-04-01/2022-07-01");
        pccc = admit(Kind.COMMITTEE, "Primary Care Commissioning Committee", "2015-04-01/2022-07-01");
        practice = admit(Kind.PRACTICE, "Mill Lane Surgery", "2000-01-01/");
        register.link(
                        practice,
                        Tie.COMMISSIONED_BY,
                        ccg,
                        Span.parse("2013-04-01/2022-07-01"),
                        Map.of(),
                        "test",
                        SECRETARY)
                .orThrow();
        grant("{kind: delegation, from: nhs-england, to: ccg, span: 2015-04-01/2022-07-01}");
        grant("{kind: terms, body: pccc, of: ccg, span: 2015-04-01/2022-07-01, acts: primary-medical, "
                + "quorum: {at-least: 2, of: members}}");
    }

    @Test
    void a_matter_waits_on_the_docket_of_whoever_may_decide_it_until_it_is_decided() {
        var matter =
                authority.lay(matter("fn.practice.boundary", Map.of()), key()).orThrow();
        assertThat(authority.docket(pccc, MEETING))
                .extracting(Matter.Docketed::matter)
                .contains(matter);
        var other = admit(Kind.CCG, "NHS Otherton CCG", "2013-04-01/2022-07-01");
        assertThat(authority.docket(other, MEETING))
                .extracting(Matter.Docketed::matter)
                .doesNotContain(matter);
        var decision = authority
                .record(taken(matter, Outcome.APPROVED, room(2), Map.of(), key()))
                .orThrow();
        assertThat(decision.verdict()).isEqualTo("permitted");
        assertThat(decision.because())
                .anyMatch(step -> step.contains("delegated it to NHS Anytown CCG from 1 April 2015"));
        assertThat(authority.docket(pccc, MEETING))
                .extracting(Matter.Docketed::matter)
                .doesNotContain(matter);
        assertThat(authority.listDecisions(matter.id())).containsExactly(decision);
        assertThat(authority.find(matter.id())).contains(matter);
    }

    @Test
    void an_inquorate_meeting_decides_nothing_but_may_defer() {
        var matter =
                authority.lay(matter("fn.practice.boundary", Map.of()), key()).orThrow();
        var refused = authority.record(taken(matter, Outcome.APPROVED, room(1), Map.of(), key()));
        assertThat(objections(refused)).containsExactly("local.quorum");
        authority
                .record(taken(matter, Outcome.DEFERRED, room(1), Map.of(), key()))
                .orThrow();
        assertThat(authority.docket(pccc, MEETING))
                .extracting(Matter.Docketed::matter)
                .contains(matter);
        authority
                .record(taken(matter, Outcome.REFUSED, room(2), Map.of(), key()))
                .orThrow();
    }

    @Test
    void what_is_owed_before_is_done_before() {
        var matter = authority
                .lay(matter("fn.contract.terminate", Map.of("gms-contract", "yes")), key())
                .orThrow();
        assertThat(objections(authority.record(taken(matter, Outcome.APPROVED, room(2), Map.of(), key()))))
                .containsExactly("gms.lmc.consult");
        var done = Map.of("done.gms.lmc.consult", "yes");
        assertThat(authority
                        .record(taken(matter, Outcome.APPROVED, room(2), done, key()))
                        .orThrow()
                        .outcome())
                .isEqualTo(Outcome.APPROVED);
    }

    @Test
    void what_the_law_leaves_open_is_decided_only_on_recorded_advice() {
        var matter =
                authority.lay(matter("fn.premises.capital", Map.of()), key()).orThrow();
        var taken = taken(matter, Outcome.APPROVED, room(2), Map.of(), key());
        assertThat(objections(authority.record(taken))).containsExactly("fn.premises.capital");
        var advised = new Decision.Taken(
                key(),
                taken.matter(),
                taken.body(),
                taken.day(),
                taken.outcome(),
                "",
                taken.facts(),
                taken.room(),
                Optional.empty(),
                "Our solicitor: the agreement of 2015 leaves this to us.",
                SECRETARY);
        assertThat(authority.record(advised).orThrow().verdict()).isEqualTo("unsettled");
    }

    @Test
    void sending_the_same_thing_twice_does_it_once() {
        var key = key();
        var first = authority.lay(matter("fn.review", Map.of()), key).orThrow();
        assertThat(authority.lay(matter("fn.review", Map.of()), key).orThrow()).isEqualTo(first);
        var again = key();
        var decision = authority
                .record(taken(first, Outcome.APPROVED, room(2), Map.of(), again))
                .orThrow();
        assertThat(authority
                        .record(taken(first, Outcome.APPROVED, room(2), Map.of(), again))
                        .orThrow())
                .isEqualTo(decision);
    }

    @Test
    void of_two_people_who_decide_one_matter_at_once_one_is_told_of_the_other() throws Exception {
        var matter = authority.lay(matter("fn.review", Map.of()), key()).orThrow();
        var replies = new ArrayList<Answer<Decision>>();
        try (var both = Executors.newFixedThreadPool(2)) {
            var approve =
                    both.submit(() -> authority.record(taken(matter, Outcome.APPROVED, room(2), Map.of(), key())));
            var refuse = both.submit(() -> authority.record(taken(matter, Outcome.REFUSED, room(2), Map.of(), key())));
            replies.add(approve.get());
            replies.add(refuse.get());
        }
        var refused = replies.stream()
                .filter(reply -> reply instanceof Answer.Refused)
                .toList();
        assertThat(refused).hasSize(1);
        assertThat(((Answer.Refused<Decision>) refused.getFirst())
                        .objections()
                        .getFirst()
                        .sentence())
                .contains("on 10 May 2016 by Primary Care Commissioning Committee. Somebody may have recorded it");
    }

    @Test
    void a_matter_with_every_fault_is_told_all_of_them() {
        var faulty = new Matter(
                MatterId.fresh(),
                "fn.nonsense",
                PartyId.fresh(),
                Set.of(PartyId.fresh()),
                Facts.NONE,
                "é".repeat(301),
                "",
                "",
                Optional.of(MEETING.minusDays(1)),
                MEETING,
                SECRETARY);
        assertThat(objections(authority.lay(faulty, key())))
                .containsExactly(
                        "docket.title", "docket.act", "docket.commissioner", "docket.affected", "docket.wanted-by");
    }

    @Test
    void a_new_version_ends_the_old_one_and_each_day_has_its_own() {
        var terms =
                authority.instruments(Long.MAX_VALUE).findTerms(pccc, MEETING).orElseThrow();
        var known = clocks.known();
        grant("{kind: terms, id: " + terms.id()
                + ", body: pccc, of: ccg, span: 2016-06-01/2022-07-01, acts: primary-medical, "
                + "quorum: {at-least: 3, of: members}}");
        assertThat(quorumOn(MEETING)).isEqualTo("at least 2 members");
        assertThat(quorumOn(LocalDate.of(2016, 5, 31))).isEqualTo("at least 2 members");
        assertThat(quorumOn(LocalDate.of(2016, 6, 1))).isEqualTo("at least 3 members");
        assertThat(authority.instruments(known).versions(terms.id()))
                .as("as known then")
                .hasSize(1);
        assertThat(authority.instruments(Long.MAX_VALUE).versions(terms.id())).hasSize(2);
    }

    @Test
    void when_delegation_ends_so_does_the_power() {
        var delegation = authority.instruments(Long.MAX_VALUE).about(ccg).stream()
                .filter(instrument -> instrument.kind().equals("delegation"))
                .findFirst()
                .orElseThrow();
        var before = clocks.known();
        authority
                .end(delegation.id(), LocalDate.of(2017, 4, 1), "Notice of 30 September 2016", SECRETARY)
                .orThrow();
        assertThat(may(LocalDate.of(2017, 3, 31))).isInstanceOf(Verdict.Permitted.class);
        assertThat(may(LocalDate.of(2017, 4, 1))).isInstanceOf(Verdict.Refused.class);
        var question =
                new Question("fn.review", pccc, LocalDate.of(2017, 4, 1), Set.of(), Facts.NONE, Optional.empty());
        assertThat(authority.may(question, before)).as("as was known before").isInstanceOf(Verdict.Permitted.class);
    }

    @Test
    void a_joint_committee_of_two_delegated_ccgs_is_refused_before_anybody_signs() {
        var other = admit(Kind.CCG, "NHS Otherton CCG", "2013-04-01/2022-07-01");
        var joint = admit(Kind.COMMITTEE, "Joint Committee", "2015-04-01/2022-07-01");
        grant("{kind: delegation, from: nhs-england, to: " + other + ", span: 2015-04-01/2022-07-01}");
        var draft = read("{kind: terms, body: " + joint + ", of: [ccg, " + other
                + "], form: joint-committee, span: 2016-05-10/2022-07-01, acts: primary-medical}");
        assertThat(objections(authority.grant(draft, Optional.empty(), SECRETARY)))
                .containsExactly("law.nodouble");
        assertThat(authority.instruments(Long.MAX_VALUE).findTerms(joint, MEETING))
                .isEmpty();
    }

    @Test
    void what_was_decided_can_neither_be_changed_nor_removed() {
        var matter = authority.lay(matter("fn.review", Map.of()), key()).orThrow();
        assertThatThrownBy(() -> sql.sql("update authority.matter set title = 'other' where id = :id")
                        .param("id", matter.id().value())
                        .update())
                .hasMessageContaining("never changed");
    }

    private Verdict may(LocalDate day) {
        return authority.may(new Question("fn.review", pccc, day, Set.of(), Facts.NONE, Optional.empty()));
    }

    private String quorumOn(LocalDate day) {
        var terms = authority.instruments(Long.MAX_VALUE).findTerms(pccc, day).orElseThrow();
        return QuorumWords.of(((Terms) terms.content()).quorum());
    }

    private Instrument read(String yaml) {
        return Instrument.read(PlainYaml.document(yaml), word -> switch (word) {
            case "nhs-england" -> Register.NHS_ENGLAND;
            case "ccg" -> ccg;
            case "pccc" -> pccc;
            default -> PartyId.of(word);
        });
    }

    private void grant(String yaml) {
        authority.grant(read(yaml), Optional.empty(), SECRETARY).orThrow();
    }

    private Matter matter(String act, Map<String, String> facts) {
        return new Matter(
                MatterId.fresh(),
                act,
                ccg,
                Set.of(practice),
                new Facts(facts),
                "A matter of Mill Lane",
                "",
                "",
                Optional.empty(),
                MEETING,
                SECRETARY);
    }

    private Decision.Taken taken(Matter matter, Outcome outcome, Room room, Map<String, String> facts, String key) {
        return new Decision.Taken(
                key,
                matter.id(),
                pccc,
                MEETING,
                outcome,
                "",
                new Facts(facts),
                Optional.of(room),
                Optional.empty(),
                "",
                SECRETARY);
    }

    private static Room room(int people) {
        var places = new ArrayList<Room.Place>();
        for (var at = 0; at < people; at++) {
            places.add(new Room.Place(
                    new PartyId(Fresh.idOf("p" + at)),
                    "P" + at,
                    Set.of(),
                    Set.of(),
                    true,
                    true,
                    Room.Part.FULL,
                    Optional.empty()));
        }
        return new Room(places, Optional.empty());
    }

    private PartyId admit(Kind kind, String name, String life) {
        var id = PartyId.fresh();
        register.admit(id, kind, name, Span.parse(life), Map.of(), SECRETARY).orThrow();
        return id;
    }

    private static List<String> objections(Answer<?> reply) {
        return ((Answer.Refused<?>) reply)
                .objections().stream().map(Objection::rule).distinct().toList();
    }

    private static String key() {
        return Fresh.id().toString();
    }
}
