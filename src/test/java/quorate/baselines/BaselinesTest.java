package quorate.baselines;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.SetClock;
import quorate.Visitor;
import quorate.clocks.Clocks;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.payments.Payday;
import quorate.register.Register;
import quorate.stories.Cast;
import quorate.stories.MillLane;
import quorate.stories.Story;

/** A baseline is entered by one, told by another, varied, and held against what the agent was told. The steps follow one another. */
@Story
@TestPropertySource(properties = "quorate.story=baselines")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BaselinesTest {

    private static final String HEADING = "practice,stream,yearly,basis\n";
    private static final String HERE = "/payments/baselines";
    private static final Year YEAR = new Year(2016);
    private static final LocalDate MAY = LocalDate.of(2016, 5, 1);
    private static final UUID RISE = Fresh.idOf("baselines test", "rise");

    /** Mill Lane gets in May what stands, Hilltop something else, and Orchard House follows its list. */
    private static final String LIST = HEADING
            + "Z90001,Global sum,706302,fixed\n"
            + "Z90003,Global sum,900000,list\n"
            + "Z90005,Global sum,120000,fixed\n";

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Baselines baselines;

    @Autowired
    Variations variations;

    @Autowired
    Register register;

    @Autowired
    Clocks clocks;

    @Autowired
    SetClock clock;

    private final PartyId anytown = Payday.party("anytown-ccg");

    private Visitor somebody(String name) {
        return Visitor.at(port).signIn(name, Cast.PASSWORD);
    }

    private static String faults(Visitor.Answer answer) {
        assertThat(answer.status()).isEqualTo(422);
        return answer.page().select(".nhsuk-error-summary").text();
    }

    private static String main(Visitor.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.page().select("main").text();
    }

    private static String part(String name, String value) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private Visitor.Answer bring(String year, String text) {
        var owen = somebody("owen");
        var form = part("_csrf", owen.secret())
                + part("commissioner", anytown.toString())
                + part("year", year)
                + part("source", "Budget of 15 March 2016")
                + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"baseline.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + text + "\r\n--x--\r\n";
        return owen.send(HttpRequest.newBuilder(URI.create(owen.home() + HERE))
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(form, StandardCharsets.UTF_8))
                .build());
    }

    private Visitor.Answer vary(String... changes) {
        var form = new HashMap<>(Map.of(
                "key", RISE.toString(),
                "practice", "z90001",
                "what", "global-sum",
                "from", "2016-05-01",
                "yearly", "718302",
                "basis", "fixed",
                "why", "A branch opens",
                "contract", "Variation 3"));
        for (var at = 0; at < changes.length; at += 2) form.put(changes[at], changes[at + 1]);
        return somebody("owen")
                .post(
                        Baseline.pageOf(anytown, YEAR) + "/variations",
                        form.entrySet().stream()
                                .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
                                .toArray(String[]::new));
    }

    private Visitor.Answer tell(String who, String page, String day) {
        return somebody(who).post(page + "/tellings", "payday", day);
    }

    private void list(String who) {
        var answer = somebody("grace").post("/payments/signatories", "commissioner", anytown.toString(), "person", who);
        assertThat(answer.status()).isEqualTo(303);
    }

    private List<Baseline> entered() {
        return baselines.list(anytown, YEAR, Long.MAX_VALUE);
    }

    private String year(String query) {
        return main(somebody("owen").get(Baseline.pageOf(anytown, YEAR) + query));
    }

    private void instruct(String payday) {
        var fund = beans.createBean(Payday.class).fund().id();
        var answer = somebody("owen").post("/payments/instructions", "fund", fund.toString(), "payday", payday);
        assertThat(answer.status()).isEqualTo(303);
    }

    @Test
    @Order(1)
    void nothing_is_entered_and_the_pages_say_what_to_do() {
        assertThat(main(somebody("owen").get(HERE)))
                .contains("None is entered", "the agent had to be told by 18 April 2016");
        assertThat(year("")).contains("No baseline is entered for 2016/17", "Bring a baseline in");
        assertThat(somebody("owen")
                        .get(Baseline.pageOf(anytown, YEAR) + "/template.csv")
                        .body())
                .contains("practice,stream,yearly,basis");
        assertThat(faults(somebody("owen").post(HERE + "/starts", "commissioner", anytown.toString(), "year", "2016")))
                .contains("The agent was told no baseline for 2015/16", "Bring the baseline in as a file");
    }

    @Test
    @Order(2)
    void what_is_wrong_with_a_file_is_said_at_once_and_nothing_of_it_is_kept() {
        assertThat(faults(bring("2016", HEADING + "Z99999,Global sum,1,fixed\nZ90001,Global sum,-1,weekly\n")))
                .contains("row 2, practice", "row 3, yearly: it cannot be less than nothing", "row 3, basis");
        assertThat(faults(bring("2019", LIST))).contains("Choose the financial year");
        assertThat(entered()).isEmpty();
    }

    @Test
    @Order(3)
    void the_same_file_twice_changes_nothing_and_a_later_one_takes_the_place_of_the_first() {
        for (var time = 0; time < 2; time++)
            assertThat(bring("2016", LIST).status()).isEqualTo(303);
        assertThat(entered()).hasSize(1);
        var first = entered().getFirst();
        assertThat(main(somebody("owen").get(first.page())))
                .contains("£1,726,302", "The agent was not told", "In no row: Z90002 and Z90004", "£706,302");
        assertThat(bring("2016", LIST + "Z90005,Premises rent,12000,fixed\n").status())
                .isEqualTo(303);
        assertThat(entered()).hasSize(2);
        assertThat(main(somebody("owen").get(first.page()))).contains("Another took its place");
        assertThat(main(somebody("owen").get(entered().getFirst().page())))
                .contains("No practice was ever owed anything from premises rent");
        assertThat(somebody("owen").get(first.page() + ".csv").body())
                .contains("Z90001,Mill Lane Surgery,global-sum,A twelfth each month,706302.00,58858.50,");
        assertThat(somebody("owen").get(first.page() + ".xlsx").status()).isEqualTo(200);
    }

    @Test
    @Order(4)
    void the_agent_is_told_by_another_on_the_list_and_not_a_day_late() throws Exception {
        beans.createBean(Payday.class).read();
        var old = entered().getLast();
        var now = entered().getFirst();
        assertThat(faults(tell("owen", now.page(), "2016-05-31")))
                .contains("You entered it yourself", "is not on the list of those who may tell the agent to pay");
        list("Owen Griffiths");
        assertThat(faults(tell("tom", now.page(), "2016-05-31"))).contains("Tom Bevan is not on the list");
        list("Tom Bevan");
        assertThat(faults(tell("tom", old.page(), "2016-05-31"))).contains("was entered after it");
        assertThat(faults(tell("tom", now.page(), "2016-05-20"))).contains("nine working days before");
        assertThat(faults(tell("tom", now.page(), "2017-04-28"))).contains("28 April 2017 is not in 2016/17");
        somebody("owen").post(now.page() + "/ending", "why", "The rent is not agreed");
        assertThat(faults(tell("tom", now.page(), "2016-05-31"))).contains("It was given up on 10 May 2016");
        assertThat(tell("tom", old.page(), "2016-05-31").status()).isEqualTo(303);
        assertThat(tell("tom", old.page(), "2016-06-30").status()).isEqualTo(303);
        assertThat(entered().getLast().state()).isEqualTo("Paid from 31 May 2016");
        assertThat(faults(bring("2016", LIST))).contains("The agent was told the baseline for 2016/17 on 10 May 2016");
        assertThat(faults(somebody("owen").post(old.page() + "/ending", "why", "Wrong")))
                .contains("Enter a variation");
    }

    @Test
    @Order(5)
    void before_an_instruction_is_given_it_is_said_for_how_many_practices_it_parts() {
        beans.createBean(Payday.class).owe(MAY);
        var page = somebody("owen").get("/payments/instructions");
        assertThat(main(page)).contains("For 1 practice, what is due parts from what stands for May 2016.");
        assertThat(page.page().select("a:contains(See where)").attr("href"))
                .isEqualTo(Baseline.pageOf(anytown, YEAR) + "?month=2016-05&parts=yes");
        assertThat(year("?month=2016-05&parts=yes")).contains("The agent was not told to pay anything in May 2016 yet");
    }

    @Test
    @Order(6)
    void a_month_is_held_against_what_the_agent_was_told_and_each_difference_has_its_cause() {
        instruct("2016-05-31");
        var parts = year("?month=2016-05&parts=yes");
        assertThat(parts)
                .contains("Hilltop Practice", "No reason is known", "Look at it")
                .contains("Orchard House Medical Centre", "It follows its list")
                .doesNotContain("Mill Lane Surgery Z90001");
        assertThat(year("?q=z90001&month=")).contains("Showing 1 to 12 of 12", "£58,858.50");
        assertThat(year("?month=2016-05&q=Z90002")).contains("Nothing fits");
        var csv = somebody("owen")
                .get(Baseline.pageOf(anytown, YEAR) + "/months.csv")
                .body();
        assertThat(csv)
                .contains(
                        "Z90001,Mill Lane Surgery,global-sum,2016-05,706302.00,A twelfth each month,58858.50,58858.50,58858.50,0.00,")
                .contains(
                        "Z90001,Mill Lane Surgery,global-sum,2016-04,706302.00,A twelfth each month,0.00,0.00,0.00,0.00,");
        assertThat(somebody("owen")
                        .get(Baseline.pageOf(anytown, YEAR) + "/months.xlsx")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Order(7)
    void what_cannot_be_a_variation_is_refused_with_every_reason() {
        assertThat(faults(vary("practice", "Z99999", "what", "rents", "yearly", "much", "why", "", "contract", "")))
                .contains("Enter the code of a practice", "Choose the stream", "must be an amount of pounds")
                .contains("Say why it changes", "Enter the variation of the contract");
        assertThat(faults(vary("from", "2016-05-02"))).contains("2 May 2016 is not the first day of a month");
        assertThat(faults(vary("from", "2017-04-01"))).contains("April 2017 is not in 2016/17");
        assertThat(faults(vary("from", "2016-04-01"))).contains("since May 2016, and April 2016 is before");
        assertThat(faults(vary("yearly", "-1"))).contains("cannot be less than nothing");
        assertThat(faults(vary("yearly", "999999999999"))).contains("Enter pounds, not pence");
        assertThat(faults(vary("yearly", "706,302"))).contains("£706,302 a year is what counts for it in May 2016");
        assertThat(faults(vary("practice", "Z90002", "yearly", "0"))).contains("Nothing is what counts for it");
        var next = Baseline.pageOf(anytown, new Year(2017)) + "/variations";
        var answer = somebody("owen")
                .post(
                        next,
                        "practice",
                        "Z90001",
                        "what",
                        "global-sum",
                        "from",
                        "2017-04-01",
                        "yearly",
                        "1",
                        "basis",
                        "fixed",
                        "why",
                        "Why",
                        "contract",
                        "3");
        assertThat(faults(answer)).contains("The agent was not told a baseline for 2017/18");
        assertThat(variations.list(List.of(anytown), Long.MAX_VALUE)).isEmpty();
    }

    @Test
    @Order(8)
    void a_variation_is_entered_once_told_by_another_and_says_what_past_months_lack() {
        clock.set(LocalDateTime.of(2016, 6, 10, 9, 0));
        for (var time = 0; time < 2; time++) assertThat(vary().status()).isEqualTo(303);
        assertThat(faults(vary("key", Fresh.id().toString()))).contains("is entered already");
        var it = variations.find(RISE, List.of(anytown)).orElseThrow();
        assertThat(main(somebody("owen").get(it.page())))
                .contains("Stood before £706,302 a year", "£718,302 a year, £59,858.50 in the first month")
                .contains("The months before June 2016 lack £1,000", "May 2016 Lacks, or has too much £1,000");
        assertThat(main(somebody("tom").get("/worklist"))).contains("Tell the paying agent of a variation");
        assertThat(year("?month=2016-05&parts=yes")).doesNotContain("Mill Lane Surgery Z90001");
        assertThat(faults(tell("owen", it.page(), "2016-06-30"))).contains("You entered it yourself");
        assertThat(faults(tell("tom", it.page(), "2016-04-29")))
                .contains("April 2016 is before", "must have been told");
        assertThat(tell("tom", it.page(), "2016-06-30").status()).isEqualTo(303);
        assertThat(faults(somebody("owen").post(it.page() + "/ending", "why", "Wrong")))
                .contains("The agent was told of it");
        var course = baselines.course(anytown, YEAR, Long.MAX_VALUE);
        assertThat(course.pay(it.key(), YEAR.first().plusMonths(2))).isEqualTo(Money.parse("60858.50"));
    }

    @Test
    @Order(9)
    void a_contract_that_went_on_as_before_shows_once_the_instruction_changed_and_the_other_way_round() {
        clock.set(LocalDateTime.of(2016, 6, 10, 10, 0));
        beans.createBean(Payday.class).owe(LocalDate.of(2016, 6, 1));
        instruct("2016-06-30");
        assertThat(year("?month=2016-06&parts=yes"))
                .contains("Mill Lane Surgery", "£60,858.50 £59,858.50 for the month", "−£2,000", "No reason is known");
        assertThat(vary("key", Fresh.id().toString(), "practice", "Z90005", "from", "2016-06-01", "yearly", "180000")
                        .status())
                .isEqualTo(303);
        assertThat(year("?month=2016-06&parts=yes"))
                .contains("A variation from June 2016 is entered, and the agent was not told of it");
    }

    @Test
    @Order(10)
    void as_known_before_it_stands_as_it_stood_then_and_the_practice_sees_what_it_can_expect() {
        clock.set(LocalDateTime.of(2016, 6, 10, 11, 0));
        var known = clocks.known();
        var again = vary("key", Fresh.id().toString(), "from", "2016-08-01", "yearly", "706302");
        assertThat(tell("tom", again.location().substring(again.location().indexOf("/payments")), "2016-08-31")
                        .status())
                .isEqualTo(303);
        assertThat(baselines.course(anytown, YEAR, known).share(new Baseline.Key("Z90001", "global-sum"), YEAR.last()))
                .isEqualTo(Money.parse("59858.50"));
        assertThat(year("?on=2016-06-10&known=" + known)).doesNotContain("from August 2016");
        assertThat(year("")).contains("from August 2016");
        MillLane.manager(register);
        assertThat(main(somebody("sian").get("/payments/mine")))
                .contains("What your commissioner expects to pay you for global sum in 2016/17: £706,302 a year")
                .contains("from May 2016 £718,302, from August 2016 £706,302. A twelfth is paid each month.");
    }

    @Test
    @Order(11)
    void the_next_year_begins_with_what_last_counts_and_is_asked_for_in_time() {
        clock.set(LocalDateTime.of(2017, 3, 1, 9, 0));
        assertThat(main(somebody("tom").get("/worklist")))
                .contains("Tell the paying agent the yearly baseline for 2017/18", "13 April 2017");
        var answer = somebody("owen").post(HERE + "/starts", "commissioner", anytown.toString(), "year", "2017");
        assertThat(answer.status()).isEqualTo(303);
        var next = baselines.list(anytown, new Year(2017), Long.MAX_VALUE).getFirst();
        assertThat(next.lines())
                .extracting(line -> line.practice() + " " + line.words())
                .containsExactly(
                        "Z90001 £706,302 a year", "Z90003 £900,000 a year, follows its list", "Z90005 £120,000 a year");
        assertThat(somebody("owen")
                        .get(Baseline.pageOf(anytown, new Year(2017)) + "/template.csv")
                        .body())
                .contains("Z90001,global-sum,706302.00,fixed", "Z90002,global-sum,,fixed");
    }
}
