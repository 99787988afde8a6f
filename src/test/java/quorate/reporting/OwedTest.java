package quorate.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import quorate.QuorateTest;
import quorate.SetClock;
import quorate.Visitor;
import quorate.authority.Authority;
import quorate.authority.Decision;
import quorate.authority.Facts;
import quorate.authority.Instrument;
import quorate.authority.Matter;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Fact;
import quorate.committees.Item;
import quorate.committees.Town;
import quorate.interests.Interests;
import quorate.interests.Subject;
import quorate.kernel.MatterId;
import quorate.kernel.Money;
import quorate.kernel.Span;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.Accounts;
import quorate.web.CurrentPerson;
import quorate.web.Standing;
import quorate.web.Task;

/** What a decision owes NHS England, from the day of the decision to the answer. */
@QuorateTest
class OwedTest {

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
    Standing standing;

    @Autowired
    Accounts accounts;

    @Autowired
    Interests interests;

    @Autowired
    Duties duties;

    @Autowired
    Owing owing;

    @Autowired
    Clocks clocks;

    @Autowired
    SetClock clock;

    Town town;
    Visitor fiona;

    @BeforeEach
    void a_decision_that_could_draw_the_media() {
        clock.set(LocalDateTime.of(2016, 5, 10, 14, 0));
        town = new Town(register, authority, committees, clocks);
        fiona = as("fiona-kerr");
        decide(new Facts(Map.of("legal-or-media-risk", "yes")));
    }

    /** About a practice, on what was stated of it. */
    private void decide(Facts facts) {
        var matter = new Matter(
                MatterId.fresh(),
                "fn.contract.monitor",
                town.ccg,
                Set.of(town.practice),
                facts,
                "A disputed visit",
                "",
                "asked for",
                Optional.empty(),
                clocks.today(),
                Town.TEST);
        authority.lay(matter, UUID.randomUUID().toString()).orThrow();
        var meeting = town.convene(LocalDateTime.of(2016, 5, 10, 14, 0));
        var item = committees
                .add(
                        meeting,
                        town.item(matter.id(), "A disputed visit", Item.Purpose.DECISION, false),
                        town.secretary())
                .orThrow();
        town.open(meeting, "margaret-hale", "priya-nair", "samuel-okoro", "grace-lin");
        town.note(meeting, new Fact.ItemOpened(item));
        committees
                .agree(meeting, item, town.committee, "Agreed", clocks.now(), UUID.randomUUID(), town.secretary())
                .orThrow();
    }

    private Visitor as(String key) {
        var user = key + "-" + town.id(key).toString().substring(24);
        assertThat(accounts.open(user, PASSWORD, town.id(key), key, false)).isEmpty();
        return Visitor.at(port).signIn(user, PASSWORD);
    }

    private CurrentPerson person(String key) {
        var id = town.id(key);
        return new CurrentPerson(id, standing.nameOf(id), standing.postsOf(id, clocks.today()), false);
    }

    private Duty duty() {
        return duties.list(town.committee, Span.since(LocalDate.EPOCH), person("fiona-kerr")).stream()
                .filter(one -> one.owed().rule().equals("l3.notify.legalmedia"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> tasks(String key) {
        return owing.tasksOf(person(key)).stream().map(Task::title).toList();
    }

    private String path() {
        return "/committees/" + town.committee + "/owed";
    }

    private Visitor.Answer note(String kind, String day, String... more) {
        var fields = new java.util.ArrayList<>(
                List.of("key", UUID.randomUUID().toString(), "kind", kind, "day", day, "who", "Alice Webb"));
        fields.addAll(List.of(more));
        return fiona.post(duty().path() + "/steps", fields.toArray(String[]::new));
    }

    @Test
    void it_waits_to_be_sent_is_chased_when_late_and_ends_with_the_answer() {
        assertThat(duty().state()).isEqualTo(Duty.State.TO_SEND);
        assertThat(duty().due()).contains(LocalDate.of(2016, 5, 24));
        assertThat(tasks("fiona-kerr")).contains("Send NHS England what is owed");
        assertThat(tasks("grace-lin")).isEmpty();

        clock.set(LocalDateTime.of(2016, 5, 12, 9, 0));
        assertThat(note("sent", "2016-05-12", "due", "2016-05-20", "words", "By e-mail")
                        .status())
                .isEqualTo(303);
        assertThat(duty().state()).isEqualTo(Duty.State.SENT);
        assertThat(tasks("fiona-kerr"))
                .doesNotContain("Send NHS England what is owed", "Chase NHS England for an answer");
        assertThat(note("acknowledged", "2016-05-12").status()).isEqualTo(303);

        clock.set(LocalDateTime.of(2016, 5, 21, 9, 0));
        assertThat(tasks("fiona-kerr")).contains("Chase NHS England for an answer");
        assertThat(fiona.get(duty().path()).page().select("main").text())
                .contains("Acknowledged", "Late", "Alice Webb");
        assertThat(note("answered", "2016-05-21", "words", "No objection").status())
                .isEqualTo(303);
        assertThat(tasks("fiona-kerr")).doesNotContain("Chase NHS England for an answer");
        assertThat(fiona.get(path() + "?state=answered").body()).contains("because it could end in a legal challenge");
        assertThat(fiona.get(path() + "/list.csv?state=answered").body().lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("2016-05-12,Alice Webb,2016-05-12,Alice Webb,2016-05-21,Alice Webb");
    }

    @Test
    void every_page_can_be_read_as_at_an_earlier_day() {
        clock.set(LocalDateTime.of(2016, 5, 12, 9, 0));
        note("sent", "2016-05-12");
        assertThat(fiona.get(duty().path() + "?on=2016-05-11")
                        .page()
                        .select("main")
                        .text())
                .contains("To be sent")
                .doesNotContain("Alice Webb");
        assertThat(fiona.get(path() + "?on=2016-05-09").body()).contains("owes NHS England anything");
    }

    @Test
    void what_makes_no_sense_is_refused_with_every_reason_and_nothing_is_kept() {
        var early = note("answered", "2016-05-09");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.page().select(".nhsuk-error-summary__list").text())
                .contains(
                        "This stands at “To be sent”; “Answered” cannot be noted of it now.",
                        "It cannot have happened before 10 May 2016.");
        var empty = fiona.post(duty().path() + "/steps", "kind", "");
        assertThat(empty.page().select(".nhsuk-error-summary__list").text())
                .contains("Select what happened", "Enter the day", "Enter who did it");
        assertThat(note("sent", "2016-05-10", "due", "2016-05-09").page().text())
                .contains("An answer is expected before it was sent.");
        assertThat(duty().steps()).isEmpty();
    }

    @Test
    void the_same_form_twice_notes_it_once_and_what_hangs_on_an_unstated_fact_is_judged_by_people() {
        var key = UUID.randomUUID().toString();
        var form = new String[] {"key", key, "kind", "sent", "day", "2016-05-10", "who", "Fiona Kerr"};
        assertThat(fiona.post(duty().path() + "/steps", form).status()).isEqualTo(303);
        assertThat(fiona.post(duty().path() + "/steps", form).status()).isEqualTo(303);
        assertThat(duty().steps()).hasSize(1);

        decide(Facts.NONE);
        var open = duties.list(town.committee, Span.since(LocalDate.EPOCH), person("fiona-kerr")).stream()
                .filter(one -> one.state() == Duty.State.TO_JUDGE)
                .toList();
        assertThat(open).isNotEmpty();
        assertThat(tasks("fiona-kerr")).anyMatch(title -> title.startsWith("Say whether"));
        for (var one : open) {
            var said = new String[] {
                "key",
                UUID.randomUUID().toString(),
                "kind",
                "not-owed",
                "day",
                "2016-05-10",
                "who",
                "Fiona Kerr",
                "words",
                "Nothing novel about a visit"
            };
            assertThat(fiona.post(one.path() + "/steps", said).status()).isEqualTo(303);
        }
        assertThat(tasks("fiona-kerr")).noneMatch(title -> title.startsWith("Say whether"));
    }

    @Test
    void whoever_may_not_read_the_item_finds_nothing_of_what_it_owes() {
        register.link(
                        town.id("ruth-amos"),
                        Tie.PARTNER_IN,
                        town.practice,
                        Span.since(LocalDate.of(2010, 1, 1)),
                        Map.of(),
                        "test",
                        Town.TEST)
                .orThrow();
        var ruth = as("ruth-amos");
        assertThat(ruth.get(path()).body()).doesNotContain("A disputed visit");
        assertThat(ruth.get(duty().path()).status()).isEqualTo(404);
        assertThat(ruth.post(duty().path() + "/steps", "kind", "sent").status()).isIn(403, 404);
    }

    @Test
    void what_an_officer_decided_between_meetings_is_owed_sent_and_answered_like_anything_else() {
        var post = register.on(clocks.today()).postsOf(town.id("grace-lin")).getFirst();
        var limit = new Instrument.Limit(
                Optional.of(post),
                "chief-finance-officer",
                new Instrument.Scope(List.of("fn.pay.discretionary")),
                Optional.of(Money.pounds(50_000)),
                List.of(),
                false);
        town.grant(new Instrument.Scheme(town.ccg, List.of(limit)), List.of("fn.pay.discretionary"));
        var matter = new Matter(
                MatterId.fresh(),
                "fn.pay.discretionary",
                town.ccg,
                Set.of(town.practice),
                new Facts(Map.of("value", "9000")),
                "A boiler for the practice",
                "",
                "asked for",
                Optional.empty(),
                clocks.today(),
                Town.TEST);
        authority.lay(matter, matter.id().toString()).orThrow();
        authority
                .record(new Decision.Taken(
                        matter.id().toString(),
                        matter.id(),
                        post,
                        clocks.today(),
                        Decision.Outcome.APPROVED,
                        "",
                        new Facts(Map.of("legal-or-media-risk", "yes", "novel-contentious-or-repercussive", "no")),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        Town.TEST))
                .orThrow();
        assertThat(fiona.get(path() + "?q=boiler").page().select("main").text())
                .contains(
                        "A boiler for the practice",
                        "approved by the chief-finance-officer between meetings",
                        "To be sent");
        var owed = duties.list(town.committee, Span.since(LocalDate.EPOCH), person("fiona-kerr")).stream()
                .filter(one -> one.origin().title().equals("A boiler for the practice"))
                .toList();
        assertThat(owed).extracting(one -> one.owed().rule()).contains("l3.notify.legalmedia");
        var one = owed.stream()
                .filter(it -> it.owed().rule().equals("l3.notify.legalmedia"))
                .findFirst()
                .orElseThrow();
        assertThat(owing.tasksOf(person("fiona-kerr")))
                .anyMatch(task -> task.title().equals("Send NHS England what is owed")
                        && task.detail().startsWith("A boiler"));
        var sent = new String[] {
            "key", UUID.randomUUID().toString(), "kind", "sent", "day", "2016-05-10", "who", "Fiona Kerr"
        };
        assertThat(fiona.post(one.path() + "/steps", sent).status()).isEqualTo(303);
        assertThat(fiona.get(one.path()).page().select("main").text()).contains("Sent", "Fiona Kerr");
        var ruth = as("ruth-amos");
        register.link(
                        town.id("ruth-amos"),
                        Tie.PARTNER_IN,
                        town.practice,
                        Span.since(LocalDate.of(2010, 1, 1)),
                        Map.of(),
                        "test",
                        Town.TEST)
                .orThrow();
        interests.consider(matter.id(), Subject.of(matter.act(), matter.affected()), Town.TEST);
        assertThat(ruth.get(path()).body()).doesNotContain("boiler");
        assertThat(ruth.get(one.path()).status()).isEqualTo(404);
    }
}
