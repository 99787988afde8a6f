package quorate.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import quorate.QuorateTest;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.web.Standing;

@QuorateTest
class RegisterTest {

    static final Actor SECRETARY = new Actor.Person(PartyId.fresh());
    static final LocalDate MEETING = LocalDate.of(2016, 5, 10);
    static final Span SINCE_2013 = Span.parse("2013-04-01/");

    @Autowired
    Register register;

    @Autowired
    Standing standing;

    @Autowired
    Clocks clocks;

    @Autowired
    JdbcClient sql;

    PartyId committee;
    PartyId chair;
    PartyId margaret;
    PartyId priya;

    @BeforeEach
    void a_committee_with_a_chair() {
        committee = admit(Kind.COMMITTEE, "Primary Care Commissioning Committee", Map.of());
        chair = admit(Kind.POST, "Chair of the committee", Map.of("office", "chair", "title", "Chair, PCCC"));
        margaret = admit(Kind.PERSON, "Margaret Hale", Map.of());
        priya = admit(Kind.PERSON, "Priya Nair", Map.of());
        link(chair, Tie.PART_OF, committee, SINCE_2013);
    }

    PartyId admit(Kind kind, String name, Map<String, String> traits) {
        var id = PartyId.fresh();
        register.admit(id, kind, name, SINCE_2013, traits, SECRETARY).orThrow();
        return id;
    }

    UUID link(PartyId from, Tie tie, PartyId to, Span span) {
        return register.link(from, tie, to, span, Map.of(), "entered", SECRETARY)
                .orThrow();
    }

    List<Objection> refusal(Answer<?> written) {
        assertThat(written).isInstanceOf(Answer.Refused.class);
        return written.objections();
    }

    @Test
    void a_party_is_found_on_the_days_of_its_life_and_on_no_other() {
        var id = PartyId.fresh();
        register.admit(
                        id,
                        Kind.CCG,
                        "NHS Farley CCG",
                        Span.parse("2013-04-01/2022-07-01"),
                        Map.of("ods", "98F"),
                        SECRETARY)
                .orThrow();
        assertThat(register.on(LocalDate.of(2013, 3, 31)).find(id)).isEmpty();
        assertThat(register.on(LocalDate.of(2022, 6, 30)).get(id).name()).isEqualTo("NHS Farley CCG");
        assertThat(register.on(LocalDate.of(2022, 7, 1)).find(id)).isEmpty();
        assertThat(register.on(MEETING).findByCode("ods", "98f")).map(Party::id).contains(id);
        assertThatThrownBy(() -> register.on(LocalDate.of(2022, 7, 1)).get(id))
                .hasMessageContaining("existed on 2022-07-01");
    }

    @Test
    void nhs_england_is_there_from_the_start() {
        assertThat(register.on(LocalDate.of(2013, 4, 1))
                        .get(Register.NHS_ENGLAND)
                        .kind())
                .isEqualTo(Kind.NHS_ENGLAND);
        assertThat(register.on(MEETING).findByCode("ods", "X24")).map(Party::id).contains(Register.NHS_ENGLAND);
    }

    @Test
    void a_code_belongs_to_one_body_at_a_time_and_may_pass_to_another() {
        var first = Span.parse("2013-04-01/2022-07-01");
        register.admit(PartyId.fresh(), Kind.CCG, "NHS Otherton CCG", first, Map.of("ods", "97T"), SECRETARY)
                .orThrow();
        var twice = register.admit(
                PartyId.fresh(),
                Kind.CCG,
                "NHS Elsewhere CCG",
                Span.parse("2020-04-01/"),
                Map.of("ods", "97T"),
                SECRETARY);
        assertThat(refusal(twice)).singleElement().satisfies(objection -> {
            assertThat(objection.rule()).isEqualTo("register.code.taken");
            assertThat(objection.sentence())
                    .contains("97T belongs to NHS Otherton CCG")
                    .contains("30 June 2022");
        });
        var place = PartyId.fresh();
        register.admit(place, Kind.PLACE, "Otherton place", Span.parse("2022-07-01/"), Map.of("ods", "97T"), SECRETARY)
                .orThrow();
        assertThat(register.on(LocalDate.of(2022, 7, 1)).findByCode("ods", "97T"))
                .map(Party::id)
                .contains(place);
    }

    @Test
    void names_that_are_empty_or_of_300_characters_are_refused_and_welsh_ones_are_kept() {
        var empty = register.admit(PartyId.fresh(), Kind.PRACTICE, " ", SINCE_2013, Map.of(), SECRETARY);
        assertThat(refusal(empty)).extracting(Objection::rule).containsExactly("register.name.missing");
        var endless = register.admit(PartyId.fresh(), Kind.PRACTICE, "x".repeat(300), SINCE_2013, Map.of(), SECRETARY);
        assertThat(refusal(endless))
                .singleElement()
                .satisfies(objection -> assertThat(objection.sentence())
                        .contains("300 characters")
                        .contains("at most 200"));
        var welsh = admit(Kind.PRACTICE, "Meddygfa Tŷ Gwyn, Ynys Môn", Map.of());
        assertThat(register.on(MEETING).get(welsh).name()).isEqualTo("Meddygfa Tŷ Gwyn, Ynys Môn");
    }

    @Test
    void a_name_may_change_on_29_february() {
        var practice = admit(Kind.PRACTICE, "Leap Surgery", Map.of("postcode", "AN1 1AA"));
        register.describe(
                        practice, Map.of("name", "Leap Year Surgery"), Span.parse("2016-02-29/"), "told us", SECRETARY)
                .orThrow();
        assertThat(register.on(LocalDate.of(2016, 2, 28)).get(practice).name()).isEqualTo("Leap Surgery");
        assertThat(register.on(LocalDate.of(2016, 2, 29)).get(practice).name()).isEqualTo("Leap Year Surgery");
        assertThat(register.on(LocalDate.of(2016, 2, 29)).get(practice).trait("postcode"))
                .contains("AN1 1AA");
    }

    @Test
    void a_correction_leaves_what_was_known_before_readable() {
        var practice = admit(Kind.PRACTICE, "Chapel Stret Practice", Map.of());
        var before = clocks.known();
        register.describe(practice, Map.of("name", "Chapel Street Practice"), SINCE_2013, "a slip", SECRETARY)
                .orThrow();
        assertThat(register.on(MEETING).get(practice).name()).isEqualTo("Chapel Street Practice");
        assertThat(register.on(MEETING, before).get(practice).name()).isEqualTo("Chapel Stret Practice");
        assertThat(register.on(MEETING, before - 1).find(practice)).isEmpty();
    }

    @Test
    void a_post_has_one_holder_at_a_time_and_the_next_may_begin_the_day_the_last_ends() {
        link(margaret, Tie.HOLDS, chair, Span.parse("2015-04-01/2017-04-01"));
        var overlapping =
                register.link(priya, Tie.HOLDS, chair, Span.parse("2017-03-31/"), Map.of(), "entered", SECRETARY);
        assertThat(refusal(overlapping)).singleElement().satisfies(objection -> {
            assertThat(objection.rule()).isEqualTo("register.post.taken");
            assertThat(objection.sentence())
                    .contains("Margaret Hale already holds the post")
                    .contains("31 March 2017");
            assertThat(objection.remedy()).contains("sharing the job");
        });
        link(priya, Tie.HOLDS, chair, Span.parse("2017-04-01/"));
        assertThat(register.on(LocalDate.of(2017, 3, 31)).holdersOf(chair)).containsExactly(margaret);
        assertThat(register.on(LocalDate.of(2017, 4, 1)).holdersOf(chair)).containsExactly(priya);
    }

    @Test
    void two_people_may_share_a_job_when_both_are_recorded_as_sharing_it() {
        var shared = Map.of("job-share", "yes");
        register.link(margaret, Tie.HOLDS, chair, SINCE_2013, shared, "entered", SECRETARY)
                .orThrow();
        register.link(priya, Tie.HOLDS, chair, SINCE_2013, shared, "entered", SECRETARY)
                .orThrow();
        assertThat(register.on(MEETING).holdersOf(chair)).containsExactlyInAnyOrder(margaret, priya);
    }

    @Test
    void of_ten_people_racing_for_the_chair_one_is_seated() throws Exception {
        var people = IntStream.range(0, 10)
                .mapToObj(n -> admit(Kind.PERSON, "Candidate " + n, Map.of()))
                .toList();
        try (var racers = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = racers.invokeAll(people.stream()
                    .<java.util.concurrent.Callable<Answer<UUID>>>map(person ->
                            () -> register.link(person, Tie.HOLDS, chair, SINCE_2013, Map.of(), "entered", SECRETARY))
                    .toList());
            var seated = 0;
            for (var result : results) if (result.get().isDone()) seated++;
            assertThat(seated).isEqualTo(1);
        }
        assertThat(register.on(MEETING).holdersOf(chair)).hasSize(1);
    }

    @Test
    void the_database_itself_refuses_a_second_chair() {
        link(margaret, Tie.HOLDS, chair, SINCE_2013);
        assertThatThrownBy(
                        () -> sql.sql("""
                                insert into register.link
                                    (id, layer, from_party, tie, to_party, period, notes, source, known)
                                values (gen_random_uuid(), 'own', ?, 'holds', ?, '[2016-01-01,)', '{}', 'behind its back', '[1,)')
                                """).params(priya.value(), chair.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("one_holder_at_a_time");
    }

    @Test
    void the_database_itself_refuses_to_rewrite_a_fact() {
        assertThatThrownBy(() -> sql.sql("update register.description set traits = '{\"name\": \"x\"}' where party = ?")
                        .param(margaret.value())
                        .update())
                .hasMessageContaining("never edited");
        assertThatThrownBy(() -> sql.sql("delete from register.link where from_party = ?")
                        .param(chair.value())
                        .update())
                .hasMessageContaining("never removed");
    }

    @Test
    void ending_keeps_the_past_and_a_mistake_taken_back_never_was() {
        var held = link(margaret, Tie.HOLDS, chair, SINCE_2013);
        register.end(held, margaret, LocalDate.of(2016, 6, 1), "resigned", SECRETARY)
                .orThrow();
        assertThat(register.on(MEETING).holdersOf(chair)).containsExactly(margaret);
        assertThat(register.on(LocalDate.of(2016, 6, 1)).holdersOf(chair)).isEmpty();
        var known = clocks.known();
        register.end(held, margaret, LocalDate.of(2013, 4, 1), "entered by mistake", SECRETARY)
                .orThrow();
        assertThat(register.on(MEETING).holdersOf(chair)).isEmpty();
        assertThat(register.on(MEETING, known).holdersOf(chair)).containsExactly(margaret);
        assertThat(refusal(register.end(held, margaret, MEETING, "again", SECRETARY)))
                .extracting(Objection::rule)
                .containsExactly("register.link.over");
    }

    @Test
    void a_connection_to_nobody_to_itself_or_made_twice_is_refused() {
        var nobody = register.link(margaret, Tie.HOLDS, PartyId.fresh(), SINCE_2013, Map.of(), "entered", SECRETARY);
        assertThat(refusal(nobody)).extracting(Objection::rule).containsExactly("register.party.unknown");
        var self = register.link(margaret, Tie.FAMILY_OF, margaret, SINCE_2013, Map.of(), "entered", SECRETARY);
        assertThat(refusal(self)).extracting(Objection::rule).containsExactly("register.link.self");
        link(margaret, Tie.FAMILY_OF, priya, SINCE_2013);
        var twice = register.link(
                margaret, Tie.FAMILY_OF, priya, Span.parse("2016-01-01/"), Map.of(), "entered", SECRETARY);
        assertThat(refusal(twice)).extracting(Objection::rule).containsExactly("register.link.twice");
    }

    @Test
    void a_circle_of_ownership_is_refused_with_its_path_but_only_while_it_would_close() {
        var a = admit(Kind.COMPANY, "Alpha Ltd", Map.of());
        var b = admit(Kind.COMPANY, "Beta Ltd", Map.of());
        var c = admit(Kind.COMPANY, "Gamma Ltd", Map.of());
        link(a, Tie.SHAREHOLDER_OF, b, Span.parse("2014-01-01/2016-01-01"));
        link(b, Tie.SHAREHOLDER_OF, c, SINCE_2013);
        var circle = register.link(c, Tie.SHAREHOLDER_OF, a, SINCE_2013, Map.of(), "entered", SECRETARY);
        assertThat(refusal(circle))
                .singleElement()
                .satisfies(objection -> assertThat(objection.sentence())
                        .contains(
                                "Gamma Ltd owns shares in Alpha Ltd owns shares in Beta Ltd owns shares in Gamma Ltd"));
        link(c, Tie.SHAREHOLDER_OF, a, Span.parse("2016-01-01/"));
    }

    @Test
    void who_is_renamed_is_found_by_the_new_name_at_once_and_has_no_namesakes_by_the_old() {
        var name = "Huw " + UUID.randomUUID().toString().substring(0, 8);
        var one = admit(Kind.PERSON, name, Map.of());
        var two = admit(Kind.PERSON, name, Map.of());
        assertThat(register.namesakes(one, MEETING)).extracting(Party::id).containsExactly(two);
        register.describe(two, Map.of("name", name + " Prys"), SINCE_2013, "married", SECRETARY)
                .orThrow();
        link(one, Tie.FAMILY_OF, two, SINCE_2013);
        assertThat(register.namesakes(one, MEETING)).isEmpty();
        assertThat(register.search(Search.of(name + " prys", Kind.PERSON), MEETING, Long.MAX_VALUE)
                        .parties())
                .extracting(Party::id)
                .containsExactly(two);
    }

    @Test
    void people_of_one_name_are_listed_as_candidates_and_never_taken_for_one() {
        var name = "Siân Llewellyn " + UUID.randomUUID().toString().substring(0, 8);
        var one = admit(Kind.PERSON, name, Map.of());
        var two = admit(Kind.PERSON, name.replace('â', 'a').toUpperCase(), Map.of());
        assertThat(register.namesakes(one, MEETING)).extracting(Party::id).containsExactly(two);
        assertThat(register.on(MEETING).linksFrom(one)).isEmpty();
        var same = register.sameAs(one, two, "same GMC number", SECRETARY).orThrow();
        assertThat(register.on(MEETING).linksFrom(one, Tie.SAME_AS)).singleElement();
        register.end(same, one, Span.ALWAYS.from(), "another person after all", SECRETARY)
                .orThrow();
        assertThat(register.on(MEETING).linksFrom(one, Tie.SAME_AS)).isEmpty();
    }

    @Test
    void rights_follow_from_the_posts_held_on_the_day() {
        link(margaret, Tie.HOLDS, chair, Span.parse("2015-04-01/2016-04-01"));
        assertThat(standing.postsOf(margaret, LocalDate.of(2016, 3, 31)))
                .containsExactly(new Standing.Post(chair, "chair", committee, "Chair, PCCC"));
        assertThat(standing.postsOf(margaret, LocalDate.of(2016, 4, 1))).isEmpty();
        assertThat(standing.nameOf(margaret)).isEqualTo("Margaret Hale");
    }

    @Test
    void search_finds_by_the_beginnings_of_words_by_code_and_by_postcode() {
        var code = "Q" + UUID.randomUUID().toString().substring(0, 5);
        var surgery = admit(Kind.PRACTICE, "Meddygfa'r Tŷ Gwyn " + code, Map.of("ods", code, "postcode", "LL58 8RT"));
        for (var text : List.of("meddygfar ty " + code, "TY GW " + code, code.toLowerCase(), "gwyn Meddyg " + code)) {
            assertThat(register.search(Search.of(text), MEETING, Long.MAX_VALUE).parties())
                    .as(text)
                    .extracting(Party::id)
                    .containsExactly(surgery);
        }
        assertThat(register.search(Search.of("ll588", Kind.PRACTICE), MEETING, Long.MAX_VALUE)
                        .parties())
                .extracting(Party::id)
                .contains(surgery);
        assertThat(register.search(Search.of("wyn " + code), MEETING, Long.MAX_VALUE)
                        .total())
                .isZero();
    }

    @Test
    void search_never_lists_people_unless_they_are_asked_for() {
        assertThat(register.search(Search.of("Margaret Hale"), MEETING, Long.MAX_VALUE)
                        .total())
                .isZero();
        // Other tests in the same database have a Margaret Hale of their own, and a list shows so many only.
        assertThat(register.search(Search.of("Margaret Hale", Kind.PERSON), MEETING, Long.MAX_VALUE)
                        .parties())
                .isNotEmpty()
                .allSatisfy(party -> {
                    assertThat(party.kind()).isEqualTo(Kind.PERSON);
                    assertThat(party.name()).isEqualTo("Margaret Hale");
                });
    }

    @Test
    void within_one_write_what_was_just_entered_can_be_used_and_a_failure_takes_all_of_it_back() {
        var id = PartyId.fresh();
        assertThatThrownBy(() -> clocks.write(number -> {
                    register.admit(id, Kind.COMPANY, "Brief Ltd", SINCE_2013, Map.of(), SECRETARY)
                            .orThrow();
                    link(margaret, Tie.DIRECTOR_OF, id, SINCE_2013);
                    assertThat(register.on(MEETING).linksFrom(margaret, Tie.DIRECTOR_OF))
                            .hasSize(1);
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");
        assertThat(register.on(MEETING).find(id)).isEmpty();
        assertThat(register.on(MEETING).linksFrom(margaret)).isEmpty();
        assertThat(Set.copyOf(register.on(MEETING).list(Kind.COMPANY)))
                .extracting(Party::name)
                .doesNotContain("Brief Ltd");
    }
}
