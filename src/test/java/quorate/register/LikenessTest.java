package quorate.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import quorate.QuorateTest;
import quorate.journal.Journal;
import quorate.kernel.Actor;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Span;

@QuorateTest
class LikenessTest {

    static final Actor SECRETARY = new Actor.Process("test of likenesses");
    static final Span SINCE_2013 = Span.parse("2013-04-01/");

    @Autowired
    Register register;

    @Autowired
    Likenesses likenesses;

    @Autowired
    Journal journal;

    /** A surname that no other test has. */
    private String surname;

    @BeforeEach
    void a_surname_of_our_own() {
        surname = "Zz"
                + UUID.randomUUID()
                        .toString()
                        .replaceAll("[^a-f]", "")
                        .concat("abcdef")
                        .substring(0, 6)
                + (char) ('g' + (int) (System.nanoTime() % 17))
                + UUID.randomUUID()
                        .toString()
                        .replaceAll("[^a-f]", "")
                        .concat("fedcba")
                        .substring(0, 6);
    }

    private PartyId person(String name) {
        return admit(Kind.PERSON, name);
    }

    private PartyId admit(Kind kind, String name) {
        return register.admit(PartyId.fresh(), kind, name, SINCE_2013, Map.of(), SECRETARY)
                .orThrow();
    }

    private void link(PartyId from, Tie tie, PartyId to, String span) {
        register.link(from, tie, to, Span.parse(span), Map.of(), "entered", SECRETARY)
                .orThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Dr Ruth Amos              | Ruth Amos            | The same name
                    Prof. Ruth Amos, FRCGP    | AMOS, Ruth           | The same name
                    Siân Llewellyn            | Sian Llewellyn       | The same name
                    Dr Ruth Amos              | R Amos               | The same surname, and an initial that fits
                    Bob Dunn                  | Robert Dunn          | The same surname, and “Bob” and “Robert” are forms of one name
                    Steven Hale               | Stephen Hale         | The same surname, and “Steven” and “Stephen” are forms of one name
                    Margaret Hale             | Margret Hale         | The same surname, and first names that differ by one letter
                    Ruth Amos (née Price)     | Dr Ruth Price        | The surname of one is given in brackets as a former name of the other
                    Owen Griffiths            | Owen Griffihts       | The same first name, and surnames that differ by one letter
                    Ruth Amos                 | Ruth Price           |
                    Ruth Amos                 | Daniel Amos          |
                    Ann Lee                   | Ann Lea              |
                    Amos                      | Ruth Amos            |
                    """)
    void names_are_alike_for_a_reason_or_not_at_all(String one, String other, String reason) {
        var left = PersonName.read(one).orElseThrow();
        var right = PersonName.read(other).orElseThrow();
        assertThat(left.likeness(right).orElse(null)).isEqualTo(reason);
        assertThat(right.likeness(left).isPresent()).isEqualTo(reason != null);
    }

    @Test
    void names_with_nothing_in_them_are_no_names() {
        assertThat(PersonName.read("Dr")).isEmpty();
        assertThat(PersonName.read("(née)")).isEmpty();
        assertThat(PersonName.read("  ")).isEmpty();
    }

    @Test
    void a_name_alone_is_possible_and_a_practice_in_common_makes_it_likely() {
        var one = person("Dr Ruth " + surname);
        var other = person("R " + surname);
        assertThat(likenesses.of(one)).singleElement().satisfies(each -> {
            assertThat(each.strength()).isEqualTo("Possible: nothing but the name");
            assertThat(each.doubts()).isEmpty();
        });
        var practice = admit(Kind.PRACTICE, surname + " Surgery");
        link(one, Tie.PARTNER_IN, practice, "2013-04-01/");
        link(other, Tie.EMPLOYED_BY, practice, "2014-04-01/");
        assertThat(likenesses.of(other)).singleElement().satisfies(each -> {
            assertThat(each.strength()).isEqualTo("Likely");
            assertThat(each.reasons()).contains("Both are connected with " + surname + " Surgery");
        });
    }

    @Test
    void two_seats_at_once_and_other_middle_names_speak_against_it() {
        var committee = admit(Kind.COMMITTEE, surname + " committee");
        for (var name : List.of("Ruth Anne " + surname, "Ruth Beth " + surname)) {
            var post = admit(Kind.POST, "Seat of " + name);
            link(post, Tie.PART_OF, committee, "2013-04-01/");
            link(person(name), Tie.HOLDS, post, "2015-04-01/");
        }
        assertThat(likenesses.list())
                .filteredOn(each -> each.one().name().endsWith(surname))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.doubts())
                            .containsExactlyInAnyOrder(
                                    "Their middle names begin with different letters",
                                    "Both hold a post there at the same time");
                    assertThat(each.strength()).isEqualTo("Possible, with a doubt");
                });
    }

    @Test
    void nobody_is_matched_by_finding_a_likeness() {
        var one = person("Ruth " + surname);
        person("Ruth " + surname);
        assertThat(likenesses.of(one)).hasSize(1);
        assertThat(register.on(java.time.LocalDate.of(2016, 5, 10)).linksFrom(one))
                .isEmpty();
        assertThat(journal.about(one.value(), 0, 10)).hasSize(1);
    }

    @Test
    void what_was_decided_is_not_offered_again_until_it_is_taken_back() {
        var one = person("Ruth " + surname);
        var other = person("Dr Ruth " + surname);
        var different = likenesses
                .decide(one, other, false, "one is the aunt", SECRETARY)
                .orThrow();
        assertThat(likenesses.of(one)).isEmpty();
        assertThat(register.namesakes(one, java.time.LocalDate.of(2016, 5, 10))).isEmpty();
        assertThat(likenesses.listDecided())
                .filteredOn(verdict -> verdict.link().equals(different))
                .singleElement()
                .satisfies(verdict -> {
                    assertThat(verdict.same()).isFalse();
                    assertThat(verdict.why()).isEqualTo("one is the aunt");
                });
        likenesses.takeBack(different, one, "a mistake", SECRETARY).orThrow();
        assertThat(likenesses.of(one)).hasSize(1);
        var same = likenesses.decide(one, other, true, "asked her", SECRETARY).orThrow();
        assertThat(likenesses.of(one)).isEmpty();
        likenesses.takeBack(same, one, "she is not", SECRETARY).orThrow();
        assertThat(likenesses.of(one)).hasSize(1);
    }

    @Test
    void nobody_can_be_the_same_as_two_who_were_told_apart() {
        var one = person("Ruth " + surname);
        var other = person("Dr Ruth " + surname);
        var third = person("R " + surname);
        likenesses.decide(one, other, false, "aunt and niece", SECRETARY).orThrow();
        likenesses.decide(one, third, true, "asked", SECRETARY).orThrow();
        assertThat(likenesses.decide(other, third, true, "looks so", SECRETARY).objections())
                .extracting(Objection::rule)
                .containsExactly("register.likeness.contradiction");
        assertThat(likenesses.decide(third, one, false, "no", SECRETARY).objections())
                .singleElement()
                .satisfies(objection ->
                        assertThat(objection.sentence()).contains("are the same person by what was said before"));
        assertThat(likenesses.of(third)).isEmpty();
    }
}
