package quorate.interests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import quorate.QuorateTest;
import quorate.SetClock;
import quorate.clocks.Clocks;
import quorate.journal.Journal;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.MatterId;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;

@QuorateTest
class InterestsTest {

    private static final LocalDateTime AUTUMN_2016 = LocalDateTime.of(2016, 10, 11, 10, 0);
    private static final Actor SEED = new Actor.Process("test");

    @Autowired
    Interests interests;

    @Autowired
    Register register;

    @Autowired
    Clocks clocks;

    @Autowired
    SetClock clock;

    @Autowired
    Journal journal;

    @Autowired
    Snapshot snapshot;

    @Autowired
    JdbcClient sql;

    private PartyId practice;
    private PartyId ruth;
    private PartyId margaret;
    private PartyId priya;
    private MatterId matter;

    @BeforeEach
    void a_matter_about_a_practice_whose_partner_is_a_member() {
        clock.set(AUTUMN_2016);
        practice = admit(Kind.PRACTICE, "Mill Lane Surgery " + Fresh.id(), Map.of());
        ruth = admit(Kind.PERSON, "Dr Ruth Amos " + Fresh.id(), Map.of());
        margaret = admit(Kind.PERSON, "Margaret Hale " + Fresh.id(), Map.of());
        priya = admit(Kind.PERSON, "Priya Nair " + Fresh.id(), Map.of());
        link(ruth, Tie.PARTNER_IN, practice);
        matter = MatterId.fresh();
        interests.consider(matter, Subject.of("fn.contract.vary", Set.of(practice)), SEED);
    }

    private PartyId admit(Kind kind, String name, Map<String, String> traits) {
        var id = PartyId.fresh();
        register.admit(id, kind, name, Span.parse("2013-04-01/"), traits, SEED).orThrow();
        return id;
    }

    private void link(PartyId from, Tie tie, PartyId to) {
        register.link(from, tie, to, Span.parse("2013-04-01/"), Map.of(), "test", SEED)
                .orThrow();
    }

    private Answer<Ruling> rule(PartyId person, PartyId by, Treatment... treatments) {
        return interests.rule(
                person, matter, Set.of(treatments), by, "She is a partner in the practice.", clocks.now());
    }

    private Interest interest(PartyId person, Span span, Optional<PartyId> party) {
        return new Interest(
                Fresh.id(),
                person,
                "GP member",
                Interest.Type.FINANCIAL,
                "Financial interest",
                "partner in the practice",
                party,
                "Mill Lane",
                span,
                span.from(),
                clocks.today(),
                "leaves for items about it",
                true,
                "");
    }

    @Test
    void papers_are_held_until_somebody_rules_and_then_go_out_or_stay_back_as_ruled() {
        assertThat(interests.access(ruth, matter)).isEqualTo(Access.HELD);
        assertThat(interests.barred(margaret, matter)).isFalse();
        assertThat(rule(ruth, margaret, Treatment.LEAVE_ITEM).isDone()).isTrue();
        assertThat(interests.access(ruth, matter)).isEqualTo(Access.OPEN);
        clock.pass(Duration.ofMinutes(5));
        assertThat(rule(ruth, margaret, Treatment.LEAVE_ITEM, Treatment.NO_PAPERS)
                        .isDone())
                .isTrue();
        assertThat(interests.access(ruth, matter)).isEqualTo(Access.WITHHELD);
    }

    @Test
    void a_ruling_may_change_at_the_sitting_and_what_held_at_each_moment_stays_readable() {
        var before = clocks.now();
        rule(ruth, margaret, Treatment.LEAVE_ITEM);
        clock.pass(Duration.ofMinutes(30));
        var changed = rule(ruth, margaret, Treatment.DISCUSS_NOT_DECIDE).orThrow();
        var rulings = interests.rulings(matter);
        assertThat(rulings.all()).hasSize(2);
        assertThat(rulings.at(ruth, before).orElseThrow().treatments()).containsOnly(Treatment.LEAVE_ITEM);
        assertThat(rulings.at(ruth, before.minusSeconds(1))).isEmpty();
        assertThat(rulings.of(ruth)).contains(changed);
        assertThat(changed.discusses()).isTrue();
        assertThat(changed.decides()).isFalse();
        assertThat(journal.about(matter.value(), 0, 50))
                .filteredOn(entry -> entry.kind().equals("Ruling.Made"))
                .hasSize(2);
    }

    @Test
    void what_comes_to_light_after_a_ruling_waits_for_another() {
        rule(ruth, margaret, Treatment.NOTE_ONLY);
        assertThat(interests.barred(ruth, matter)).isFalse();
        var company = admit(Kind.COMPANY, "Brightcare " + Fresh.id(), Map.of());
        link(company, Tie.BIDDER_FOR, practice);
        var spouse = admit(Kind.PERSON, "Carys Bevan " + Fresh.id(), Map.of());
        link(ruth, Tie.FAMILY_OF, spouse);
        link(spouse, Tie.DIRECTOR_OF, company);
        assertThat(interests.access(ruth, matter)).isEqualTo(Access.HELD);
        rule(ruth, margaret, Treatment.LEAVE_ITEM);
        assertThat(interests.access(ruth, matter)).isEqualTo(Access.OPEN);
    }

    @Test
    void nobody_rules_on_themselves_nor_under_a_second_name() {
        assertThat(rules(rule(ruth, ruth, Treatment.NOTE_ONLY))).contains("coi.ruling.self");
        var twin = admit(Kind.PERSON, "R Amos", Map.of());
        register.sameAs(ruth, twin, "same list of performers", SEED);
        assertThat(rules(rule(ruth, twin, Treatment.NOTE_ONLY))).contains("coi.ruling.self");
    }

    @Test
    void a_chair_with_an_open_interest_rules_on_nobody_until_the_vice_chair_has_ruled() {
        link(margaret, Tie.DIRECTOR_OF, practice);
        assertThat(rules(rule(ruth, margaret, Treatment.LEAVE_ITEM))).containsExactly("coi.ruling.open");
        assertThat(rule(margaret, priya, Treatment.LEAVE_ITEM, Treatment.DEPUTY_CHAIR)
                        .isDone())
                .isTrue();
        assertThat(rules(rule(ruth, margaret, Treatment.LEAVE_ITEM))).containsExactly("coi.meet.chairconflict");
        assertThat(rule(ruth, priya, Treatment.LEAVE_ITEM).isDone()).isTrue();
    }

    @Test
    void only_what_the_edition_of_the_day_offers_can_be_ruled_and_the_refusal_names_it() {
        clock.set(LocalDateTime.of(2016, 6, 27, 10, 0));
        var refused = rule(ruth, margaret, Treatment.NO_PAPERS);
        assertThat(rules(refused)).containsExactly("coi.meet.2014options");
        assertThat(refused.objections().getFirst().sentence())
                .contains("27 June 2016", "December 2014", "withhold papers");
        assertThat(refused.objections().getFirst().sources())
                .anyMatch(source -> source.source().equals("COI-PQ15"));
        clock.set(LocalDateTime.of(2016, 6, 28, 10, 0));
        assertThat(rule(ruth, margaret, Treatment.NO_PAPERS).isDone()).isTrue();
    }

    @Test
    void everything_wrong_with_a_ruling_is_said_at_once() {
        var refused =
                interests.rule(ruth, matter, Set.of(Treatment.NOTE_ONLY, Treatment.NO_PAPERS), ruth, " ", clocks.now());
        assertThat(rules(refused)).contains("coi.meet.minutes", "coi.ruling.note", "coi.ruling.self");
        assertThat(interests.rulings(matter).all()).isEmpty();
    }

    @Test
    void statute_keeps_whoever_gains_out_of_the_choice_of_a_provider() {
        clock.set(LocalDateTime.of(2024, 3, 12, 10, 0));
        var subject = new Subject("fn.provider.new", Set.of(practice), Map.of(), Map.of("process", "competitive"));
        interests.consider(matter, subject, SEED);
        assertThat(rules(rule(ruth, margaret, Treatment.NOTE_ONLY))).containsExactly("coi.icb.psr-member");
        assertThat(rule(ruth, margaret, Treatment.DISCUSS_NOT_DECIDE).isDone()).isTrue();
    }

    @Test
    void a_false_alarm_stays_away_until_a_fact_changes() {
        var finding = interests
                .conflicts(Set.of(ruth), Subject.of("fn.plan", Set.of(practice)), clocks.today())
                .getFirst();
        var alarm = new Alarm(
                finding.key(), ruth, practice, priya, "Another doctor of the name.", Span.since(clocks.today()));
        assertThat(interests.ruleOut(alarm).isDone()).isTrue();
        assertThat(interests.access(ruth, matter)).isEqualTo(Access.OPEN);
        assertThat(interests.ruleOut(alarm).isDone()).isFalse();
        register.link(ruth, Tie.EMPLOYED_BY, practice, Span.parse("2016-10-01/"), Map.of(), "payroll", SEED)
                .orThrow();
        assertThat(interests.access(ruth, matter)).isEqualTo(Access.HELD);
    }

    @Test
    void a_false_alarm_comes_back_when_its_time_is_over() {
        var finding = interests
                .conflicts(Set.of(ruth), Subject.of("fn.plan", Set.of(practice)), clocks.today())
                .getFirst();
        var until = clocks.today().plusMonths(3);
        interests.ruleOut(new Alarm(
                finding.key(), ruth, practice, priya, "Leaves at the year's end.", new Span(clocks.today(), until)));
        assertThat(interests.barred(ruth, matter)).isFalse();
        clock.set(until.atTime(9, 0));
        assertThat(interests.barred(ruth, matter)).isTrue();
    }

    @Test
    void what_is_declared_is_found_and_what_has_ended_stays_on_record() {
        var declared = interests
                .declare(interest(margaret, Span.parse("2016-09-01/"), Optional.of(practice)), SEED)
                .orThrow();
        assertThat(interests.access(margaret, matter)).isEqualTo(Access.HELD);
        assertThat(interests
                        .lapse(declared.id(), LocalDate.of(2016, 8, 1), SEED)
                        .objections())
                .isNotEmpty();
        assertThat(interests
                        .lapse(declared.id(), LocalDate.of(2016, 10, 31), SEED)
                        .orThrow()
                        .span())
                .isEqualTo(Span.parse("2016-09-01/2016-11-01"));
        clock.set(LocalDateTime.of(2017, 5, 1, 10, 0));
        assertThat(interests.access(margaret, matter)).isEqualTo(Access.OPEN);
        assertThat(journal.about(declared.id(), 0, 50))
                .extracting(entry -> entry.kind())
                .containsExactly("Interest.Declared", "Interest.Ended");
        assertThat(journal.about(declared.id(), 0, 50))
                .allSatisfy(entry -> assertThat(entry.facts().toString()).doesNotContain("partner in the practice"));
    }

    @Test
    void a_faulty_declaration_is_refused_whole() {
        var faulty = new Interest(
                Fresh.id(),
                ruth,
                "",
                Interest.Type.FINANCIAL,
                "",
                " ",
                Optional.empty(),
                "",
                Span.ALWAYS,
                clocks.today(),
                clocks.today().plusDays(1),
                "",
                false,
                "");
        assertThat(rules(interests.declare(faulty, SEED))).hasSize(3);
        assertThat(snapshot.picture().interests().of(ruth)).isEmpty();
    }

    @Test
    void a_confirmation_with_nothing_declared_is_a_nil_return() {
        assertThat(interests.confirm(margaret, SEED).nil()).isTrue();
        interests.declare(interest(margaret, Span.parse("2016-09-01/"), Optional.empty()), SEED);
        assertThat(interests.confirm(margaret, SEED).nil()).isFalse();
    }

    @Test
    void the_register_shows_who_sits_and_the_public_those_who_decide_with_their_consent() {
        var ccg = admit(Kind.CCG, "NHS Anytown CCG", Map.of());
        var committee = admit(Kind.COMMITTEE, "PCCC", Map.of());
        link(committee, Tie.PART_OF, ccg);
        seat(committee, "GP member", ruth);
        seat(ccg, "Head of estates", priya);
        var declared = interests
                .declare(interest(ruth, Span.parse("2016-09-01/2017-01-01"), Optional.of(practice)), SEED)
                .orThrow();
        interests.declare(interest(priya, Span.parse("2016-09-01/"), Optional.empty()), SEED);
        assertThat(names(ccg, LocalDate.of(2017, 6, 15), RegisterEntry.Readers.PUBLIC))
                .hasSize(2);
        assertThat(names(ccg, LocalDate.of(2017, 6, 16), RegisterEntry.Readers.PUBLIC))
                .containsExactly(ruth);
        assertThat(names(ccg, LocalDate.of(2017, 6, 16), RegisterEntry.Readers.STAFF))
                .hasSize(2);
        assertThat(shown(committee, LocalDate.of(2017, 6, 30), RegisterEntry.Readers.PUBLIC))
                .containsExactly(declared.id());
        assertThat(shown(committee, LocalDate.of(2017, 7, 1), RegisterEntry.Readers.PUBLIC))
                .isEmpty();
        assertThat(shown(committee, LocalDate.of(2022, 12, 31), RegisterEntry.Readers.STAFF))
                .containsExactly(declared.id());
        assertThat(shown(committee, LocalDate.of(2023, 1, 1), RegisterEntry.Readers.STAFF))
                .isEmpty();
        assertThat(shown(committee, LocalDate.of(2016, 10, 10), RegisterEntry.Readers.STAFF))
                .isEmpty();
    }

    private void seat(PartyId body, String title, PartyId holder) {
        var post = admit(Kind.POST, title, Map.of("title", title));
        link(post, Tie.PART_OF, body);
        link(holder, Tie.HOLDS, post);
    }

    private List<PartyId> names(PartyId body, LocalDate day, RegisterEntry.Readers readers) {
        return interests.registerOf(body, day, readers).stream()
                .map(RegisterEntry::person)
                .toList();
    }

    private List<java.util.UUID> shown(PartyId body, LocalDate day, RegisterEntry.Readers readers) {
        return interests.registerOf(body, day, readers).stream()
                .flatMap(entry -> entry.interests().stream().map(Interest::id))
                .toList();
    }

    @Test
    void one_name_twice_is_a_question_and_never_an_answer() {
        var name = "Dr Sam Bell " + Fresh.id();
        var member = admit(Kind.PERSON, name, Map.of());
        var partner = admit(Kind.PERSON, name, Map.of());
        link(partner, Tie.PARTNER_IN, practice);
        assertThat(interests.conflicts(Set.of(member), Subject.of("fn.plan", Set.of(practice)), clocks.today()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.certainty()).isEqualTo(Finding.Certainty.TO_CONFIRM));
    }

    @Test
    void a_second_node_reads_the_same_picture_from_the_rows_alone() {
        interests.declare(interest(margaret, Span.parse("2016-09-01/"), Optional.of(practice)), SEED);
        rule(ruth, priya, Treatment.LEAVE_ITEM);
        rule(ruth, priya, Treatment.DISCUSS_NOT_DECIDE);
        var other = new Snapshot(new DeclarationStore(sql), new RulingStore(sql));
        other.follow(clocks.known());
        assertThat(other.picture().interests().of(margaret))
                .isEqualTo(snapshot.picture().interests().of(margaret));
        assertThat(other.picture().rulings().everOf(matter))
                .isEqualTo(snapshot.picture().rulings().everOf(matter))
                .hasSize(2);
        assertThat(other.picture().subject(matter)).isEqualTo(snapshot.picture().subject(matter));
    }

    @Test
    void a_write_that_fails_leaves_nothing_in_memory() {
        assertThatThrownBy(() -> clocks.write(number -> {
                    interests.declare(interest(priya, Span.parse("2016-09-01/"), Optional.of(practice)), SEED);
                    assertThat(interests.barred(priya, matter)).isTrue();
                    throw new IllegalStateException("something else went wrong");
                }))
                .hasMessage("something else went wrong");
        assertThat(interests.barred(priya, matter)).isFalse();
    }

    @Test
    void nothing_declared_or_ruled_is_ever_edited_or_removed() {
        rule(ruth, margaret, Treatment.LEAVE_ITEM);
        assertThatThrownBy(() -> sql.sql("delete from interests.ruling").update())
                .hasMessageContaining("never removed");
        assertThatThrownBy(
                        () -> sql.sql("update interests.ruling set at = now()").update())
                .hasMessageContaining("never edited");
        assertThatThrownBy(() -> sql.sql("""
                        insert into interests.ruling (id, person, matter, treatments, by_person, at, findings, words, period, known)
                        select gen_random_uuid(), person, matter, treatments, by_person, at, findings, words, period, known
                        from interests.ruling where matter = ?
                        """).param(matter.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private static List<String> rules(Answer<?> answer) {
        return answer.objections().stream().map(Objection::rule).toList();
    }
}
