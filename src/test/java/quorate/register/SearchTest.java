package quorate.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import quorate.kernel.PartyId;
import quorate.kernel.Span;

/** Looking for organisations in a register that exists in memory only. */
class SearchTest {

    static final LocalDate DAY = LocalDate.of(2016, 5, 10);
    static final Span SINCE_2013 = Span.parse("2013-04-01/");

    final List<Fact.Kinded> kinds = new ArrayList<>();
    final List<Fact.Described> descriptions = new ArrayList<>();
    final List<Fact.Linked> links = new ArrayList<>();

    PartyId party(Kind kind, String name, String code, String postcode) {
        var id = PartyId.fresh();
        var row = kinds.size() + 1;
        kinds.add(new Fact.Kinded(row, id, kind, "test", 1, Fact.OPEN));
        descriptions.add(new Fact.Described(
                row,
                id,
                Fact.Layer.PUBLISHED,
                Map.of("name", name, "ods", code, "postcode", postcode),
                SINCE_2013,
                "test",
                1,
                Fact.OPEN));
        return id;
    }

    void link(PartyId from, Tie tie, PartyId to) {
        var link = new Link(UUID.randomUUID(), from, tie, to, SINCE_2013, Map.of(), "test");
        links.add(new Fact.Linked(links.size() + 1, link, Fact.Layer.PUBLISHED, 1, Fact.OPEN));
    }

    Picture picture() {
        return Picture.BLANK.with(new Picture.Changes(kinds, descriptions, links), 1);
    }

    Search search(Optional<PartyId> within, String area) {
        return new Search(
                "", Set.of(), Search.State.OPEN, Optional.empty(), within, area, Search.Order.NAME, false, 1, 20);
    }

    List<String> names(Search search) {
        return new Finder(picture(), DAY, Fact.OPEN)
                .find(search).parties().stream().map(Party::name).toList();
    }

    @Test
    void a_region_holds_the_practices_of_the_commissioners_of_its_teams_and_their_branches() {
        var region = party(Kind.REGION, "North", "Y54", "");
        var team = party(Kind.AREA_TEAM, "North Team", "Q72", "");
        var ccg = party(Kind.CCG, "NHS North CCG", "01A", "");
        var other = party(Kind.CCG, "NHS South CCG", "01B", "");
        var practice = party(Kind.PRACTICE, "Inside", "A10001", "LS6 1AA");
        var branch = party(Kind.BRANCH, "Inside, branch", "A10001001", "LS7 1AA");
        var outside = party(Kind.PRACTICE, "Outside", "A10002", "LS61 1AA");
        link(team, Tie.PART_OF, region);
        link(ccg, Tie.PART_OF, team);
        link(practice, Tie.COMMISSIONED_BY, ccg);
        link(branch, Tie.PART_OF, practice);
        link(outside, Tie.COMMISSIONED_BY, other);
        assertThat(names(search(Optional.of(region), "")))
                .containsExactly("Inside", "Inside, branch", "NHS North CCG", "North Team");
        assertThat(names(search(Optional.of(other), ""))).containsExactly("Outside");
    }

    @Test
    void a_postcode_area_is_its_letters_and_a_district_is_whole() {
        party(Kind.PRACTICE, "Leeds six", "A10001", "LS6 1AA");
        party(Kind.PRACTICE, "Leeds sixty-one", "A10002", "LS61 1AA");
        party(Kind.PRACTICE, "Liverpool", "A10003", "L6 1AA");
        party(Kind.PRACTICE, "Nowhere", "A10004", "");
        assertThat(names(search(Optional.empty(), "ls"))).containsExactly("Leeds six", "Leeds sixty-one");
        assertThat(names(search(Optional.empty(), "L"))).containsExactly("Liverpool");
        assertThat(names(search(Optional.empty(), "LS6"))).containsExactly("Leeds six");
    }

    @Test
    void twenty_thousand_parties_are_searched_in_fifty_milliseconds() {
        for (var at = 0; at < 20_000; at++)
            party(Kind.PRACTICE, "The Surgery of Street " + at, "Z" + (10_000 + at), "LS" + at % 30 + " 1AA");
        var finder = new Finder(picture(), DAY, Fact.OPEN);
        for (var text : List.of("", "surg", "z10", "ls1", "street 19999", "nobody at all")) {
            var best = Long.MAX_VALUE;
            for (var turn = 0; turn < 12; turn++) {
                var begun = System.nanoTime();
                finder.find(Search.of(text));
                best = Math.min(best, System.nanoTime() - begun);
            }
            System.out.printf("searching 20,000 parties for '%s': %.1f ms%n", text, best / 1e6);
            assertThat(best).as(text).isLessThan(50_000_000);
        }
    }
}
