package quorate.contracts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import quorate.contracts.GapRule.Case;
import quorate.contracts.GapRule.Found;
import quorate.web.Words;

/** The partners of an agreement against the performers that are named for it. */
final class PeopleRule {

    private PeopleRule() {}

    /** Asked only where performers are named at all; a partner who joins or leaves counts on the day. */
    static Optional<Found> ask(Case about) {
        var partners = names(Term.PARTNER, about);
        var performers = names(Term.PERFORMER, about);
        if (performers.isEmpty()) return Optional.empty();
        var keys = performers.stream().map(PeopleRule::key).collect(Collectors.toSet());
        var unnamed = missing(partners, keys);
        if (!unnamed.isEmpty()) {
            return Found.of(Words.list(unnamed) + (unnamed.size() == 1 ? " is a partner" : " are partners")
                    + " and not among the performers named.");
        }
        return partners.isEmpty()
                ? Found.of("Performers are named (" + Words.list(performers) + "), and no partner is recorded.")
                : Optional.empty();
    }

    private static List<String> names(Term term, Case about) {
        return about.agreement()
                .said(term, about.day())
                .map(Clause::subject)
                .filter(name -> !name.isBlank())
                .sorted()
                .toList();
    }

    private static List<String> missing(List<String> names, Set<String> keys) {
        return names.stream().filter(name -> !keys.contains(key(name))).toList();
    }

    /** Without title and points: "Dr. R Amos" is "r amos". */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("[.,]", " ")
                .replaceAll("\\b(dr|mr|mrs|ms|miss|prof|professor)\\b", " ")
                .strip()
                .replaceAll("\\s+", " ");
    }
}
