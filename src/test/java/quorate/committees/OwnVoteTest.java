package quorate.committees;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import quorate.QuorateTest;
import quorate.SetClock;
import quorate.Visitor;
import quorate.authority.Authority;
import quorate.clocks.Clocks;
import quorate.committees.Fact.Choice;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;
import quorate.register.Register;
import quorate.stories.Browser;
import quorate.web.Accounts;

/** Members give their own votes from devices of their own, as themselves and as far as they have one. */
@QuorateTest
@Tag("browser")
class OwnVoteTest {

    private static final String PASSWORD = "three unrelated words";

    @LocalServerPort
    int port;

    @Autowired
    Register register;

    @Autowired
    Authority authority;

    @Autowired
    Committees committees;

    @Autowired
    Chamber chamber;

    @Autowired
    Accounts accounts;

    @Autowired
    Clocks clocks;

    @Autowired
    SetClock clock;

    Town town;
    MeetingId meeting;
    UUID item;

    @BeforeEach
    void a_vote_that_is_being_taken() {
        clock.set(LocalDateTime.of(2016, 5, 10, 14, 0));
        town = new Town(register, authority, committees, clocks);
        meeting = town.convene(LocalDateTime.of(2016, 5, 10, 14, 0));
        var matter = town.lay("Review of Chapel Street Practice");
        item = committees
                .add(meeting, town.item(matter.id(), matter.title(), Item.Purpose.DECISION, false), town.secretary())
                .orThrow();
        town.open(meeting, "margaret-hale", "priya-nair", "samuel-okoro", "grace-lin", "ruth-amos");
        town.note(meeting, new Fact.ItemOpened(item));
        var then = committees.sitting(meeting, clocks.now());
        town.note(
                meeting,
                new Fact.BallotOpened(
                        item, town.committee, "To ask for a plan", "Dr Amos asked", then.votes(item, town.committee)));
    }

    private String account(String key) {
        var user = key + "-" + UUID.randomUUID();
        assertThat(accounts.open(user, PASSWORD, town.id(key), key, false)).isEmpty();
        return user;
    }

    private Visitor as(String key) {
        return Visitor.at(port).signIn(account(key), PASSWORD);
    }

    private String live() {
        return "/meetings/" + meeting + "/live";
    }

    private Visitor.Answer vote(Visitor somebody, String choice, String... more) {
        var fields = new java.util.ArrayList<>(java.util.List.of(
                "key", UUID.randomUUID().toString(), "committee", town.committee.toString(), "choice", choice));
        fields.addAll(java.util.List.of(more));
        return somebody.post("/meetings/" + meeting + "/items/" + item + "/votes/own", fields.toArray(String[]::new));
    }

    private static String faults(Visitor.Answer answer) {
        assertThat(answer.status()).isEqualTo(422);
        return answer.page().select(".nhsuk-error-summary").text();
    }

    private Progress.Ballot ballot() {
        return committees
                .sitting(meeting, clocks.now())
                .ballotOn(item, town.committee)
                .orElseThrow();
    }

    private Choice choiceOf(String key) {
        return java.util.Objects.requireNonNull(ballot().cast().get(town.id(key)))
                .choice();
    }

    @Test
    void a_member_votes_as_themselves_whomever_the_form_names_and_once() {
        var grace = as("grace-lin");
        assertThat(grace.get(live()).page().select("main").text()).contains("Your vote: To ask for a plan", "Vote for");
        var key = UUID.randomUUID().toString();
        var other = town.id("samuel-okoro").toString();
        assertThat(vote(grace, "against", "person", other, "vote-" + other, "FOR")
                        .status())
                .isEqualTo(303);
        assertThat(choiceOf("grace-lin")).isEqualTo(Choice.AGAINST);
        assertThat(ballot().cast()).containsOnlyKeys(town.id("grace-lin"));
        assertThat(faults(vote(grace, "for", "key", key))).contains("Grace Lin has voted already");
        assertThat(grace.get(live()).page().select("main").text())
                .contains("You voted: against")
                .doesNotContain("Vote for");
        assertThat(as("fiona-kerr").get(live()).page().select("main").text())
                .contains("Grace Lin voted against, from a device of their own");
        assertThat(chamber.record(meeting).log().getLast().by()).isEqualTo(town.id("grace-lin"));
    }

    @Test
    void who_has_left_who_has_no_vote_and_who_is_not_of_the_meeting_give_none() {
        town.note(meeting, new Fact.Left(town.id("samuel-okoro")));
        var samuel = as("samuel-okoro");
        assertThat(samuel.get(live()).page().select("main").text())
                .contains("noted as having left the room")
                .doesNotContain("Vote for");
        assertThat(faults(vote(samuel, "for"))).contains("Samuel Okoro is not in the room");
        assertThat(faults(vote(as("fiona-kerr"), "for"))).contains("is not a voting member of this committee");
        assertThat(Visitor.at(port)
                        .postRaw("/meetings/" + meeting + "/items/" + item + "/votes/own")
                        .status())
                .isNotEqualTo(303);
        var strangers = new Town(register, authority, committees, clocks);
        var user = "stranger-" + UUID.randomUUID();
        PartyId stranger = strangers.id("grace-lin");
        assertThat(accounts.open(user, PASSWORD, stranger, "Grace Lin", false)).isEmpty();
        assertThat(vote(Visitor.at(port).signIn(user, PASSWORD), "for").status())
                .isIn(403, 404);
        assertThat(ballot().cast()).isEmpty();
    }

    @Test
    void what_is_no_choice_and_a_vote_that_is_closed_are_told() {
        var grace = as("grace-lin");
        assertThat(faults(vote(grace, "perhaps"))).contains("Choose for, against or abstain");
        assertThat(faults(grace.post(
                        "/meetings/" + meeting + "/items/" + item + "/votes/own",
                        "committee",
                        UUID.randomUUID().toString(),
                        "choice",
                        "for")))
                .contains("Go back to the live board");
        town.note(
                meeting,
                new Fact.BallotClosed(item, town.committee, false, "0 for, 0 against", java.util.Optional.empty()));
        assertThat(faults(vote(grace, "for")))
                .contains("No vote is being taken on 'Review of Chapel Street Practice'.");
    }

    @Test
    void on_a_telephone_without_script_a_press_is_a_vote() {
        try (var phone = Browser.at(port)
                        .as(account("ruth-amos"), PASSWORD)
                        .onTelephone()
                        .withoutScript()
                        .open();
                var wide = Browser.at(port).as(account("priya-nair"), PASSWORD).open()) {
            phone.go(live());
            phone.picture("own vote, narrow");
            assertThat(phone.overflow()).isZero();
            phone.page().click("main button:text-is('Abstain')");
            assertThat(phone.text()).contains("You voted: abstained");
            wide.go(live());
            wide.picture("own vote");
            wide.expectAccessible();
        }
        assertThat(choiceOf("ruth-amos")).isEqualTo(Choice.ABSTAIN);
    }
}
