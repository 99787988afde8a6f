package quorate.studio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import quorate.law.Act;
import quorate.law.LawOn;
import quorate.register.Kind;
import quorate.web.Choice;
import quorate.web.Typed;

/** The parts of terms of reference that have a simple form; some of them other instruments have too. */
final class TermsParts {

    static final List<Choice> FORMS = List.of(
            Choice.of("committee", "Committee of one commissioner"),
            Choice.of("joint-committee", "Joint committee of two or more bodies"),
            Choice.of("sub-committee", "Part of a committee"),
            Choice.of("governing-body", "The main board"),
            Choice.of("in-common", "Committees in common"),
            Choice.of("advisory", "Advisory group").hint("Advises or oversees; decides nothing"));

    static final List<Choice> FAMILIES = List.of(
            Choice.of("primary-medical", "General practice").hint("What NHS England passes on, as a whole"),
            Choice.of("own", "The commissioner’s own functions"));

    static final List<Choice> BOUNDS = List.of(Choice.of("more-than", "More than"), Choice.of("at-least", "At least"));

    static final List<Choice> WHOLES = List.of(
            Choice.of("cast", "The votes cast").hint("An abstention counts for nothing"),
            Choice.of("present", "The voting members present").hint("An abstention works like a vote against"),
            Choice.of("entitled", "All members entitled to vote, there or not"),
            Choice.of("not-stated", "The terms do not say"));

    static final List<Choice> TIES = List.of(
            Choice.of("second", "The chair has a second, casting vote"),
            Choice.of("casting", "The chair votes only then"),
            Choice.of("none", "The motion is lost"),
            Choice.of("not-stated", "The terms do not say"));

    static final List<Choice> NOTICE = List.of(
            Choice.of("working-days", "working days"),
            Choice.of("clear-days", "clear days"),
            Choice.of("days", "days"));

    static final List<Choice> INVITED = List.of(
            Choice.of("healthwatch", "Healthwatch"),
            Choice.of("hwb", "The Health and Wellbeing Board"),
            Choice.of("lmc", "The local medical committee"),
            Choice.of("nhs-england", "NHS England"));

    static final Kind[] COMMISSIONERS = {Kind.CCG, Kind.ICB, Kind.NHS_ENGLAND, Kind.COMMITTEE};

    private TermsParts() {}

    /** Every decision that the law knows, to be entrusted one by one. */
    static List<Choice> acts(LawOn law) {
        return law.listActs().stream()
                .map(act -> Choice.of(act.id(), act.title()))
                .toList();
    }

    /** Title, days and, of terms, the standing of the body. */
    record About() implements Part {
        @Override
        public String heading() {
            return "Title, days and standing";
        }

        @Override
        public Typed open(Content now, Typed asked, Around around) {
            var known = new HashMap<String, String>();
            known.put("title", now.title());
            known.put("from", now.from().toString());
            now.span().lastDay().ifPresent(last -> known.put("until", last.toString()));
            known.put("form", now.text("form").isEmpty() ? "committee" : now.text("form"));
            known.put(
                    "of",
                    String.join(
                            "\n", now.words("of").stream().map(around::nameOf).toList()));
            return Typed.prefilled(known);
        }

        @Override
        public Content change(Content now, Typed typed, Around around) {
            var said = new LinkedHashMap<String, Object>();
            said.put("title", typed.line("title", "Enter the title"));
            var from = typed.day("from", "Enter its first day");
            var until = typed.optionalDay("until");
            if (until.filter(last -> last.isBefore(from)).isPresent()) {
                typed.fault("until", "The last day must not be before the first day");
            }
            said.put(
                    "span",
                    from + "/" + until.map(last -> last.plusDays(1).toString()).orElse(""));
            if (now.text("kind").equals("terms")) {
                said.put("form", Part.one(typed, "form", "Select what sort of body it is", FORMS));
                said.put("of", Part.bodies(typed, "of", "Enter whose body it is", around, COMMISSIONERS));
            }
            return now.with(said);
        }

        @Override
        public String done() {
            return "Title, days or standing changed";
        }
    }

    /** Which decisions it covers. */
    record Acts() implements Part {
        @Override
        public String heading() {
            return "Which decisions are in its scope?";
        }

        @Override
        public Typed open(Content now, Typed asked, Around around) {
            var words = now.words("acts");
            return Typed.prefilled(Map.of(), Map.of("families", words, "acts", words));
        }

        @Override
        public Content change(Content now, Typed typed, Around around) {
            var words = new ArrayList<>(typed.choices("families", Part.values(FAMILIES)));
            words.addAll(typed.choices(
                    "acts", around.law().listActs().stream().map(Act::id).toList()));
            if (words.isEmpty()) typed.fault("families", "Select what it decides");
            return now.with("acts", words);
        }

        @Override
        public String done() {
            return "Scope changed";
        }
    }

    /** Who takes the chair, first choice first. */
    record Chair() implements Part {
        @Override
        public String heading() {
            return "Who may take the chair?";
        }

        @Override
        public Typed open(Content now, Typed asked, Around around) {
            return Typed.prefilled(Map.of("chair", Part.line(now.words("chair"))));
        }

        @Override
        public Content change(Content now, Typed typed, Around around) {
            return now.with("chair", Part.words(typed.line("chair", "Enter who may take the chair")));
        }

        @Override
        public String done() {
            return "Chair changed";
        }
    }

    /** Who counts towards the quorum. */
    record Counted() implements Part {
        @Override
        public String heading() {
            return "Who counts towards the quorum?";
        }

        @Override
        public Typed open(Content now, Typed asked, Around around) {
            var counting = now.map("counting");
            return Typed.prefilled(Map.of(
                    "stayers", String.valueOf(counting.getOrDefault("stayers", "")),
                    "deputies", String.valueOf(counting.getOrDefault("deputies", ""))));
        }

        @Override
        public Content change(Content now, Typed typed, Around around) {
            return now.with(
                    "counting",
                    Map.of(
                            "stayers",
                            Part.one(
                                    typed,
                                    "stayers",
                                    "Select whether a member who may not vote on an item counts",
                                    Part.yesNoSilent()),
                            "deputies",
                            Part.one(
                                    typed,
                                    "deputies",
                                    "Select whether a deputy counts and votes",
                                    Part.yesNoSilent())));
        }

        @Override
        public String done() {
            return "Counting changed";
        }
    }

    /** The majority, of whom, and what breaks a tie. Conditions on those voting are composed like the quorum. */
    record Votes() implements Part {
        @Override
        public String heading() {
            return "How does it vote?";
        }

        @Override
        public Typed open(Content now, Typed asked, Around around) {
            var voting = now.map("voting");
            var known = new HashMap<String, String>();
            known.put("bound", voting.containsKey("at-least") ? "at-least" : "more-than");
            known.put(
                    "fraction",
                    String.valueOf(voting.getOrDefault("at-least", voting.getOrDefault("more-than", "1/2"))));
            known.put("whole", String.valueOf(voting.getOrDefault("of", "")));
            known.put("ties", String.valueOf(voting.getOrDefault("ties", "")));
            known.put("electorate", Part.line(new Content(voting, List.of(), Map.of()).words("electorate")));
            return Typed.prefilled(known);
        }

        @Override
        public Content change(Content now, Typed typed, Around around) {
            var voting = new LinkedHashMap<String, Object>();
            var bound = Part.one(typed, "bound", "Select more than or at least", BOUNDS);
            voting.put(bound, RulePart.fraction(typed, "fraction"));
            voting.put("of", Part.one(typed, "whole", "Select of whom it is a majority", WHOLES));
            voting.put("ties", Part.one(typed, "ties", "Select what happens when votes are equal", TIES));
            var electorate = Part.words(typed.optionalLine("electorate"));
            if (!electorate.isEmpty()) voting.put("electorate", electorate);
            var conditions = now.map("voting").get("conditions");
            if (conditions != null) voting.put("conditions", conditions);
            return now.with("voting", voting);
        }

        @Override
        public String done() {
            return "Voting changed";
        }
    }

    /** In public or not, notice, and standing invitations. */
    record Meetings() implements Part {
        @Override
        public String heading() {
            return "How does it meet?";
        }

        @Override
        public Typed open(Content now, Typed asked, Around around) {
            var notice = now.text("notice").split(" ", 2);
            var known = new HashMap<String, String>();
            known.put("public", now.text("public"));
            known.put("notice-days", notice.length == 2 ? notice[0] : "");
            known.put("notice", notice.length == 2 ? notice[1] : "working-days");
            return Typed.prefilled(known, Map.of("invites", now.words("invites")));
        }

        @Override
        public Content change(Content now, Typed typed, Around around) {
            var open = Part.one(typed, "public", "Select whether it meets in public", Part.yesNoSilent());
            var days = typed.whole("notice-days", "Enter how long before a meeting the papers go out", 0, 60);
            var notice = Part.one(typed, "notice", "Select how the days of notice are counted", NOTICE);
            var invites = typed.choices("invites", Part.values(INVITED));
            return now.with(Map.of("public", open, "notice", days + " " + notice, "invites", invites));
        }

        @Override
        public String done() {
            return "Meetings, notice or invitations changed";
        }
    }
}
