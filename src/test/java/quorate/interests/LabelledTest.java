package quorate.interests;

import static org.assertj.core.api.Assertions.assertThat;
import static quorate.interests.Anytown.AUTUMN_2016;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import quorate.register.Kind;
import quorate.register.Tie;

/**
 * Every member of the cast against every party, with what a careful secretary would have marked. Right findings over all
 * findings is precision, right findings over all marked is recall; both are published by this test. The two findings
 * besides are a locum in a matter of the whole membership, and the husband of a director in a matter of the federation that
 * owns part of her company: worth a question to the chair, and left unmarked as they were.
 */
class LabelledTest {

    private static final List<String> PEOPLE = List.of(
            "margaret-hale",
            "samuel-okoro",
            "priya-nair",
            "ruth-amos",
            "daniel-price",
            "helen-marsh",
            "tom-bevan",
            "owen-griffiths",
            "peter-finch");
    private static final List<String> PARTIES = List.of(
            "mill-lane",
            "chapel-street",
            "orchard-house",
            "station-road",
            "federation",
            "brightcare",
            "riverside-estates",
            "riverside-centre",
            "anytown-ccg");

    /** Marked by hand from docs/cast.md and the links below, before the search was run. */
    private static final Set<String> MARKED = Set.of(
            "ruth-amos mill-lane",
            "ruth-amos chapel-street",
            "ruth-amos federation",
            "ruth-amos riverside-centre",
            "ruth-amos riverside-estates",
            "ruth-amos anytown-ccg",
            "ruth-amos brightcare",
            "ruth-amos station-road",
            "daniel-price orchard-house",
            "daniel-price federation",
            "daniel-price mill-lane",
            "daniel-price anytown-ccg",
            "daniel-price brightcare",
            "daniel-price station-road",
            "peter-finch chapel-street",
            "peter-finch mill-lane",
            "peter-finch anytown-ccg",
            "tom-bevan brightcare",
            "tom-bevan station-road",
            "owen-griffiths chapel-street",
            "samuel-okoro brightcare",
            "helen-marsh station-road");

    @Test
    void of_what_a_secretary_would_mark_nearly_all_is_found_and_little_besides() {
        var anytown = new Anytown();
        anytown.link("federation", Tie.SHAREHOLDER_OF, "brightcare", "2015-01-01/")
                .link("brightcare", Tie.BIDDER_FOR, "station-road", "2016-04-04/");
        anytown.draft.party("farley", Kind.PRACTICE, "Farley Surgery");
        anytown.link("helen-marsh", Tie.PARTNER_IN, "farley", "2012-01-01/");
        anytown.declare("samuel-okoro", "indirect", "", "2015-01-01/", "a cousin keeps the books of Brightcare");
        anytown.declare("helen-marsh", "financial", "station-road", "2016-01-01/", "locum sessions");
        anytown.declare(
                "priya-nair", "non-financial-personal", "", "2015-01-01/", "walks with a care group on Station Street");
        var found = new TreeSet<String>();
        for (var person : PEOPLE)
            for (var party : PARTIES)
                if (!anytown.find(AUTUMN_2016, "fn.plan", List.of(person), party)
                        .isEmpty()) found.add(person + " " + party);
        var right = new TreeSet<>(found);
        right.retainAll(MARKED);
        System.out.printf(
                "conflicts: precision %d/%d, recall %d/%d%n", right.size(), found.size(), right.size(), MARKED.size());
        assertThat(right.size() * 100).as("precision of %s", found).isGreaterThanOrEqualTo(90 * found.size());
        assertThat(right.size() * 100).as("recall; missed of %s", MARKED).isGreaterThanOrEqualTo(95 * MARKED.size());
    }
}
