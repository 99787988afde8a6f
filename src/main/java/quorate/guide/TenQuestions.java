package quorate.guide;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Facts;
import quorate.authority.Instrument;
import quorate.authority.Instruments;
import quorate.authority.Question;
import quorate.authority.Verdict;
import quorate.kernel.Citation;
import quorate.kernel.Entry;
import quorate.law.Law;
import quorate.web.Words;

/**
 * The ten questions of the research reports. What is kept is each question with its days; every answer is worked out by
 * {@code authority} when it is read, so that a change of the law pack changes the page.
 */
@Component
class TenQuestions {

    private final List<Asked> all;
    private final Scene scene;
    private final Map<String, String> names;
    private final Authority authority;
    private final Law law;

    TenQuestions(Authority authority, Law law) {
        var world = Scene.file("scene.yaml");
        this.scene = new Scene(world);
        this.names = Scene.namesIn(world);
        this.authority = authority;
        this.law = law;
        this.all = Scene.file("questions.yaml").entries("questions").stream()
                .map(this::asked)
                .toList();
    }

    /** @param why it is asked; @param from where in the reports */
    record Asked(String key, String title, String why, String from, List<Instrument> instruments, List<Case> cases) {}

    /**
     * The question put on one day about one body.
     *
     * @param label in a few words, beside the other days
     * @param act whether the body may decide it; empty where it is about leaving
     * @param leaves from which day notice given on the day would let the body hold no delegation any more
     */
    record Case(
            String label,
            LocalDate day,
            String act,
            String body,
            Optional<LocalDate> leaves,
            Map<String, String> facts) {}

    record Answered(Asked asked, List<Found> found) {}

    /**
     * @param what is asked for, and where it can be read about
     * @param facts what the question takes for granted, each in words
     */
    record Found(
            String label, LocalDate day, String what, String link, String body, List<String> facts, Verdict verdict) {

        /** Everything on which the answer rests, each source once. */
        List<Citation> sources() {
            return Grounds.of(verdict);
        }
    }

    private Asked asked(Entry entry) {
        entry.only("key", "title", "why", "from", "act", "given", "cases");
        var cases = entry.entries("cases").stream()
                .map(one -> new Case(
                        one.text("label"),
                        one.day("day"),
                        one.find("act").or(() -> entry.find("act")).orElse(""),
                        one.text("body"),
                        one.findDay("leaves"),
                        one.findEntry("facts").map(Entry::texts).orElse(Map.of())))
                .toList();
        return new Asked(
                entry.text("key"),
                entry.text("title"),
                entry.text("why"),
                entry.text("from"),
                scene.instruments(entry.has("given") ? entry.items("given") : List.of()),
                cases);
    }

    List<Answered> list() {
        return all.stream().map(this::answer).toList();
    }

    List<String> keys() {
        return all.stream().map(Asked::key).toList();
    }

    Optional<Answered> find(String key) {
        return all.stream().filter(asked -> asked.key().equals(key)).findFirst().map(this::answer);
    }

    private Answered answer(Asked asked) {
        return new Answered(
                asked,
                asked.cases().stream()
                        .map(one -> answer(one, asked.instruments()))
                        .toList());
    }

    private Found answer(Case one, List<Instrument> instruments) {
        var body = names.getOrDefault(one.body(), one.body());
        var facts = one.facts().entrySet().stream()
                .map(fact -> said(fact.getKey(), fact.getValue()))
                .sorted()
                .toList();
        var world = scene.on(one.day());
        var on = "?on=" + one.day();
        if (one.leaves().isPresent()) {
            var leaves = one.leaves().get();
            var verdict =
                    Instruments.of(instruments).leave(scene.id(one.body()), leaves, new Facts(one.facts()), law, world);
            var what = "Give notice to leave delegated commissioning on " + Words.day(leaves);
            return new Found(one.label(), one.day(), what, "/law/rules/l3.exit" + on, body, facts, verdict);
        }
        var act = law.on(one.day())
                .findAct(one.act())
                .orElseThrow(() -> new IllegalStateException("questions.yaml: the law knows no act " + one.act()));
        var question = new Question(
                act.id(), scene.id(one.body()), one.day(), Set.of(), new Facts(one.facts()), Optional.empty());
        var verdict = authority.tryOut(world, instruments, question);
        return new Found(one.label(), one.day(), act.title(), "/law/acts/" + act.id() + on, body, facts, verdict);
    }

    /** What the question takes for granted, in words: "Pooled: yes", "For NHS Anytown CCG". */
    private String said(String fact, String value) {
        if (fact.equals("commissioner")) return "For " + names.getOrDefault(value, value);
        var words = fact.replace('-', ' ').replace("nhs england", "NHS England’s");
        return Words.sentence(words) + ": " + value;
    }
}
