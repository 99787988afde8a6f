package quorate.authority;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        for (var entry : Plain.list(yaml, "instruments")) {
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
        return List.of("may", "route", "quorum", "terms", "vote", "deciders");
    }

    @Override
    public Map<String, Object> answer(String ask, Map<String, Object> when, Scene scene) {
        var keys = Plain.map(when, "when");
        keys.take("ask");
        var answer = switch (ask) {
            case "may" -> may(keys, scene);
            case "route" -> route(keys, scene);
            case "terms" -> terms(keys, scene);
            case "vote" -> RoomNotation.vote(keys);
            case "deciders" -> deciders(keys, scene);
            default -> RoomNotation.quorum(keys);
        };
        keys.done();
        return answer;
    }

    private static Map<String, Object> may(Plain.Keys keys, Scene scene) {
        var draft = scene.get(Draft.class);
        var act = keys.get("act");
        var body = draft.id(keys.get("body"));
        var day = LocalDate.parse(keys.get("day"));
        var affected = affected(keys, draft);
        var facts = facts(keys);
        var room = room(keys);
        return VerdictNotation.of(judge(scene, day).judge(new Question(act, body, day, affected, facts, room)));
    }

    private static Map<String, Object> route(Plain.Keys keys, Scene scene) {
        var draft = scene.get(Draft.class);
        var day = LocalDate.parse(keys.get("day"));
        var ways = new Routes(judge(scene, day), draft.on(day), instruments(scene))
                .to(keys.get("act"), draft.id(keys.get("commissioner")), affected(keys, draft), facts(keys));
        var answer = new HashMap<String, Object>();
        answer.put("bodies", ways.stream().map(way -> draft.key(way.body())).toList());
        answer.put(
                "verdicts",
                ways.stream().map(way -> VerdictNotation.word(way.verdict())).toList());
        return answer;
    }

    private static Map<String, Object> terms(Plain.Keys keys, Scene scene) {
        var draft = scene.get(Draft.class);
        var day = LocalDate.parse(keys.get("day"));
        var body = draft.id(keys.get("body"));
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
    private static Map<String, Object> deciders(Plain.Keys keys, Scene scene) {
        var deciders = new Deciders(scene.get(Law.class));
        var act = keys.get("act");
        var days = keys.take("days").map(words -> Plain.words(words, "days"));
        return days.isEmpty()
                ? deciders.of(act)
                : deciders.of(act, days.get().stream().map(LocalDate::parse).toList());
    }

    private static Instruments instruments(Scene scene) {
        return scene.has(Given.class) ? scene.get(Given.class).instruments() : Instruments.NONE;
    }

    private static Judge judge(Scene scene, LocalDate day) {
        var law = scene.get(Law.class).on(day);
        return new Judge(new DayLaw(law), scene.get(Draft.class).on(day), instruments(scene));
    }

    private static Set<PartyId> affected(Plain.Keys keys, Draft draft) {
        return Set.copyOf(keys.take("affected").map(words -> Plain.words(words, "affected")).orElse(List.of()).stream()
                .map(draft::id)
                .toList());
    }

    private static Facts facts(Plain.Keys keys) {
        var given = keys.take("facts");
        if (given.isEmpty()) return Facts.NONE;
        var facts = new HashMap<String, String>();
        var named = Plain.map(given.get(), "facts");
        for (var name : List.copyOf(named.names())) facts.put(name, named.get(name));
        return new Facts(facts);
    }

    /** People are in the room by being named there; they need not be parties besides. */
    private static Optional<Room> room(Plain.Keys keys) {
        return keys.take("room").map(data -> RoomNotation.read(data, RoomNotation::person));
    }
}
