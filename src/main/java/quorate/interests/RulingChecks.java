package quorate.interests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import quorate.clocks.Clocks;
import quorate.kernel.Objection;
import quorate.kernel.Weight;
import quorate.law.LawOn;
import quorate.law.RuleText;
import quorate.register.Tie;
import quorate.register.View;
import quorate.web.Words;

/** Everything that stands against a ruling, asked at once. */
final class RulingChecks {

    private final Picture picture;
    private final Guidance guidance;
    private final View view;
    private final LawOn law;
    private final LocalDate day;
    private final List<Objection> objections = new ArrayList<>();

    private RulingChecks(Picture picture, Guidance guidance, View view, LocalDate day) {
        this.picture = picture;
        this.guidance = guidance;
        this.view = view;
        this.law = guidance.law().on(day);
        this.day = day;
    }

    /**
     * @param findings what stands on the person ruled upon
     * @param own what stands, unanswered, on the person who rules
     */
    static List<Objection> objections(
            Ruling ruling,
            Optional<Subject> subject,
            List<Finding> findings,
            List<Finding> own,
            Picture picture,
            Guidance guidance,
            View view) {
        var day = LocalDate.ofInstant(ruling.at(), Clocks.LONDON);
        var checks = new RulingChecks(picture, guidance, view, day);
        checks.words(ruling);
        checks.offered(ruling, subject.map(Subject::act).orElse(""));
        checks.statute(ruling, findings);
        checks.self(ruling);
        checks.ownInterest(ruling, own);
        return checks.objections;
    }

    private void words(Ruling ruling) {
        if (ruling.reason().isBlank())
            object(
                    "coi.meet.minutes",
                    Weight.COMPLY_OR_EXPLAIN,
                    "The ruling has no reason.",
                    "Enter the reason: the minutes give it.");
        if (ruling.treatments().isEmpty())
            object(
                    "coi.meet.chair",
                    Weight.COMPLY_OR_EXPLAIN,
                    "The ruling does not say what is to be done.",
                    "Choose what the person is to do.");
        if (ruling.treatments().contains(Treatment.NOTE_ONLY)
                && ruling.treatments().size() > 1)
            object(
                    "coi.ruling.note",
                    Weight.SHOULD,
                    "An interest that is only noted leaves the person free to stay and decide, so nothing else can be ruled beside it.",
                    "Choose to note the interest, or what is to be done instead.");
    }

    private void offered(Ruling ruling, String act) {
        var edition = guidance.titleOn(day);
        var options = guidance.options(day, act);
        for (var treatment : ruling.treatments()) {
            if (edition.isEmpty() || options.stream().anyMatch(option -> option.treatment() == treatment)) continue;
            var offers = options.stream().map(Treatment.Option::words).toList();
            objections.add(new Objection(
                    optionsRule(),
                    Weight.COMPLY_OR_EXPLAIN,
                    "On " + Words.day(day) + " “" + edition.get().title() + "” was in force, which does not offer to "
                            + plain(treatment) + ".",
                    "Choose one of what it offers: the person " + String.join("; or ", offers)
                            + ". An interest that is no conflict is ruled out as a false alarm.",
                    options.stream()
                            .flatMap(option -> option.sources().stream())
                            .distinct()
                            .toList()));
        }
    }

    private String optionsRule() {
        return List.of("coi.meet.2014options", "coi.meet.2016options", "coi.icb.policy").stream()
                .filter(rule -> law.findRule(rule).isPresent())
                .findFirst()
                .orElse("coi.meet.chair");
    }

    private static String plain(Treatment treatment) {
        return switch (treatment) {
            case NOTE_ONLY -> "note the interest and let the person decide";
            case DISCUSS_NOT_DECIDE -> "let the person discuss and not decide";
            case LEAVE_ITEM -> "have the person leave for the item";
            case NOT_ATTEND -> "have the person not attend";
            case NO_PAPERS -> "withhold papers";
            case DEPUTY_CHAIR -> "have a deputy take the chair";
        };
    }

    private void statute(Ruling ruling, List<Finding> findings) {
        if (!ruling.decides()) return;
        findings.stream()
                .flatMap(finding -> finding.recusal().stream())
                .distinct()
                .forEach(rule -> object(
                        rule,
                        Weight.MUST,
                        view.find(ruling.person()).map(it -> it.name()).orElse("The person")
                                + " has an interest in who is chosen, so the law keeps them out of the decision.",
                        "Choose that they discuss and do not decide, or that they leave."));
    }

    private void self(Ruling ruling) {
        var same = ruling.by().equals(ruling.person())
                || view.linksFrom(ruling.by(), Tie.SAME_AS).stream()
                        .anyMatch(link -> link.to().equals(ruling.person()))
                || view.linksTo(ruling.by(), Tie.SAME_AS).stream()
                        .anyMatch(link -> link.from().equals(ruling.person()));
        if (same)
            object(
                    "coi.ruling.self",
                    Weight.SHOULD,
                    "Nobody rules on their own interest.",
                    "Ask the vice-chair, or another member without one, to rule.");
    }

    private void ownInterest(Ruling ruling, List<Finding> own) {
        if (ruling.by().equals(ruling.person())) return;
        var out = picture.ruling(ruling.by(), ruling.matter()).filter(one -> !one.mayChair());
        var waits = own.stream()
                .anyMatch(finding ->
                        finding.treatment().filter(Treatment::decides).isEmpty());
        if (out.isPresent())
            object(
                    "coi.meet.chairconflict",
                    Weight.COMPLY_OR_EXPLAIN,
                    "Whoever rules here has an interest in the item that keeps them from the chair or the decision.",
                    "Ask the vice-chair, or another member without an interest, to rule.");
        else if (waits)
            object(
                    "coi.ruling.open",
                    Weight.SHOULD,
                    "Whoever rules here has an interest in the item that nobody has ruled on yet.",
                    "Ask the vice-chair to rule on that one first.");
    }

    private void object(String rule, Weight weight, String sentence, String remedy) {
        objections.add(new Objection(
                rule,
                weight,
                sentence,
                remedy,
                law.findRule(rule).map(RuleText::sources).orElse(List.of())));
    }

    /** Keys of everything a ruling answers. */
    static Set<String> keysOf(List<Finding> findings) {
        var keys = new java.util.HashSet<String>();
        findings.forEach(finding -> keys.addAll(finding.keys()));
        return keys;
    }
}
