package quorate.committees;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import quorate.authority.TermsInForce;
import quorate.kernel.Entry;
import quorate.kernel.Exemplar;
import quorate.law.Law;
import quorate.register.Draft;

/** Meetings in worked examples: a sitting step by step, and the clock of notice. */
final class CommitteesExemplar implements Exemplar {

    private static final TermsInForce NONE = (body, day) -> Optional.empty();

    CommitteesExemplar() {}

    @Override
    public Map<String, List<String>> given() {
        return Map.of("meeting", List.of("parties", "links", "instruments"));
    }

    @Override
    public void read(String block, Object yaml, Scene scene) {
        scene.put(Given.class, new Given(yaml, scene.get(Draft.class)));
    }

    @Override
    public List<String> asks() {
        return List.of("sitting", "notice");
    }

    @Override
    public Map<String, Object> answer(String ask, Map<String, Object> when, Scene scene) {
        return ask.equals("notice") ? notice(when, scene.get(Law.class)) : sitting(when, scene);
    }

    /** Answers {@code steps: as expected}; anything else is told as a fault of the example, step by step. */
    private static Map<String, Object> sitting(Map<String, Object> when, Scene scene) {
        var entry = Entry.of("when", when).only("ask", "steps");
        var terms = scene.has(TermsInForce.class) ? scene.get(TermsInForce.class) : NONE;
        var script = new Script(scene.get(Given.class), terms);
        var differences = script.play(entry.entries("steps"));
        if (!differences.isEmpty()) throw new IllegalArgumentException(String.join("\n    ", differences));
        return script.outcome();
    }

    private static Map<String, Object> notice(Map<String, Object> when, Law law) {
        var entry = Entry.of("when", when).only("ask", "days", "basis", "meeting", "given");
        var clock = new NoticeClock(entry.number("days"), NoticeClock.Basis.parse(entry.text("basis", "days")), law);
        var meeting = entry.day("meeting");
        var last = clock.lastDay(meeting);
        var given = entry.has("given") ? entry.day("given") : last;
        return Map.of(
                "last-day",
                last,
                "in-time",
                clock.isInTime(given, meeting),
                "doubt",
                clock.doubt(meeting).orElse(""));
    }
}
