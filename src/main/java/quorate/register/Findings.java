package quorate.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import quorate.intake.Import;
import quorate.web.Words;

/** How a file stands against all others: the checks that its report shows. */
final class Findings {

    private static final Set<Layout> OF_NETWORKS = Set.of(Layout.EPCN, Layout.EPCN_PARTNERS, Layout.GP_MAP);

    private static final Set<Layout> BY_STATISTICS =
            Set.of(Layout.CCG_TEAMS, Layout.CCG_POPULATION, Layout.AREA_TEAM_NAMES, Layout.QOF_REFERENCE);

    private Findings() {}

    static List<Import.Check> checks(Import file, FindingStore store) {
        var layout = Layout.parse(file.layout());
        var counts = store.counts(file.source());
        var checks = new ArrayList<Import.Check>();
        checks.add(check(
                Finding.DISPUTE,
                "Held against better sources",
                counts.getOrDefault(Finding.DISPUTE, 0),
                "Nothing in it is said differently by a better source.",
                "said differently by a better source, which is believed."));
        if (OF_NETWORKS.contains(layout)) {
            checks.add(check(
                    Finding.ACROSS,
                    "Practices and their networks",
                    counts.getOrDefault(Finding.ACROSS, 0),
                    "Every practice has the commissioner of its network.",
                    "of a practice and a network with different commissioners. Both are kept."));
        }
        if (BY_STATISTICS.contains(layout)) {
            checks.add(check(
                    Finding.UNEXPLAINED,
                    "Codes of the Office for National Statistics",
                    counts.getOrDefault(Finding.UNEXPLAINED, 0),
                    "Every one of them is explained by a file that was read.",
                    "of a code that no file read so far explains. What is said of it is left out until one does."));
        }
        return checks;
    }

    private static Import.Check check(String id, String title, int count, String none, String some) {
        var sentence = count == 0 ? none : Words.count(count, "case", "cases") + " " + some;
        return new Import.Check(id, title, count == 0, sentence, count);
    }
}
