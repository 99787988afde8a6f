package quorate.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import quorate.authority.Instrument;
import quorate.authority.Instrument.Joint;
import quorate.authority.Instrument.Scheme;
import quorate.authority.Quorum;
import quorate.authority.Terms;
import quorate.kernel.PartyId;
import quorate.kernel.Truth;
import quorate.law.Act;
import quorate.law.LawOn;
import quorate.studio.Wording.Said;
import quorate.web.Choice;
import quorate.web.Words;

/** Puts one version into words, clause by clause. */
record Phrasing(Content content, LawOn law, Function<PartyId, String> names) {

    private static final Map<String, String> FAMILIES = Map.of(
            "primary-medical", "General practice: the functions of NHS England that the law lets be passed on",
            "own", "The commissioner’s own functions");

    List<Said> clauses() {
        var instrument = content.asInstrument();
        var said = new ArrayList<Said>();
        switch (instrument.content()) {
            case Terms terms -> terms(said, instrument, terms);
            case Scheme scheme -> scheme(said, scheme);
            case Joint joint -> joint(said, instrument, joint);
            default -> throw new IllegalArgumentException("Not drafted here: " + instrument.kind());
        }
        content.wording()
                .forEach(clause -> said.add(new Said(
                        clause.id().toString(),
                        clause.heading(),
                        clause.text().lines().filter(line -> !line.isBlank()).toList(),
                        List.of(),
                        List.of(),
                        clause.source())));
        if (instrument.content() instanceof Terms terms && !terms.explains().isEmpty()) {
            said.add(Said.of("explains", "Departures from guidance", explained(terms)));
        }
        return said;
    }

    private void terms(List<Said> said, Instrument instrument, Terms terms) {
        said.add(Said.of(
                "standing",
                "What it is",
                List.of(
                        "The " + names.apply(terms.body()).replaceFirst("^[Tt]he ", "") + " is a " + terms.form()
                                + " of " + names(terms.of()) + ".",
                        holds())));
        said.add(Said.of("acts", "What it decides", covers(instrument.acts())));
        said.add(new Said(
                "seats",
                "Who sits on it",
                terms.seats().isEmpty() ? List.of("The seats are not yet said.") : List.of(),
                List.of("Seat", "Counts as", "Vote", "Seats"),
                terms.seats().stream().map(Phrasing::seat).toList(),
                ""));
        said.add(Said.of(
                "chair",
                "Who takes the chair",
                List.of(
                        terms.chairing().isEmpty()
                                ? "Who takes the chair is not said."
                                : sentence(new Quorum.Presides(terms.chairing()).inWords()))));
        said.add(Said.of("quorum", "Quorum", condition(terms.quorum())));
        said.add(Said.of("counting", "Who counts", counting(terms)));
        said.add(Said.of("voting", "Voting", voting(terms)));
        said.add(Said.of("meetings", "Meetings", meetings(terms)));
    }

    private String holds() {
        return "These terms hold " + Words.span(content.span()) + ".";
    }

    private static List<String> seat(Terms.Seat seat) {
        return List.of(
                seat.title(),
                Words.sentence(Terms.inWords(seat.kinds().stream().sorted().toList(), "and")),
                seat.votes() == Truth.YES ? "Yes" : seat.votes() == Truth.NO ? "No" : "Not said",
                Integer.toString(seat.count()));
    }

    private List<String> covers(Instrument.Scope acts) {
        var lines = new ArrayList<String>();
        for (var word : acts.words()) {
            var family = FAMILIES.get(word);
            if (family != null) lines.add(family + ".");
            else
                law.listActs().stream()
                        .filter(act -> new Instrument.Scope(List.of(word)).covers(act))
                        .map(Act::title)
                        .forEach(title -> lines.add(title + "."));
        }
        return lines.isEmpty() ? List.of("What it decides is not yet said.") : lines;
    }

    /** A condition, a line for each part that has to hold. */
    static List<String> condition(Quorum quorum) {
        return switch (quorum) {
            case Quorum.AllOf all -> {
                var lines = new ArrayList<>(all.parts().stream()
                        .map(part -> sentence(part.inWords()))
                        .toList());
                if (all.distinct()) lines.add("Each of these is a different person.");
                yield lines;
            }
            case Quorum.Readings readings ->
                readings.readings().stream()
                        .map(reading -> sentence("as one reading has it, " + reading.says() + ": "
                                + reading.rule().inWords()))
                        .toList();
            default -> List.of(sentence(quorum.inWords()));
        };
    }

    private static List<String> counting(Terms terms) {
        return List.of(
                said(
                        terms.counting().stayers(),
                        "A member who may discuss an item, but not vote on it, counts towards its quorum.",
                        "A member who may discuss an item, but not vote on it, does not count towards its quorum.",
                        "Whether a member who may discuss an item, but not vote on it, counts is not said."),
                said(
                        terms.counting().deputies(),
                        "A nominated deputy counts and votes in the place of an absent member.",
                        "A deputy neither counts nor votes.",
                        "Whether a deputy counts and votes is not said."));
    }

    private static List<String> voting(Terms terms) {
        var lines = new ArrayList<>(List.of(terms.voting().inWords() + "."));
        terms.voting().conditions().forEach(one -> lines.add(sentence("of those voting, " + one.inWords())));
        if (!terms.voting().electorate().isEmpty()) {
            lines.add("Only " + Terms.inWords(terms.voting().electorate(), "or") + " may vote.");
        }
        return lines;
    }

    private static List<String> meetings(Terms terms) {
        var lines = new ArrayList<String>();
        lines.add(said(
                terms.meets(),
                "It meets in public, unless it resolves to exclude the public from an item for a stated reason.",
                "It does not meet in public.",
                "Whether it meets in public is not said."));
        if (terms.noticeDays() > 0) {
            lines.add("Agenda and papers go out at least " + terms.noticeDays() + " "
                    + terms.notice().replace('-', ' ') + " before a meeting.");
        }
        if (!terms.invites().isEmpty()) {
            lines.add("Invited to attend without a vote: "
                    + Terms.inWords(terms.invites().stream().sorted().toList(), "and") + ".");
        }
        return lines;
    }

    private List<String> explained(Terms terms) {
        return terms.explains().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> law.findRule(one.getKey())
                                .map(rule -> "Guidance has it that: " + rule.says() + " It is departed from because: ")
                                .orElse("Guidance is departed from because: ")
                        + one.getValue())
                .toList();
    }

    private void scheme(List<Said> said, Scheme scheme) {
        said.add(Said.of(
                "standing",
                "What it is",
                List.of(
                        "This scheme says which decisions of " + names.apply(scheme.of())
                                + " its officers and committees may take.",
                        holds().replace("These terms hold", "It holds"))));
        var rows = content.limits().stream().map(this::limit).toList();
        said.add(new Said(
                "limits",
                "Who may decide what",
                rows.isEmpty() ? List.of("Nothing is passed on yet.") : List.of(),
                List.of("Who", "Decides", "Up to", "For at most", "Reports"),
                rows,
                ""));
    }

    private List<String> limit(Map<String, Object> limit) {
        var acts = new Content(Map.of("acts", limit.getOrDefault("acts", List.of())), List.of(), Map.of());
        var most = String.valueOf(limit.getOrDefault("up-to", ""));
        return List.of(
                Words.sentence(Terms.inWords(List.of(String.valueOf(limit.getOrDefault("office", ""))), "and")),
                String.join(" ", covers(new Instrument.Scope(acts.words("acts")))),
                most.isEmpty() ? "No limit" : quorate.kernel.Money.parse(most).toString(),
                String.valueOf(limit.getOrDefault("term", "")),
                String.valueOf(limit.getOrDefault("reports", "")));
    }

    private void joint(List<Said> said, Instrument instrument, Joint joint) {
        said.add(Said.of(
                "parties",
                "Who agrees",
                List.of(
                        names(joint.parties()) + " agree to exercise functions together.",
                        holds().replace("These terms hold", "The arrangement holds"))));
        said.add(Said.of(
                "basis",
                "What it rests on",
                List.of(JointParts.BASES.stream()
                                .filter(choice -> choice.value().equals(joint.basis()))
                                .map(choice -> choice.text() + ": " + choice.hint())
                                .findFirst()
                                .orElse("Section " + joint.basis())
                        + ".")));
        said.add(Said.of("acts", "Which functions", covers(instrument.acts())));
        said.add(Said.of("pool", "Money", List.of(answer("pooled", JointParts.POOLED))));
        said.add(Said.of("onward", "Passing on", List.of(answer("onward", JointParts.ONWARD))));
    }

    private String answer(String name, List<Choice> choices) {
        var said = content.answers().getOrDefault(name, "");
        var text = choices.stream()
                .filter(choice -> choice.value().equals(said))
                .map(choice -> choice.text() + ".")
                .findFirst()
                .orElse("This is not yet said.");
        var more = content.answers().getOrDefault(name + "-words", "");
        return more.isEmpty() || !said.equals("yes") ? text : text + " " + more;
    }

    private String names(List<PartyId> parties) {
        return Words.list(parties.stream().distinct().map(names).toList());
    }

    private static String said(Truth truth, String yes, String no, String unknown) {
        return truth == Truth.YES ? yes : truth == Truth.NO ? no : unknown;
    }

    private static String sentence(String text) {
        return Words.sentence(text) + (text.endsWith(".") ? "" : ".");
    }
}
