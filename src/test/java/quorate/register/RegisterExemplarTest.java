package quorate.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import quorate.kernel.Exemplar.Scene;
import quorate.kernel.PlainYaml;

class RegisterExemplarTest {

    private final RegisterExemplar register = new RegisterExemplar();
    private final Scene scene = new Scene();

    private void given(String block, String yaml) {
        register.read(block, PlainYaml.document(yaml), scene);
    }

    private void givenTheMergerOfAnytown() {
        given("parties", """
                anytown: {kind: ccg, name: NHS Anytown CCG, life: 2013-04-01/2020-04-01, ods: 99X}
                northern: {kind: ccg, name: NHS Northern CCG, life: 2020-04-01/2022-07-01}
                mill-lane: {kind: practice, name: Mill Lane Surgery}
                dr-amos: {kind: person, name: Dr Amos}
                """);
        given("links", """
                - mill-lane commissioned-by anytown 2013-04-01/2020-04-01
                - mill-lane commissioned-by northern 2020-04-01/
                - {from: dr-amos, tie: partner-in, to: mill-lane, span: 2010-01-01/, notes: {share: 25}}
                """);
    }

    @Test
    void the_commissioner_changes_on_the_day_of_the_merger() {
        givenTheMergerOfAnytown();
        assertThat(ask("commissioner", "2020-03-31")).isEqualTo(Map.of("commissioner", "anytown"));
        assertThat(ask("commissioner", "2020-04-01")).isEqualTo(Map.of("commissioner", "northern"));
        assertThat(ask("commissioner", "2013-03-31")).isEqualTo(Map.of("commissioner", "none"));
    }

    @Test
    void links_are_told_from_both_ends() {
        givenTheMergerOfAnytown();
        assertThat(ask("links", "2016-05-10"))
                .isEqualTo(
                        Map.of("links", List.of("dr-amos partner-in mill-lane", "mill-lane commissioned-by anytown")));
        assertThat(scene.get(Draft.class)
                        .on(java.time.LocalDate.of(2016, 5, 10))
                        .linksTo(scene.get(Draft.class).id("mill-lane")))
                .singleElement()
                .satisfies(link -> assertThat(link.notes()).containsEntry("share", "25"));
    }

    @Test
    void whatever_is_unknown_or_malformed_is_refused_with_its_place() {
        assertThatThrownBy(() -> given("parties", "anytown: {kind: village}"))
                .hasMessageContaining("parties, anytown")
                .hasMessageContaining("not 'village'");
        assertThatThrownBy(() -> given("parties", "anytown: {kind: ccg, colour: blue}"))
                .hasMessageContaining("colour");
        assertThatThrownBy(() -> given("parties", "anytown: {kind: ccg, life: 2016-05-10/2016-05-09}"))
                .hasMessageContaining("parties, anytown")
                .hasMessageContaining("ends before");
        givenTheMergerOfAnytown();
        assertThatThrownBy(() -> given("links", "[dr-amos partner-in nowhere]")).hasMessageContaining("'nowhere'");
        assertThatThrownBy(() -> given("links", "[dr-amos friend-of mill-lane]"))
                .hasMessageContaining("'friend-of'");
        assertThatThrownBy(() -> given("links", "[dr-amos partner-in]")).hasMessageContaining("FROM TIE TO");
        assertThatThrownBy(() -> given("links", "[{from: dr-amos, tie: partner-in, to: mill-lane, since: 2010}]"))
                .hasMessageContaining("since");
    }

    private Map<String, Object> ask(String what, String day) {
        return register.answer(what, Map.of("ask", what, "of", "mill-lane", "day", day), scene);
    }
}
