package quorate.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import quorate.QuorateTest;
import quorate.SetClock;
import quorate.Visitor;
import quorate.authority.Authority;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Fact;
import quorate.committees.Item;
import quorate.committees.Town;
import quorate.interests.Interests;
import quorate.interests.Treatment;
import quorate.kernel.Answer;
import quorate.kernel.MatterId;
import quorate.kernel.MeetingId;
import quorate.register.Register;
import quorate.web.Accounts;
import quorate.web.CurrentPerson;
import quorate.web.Standing;

/** Minutes go from the secretary to the chair and on to the committee, and every version stays. */
@QuorateTest
class DraftingTest {

    @LocalServerPort
    int port;

    @Autowired
    Register register;

    @Autowired
    Authority authority;

    @Autowired
    Committees committees;

    @Autowired
    Interests interests;

    @Autowired
    Standing standing;

    @Autowired
    Accounts accounts;

    @Autowired
    Clocks clocks;

    @Autowired
    SetClock clock;

    @Autowired
    Drafting drafting;

    @Autowired
    Bundle bundle;

    Town town;
    MeetingId meeting;
    MatterId matter;

    @BeforeEach
    void a_meeting_that_was_held() {
        clock.set(LocalDateTime.of(2016, 7, 26, 9, 0));
        town = new Town(register, authority, committees, clocks);
        matter = town.lay("Review of the practice").id();
        meeting = town.convene(LocalDateTime.of(2016, 8, 9, 14, 0));
        var item = committees
                .add(
                        meeting,
                        town.item(matter, "Review of the practice", Item.Purpose.DECISION, false),
                        town.secretary())
                .orThrow();
        clock.set(LocalDateTime.of(2016, 8, 9, 14, 0));
        town.open(meeting, "margaret-hale", "priya-nair", "samuel-okoro", "grace-lin");
        town.note(meeting, new Fact.ItemOpened(item));
        committees
                .agree(meeting, item, town.committee, "To go on", clocks.now(), UUID.randomUUID(), town.secretary())
                .orThrow();
        town.note(meeting, new Fact.Closed());
    }

    private CurrentPerson person(String key) {
        var id = town.id(key);
        return new CurrentPerson(id, key, standing.postsOf(id, clocks.today()), false);
    }

    private Answer<Step> take(String who, Step.Kind kind, String words) {
        return drafting.take(UUID.randomUUID(), meeting, town.committee, kind, words, person(who));
    }

    private Set<Step.Kind> next(String who) {
        return drafting.open(meeting, town.committee, person(who)).orElseThrow().next();
    }

    @Test
    void each_takes_the_step_that_is_theirs() {
        assertThat(next("fiona-kerr")).containsExactlyInAnyOrder(Step.Kind.TO_CHAIR, Step.Kind.COMMENT);
        assertThat(next("grace-lin")).isEmpty();
        take("fiona-kerr", Step.Kind.TO_CHAIR, "").orThrow();
        assertThat(drafting.waiting(person("margaret-hale"))).hasSize(1);
        assertThat(take("margaret-hale", Step.Kind.RETURNED, " ").objections())
                .singleElement()
                .satisfies(objection -> assertThat(objection.sentence()).isEqualTo("Nothing is said."));
        take("margaret-hale", Step.Kind.RETURNED, "Say who asked for it").orThrow();
        assertThat(drafting.waiting(person("fiona-kerr"))).hasSize(1);
        take("fiona-kerr", Step.Kind.TO_CHAIR, "Said").orThrow();
        take("margaret-hale", Step.Kind.AGREED, "").orThrow();
        take("fiona-kerr", Step.Kind.TO_COMMITTEE, "").orThrow();
        take("grace-lin", Step.Kind.COMMENT, "I asked for it").orThrow();
        var steps = drafting.open(meeting, town.committee, person("grace-lin"))
                .orElseThrow()
                .steps();
        assertThat(steps)
                .extracting(Step::kind)
                .containsExactly(
                        Step.Kind.TO_CHAIR,
                        Step.Kind.RETURNED,
                        Step.Kind.TO_CHAIR,
                        Step.Kind.AGREED,
                        Step.Kind.TO_COMMITTEE,
                        Step.Kind.COMMENT);
        assertThat(steps.getFirst().whole()).contains("To go on");
    }

    @Test
    void a_step_that_is_not_ones_own_or_comes_too_late_is_refused() {
        assertThat(take("grace-lin", Step.Kind.AGREED, "").isDone()).isFalse();
        assertThat(take("fiona-kerr", Step.Kind.TO_COMMITTEE, "").objections())
                .singleElement()
                .satisfies(objection -> assertThat(objection.sentence()).startsWith("The minutes have moved on"));
        var key = UUID.randomUUID();
        for (var times = 0; times < 2; times++) {
            drafting.take(key, meeting, town.committee, Step.Kind.TO_CHAIR, "", person("fiona-kerr"))
                    .orThrow();
        }
        assertThat(drafting.open(meeting, town.committee, person("fiona-kerr"))
                        .orElseThrow()
                        .steps())
                .hasSize(1);
    }

    @Test
    void a_member_from_whom_an_item_is_kept_reads_no_version_and_no_word_of_it() {
        interests
                .rule(
                        town.id("ruth-amos"),
                        matter,
                        Set.of(Treatment.NO_PAPERS),
                        town.id("margaret-hale"),
                        "A partner there",
                        clocks.now())
                .orThrow();
        var step = take("fiona-kerr", Step.Kind.TO_CHAIR, "Okapi").orThrow();
        var path = "/committees/" + town.committee + "/minutes/" + meeting;
        var ruth = as("ruth-amos");
        assertThat(ruth.get(path).body()).contains("because of an interest").doesNotContain("Okapi", "To go on");
        assertThat(ruth.get(path + "/versions/" + step.id()).status()).isEqualTo(404);
        var grace = as("grace-lin");
        assertThat(grace.get(path).body()).contains("Okapi");
        assertThat(grace.get(path + "/versions/" + step.id()).body()).contains("To go on");
    }

    @Test
    void a_version_shows_what_is_different_from_the_one_before() {
        var first = take("fiona-kerr", Step.Kind.TO_CHAIR, "").orThrow();
        take("margaret-hale", Step.Kind.RETURNED, "Say who asked").orThrow();
        var fiona = as("fiona-kerr");
        var words = "Dr Amos asked what the review had cost.";
        var item = committees
                .sitting(meeting, clocks.now())
                .agenda()
                .keySet()
                .iterator()
                .next();
        var said =
                fiona.post("/meetings/" + meeting + "/minutes/words", "part", item.toString(), "words-" + item, words);
        assertThat(said.status()).isEqualTo(303);
        var second = take("fiona-kerr", Step.Kind.TO_CHAIR, "").orThrow();
        var path = "/committees/" + town.committee + "/minutes/" + meeting + "/versions/";
        assertThat(fiona.get(path + first.id()).page().select("ins, del")).isEmpty();
        assertThat(fiona.get(path + second.id()).page().select("main ins").eachText())
                .singleElement()
                .asString()
                .contains(words);
    }

    @Test
    void every_version_is_part_of_the_whole_record_and_none_of_the_public_one() throws Exception {
        take("fiona-kerr", Step.Kind.TO_CHAIR, "Okapi").orThrow();
        var whole = new ByteArrayOutputStream();
        bundle.write(town.committee, Bundle.Part.WHOLE, Optional.empty(), whole);
        assertThat(names(whole))
                .contains("private/2016-08-09/minutes-to-chair.html", "private/minutes-on-their-way.csv");
        var open = new ByteArrayOutputStream();
        bundle.write(town.committee, Bundle.Part.OPEN, Optional.empty(), open);
        assertThat(names(open)).noneMatch(name -> name.startsWith("private/"));
    }

    private static List<String> names(ByteArrayOutputStream archive) throws Exception {
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) names.add(entry.getName());
        }
        return names;
    }

    @Test
    void nobody_without_a_vote_finds_them() {
        var step = take("fiona-kerr", Step.Kind.TO_CHAIR, "").orThrow();
        var path = "/committees/" + town.committee + "/minutes/" + meeting;
        var lucy = as("lucy-adeyemi");
        for (var address : List.of(path, path + "/versions/" + step.id())) {
            assertThat(lucy.get(address).status()).isEqualTo(404);
        }
        assertThat(lucy.post(path + "/steps", "key", UUID.randomUUID().toString(), "step", "comment", "words", "x")
                        .status())
                .isEqualTo(404);
    }

    private Visitor as(String key) {
        var user = key + "-" + UUID.randomUUID();
        assertThat(accounts.open(user, "three unrelated words", town.id(key), key, false))
                .isEmpty();
        return Visitor.at(port).signIn(user, "three unrelated words");
    }
}
