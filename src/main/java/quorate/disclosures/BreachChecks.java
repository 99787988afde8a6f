package quorate.disclosures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.interests.Interests;
import quorate.interests.Subject;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Weight;
import quorate.law.Law;
import quorate.law.RuleText;
import quorate.register.PersonName;
import quorate.register.Tie;

/** Everything that can stand against a step in the matter of a breach. */
@Component
class BreachChecks {

    private static final String RULE = "coi.breach";

    private final Interests interests;
    private final Desk desk;
    private final Clocks clocks;
    private final Law law;

    BreachChecks(Interests interests, Desk desk, Clocks clocks, Law law) {
        this.interests = interests;
        this.desk = desk;
        this.clocks = clocks;
        this.law = law;
    }

    List<Objection> reporting(Breach breach) {
        var objections = new ArrayList<Objection>();
        if (breach.what().isBlank()) objections.add(object("The report does not say what happened.", "Describe it."));
        breach.happened()
                .filter(day -> day.isAfter(clocks.today()))
                .ifPresent(day -> objections.add(
                        object("The day on which it happened has not come yet.", "Enter the day, or leave it out.")));
        return objections;
    }

    /** Why this person may not look into it; empty where nothing stands against it. */
    List<Objection> investigating(PartyId person, Breach breach) {
        var objections = new ArrayList<Objection>();
        var ladder = desk.today();
        var name = ladder.nameOf(person);
        Consumer<String> no = sentence -> objections.add(object(sentence, "Choose somebody who has no part in it."));
        if (breach.named().contains(person))
            no.accept(name + " is named in the report, and nobody investigates their own.");
        if (breach.reporter().equals(person)) no.accept(name + " reported it, and would judge their own report.");
        for (var named : breach.named()) {
            if (ladder.answersTo(person, named))
                no.accept(name + " answers to " + ladder.nameOf(named) + ", whom the report names.");
            if (isClose(ladder, person, named))
                no.accept(name + " is family or a close associate of " + ladder.nameOf(named)
                        + ", whom the report names.");
        }
        if (!breach.affected().isEmpty())
            interests.conflicts(List.of(person), Subject.of("", Set.copyOf(breach.affected())), clocks.today()).stream()
                    .findFirst()
                    .ifPresent(finding -> no.accept(name + " has a stake: " + finding.sentence()));
        return objections;
    }

    private static boolean isClose(Ladder ladder, PartyId person, PartyId other) {
        return Stream.concat(
                        ladder.view().linksFrom(person).stream()
                                .filter(link -> link.to().equals(other)),
                        ladder.view().linksTo(person).stream()
                                .filter(link -> link.from().equals(other)))
                .anyMatch(
                        link -> link.tie() == Tie.FAMILY_OF || link.tie() == Tie.CLOSE_TO || link.tie() == Tie.SAME_AS);
    }

    List<Objection> taking(BreachFile file, Breach.Step step) {
        var objections = new ArrayList<Objection>();
        if (file.breach().named().contains(step.by()))
            objections.add(object("The report names you.", "Somebody else must see to it."));
        if (file.isClosed() && step.kind() != Breach.Kind.TOLD)
            objections.add(object(
                    "This report is closed: " + file.state().toLowerCase(Locale.UK) + ".", "Nothing is left to do."));
        else objections.addAll(order(file, step));
        return objections;
    }

    private List<Objection> order(BreachFile file, Breach.Step step) {
        return switch (step.kind()) {
            case ASSIGNED ->
                file.finding().isPresent()
                        ? List.of(object("It was investigated already.", "Draw the lessons."))
                        : investigating(step.who().orElseThrow(), file.breach());
            case FOUND -> finding(file, step);
            case LEARNED ->
                file.finding().isEmpty()
                        ? List.of(object("Nothing was found yet from which to learn.", "Investigate it first."))
                        : List.of();
            case TOLD -> List.of();
            case PUBLISHED -> publishing(file, step);
        };
    }

    private List<Objection> finding(BreachFile file, Breach.Step step) {
        var investigator = file.investigator();
        if (investigator.isEmpty())
            return List.of(object("Nobody was given it to investigate.", "Choose an investigator first."));
        if (!investigator.get().equals(step.by()))
            return List.of(object(
                    "Only " + desk.today().nameOf(investigator.get()) + ", who investigates it, says what was found.",
                    "Have them enter it, or give it to somebody else."));
        return investigating(step.by(), file.breach());
    }

    private List<Objection> publishing(BreachFile file, Breach.Step step) {
        var objections = new ArrayList<Objection>();
        if (file.finding().filter(it -> it == Breach.Finding.BREACH).isEmpty())
            objections.add(object("No breach was found that could be published.", "Investigate it first."));
        if (file.last(Breach.Kind.LEARNED).isEmpty())
            objections.add(object("No lessons were drawn yet.", "Enter what will be done differently."));
        var people = new ArrayList<>(file.breach().named());
        people.add(file.breach().reporter());
        file.investigator().ifPresent(people::add);
        var words = words(step.text());
        people.stream()
                .distinct()
                .map(person -> desk.today().nameOf(person))
                .filter(name -> PersonName.read(name)
                        .filter(read -> words.contains(words(read.surname()).getFirst()))
                        .isPresent())
                .forEach(name -> objections.add(object(
                        "The text for the public names " + name + ".",
                        "Say what happened without names: “a member”.")));
        return objections;
    }

    private static List<String> words(String text) {
        return List.of(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.UK)
                .split("[^\\p{L}\\p{N}]+"));
    }

    private Objection object(String sentence, String remedy) {
        var text = law.on(clocks.today()).findRule(RULE);
        return new Objection(
                RULE,
                text.map(RuleText::weight).orElse(Weight.SHOULD),
                sentence,
                remedy,
                text.map(RuleText::sources).orElse(List.of()));
    }
}
