package quorate.interests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import quorate.kernel.Citation;
import quorate.kernel.Exemplar;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.law.Law;
import quorate.register.Draft;

/** Reads declared interests in an example; answers who stands to gain, and what the edition in force says. */
final class InterestsExemplar implements Exemplar {

    private static final String A_DAY = "a day such as 2016-05-10";

    /** Many examples are asked of one law in turn, and its tables are long. */
    private final ThreadLocal<Guidance> last = new ThreadLocal<>();

    @Override
    public Map<String, List<String>> given() {
        return Map.of("interests", List.of("parties"));
    }

    @Override
    public void read(String block, Object yaml, Scene scene) {
        if (!(yaml instanceof List<?> list)) throw new IllegalArgumentException("interests: is a list");
        var declarations = declarations(scene);
        for (var one : list) {
            var given = new Block("interests: " + one, one);
            declarations.add(interest(given, scene.get(Draft.class)));
            given.done();
        }
    }

    private static Declarations declarations(Scene scene) {
        if (!scene.has(Declarations.class)) scene.put(Declarations.class, new Declarations());
        return scene.get(Declarations.class);
    }

    private static Interest interest(Block given, Draft draft) {
        var person = draft.id(given.text("who"));
        var span =
                given.findAs("span", Span::parse, "a span such as 2015-04-01/").orElse(Span.ALWAYS);
        var declared = given.findAs("declared", LocalDate::parse, A_DAY).orElse(span.from());
        var type = given.as("type", Interest.Type::parse, "a type of interest");
        var party = given.find("in").map(draft::id);
        var name = given.find("name").orElse(party.isPresent() ? given.text("in") : "");
        return new Interest(
                Fresh.idOf(
                        "interest",
                        person.toString(),
                        name,
                        span.toString(),
                        given.find("what").orElse("")),
                person,
                "",
                type,
                type.toString(),
                given.find("what").orElse(name),
                party,
                name,
                span,
                given.findAs("aware", LocalDate::parse, A_DAY).orElse(span.from()),
                declared,
                "",
                given.flag("consent", true),
                "");
    }

    @Override
    public List<String> asks() {
        return List.of("conflicts", "treatments", "gift", "declaration");
    }

    @Override
    public Map<String, Object> answer(String ask, Map<String, Object> when, Scene scene) {
        var given = new Block("when", when);
        given.text("ask");
        var guidance = scene.has(Guidance.class) ? scene.get(Guidance.class) : guidance(scene.get(Law.class));
        var answer = switch (ask) {
            case "conflicts" -> conflicts(given, guidance, scene);
            case "treatments" -> treatments(given, guidance);
            case "gift" -> gift(given, guidance);
            case "declaration" -> declaration(given, guidance);
            default -> throw new IllegalArgumentException("Nobody asked that: " + ask);
        };
        given.done();
        return answer;
    }

    private Guidance guidance(Law law) {
        var known = last.get();
        if (known != null && known.law().equals(law)) return known;
        var read = Guidance.of(law);
        last.set(read);
        return read;
    }

    private static Map<String, Object> conflicts(Block when, Guidance guidance, Scene scene) {
        var draft = scene.get(Draft.class);
        var view = draft.on(when.as("day", LocalDate::parse, A_DAY));
        var people = when.list("people", draft::id);
        var subject = subject(when, draft);
        var ruledOut = Set.copyOf(when.list("ruled-out", text -> text));
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

    private static Subject subject(Block when, Draft draft) {
        var hands = new HashMap<PartyId, Subject.Hand>();
        for (var hand : Subject.Hand.values())
            when.list(hand.name().toLowerCase(java.util.Locale.ROOT), draft::id)
                    .forEach(person -> hands.put(person, hand));
        var facts = new HashMap<String, String>();
        for (var fact : List.of("process", "begun")) when.find(fact).ifPresent(value -> facts.put(fact, value));
        return new Subject(when.find("act").orElse(""), Set.copyOf(when.list("affected", draft::id)), hands, facts);
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

    private static Map<String, Object> treatments(Block when, Guidance guidance) {
        var day = when.as("day", LocalDate::parse, A_DAY);
        var options = guidance.options(day, when.find("act").orElse(""));
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

    private static Map<String, Object> gift(Block when, Guidance guidance) {
        var advice = guidance.gifts()
                .on(
                        when.as("day", LocalDate::parse, A_DAY),
                        when.find("of").orElse("gift").equals("hospitality"),
                        when.find("from").orElse("other").equals("supplier"),
                        when.as("amount", Money::parse, "an amount in pounds"),
                        when.findAs("before", Money::parse, "an amount in pounds")
                                .orElse(Money.ZERO));
        if (advice.isEmpty()) return Map.of("do", "unknown");
        var it = advice.get();
        return Map.of(
                "do",
                it.act(),
                "declare",
                it.declare() ? "yes" : "no",
                "reading",
                it.reading() ? "yes" : "no",
                "together",
                it.together() ? "yes" : "no",
                "expected",
                it.expected() ? "yes" : "no",
                "says",
                it.says(),
                "because",
                List.of(it.rule()),
                "sources",
                codes(it.sources()));
    }

    private static Map<String, Object> declaration(Block when, Guidance guidance) {
        var start = when.as("start", LocalDate::parse, A_DAY);
        var end = when.findAs("end", LocalDate::parse, A_DAY);
        var span = new Span(start, end.orElse(null));
        var answer = new LinkedHashMap<String, Object>();
        var because = new ArrayList<String>();
        when.findAs("declared", LocalDate::parse, A_DAY).ifPresent(declared -> {
            var aware = when.findAs("aware", LocalDate::parse, A_DAY).orElse(start);
            var late = guidance.declaring().lateness(aware, start, declared);
            late.forEach(one -> because.add(one.rule()));
            answer.put("late", late.stream().anyMatch(one -> !one.warning()) ? "yes" : "no");
            answer.put("warning", late.stream().anyMatch(Declaring.Late::warning) ? "yes" : "no");
        });
        when.findAs("day", LocalDate::parse, A_DAY).ifPresent(day -> {
            var decides = when.flag("decides", true);
            var consent = when.flag("consent", true);
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
        when.findAs("confirmed", LocalDate::parse, A_DAY)
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
