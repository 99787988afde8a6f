package quorate.instructions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
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
import quorate.kernel.Fresh;
import quorate.stories.Cast;
import quorate.stories.Story;

/** What is stopped is not told, and is told once the stop is lifted. The steps follow one another. */
@Story
@TestPropertySource(properties = "quorate.story=stopped")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoppedTest {

    private static final UUID TOLD = Fresh.idOf("stopped test", "instruction of May");
    private static final UUID NEXT = Fresh.idOf("stopped test", "instruction of June");
    private static final UUID STOP = Fresh.idOf("stopped test", "stop");
    private static final UUID OTHER = Fresh.idOf("stopped test", "other stop");

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Instructions instructions;

    @Autowired
    Signatories signatories;

    @Autowired
    SetClock clock;

    private Agent agent() {
        return beans.createBean(Agent.class);
    }

    private Visitor somebody(String name) {
        return Visitor.at(port).signIn(name, Cast.PASSWORD);
    }

    private Visitor.Answer stop(UUID key, String practice, String from, String... more) {
        var fields = Stream.of(
                "key",
                key.toString(),
                "commissioner",
                agent().anytown.toString(),
                "practice",
                practice,
                "stream",
                "all",
                "from",
                from,
                "why",
                "The practice has closed");
        return somebody("owen")
                .post("/payments/stops", Stream.concat(fields, Stream.of(more)).toArray(String[]::new));
    }

    private static String faults(Visitor.Answer answer) {
        assertThat(answer.status()).isEqualTo(422);
        return answer.page().select(".nhsuk-error-summary").text();
    }

    private List<String> dueTo() {
        return instructions.due(agent().fund().id()).stream()
                .map(Instruction.Line::practice)
                .toList();
    }

    @Test
    @Order(1)
    void who_is_not_on_the_list_stops_nothing_and_nobody_stops_what_was() throws Exception {
        var told = stop(STOP, "Z90001", "2016-05-09");
        assertThat(faults(told)).contains("Owen Griffiths is not on the list", "paid before today cannot be stopped");
        agent().read();
        assertThat(faults(stop(STOP, "Z99999", "2016-05-31"))).contains("Enter the code of a practice");
        assertThat(faults(stop(STOP, "Z90001", "2016-05-31", "last", "2016-05-30")))
                .contains("before the first");
        assertThat(somebody("owen").get("/payments/stops").page().select("main").text())
                .contains("Nothing is stopped");
    }

    @Test
    @Order(2)
    void what_is_stopped_is_left_out_of_what_is_told_and_shown_with_its_reason() {
        agent().owe(LocalDate.of(2016, 5, 1));
        assertThat(stop(STOP, "z90001", "2016-05-10").location()).endsWith("/payments/stops/" + STOP);
        assertThat(stop(STOP, "z90001", "2016-05-10").location()).endsWith("/payments/stops/" + STOP);
        assertThat(faults(stop(Fresh.id(), "Z90001", "2016-05-31"))).contains("Z90001 is stopped already");
        var told = agent().tell(TOLD);
        assertThat(told.byPractice()).containsOnlyKeys("Z90003", "Z90005");
        assertThat(dueTo()).containsExactly("Z90001");
        assertThat(somebody("owen")
                        .get("/payments/instructions")
                        .page()
                        .select("main")
                        .text())
                .contains("Held", "Stopped from 10 May 2016: The practice has closed.");
        assertThat(somebody("owen").get("/payments/stops.csv").body())
                .contains("Z90001,Mill Lane Surgery,All that it is paid,2016-05-10,,The practice has closed");
    }

    @Test
    @Order(3)
    void what_was_told_is_taken_back_while_there_is_time_and_named_when_there_is_not() {
        var told = instructions.find(TOLD, List.of(agent().anytown)).orElseThrow();
        clock.set(instructions.lastDayFor(told.paysOn()).atTime(9, 0));
        stop(OTHER, "Z90003", told.paysOn().toString());
        var now = instructions.find(TOLD, List.of(agent().anytown)).orElseThrow();
        assertThat(now.left("Z90003").pence()).isZero();
        assertThat(now.mendsOf("Z90003"))
                .singleElement()
                .satisfies(mend -> assertThat(mend.why()).contains("The practice has closed"));
        assertThat(dueTo()).containsExactly("Z90001", "Z90003");

        clock.set(instructions.lastDayFor(told.paysOn()).plusDays(1).atTime(9, 0));
        var late = Fresh.id();
        stop(late, "Z90005", told.paysOn().toString(), "last", told.paysOn().toString());
        assertThat(somebody("owen")
                        .get("/payments/stops/" + late)
                        .page()
                        .select("main")
                        .text())
                .contains("It goes out all the same", "Telephone the agent");
        assertThat(instructions
                        .find(TOLD, List.of(agent().anytown))
                        .orElseThrow()
                        .left("Z90005"))
                .isEqualTo(told.byPractice().get("Z90005"));
    }

    @Test
    @Order(4)
    void a_stop_is_lifted_by_somebody_on_the_list_that_morning_and_what_was_held_is_told() {
        clock.set(LocalDateTime.of(2016, 6, 6, 9, 0));
        var lifts = "/payments/stops/" + STOP + "/lifts";
        signatories.remove(agent().anytown, agent().owen, agent().grace).orThrow();
        var removed = somebody("owen").post(lifts, "from", "2016-06-07", "why", "It is open after all");
        assertThat(faults(removed)).contains("has not been on the list");
        signatories
                .add(agent().anytown, agent().owen, LocalDate.of(2016, 6, 6), agent().grace)
                .orThrow();
        assertThat(faults(somebody("owen").post(lifts, "from", "2016-06-01", "why", "It is open after all")))
                .contains("Nothing can be paid before today");
        for (var time = 0; time < 2; time++) {
            somebody("owen").post(lifts, "from", "2016-06-07", "why", "It is open after all");
        }
        assertThat(faults(somebody("owen").post(lifts, "from", "2016-06-09", "why", "Later")))
                .contains("lifted from 7 June 2016 already");
        assertThat(agent().tell(NEXT).byPractice()).containsOnlyKeys("Z90001");
        assertThat(dueTo()).containsExactly("Z90003");
    }
}
