package quorate.committees;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import quorate.QuorateTest;
import quorate.SetClock;
import quorate.authority.Authority;
import quorate.clocks.Clocks;
import quorate.interests.Interest;
import quorate.interests.Interests;
import quorate.interests.Subject;
import quorate.interests.Treatment;
import quorate.kernel.Fresh;
import quorate.kernel.MatterId;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;
import quorate.kernel.Release;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Register;

/** Who had a hand in a paper: all of them in the whole minutes, and to the public those whom the register shows. */
@QuorateTest
@Import(Ear.class)
class AuthorshipTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 10);

    @Autowired
    Register register;

    @Autowired
    Authority authority;

    @Autowired
    Committees committees;

    @Autowired
    Interests interests;

    @Autowired
    MinuteBook book;

    @Autowired
    Ear ear;

    @Autowired
    Clocks clocks;

    @Autowired
    SetClock clock;

    Town town;
    MeetingId meeting;
    MatterId matter;

    @BeforeEach
    void two_members_and_an_outsider_had_a_hand_in_a_paper_and_two_of_them_have_an_interest() {
        clock.set(LocalDateTime.of(2016, 5, 10, 14, 0));
        town = new Town(register, authority, committees, clocks);
        var outsider = town.admit(Kind.PERSON, "Carys Bevan", Span.ALWAYS, Map.of());
        declare(town.id("ruth-amos"), true);
        declare(town.id("samuel-okoro"), false);
        declare(outsider, true);
        matter = town.lay("A new list").id();
        meeting = town.convene(LocalDateTime.of(2016, 5, 10, 14, 0));
        var item = committees
                .add(meeting, town.item(matter, "A new list", Item.Purpose.DECISION, false), town.secretary())
                .orThrow();
        interests.consider(
                matter,
                Map.of(
                        town.id("ruth-amos"),
                        Subject.Hand.WROTE,
                        town.id("samuel-okoro"),
                        Subject.Hand.ADVISED,
                        outsider,
                        Subject.Hand.CONSULTED),
                Town.TEST);
        ear.heard.clear();
        town.open(meeting, "margaret-hale", "priya-nair", "samuel-okoro", "grace-lin");
        town.note(meeting, new Fact.ItemOpened(item));
    }

    private void declare(PartyId person, boolean consent) {
        interests
                .declare(
                        new Interest(
                                Fresh.id(),
                                person,
                                "Member",
                                Interest.Type.FINANCIAL,
                                "",
                                "Partner in the practice",
                                java.util.Optional.of(town.practice),
                                "Chapel Street Practice",
                                Span.since(LocalDate.of(2014, 4, 1)),
                                LocalDate.of(2015, 4, 1),
                                LocalDate.of(2015, 4, 1),
                                "",
                                consent,
                                consent ? "" : "It would name a patient"),
                        Town.TEST)
                .orThrow();
    }

    private String minute(boolean publicOnly) {
        return book.minutes(meeting, item -> true, publicOnly).parts().stream()
                .filter(Minutes.Minute.class::isInstance)
                .map(part -> String.join(" ", ((Minutes.Minute) part).interests()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_an_author_stands_to_gain_keeps_nobody_else_from_the_paper() {
        assertThat(interests.barred(town.id("ruth-amos"), matter)).isTrue();
        for (var other : List.of("margaret-hale", "priya-nair", "grace-lin")) {
            assertThat(interests.barred(town.id(other), matter)).as(other).isFalse();
        }
        var ruling = interests
                .rule(
                        town.id("ruth-amos"),
                        matter,
                        Set.of(Treatment.LEAVE_ITEM),
                        town.id("margaret-hale"),
                        "Her own practice",
                        clocks.now())
                .orThrow();
        var hers =
                interests
                        .conflicts(
                                List.of(town.id("ruth-amos")),
                                interests.subject(matter).orElseThrow(),
                                DAY)
                        .stream()
                        .filter(finding -> finding.person().equals(town.id("ruth-amos")))
                        .flatMap(finding -> finding.keys().stream())
                        .toList();
        assertThat(ruling.on()).as("what the ruling answers").containsExactlyInAnyOrderElementsOf(hers);
    }

    @Test
    void the_whole_minutes_name_every_hand_with_its_interest_and_whoever_wrote_it_first() {
        assertThat(minute(false))
                .contains(
                        "Dr Ruth Amos, who wrote the paper, has a declared interest in Chapel Street Practice",
                        "Samuel Okoro, who advised on the paper, has a declared interest",
                        "Carys Bevan, who was consulted on the paper, has a declared interest")
                .startsWith("Dr Ruth Amos");
    }

    @Test
    void the_public_is_told_what_the_public_register_shows_and_no_more() {
        assertThat(minute(true))
                .contains("Dr Ruth Amos, who wrote the paper, has a declared interest")
                .contains("Samuel Okoro advised on the paper.")
                .doesNotContain("Carys Bevan");
    }

    @Test
    void the_published_agenda_says_it_beside_the_item() {
        assertThat(ear.heard)
                .filteredOn(release -> release.kind().equals("agenda"))
                .extracting(Release::html)
                .first()
                .asString()
                .contains("Dr Ruth Amos, who wrote the paper, has a declared interest")
                .doesNotContain("Carys Bevan");
    }
}
