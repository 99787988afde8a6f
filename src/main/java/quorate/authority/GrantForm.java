package quorate.authority;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import quorate.kernel.InstrumentId;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.law.Act;
import quorate.law.LawOn;
import quorate.web.Choice;
import quorate.web.Typed;

/** A signed instrument as somebody enters it, every kind but terms of reference, which come with their committee. */
record GrantForm(String kind, LocalDate from, Map<String, Object> data) {

    static final List<Choice> KINDS = List.of(
            Choice.of("delegation", "Delegation agreement").hint("One body exercises functions of another"),
            Choice.of("joint", "Joint arrangement").hint("Bodies exercise functions together"),
            Choice.of("level", "Level of co-commissioning")
                    .hint("Where the level is on record and its agreement is not"),
            Choice.of("constitution", "Constitution"),
            Choice.of("scheme", "Scheme of delegation").hint("What officers may decide alone, and up to what value"),
            Choice.of("cluster", "Cluster agreement").hint("Bodies share leaders; a cluster decides nothing itself"));

    static final List<Choice> SCOPES = List.of(
            Choice.of("primary-medical", "General practice").hint("What NHS England passes on, as a whole"),
            Choice.of("own", "The commissioner’s own functions"));

    static final List<Choice> ONWARD = List.of(
            Choice.of("unknown", "The agreement does not say, or it is not at hand"),
            Choice.of("forbidden", "No"),
            Choice.of("with-consent", "Only with NHS England’s consent"),
            Choice.of("allowed", "Yes"));

    static final List<Choice> BASES = List.of(
            Choice.of("13Z", "Section 13Z").hint("NHS England’s functions, with or by others"),
            Choice.of("14Z3", "Section 14Z3").hint("CCGs’ own functions, with each other"),
            Choice.of("14Z9", "Section 14Z9").hint("CCGs’ own functions, with NHS England"),
            Choice.of("65Z6", "Section 65Z6").hint("Integrated care boards, from 1 July 2022"));

    static final List<Choice> LEVELS = List.of(
            Choice.of("1", "Level 1, greater involvement"),
            Choice.of("2", "Level 2, joint commissioning"),
            Choice.of("3", "Level 3, delegated commissioning"));

    static final List<Choice> PROVIDES =
            List.of(Choice.of("joint-committee", "It provides for joint committees with others"));

    /** Every field of the form, to be carried from the check page to the record. */
    static final List<String> FIELDS = List.of(
            "key",
            "kind",
            "title",
            "giver",
            "of",
            "acts",
            "onward",
            "basis",
            "level",
            "provides",
            "limits",
            "limit-claim",
            "limit-term",
            "limit-premises",
            "from-day",
            "from-month",
            "from-year",
            "until-day",
            "until-month",
            "until-year");

    /** Where somebody who writes their first scheme of delegation may begin. Amounts of this service, from no source. */
    static final String EXAMPLE = """
            Budget manager; 10,000; General practice
            Head of primary care; 50,000; General practice
            Director of commissioning; 250,000; General practice
            Chief finance officer; 500,000; General practice
            Accountable officer; 1,000,000; General practice""";

    private static final int LONGEST = 4_000;

    /** @param bodies finds a body by what was typed. @param law as on the day of asking, for the names of acts */
    static GrantForm read(Typed typed, Function<String, Optional<PartyId>> bodies, LawOn law) {
        var kind = typed.choice("kind", "Select what sort of instrument it is", values(KINDS));
        var data = new LinkedHashMap<String, Object>();
        data.put("kind", kind);
        typed.found("key", "This form cannot be used any more: begin again", GrantForm::id)
                .ifPresent(id -> data.put("id", id));
        var title = typed.optionalLine("title");
        if (!title.isBlank()) data.put("title", title);
        var from = typed.day("from", "Enter its first day");
        var until = typed.optionalDay("until");
        if (typed.faults().isEmpty()
                && until.filter(last -> last.isBefore(from)).isPresent()) {
            typed.fault("until", "The last day must not be before the first day");
        }
        data.put(
                "span",
                from + "/" + until.map(last -> last.plusDays(1).toString()).orElse(""));
        content(kind, typed, data, bodies, law);
        return new GrantForm(kind, from, data);
    }

    private static void content(
            String kind, Typed typed, Map<String, Object> data, Function<String, Optional<PartyId>> bodies, LawOn law) {
        switch (kind) {
            case "delegation" -> {
                data.put("from", body(typed, "giver", "Enter the body whose functions they are", bodies));
                data.put("to", body(typed, "of", "Enter the body that is to exercise them", bodies));
                data.put("onward", typed.choice("onward", "Select whether it may be passed on", values(ONWARD)));
                scope(typed, data);
                var limits = OwnLimit.typed(typed);
                if (!limits.isEmpty()) data.put("limits", limits);
            }
            case "joint" -> {
                data.put("parties", parties(typed, bodies));
                data.put("basis", typed.choice("basis", "Select the section it rests on", values(BASES)));
                scope(typed, data);
            }
            case "cluster" -> data.put("parties", parties(typed, bodies));
            default -> {
                data.put("of", body(typed, "of", "Enter whose it is", bodies));
                if (kind.equals("level")) {
                    data.put("level", typed.choice("level", "Select the level", values(LEVELS)));
                } else if (kind.equals("constitution")) {
                    data.put("provides", typed.choices("provides", values(PROVIDES)));
                } else {
                    data.put("limits", limits(typed, law));
                }
            }
        }
    }

    private static Optional<String> id(String text) {
        try {
            return Optional.of(InstrumentId.of(text).toString());
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }

    private static void scope(Typed typed, Map<String, Object> data) {
        var scope = typed.choices("acts", values(SCOPES));
        if (scope.isEmpty()) typed.fault("acts", "Select what it covers");
        data.put("acts", scope);
    }

    private static String body(Typed typed, String field, String missing, Function<String, Optional<PartyId>> bodies) {
        var text = typed.line(field, missing);
        if (text.isEmpty()) return "";
        var found = bodies.apply(text);
        if (found.isEmpty()) typed.fault(field, unknown(text));
        return found.map(PartyId::toString).orElse("");
    }

    private static List<String> parties(Typed typed, Function<String, Optional<PartyId>> bodies) {
        var found = new ArrayList<String>();
        for (var line : lines(typed, "of", "Enter the bodies that agree, one on each line")) {
            bodies.apply(line).ifPresentOrElse(id -> found.add(id.toString()), () -> typed.fault("of", unknown(line)));
        }
        if (found.size() == 1 && typed.faultOf("of").isEmpty()) {
            typed.fault("of", "Enter at least two bodies, one on each line");
        }
        return found;
    }

    private static String unknown(String text) {
        return "No body was called “" + text + "” on the first day; enter its code or exact name";
    }

    /** Lines such as {@code Chief finance officer; 50,000; general practice}; a dash for no limit. */
    private static List<Map<String, Object>> limits(Typed typed, LawOn law) {
        var limits = new ArrayList<Map<String, Object>>();
        for (var line : lines(typed, "limits", "Enter who may decide what, one on each line")) {
            var parts = line.split(";", -1);
            if (parts.length != 3) {
                typed.fault("limits", "Write each line as officer; highest value; what. This line is not: " + line);
                continue;
            }
            var limit = new LinkedHashMap<String, Object>();
            limit.put("office", parts[0].strip().toLowerCase(Locale.UK).replace(' ', '-'));
            var act = act(parts[2].strip(), law);
            if (act.isEmpty())
                typed.fault("limits", "“" + parts[2].strip() + "” is no decision that the law pack knows");
            limit.put("acts", List.of(act.orElse("own")));
            var most = parts[1].strip().replace("£", "").replace(",", "");
            if (!most.equals("-") && !most.equals("–")) pounds(most, limit, typed);
            limits.add(limit);
        }
        return limits;
    }

    private static void pounds(String most, Map<String, Object> limit, Typed typed) {
        try {
            Money.parse(most);
            limit.put("up-to", most);
        } catch (IllegalArgumentException | ArithmeticException notMoney) {
            typed.fault("limits", "“" + most + "” is not an amount in pounds; write – for no limit");
        }
    }

    private static Optional<String> act(String words, LawOn law) {
        return SCOPES.stream()
                .filter(scope -> scope.text().equalsIgnoreCase(words)
                        || scope.value().equals(words.toLowerCase(Locale.UK).replace(' ', '-')))
                .map(Choice::value)
                .findFirst()
                .or(() -> law.listActs().stream()
                        .filter(act ->
                                act.title().equalsIgnoreCase(words) || act.id().equals(words))
                        .map(Act::id)
                        .findFirst());
    }

    private static List<String> lines(Typed typed, String field, String missing) {
        return typed.text(field, missing, LONGEST)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The form of a new version: what the last one says, without its days. @param words what to call a body */
    static Typed prefilled(Instrument last, Function<PartyId, String> words) {
        var known = new LinkedHashMap<String, String>();
        known.put("kind", last.kind());
        known.put("key", last.id().toString());
        known.put("title", last.title());
        var ticked = new LinkedHashMap<String, List<String>>();
        ticked.put("acts", last.acts().words());
        var of = last.parties();
        switch (last.content()) {
            case Instrument.Delegation delegation -> {
                known.put("giver", words.apply(delegation.from()));
                known.put("onward", delegation.onward());
                delegation
                        .limits()
                        .forEach((rule, most) ->
                                OwnLimit.of(rule).ifPresent(limit -> known.put(limit.field(), most.toPlainString())));
                of = List.of(delegation.to());
            }
            case Instrument.Joint joint -> known.put("basis", joint.basis());
            case Instrument.Level level -> known.put("level", level.level());
            case Instrument.Constitution constitution -> ticked.put("provides", List.copyOf(constitution.provides()));
            case Instrument.Scheme scheme ->
                known.put(
                        "limits",
                        String.join(
                                "\n",
                                scheme.limits().stream().map(GrantForm::line).toList()));
            default -> {}
        }
        known.put("of", String.join("\n", of.stream().map(words).toList()));
        return Typed.prefilled(known, ticked);
    }

    private static String line(Instrument.Limit limit) {
        return limit.office().replace('-', ' ') + "; "
                + limit.upTo().map(Money::toString).orElse("–") + "; "
                + String.join(", ", limit.acts().words());
    }

    /** What it covers, where that is a whole family of decisions. */
    static String inWords(Instrument.Scope acts) {
        return SCOPES.stream()
                .filter(scope -> acts.words().contains(scope.value()))
                .map(Choice::text)
                .collect(Collectors.joining(", "));
    }

    static String textOf(List<Choice> choices, String value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::text)
                .findFirst()
                .orElse("");
    }

    static List<String> values(List<Choice> choices) {
        return choices.stream().map(Choice::value).toList();
    }
}
