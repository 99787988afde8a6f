package quorate.interests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import quorate.kernel.Citation;
import quorate.kernel.Entry;
import quorate.kernel.Exemplar;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.law.Law;
import quorate.register.Draft;

/** Reads declared interests in an example; answers who stands to gain, and what the edition in force says. */
final class InterestsExemplar implements Exemplar {

    private static final String[] CONFLICTS = {
        "ask", "day", "people", "ruled-out", "act", "affected", "wrote", "advised", "consulted", "process", "begun"
    };
    private static final String[] DECLARATION = {
        "ask", "start", "end", "declared", "aware", "day", "decides", "consent", "confirmed"
    };

    /** Many examples are asked of one law in turn, and its tables are long. */
    private final ThreadLocal<Guidance> last = new ThreadLocal<>();

    @Override
    public Map<String, List<String>> given() {
        return Map.of("interests", List.of("parties"));
    }

    @Override
    public void read(String block, Object yaml, Scene scene) {
        var declarations = declarations(scene);
        for (var given : Entry.listOf("interests", yaml)) declarations.add(interest(given, scene.get(Draft.class)));
    }

    private static Declarations declarations(Scene scene) {
        if (!scene.has(Declarations.class)) scene.put(Declarations.class, new Declarations());
        return scene.get(Declarations.class);
    }

    private static Interest interest(Entry given, Draft draft) {
        given.only("who", "span", "declared", "type", "in", "name", "what", "aware", "consent");
        var person = draft.id(given.text("who"));
        var span = given.span("span", Span.ALWAYS);
        var declared = given.findDay("declared").orElse(span.from());
        var type = given.as("type", Interest.Type::parse, "a type of interest");
        var party = given.find("in").map(draft::id);
        var name = given.text("name", given.text("in", ""));
        return new Interest(
                Fresh.idOf("interest", person.toString(), name, span.toString(), given.text("what", "")),
                person,
                "",
                type,
                type.toString(),
                given.text("what", name),
                party,
                name,
                span,
                given.findDay("aware").orElse(span.from()),
                declared,
                "",
                given.yes("consent", true),
                "");
    }

    @Override
    public List<String> asks() {
        return List.of("conflicts", "treatments", "declaration");
    }

    @Override
    public Map<String, Object> answer(String ask, Map<String, Object> when, Scene scene) {
        var asked = Entry.of("when", when);
        var guidance = scene.has(Guidance.class) ? scene.get(Guidance.class) : guidance(scene.get(Law.class));
        return switch (ask) {
            case "conflicts" -> conflicts(asked.only(CONFLICTS), guidance, scene);
            case "treatments" -> treatments(asked.only("ask", "day", "act"), guidance);
            default -> declaration(asked.only(DECLARATION), guidance);
        };
    }

    private Guidance guidance(Law law) {
        var known = last.get();
        if (known != null && known.law().equals(law)) return known;
        var read = Guidance.of(law);
        last.set(read);
        return read;
    }

    private static Map<String, Object> conflicts(Entry when, Guidance guidance, Scene scene) {
        var draft = scene.get(Draft.class);
        var view = draft.on(when.day("day"));
        var people = when.words("people").stream().map(draft::id).toList();
        var subject = subject(when, draft);
        var ruledOut = Set.copyOf(when.words("ruled-out"));
        var all = new Conflicts(view, guidance, declarations(scene)::of, person -> List.of(), key -> false);
        var keys = new HashMap<String, String>();
        all.of(people, subject)
                .forEach(one -> keys.put(one.key(), draft.key(one.person()) + " " + draft.key(one.affected())));
        var conflicts = new Conflicts(
                view,
                guidance,
                declarations(scene)::of,
                person -> List.of(),
                key -> ruledOut.contains(keys.getOrDefault(key, "")));
        var findings = conflicts.of(people, subject);
        return Map.of(
                "findings", findings.stream().map(one -> told(one, draft)).toList(),
                "conflicted",
                        findings.stream()
                                .map(one -> draft.key(one.person()))
                                .distinct()
                                .toList(),
                "because",
                        findings.stream()
                                .flatMap(one -> one.recusal().stream())
                                .distinct()
                                .toList());
    }

    private static Subject subject(Entry when, Draft draft) {
        var hands = new HashMap<PartyId, Subject.Hand>();
        for (var hand : Subject.Hand.values())
            when.words(hand.name().toLowerCase(Locale.ROOT)).forEach(person -> hands.put(draft.id(person), hand));
        var facts = new HashMap<String, String>();
        for (var fact : List.of("process", "begun")) when.find(fact).ifPresent(value -> facts.put(fact, value));
        return new Subject(
                when.text("act", ""),
                when.words("affected").stream().map(draft::id).collect(Collectors.toSet()),
                hands,
                facts);
    }

    private static Map<String, Object> told(Finding finding, Draft draft) {
        var told = new LinkedHashMap<String, Object>();
        told.put("who", draft.key(finding.person()));
        told.put("affected", draft.key(finding.affected()));
        told.put("type", finding.words());
        told.put("class", finding.type().code());
        told.put("direct", finding.direct() ? "yes" : "no");
        told.put("influence", finding.influence().toString());
        told.put("conflict", finding.nature().toString());
        told.put("certainty", finding.certainty() == Finding.Certainty.CONFIRMED ? "confirmed" : "to-confirm");
        told.put("treatment", finding.treatment().map(Treatment::code).orElse("none"));
        told.put("hops", String.valueOf(finding.hops().size()));
        told.put("path", finding.sentence());
        told.put("also", String.valueOf(finding.also().size()));
        told.put("advice", finding.advice());
        told.put("declared", finding.isUndeclared() ? "no" : "yes");
        told.put("must", finding.recusal().orElse("none"));
        told.put("sources", codes(finding.sources()));
        return told;
    }

    private static Map<String, Object> treatments(Entry when, Guidance guidance) {
        var day = when.day("day");
        var options = guidance.options(day, when.text("act", ""));
        var conditions = new LinkedHashMap<String, Object>();
        options.forEach(option -> conditions.put(option.treatment().code(), option.condition()));
        return Map.of(
                "edition", guidance.on(day).map(Edition::id).orElse("none"),
                "offered",
                        options.stream()
                                .map(option -> option.treatment().code())
                                .toList(),
                "conditions", conditions,
                "sources",
                        codes(options.stream()
                                .flatMap(option -> option.sources().stream())
                                .toList()));
    }

    private static Map<String, Object> declaration(Entry when, Guidance guidance) {
        var start = when.day("start");
        var end = when.findDay("end");
        var span = new Span(start, end.orElse(null));
        var answer = new LinkedHashMap<String, Object>();
        var because = new ArrayList<String>();
        when.findDay("declared").ifPresent(declared -> {
            var aware = when.findDay("aware").orElse(start);
            var late = guidance.declaring().lateness(aware, start, declared);
            late.forEach(one -> because.add(one.rule()));
            answer.put("late", late.stream().anyMatch(one -> !one.warning()) ? "yes" : "no");
            answer.put("warning", late.stream().anyMatch(Declaring.Late::warning) ? "yes" : "no");
        });
        when.findDay("day").ifPresent(day -> {
            var decides = when.yes("decides", true);
            var consent = when.yes("consent", true);
            var keeping = Kept.on(guidance, day, span);
            answer.put("published", keeping.published(decides, consent) ? "yes" : "no");
            answer.put("kept", keeping.kept() ? "yes" : "no");
            answer.put(
                    "public-until",
                    keeping.publicUntil().map(LocalDate::toString).orElse("unknown"));
            answer.put(
                    "private-until",
                    keeping.privateUntil().map(LocalDate::toString).orElse("unknown"));
        });
        when.findDay("confirmed")
                .ifPresent(confirmed -> answer.put(
                        "confirm-by",
                        guidance.on(confirmed)
                                .map(edition -> confirmed
                                        .plusMonths(edition.keeping().refreshMonths())
                                        .toString())
                                .orElse("unknown")));
        answer.put("because", because);
        return answer;
    }

    private static List<String> codes(List<Citation> sources) {
        return sources.stream().map(Citation::source).distinct().toList();
    }
}
