package quorate.authority;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import quorate.kernel.Entry;
import quorate.kernel.Exemplar;
import quorate.kernel.Fresh;
import quorate.kernel.InstrumentId;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.law.Law;
import quorate.register.Draft;

/** What worked examples may say about instruments, and ask about power. */
final class AuthorityExemplar implements Exemplar {

    /** The instruments of a scene. */
    record Given(Instruments instruments) {}

    AuthorityExemplar() {}

    @Override
    public Map<String, List<String>> given() {
        return Map.of("instruments", List.of("parties"));
    }

    @Override
    public void read(String block, Object yaml, Scene scene) {
        var draft = scene.get(Draft.class);
        var notation = new InstrumentNotation(draft::id, draft::key);
        var read = new ArrayList<Instrument>();
        for (var entry : Entry.listOf("instruments", yaml)) {
            read.add(notation.read(entry, said -> new InstrumentId(Fresh.idOf("given", said))));
        }
        var instruments = Instruments.of(read);
        scene.put(Given.class, new Given(instruments));
        scene.put(
                TermsInForce.class,
                (body, day) -> Optional.ofNullable(instruments.terms(body, day))
                        .map(instrument -> (Terms) instrument.content()));
    }

    @Override
    public List<String> asks() {
        return List.of("may", "route", "quorum", "terms", "vote", "deciders", "leave");
    }

    @Override
    public Map<String, Object> answer(String ask, Map<String, Object> when, Scene scene) {
        var asked = Entry.of("when", when);
        return switch (ask) {
            case "may" -> may(asked.only("ask", "act", "body", "day", "affected", "facts", "room"), scene);
            case "route" -> route(asked.only("ask", "act", "commissioner", "day", "affected", "facts"), scene);
            case "terms" -> terms(asked.only("ask", "body", "day"), scene);
            case "vote" -> RoomNotation.vote(asked);
            case "leave" -> leave(asked.only("ask", "commissioner", "notice", "from", "facts"), scene);
            case "deciders" -> deciders(asked.only("ask", "act", "days"), scene);
            default -> RoomNotation.quorum(asked);
        };
    }

    private static Map<String, Object> may(Entry when, Scene scene) {
        var draft = scene.get(Draft.class);
        var act = when.text("act");
        var body = draft.id(when.text("body"));
        var day = when.day("day");
        var affected = affected(when, draft);
        var facts = facts(when);
        var room = room(when);
        return VerdictNotation.of(judge(scene, day).judge(new Question(act, body, day, affected, facts, room)));
    }

    private static Map<String, Object> route(Entry when, Scene scene) {
        var draft = scene.get(Draft.class);
        var day = when.day("day");
        var ways = new Routes(judge(scene, day), draft.on(day), instruments(scene))
                .to(when.text("act"), draft.id(when.text("commissioner")), affected(when, draft), facts(when))
                .open();
        var answer = new HashMap<String, Object>();
        answer.put("bodies", ways.stream().map(way -> draft.key(way.body())).toList());
        answer.put(
                "verdicts",
                ways.stream().map(way -> VerdictNotation.word(way.verdict())).toList());
        return answer;
    }

    private static Map<String, Object> terms(Entry when, Scene scene) {
        var draft = scene.get(Draft.class);
        var day = when.day("day");
        var body = draft.id(when.text("body"));
        var instrument = instruments(scene).terms(body, day);
        if (instrument == null || !(instrument.content() instanceof Terms terms)) {
            throw new IllegalArgumentException("body: no terms of reference are given for it on that day");
        }
        var breaches = judge(scene, day).breaches(instrument, terms);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("because", breaches.stream().map(Objection::rule).distinct().toList());
        answer.put(
                "expected-practice",
                breaches.stream()
                        .filter(breach -> !breach.isSourced())
                        .map(Objection::rule)
                        .distinct()
                        .toList());
        answer.put("why", breaches.stream().map(Objection::sentence).toList());
        return answer;
    }

    /** At a usual day of each level, or on each of the {@code days} given. */
    private static Map<String, Object> deciders(Entry when, Scene scene) {
        var deciders = new Deciders(scene.get(Law.class));
        var act = when.text("act");
        var days = when.words("days", LocalDate::parse, "days such as 2016-05-10");
        return days.isEmpty() ? deciders.of(act) : deciders.of(act, days);
    }

    private static Map<String, Object> leave(Entry when, Scene scene) {
        var draft = scene.get(Draft.class);
        var notice = when.day("notice");
        var law = scene.get(Law.class).on(notice);
        var leaving = new Leaving(law, draft.on(notice), instruments(scene));
        var answer = new LinkedHashMap<String, Object>(
                VerdictNotation.of(leaving.judge(draft.id(when.text("commissioner")), when.day("from"), facts(when))));
        answer.put("earliest", Leaving.earliest(law).map(LocalDate::toString).orElse("unknown"));
        return answer;
    }

    private static Instruments instruments(Scene scene) {
        return scene.has(Given.class) ? scene.get(Given.class).instruments() : Instruments.NONE;
    }

    private static Judge judge(Scene scene, LocalDate day) {
        var law = scene.get(Law.class).on(day);
        return new Judge(new DayLaw(law), scene.get(Draft.class).on(day), instruments(scene));
    }

    private static Set<PartyId> affected(Entry when, Draft draft) {
        return when.words("affected").stream().map(draft::id).collect(Collectors.toUnmodifiableSet());
    }

    private static Facts facts(Entry when) {
        return when.findEntry("facts").map(Entry::texts).map(Facts::new).orElse(Facts.NONE);
    }

    /** People are in the room by being named there; they need not be parties besides. */
    private static Optional<Room> room(Entry when) {
        return when.has("room") ? Optional.of(RoomNotation.read(when, RoomNotation::person)) : Optional.empty();
    }
}
