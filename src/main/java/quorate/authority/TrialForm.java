package quorate.authority;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import quorate.kernel.PartyId;
import quorate.web.Choice;
import quorate.web.Typed;

/**
 * Terms of reference as a secretary writes them down to try them: seats and conditions a line each.
 *
 * @param terms as data in the notation of the examples, with the parents by id and without the body
 */
record TrialForm(String name, LocalDate from, Map<String, Object> terms) {

    static final List<Choice> FORMS = List.of(
            Choice.of("committee", "Committee of one commissioner"),
            Choice.of("joint-committee", "Joint committee of two or more bodies"),
            Choice.of("sub-committee", "Part of a committee"),
            Choice.of("governing-body", "The main board"),
            Choice.of("advisory", "Advisory group"));

    static final List<Choice> SCOPES = List.of(
            Choice.of("primary-medical", "General practice").hint("What NHS England passes on, as a whole"),
            Choice.of("own", "The commissioner’s own functions"));

    static final List<Choice> INVITED =
            List.of(Choice.of("healthwatch", "Healthwatch"), Choice.of("hwb", "The Health and Wellbeing Board"));

    private static final int LONGEST = 4_000;
    private static final Pattern CONDITION =
            Pattern.compile("(more than |at most |at least )?(\\d{1,3}(?:/[1-9]\\d{0,2})?) +(?:of +)?(.+)");

    static TrialForm read(Typed typed, Function<String, Optional<PartyId>> body) {
        var name = typed.line("name", "Enter the name of the body");
        var terms = new LinkedHashMap<String, Object>();
        terms.put(
                "form",
                typed.choice(
                        "form",
                        "Choose what sort of body it is",
                        FORMS.stream().map(Choice::value).toList()));
        terms.put("of", parents(typed, body));
        var scope = typed.choices("acts", SCOPES.stream().map(Choice::value).toList());
        if (scope.isEmpty()) typed.fault("acts", "Choose what it is to decide");
        terms.put("acts", scope);
        var from = typed.day("from", "Enter the first day of the terms");
        terms.put("seats", seats(typed));
        var chair = words(typed.optionalLine("chair"));
        if (!chair.isEmpty()) terms.put("chair", chair);
        terms.put("quorum", quorum(typed));
        terms.put(
                "invites",
                typed.choices("invites", INVITED.stream().map(Choice::value).toList()));
        terms.put(
                "public", typed.isChosen("public", "yes") ? "yes" : typed.isChosen("public", "no") ? "no" : "unknown");
        return new TrialForm(name, from, terms);
    }

    private static List<String> parents(Typed typed, Function<String, Optional<PartyId>> body) {
        var found = new ArrayList<String>();
        for (var line : lines(typed, "of", "Enter the body or bodies whose body it is")) {
            body.apply(line)
                    .ifPresentOrElse(
                            party -> found.add(party.toString()),
                            () -> typed.fault(
                                    "of", "There was no body called “" + line + "” on the first day of the terms"));
        }
        return found;
    }

    private static List<Map<String, Object>> seats(Typed typed) {
        var seats = new ArrayList<Map<String, Object>>();
        for (var line : lines(typed, "seats", "Enter who sits on it, a seat on each line")) {
            var parts = line.split(";", -1);
            var words = parts.length > 1 ? words(parts[1]) : List.<String>of();
            var votes = parts.length > 2 ? parts[2].strip().toLowerCase(java.util.Locale.UK) : "yes";
            if (words.isEmpty() || !List.of("yes", "no", "unknown").contains(votes)) {
                typed.fault("seats", "Write each seat as title; what it counts as; vote. This line is not: " + line);
            } else {
                seats.add(Map.of("title", parts[0].strip(), "office", words, "is", words, "votes", votes));
            }
        }
        return seats;
    }

    private static List<Map<String, Object>> quorum(Typed typed) {
        var conditions = new ArrayList<Map<String, Object>>();
        for (var line : lines(typed, "quorum", "Enter the quorum, a condition on each line")) {
            var match = CONDITION.matcher(line.toLowerCase(java.util.Locale.UK));
            if (!match.matches()) {
                typed.fault(
                        "quorum",
                        "Write each condition as a number and whom it counts, such as ‘4 voting-members’ or"
                                + " ‘1 of chair, vice-chair’. This line is not: " + line);
                continue;
            }
            var bound =
                    match.group(1) == null ? "at-least" : match.group(1).strip().replace(' ', '-');
            var number =
                    bound.equals("at-least") || match.group(2).contains("/") ? match.group(2) : match.group(2) + "/1";
            conditions.add(Map.of(bound, number, "of", words(match.group(3))));
        }
        return conditions;
    }

    private static List<String> lines(Typed typed, String field, String missing) {
        return typed.text(field, missing, LONGEST)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Words as the notation has them: lower case, with hyphens. */
    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        for (var word : text.split(",", -1)) {
            var plain = word.strip().toLowerCase(java.util.Locale.UK).replace(' ', '-');
            if (!plain.isEmpty()) words.add(plain);
        }
        return words;
    }
}
