package quorate.founding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import quorate.founding.Founding.Among;
import quorate.founding.Founding.Rules;
import quorate.web.Choice;
import quorate.web.Typed;
import quorate.web.Words;

/** How a committee decides, as somebody typed it. */
final class RulesForm {

    static final List<Choice> TIES = List.of(
            Choice.of("second", "The chair has a second, casting vote"),
            Choice.of("casting", "The chair votes only then"),
            Choice.of("none", "The motion is lost"));

    static final List<Choice> NOTICE = List.of(
            Choice.of("working-days", "working days"),
            Choice.of("clear-days", "clear days"),
            Choice.of("days", "days"));

    static final List<Choice> INVITED =
            List.of(Choice.of("healthwatch", "Healthwatch"), Choice.of("hwb", "The Health and Wellbeing Board"));

    private static final Pattern AMONG = Pattern.compile("(\\d{1,2}) +(?:of +)?(.+)");

    private RulesForm() {}

    static Rules read(Typed typed) {
        var chair = words(typed.line("chair", "Enter who may take the chair"));
        var voters = typed.whole("voters", "Enter how many voting members must be present", 1, 50);
        var among = new ArrayList<Among>();
        for (var line :
                typed.optionalText("among", 2000).lines().map(String::strip).toList()) {
            if (line.isEmpty()) continue;
            var match = AMONG.matcher(line.toLowerCase(Locale.UK));
            if (match.matches()) among.add(new Among(Integer.parseInt(match.group(1)), words(match.group(2))));
            else
                typed.fault(
                        "among",
                        "Write each line as a number and whom it counts, such as ‘1 of chair, vice-chair’. This line is not: "
                                + line);
        }
        var yesNo = List.of("yes", "no");
        return new Rules(
                chair,
                voters,
                among,
                typed.choice("stayers", "Select yes if a member who may not vote on an item counts", yesNo),
                typed.choice("deputies", "Select yes if a deputy counts and votes", yesNo),
                typed.choice(
                        "ties",
                        "Select what happens when votes are equal",
                        TIES.stream().map(Choice::value).toList()),
                typed.choice("open", "Select yes if it meets in public", yesNo),
                typed.whole("notice-days", "Enter how long before a meeting the papers go out", 0, 60),
                typed.choice(
                        "notice",
                        "Select how the days of notice are counted",
                        NOTICE.stream().map(Choice::value).toList()),
                typed.choices("invites", INVITED.stream().map(Choice::value).toList()));
    }

    static Typed prefilled(Rules rules) {
        var known = new HashMap<String, String>();
        known.put("chair", String.join(", ", rules.chair()));
        if (rules.voters() > 0) known.put("voters", Integer.toString(rules.voters()));
        known.put(
                "among",
                String.join(
                        "\n",
                        rules.among().stream()
                                .map(among -> among.number() + " of " + String.join(", ", among.of()))
                                .toList()));
        known.put("stayers", rules.stayers());
        known.put("deputies", rules.deputies());
        known.put("ties", rules.ties());
        known.put("open", rules.open());
        if (rules.voters() > 0) known.put("notice-days", Integer.toString(rules.noticeDays()));
        known.put("notice", rules.notice());
        return Typed.prefilled(known, java.util.Map.of("invites", rules.invites()));
    }

    /** The quorum as people read it, a condition each. */
    static List<String> inWords(Rules rules) {
        var all = new ArrayList<String>();
        if (rules.voters() > 0) all.add(Words.count(rules.voters(), "voting member", "voting members"));
        rules.among()
                .forEach(among -> all.add("at least " + among.number() + " of them "
                        + String.join(
                                " or ",
                                among.of().stream()
                                        .map(word -> word.replace('-', ' '))
                                        .toList())));
        return all;
    }

    static String textOf(List<Choice> choices, String value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::text)
                .findFirst()
                .orElse("");
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(","))
                .map(word -> word.strip().toLowerCase(Locale.UK).replace(' ', '-'))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
