package quorate.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import quorate.QuorateTest;
import quorate.SetClock;
import quorate.Visitor;
import quorate.authority.Authority;
import quorate.authority.Quorum;
import quorate.authority.Terms;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Town;
import quorate.register.Register;
import quorate.web.Accounts;

@QuorateTest
class ComposingTest {

    private static final String PASSWORD = "three unrelated words";
    private static final String FIRST_DAY = "2016-07-01";

    @LocalServerPort
    int port;

    @Autowired
    Register register;

    @Autowired
    Authority authority;

    @Autowired
    Committees committees;

    @Autowired
    Accounts accounts;

    @Autowired
    Clocks clocks;

    @Autowired
    SetClock clock;

    @Autowired
    DraftStore store;

    Town town;
    Visitor secretary;

    @BeforeEach
    void a_committee_of_a_commissioner_at_level_3() {
        clock.set(LocalDateTime.of(2016, 5, 10, 14, 0));
        town = new Town(register, authority, committees, clocks);
        secretary = as("fiona-kerr");
    }

    Visitor as(String key) {
        var user = key + "-" + town.id(key).toString().substring(24);
        assertThat(accounts.open(user, PASSWORD, town.id(key), key, false)).isEmpty();
        return Visitor.at(port).signIn(user, PASSWORD);
    }

    private Drafting terms() {
        return Drafting.begin(secretary, "terms", town.committee.toString(), FIRST_DAY);
    }

    private Content content(Drafting draft) {
        return store.find(draft.id()).orElseThrow().content();
    }

    @Test
    void a_draft_begins_as_a_copy_of_the_terms_in_force() {
        var draft = terms();
        assertThat(content(draft).findTerms()).contains(town.terms());
        assertThat(content(draft).from()).isEqualTo(LocalDate.of(2016, 7, 1));
        assertThat(draft.text("")).contains("a draft", "A new version of Instrument", "Version 1.");
    }

    @Test
    void every_save_is_a_version_and_the_same_twice_is_one() {
        var draft = terms().save("chair", "chair", "vice-chair, chair", "reason", "The chair is often away");
        draft.save("chair", "chair", "vice-chair, chair");
        var versions = store.find(draft.id()).orElseThrow().versions();
        assertThat(versions).extracting(Draft.Version::number).containsExactly(1, 2);
        assertThat(versions.getLast().why()).isEqualTo("The chair is often away");
        assertThat(versions.getFirst().content().words("chair")).containsExactly("chair", "vice-chair");
        assertThat(draft.text("/versions")).contains("The chair is often away", "Begun from");
    }

    @Test
    void whoever_saves_on_an_older_version_is_told_and_loses_nothing() {
        var draft = terms().save("chair", "chair", "vice-chair");
        var answer = draft.send("/parts/chair", "chair", "chair, nurse", "version", "1");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(Drafting.faults(answer)).contains("saved version 2 after you opened this page");
        assertThat(answer.page().select("#chair").val()).isEqualTo("chair, nurse");
    }

    @Test
    void a_quorum_of_any_depth_is_built_condition_by_condition() {
        var draft = terms();
        draft.send("/parts/rule/removals", "rule", "quorum", "at", "");
        assertThat(content(draft).instrument()).doesNotContainKey("quorum");
        draft.condition(
                        "",
                        "and",
                        "sort",
                        "fraction",
                        "bound",
                        "at-least",
                        "fraction",
                        "1/3",
                        "among",
                        "seats",
                        "rounding",
                        "up")
                .condition("", "and", "sort", "number", "number", "1", "only", "chair, vice-chair")
                .condition("1", "or", "sort", "number", "number", "2", "only", "lay", "deputies", "no")
                .condition(
                        "",
                        "reading",
                        "sort",
                        "number",
                        "number",
                        "4",
                        "basis",
                        "members",
                        "first-says",
                        "the fraction is of those in post",
                        "other-says",
                        "four are always enough");
        assertThat(content(draft).findTerms().orElseThrow().quorum())
                .isEqualTo(Quorum.read(java.util.Map.of(
                        "readings",
                        java.util.List.of(
                                java.util.Map.of(
                                        "if",
                                        "the fraction is of those in post",
                                        "then",
                                        java.util.Map.of(
                                                "all",
                                                java.util.List.of(
                                                        java.util.Map.of(
                                                                "at-least",
                                                                "1/3",
                                                                "of",
                                                                "voting-members",
                                                                "rounding",
                                                                "up"),
                                                        java.util.Map.of(
                                                                "either",
                                                                java.util.List.of(
                                                                        java.util.Map.of(
                                                                                "at-least", "1",
                                                                                "of",
                                                                                        java.util.List.of(
                                                                                                "chair", "vice-chair"),
                                                                                "from", "voting-members"),
                                                                        java.util.Map.of(
                                                                                "at-least", "2",
                                                                                "of", java.util.List.of("lay"),
                                                                                "from", "voting-members",
                                                                                "deputies", "no")))))),
                                java.util.Map.of(
                                        "if",
                                        "four are always enough",
                                        "then",
                                        java.util.Map.of("at-least", "4", "of", "members"))))));
        assertThat(draft.text("/rules/quorum")).contains("It can be read in 2 ways", "One of these is enough");
    }

    @Test
    void all_faults_of_a_form_are_told_at_once_and_what_was_typed_stays() {
        var draft = terms();
        var answer = draft.send("/parts/seat", "seat", "", "votes", "perhaps", "count", "900");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(Drafting.faults(answer))
                .contains(
                        "Enter the title of the seat",
                        "Select what whoever sits here counts as",
                        "Select whether the seat has a vote",
                        "must be a whole number between 1 and 50");
        var half = draft.send(
                "/parts/voting", "bound", "more-than", "fraction", "half", "whole", "cast", "ties", "second");
        assertThat(Drafting.faults(half)).contains("two numbers with a stroke");
        assertThat(half.page().select("#fraction").val()).isEqualTo("half");
        var over =
                draft.send("/parts/voting", "bound", "more-than", "fraction", "3/2", "whole", "cast", "ties", "second");
        assertThat(Drafting.faults(over)).contains("at most the whole");
        assertThat(store.find(draft.id()).orElseThrow().versions()).hasSize(1);
    }

    @Test
    void a_draft_cannot_be_begun_for_a_body_that_was_not_there_or_is_not_theirs() {
        var key = UUID.randomUUID().toString();
        var nobody = secretary.post(
                "/studio/drafts", "key", key, "kind", "terms", "for", "Committee of Nowhere", "from", FIRST_DAY);
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(Drafting.faults(nobody)).contains("No committee was called that on the first day");
        var other = new Town(register, authority, committees, clocks);
        var foreign = secretary.post(
                "/studio/drafts", "key", key, "kind", "terms", "for", other.committee.toString(), "from", FIRST_DAY);
        assertThat(Drafting.faults(foreign)).contains("You keep the records of none of these bodies");
        assertThat(secretary.post("/studio/drafts", "key", key).status()).isEqualTo(422);
        assertThat(store.find(UUID.fromString(key))).isEmpty();
    }

    @Test
    void what_is_typed_is_checked_before_it_is_saved() {
        var draft = terms();
        var fragment =
                draft.send("/parts/meetings/checks", "public", "no", "notice-days", "5", "notice", "working-days");
        assertThat(fragment.status()).isEqualTo(200);
        assertThat(fragment.body()).doesNotContain("<html");
        assertThat(fragment.page().text()).contains("Healthwatch has no standing invitation", "What would mend it");
        assertThat(draft.send("/parts/meetings/checks", "public", "no", "notice-days", "x", "notice", "days")
                        .page()
                        .text())
                .contains("Still to be filled in", "whole number");
        assertThat(store.find(draft.id()).orElseThrow().versions()).hasSize(1);
    }

    @Test
    void a_model_clause_is_taken_with_one_button_and_then_changed() {
        var draft = terms();
        assertThat(draft.get("/rules/quorum").page().select("main form[action$=takings]"))
                .isNotEmpty();
        assertThat(draft.send("/models/quorum.one-of-each/takings").location()).endsWith("/rules/quorum");
        assertThat(content(draft).findTerms().orElseThrow().quorum().inWords())
                .isEqualTo("at least 1 lay member, at least 1 GP and at least 1 executive");
        draft.send("/models/words.review/takings");
        var clause = content(draft).wording().getFirst();
        assertThat(clause.source()).contains("South West London");
        draft.save("clause", "at", clause.id().toString(), "heading", "Review", "text", "Reviewed every two years.");
        assertThat(content(draft).wording()).singleElement().satisfies(changed -> {
            assertThat(changed.text()).isEqualTo("Reviewed every two years.");
            assertThat(changed.model()).isEqualTo("words.review");
        });
        assertThat(draft.text("/wording")).contains("Reviewed every two years.", "After a model clause");
        draft.send("/parts/clause/removals", "at", clause.id().toString());
        assertThat(content(draft).wording()).isEmpty();
    }

    @Test
    void the_list_shows_drafts_of_ones_own_bodies_and_only_a_secretary_drafts() {
        var draft = terms().save(
                        "about",
                        "title",
                        "Terms of the second year",
                        "from",
                        FIRST_DAY,
                        "form",
                        "committee",
                        "of",
                        register.on(clocks.today()).get(town.ccg).code().orElseThrow());
        assertThat(secretary
                        .get("/studio?q=second+year")
                        .page()
                        .select("main table")
                        .text())
                .contains("Terms of the second year", "Draft");
        assertThat(secretary
                        .get("/studio?q=second+year&state=enacted")
                        .page()
                        .select("main")
                        .text())
                .contains("No draft fits these filters");
        var member = as("margaret-hale");
        assertThat(member.get("/studio").page().select("main").text()).contains("Terms of the second year");
        assertThat(member.get(draft.path()).status()).isEqualTo(200);
        assertThat(member.get(draft.path() + "/parts/chair").status()).isEqualTo(403);
        assertThat(member.get("/studio/new").status()).isEqualTo(403);
        var other = new Town(register, authority, committees, clocks);
        town = other;
        var stranger = as("fiona-kerr");
        assertThat(stranger.get(draft.path()).status()).isEqualTo(404);
        assertThat(stranger.get("/studio").page().select("main").text()).contains("No draft yet");
    }

    @Test
    void terms_of_a_committee_that_has_none_are_composed_from_nothing() {
        var bare = town.admit(
                quorate.register.Kind.COMMITTEE,
                "Access Committee " + UUID.randomUUID(),
                quorate.kernel.Span.since(LocalDate.of(2016, 1, 1)),
                java.util.Map.of());
        register.link(
                        bare,
                        quorate.register.Tie.PART_OF,
                        town.ccg,
                        quorate.kernel.Span.between(LocalDate.of(2016, 1, 1), LocalDate.of(2022, 7, 1)),
                        java.util.Map.of(),
                        "test",
                        Town.TEST)
                .orThrow();
        var draft = Drafting.begin(secretary, "terms", bare.toString(), FIRST_DAY);
        assertThat(draft.text("/check")).contains("The quorum is not stated", "The seats are not yet said");
        draft.save("acts", "families", "primary-medical")
                .seat("First lay member", "chair", "lay", "yes")
                .seat("Second lay member", "vice-chair", "lay", "yes")
                .seat("Finance officer", "chief-finance-officer", "executive", "yes")
                .seat("Family doctor", "gp-member", "gp", "yes")
                .save("chair", "chair", "chair, vice-chair")
                .condition("", "and", "sort", "number", "number", "3")
                .save("counting", "stayers", "no", "deputies", "no")
                .save("voting", "bound", "more-than", "fraction", "1/2", "whole", "cast", "ties", "second")
                .save(
                        "meetings",
                        "public",
                        "yes",
                        "notice-days",
                        "5",
                        "notice",
                        "working-days",
                        "invites",
                        "healthwatch",
                        "invites",
                        "hwb");
        assertThat(draft.text("/check")).contains("It breaks no rule in force on 1 July 2016");
        assertThat(content(draft).findTerms().orElseThrow().seats())
                .extracting(Terms.Seat::title)
                .containsExactly("First lay member", "Second lay member", "Finance officer", "Family doctor");
        draft.send("/parts/seat/removals", "at", "4");
        assertThat(content(draft).seats()).hasSize(3);
    }
}
