package quorate.studio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quorate.authority.Quorum;
import quorate.kernel.Code;
import quorate.web.Choice;
import quorate.web.Typed;

/**
 * One condition of the quorum, or on those voting, and how it joins what is there. The field {@code rule} says which of the
 * two, {@code at} the place in its tree, {@code how} how it joins.
 */
record RulePart() implements Part {

    static final List<Choice> SORTS = List.of(
            Choice.of("number", "At least a number of people"),
            Choice.of("fraction", "A fraction of people"),
            Choice.of("chair", "Who is in the chair"),
            Choice.of("unstated", "The terms name a rule without saying what it is"));

    static final List<Choice> BOUNDS = List.of(
            Choice.of("at-least", "at least"),
            Choice.of("more-than", "more than"),
            Choice.of("at-most", "at most"),
            Choice.of("less-than", "less than"));

    static final List<Choice> BASES = List.of(
            Choice.of("members", "Members").hint("Everybody with a seat"),
            Choice.of("voting-members", "Voting members"),
            Choice.of("entitled", "Members entitled to vote on the item").hint("Not excluded from it by an interest"),
            Choice.of("non-voting", "People without a vote"),
            Choice.of("anybody", "Anybody in the room"));

    static final List<Choice> DEPUTIES = List.of(
            Choice.of("", "As the terms say under “Who counts”"),
            Choice.of("yes", "A deputy counts here"),
            Choice.of("no", "Only the member in person"));

    static final List<Choice> WHOLES = List.of(
            Choice.of("seats", "of those in post, there or not"),
            Choice.of("present", "of those present"),
            Choice.of("voting", "of those present and voting"));

    static final List<Choice> ROUNDINGS = List.of(
            Choice.of("exact", "Not rounded: a third of 10 needs 4"),
            Choice.of("up", "Rounded up"),
            Choice.of("down", "Rounded down"),
            Choice.of("nearest", "Rounded to the nearest"));

    @Override
    public String heading() {
        return "A condition";
    }

    @Override
    public String done() {
        return "A condition of quorum or voting changed";
    }

    /** The whole rule as it stands. @param rule {@code conditions} for those on voting, anything else for the quorum */
    static Optional<Quorum> whole(Content now, String rule) {
        if (!rule.equals("conditions")) {
            return Optional.ofNullable(now.instrument().get("quorum")).map(Quorum::read);
        }
        return now.map("voting").get("conditions") instanceof List<?> list && !list.isEmpty()
                ? Optional.of(list.size() == 1 ? Quorum.read(list.getFirst()) : Quorum.read(list))
                : Optional.empty();
    }

    static Content with(Content now, String rule, Optional<Quorum> whole) {
        if (!rule.equals("conditions")) {
            return whole.map(one -> now.with("quorum", one.data())).orElseGet(() -> now.without("quorum"));
        }
        var voting = new LinkedHashMap<>(now.map("voting"));
        voting.remove("conditions");
        whole.ifPresent(one -> voting.put(
                "conditions",
                one instanceof Quorum.AllOf all && !all.distinct()
                        ? all.parts().stream().map(Quorum::data).toList()
                        : List.of(one.data())));
        return now.with("voting", voting);
    }

    @Override
    public Typed open(Content now, Typed asked, Around around) {
        var how = how(asked);
        var known = new HashMap<String, String>();
        known.put("rule", asked.value("rule"));
        known.put("at", asked.value("at"));
        known.put("how", Code.of(how));
        var leaf = whole(now, asked.value("rule"))
                .flatMap(whole -> RuleTree.path(asked.value("at"), whole).map(path -> RuleTree.at(whole, path)));
        if (how == RuleTree.How.INSTEAD
                && leaf.isPresent()
                && RuleTree.parts(leaf.get()).isEmpty()) {
            known.putAll(described(leaf.get()));
        } else {
            known.putAll(Map.of("sort", "number", "basis", "voting-members", "bound", "at-least", "among", "seats"));
        }
        return Typed.prefilled(known);
    }

    static RuleTree.How how(Typed typed) {
        return Arrays.stream(RuleTree.How.values())
                .filter(how -> Code.of(how).equals(typed.value("how")))
                .findFirst()
                .orElse(RuleTree.How.AND);
    }

    private static Map<String, String> described(Quorum leaf) {
        return switch (leaf) {
            case Quorum.Presides presides -> Map.of("sort", "chair", "chair", Part.line(presides.order()));
            case Quorum.Unstated unstated -> Map.of("sort", "unstated", "says", unstated.says());
            default -> counted(new Content(map(leaf.data()), List.of(), Map.of()));
        };
    }

    private static Map<String, Object> map(Object data) {
        var map = new LinkedHashMap<String, Object>();
        if (data instanceof Map<?, ?> all) all.forEach((key, value) -> map.put(String.valueOf(key), value));
        return map;
    }

    private static Map<String, String> counted(Content leaf) {
        var known = new HashMap<String, String>();
        for (var bound : BOUNDS) {
            var amount = leaf.text(bound.value());
            if (amount.isEmpty()) continue;
            var whole = amount.indexOf('/') < 0;
            known.put("sort", whole ? "number" : "fraction");
            known.put(whole ? "number" : "fraction", amount);
            known.put("bound", bound.value());
        }
        var of = leaf.words("of");
        var basis = of.size() == 1 && Part.values(BASES).contains(of.getFirst());
        known.put("basis", basis ? of.getFirst() : leaf.text("from").isEmpty() ? "members" : leaf.text("from"));
        known.put("only", basis ? "" : Part.line(of));
        known.put("deputies", leaf.text("deputies"));
        known.put("among", leaf.text("among").isEmpty() ? "seats" : leaf.text("among"));
        known.put("rounding", leaf.text("rounding").isEmpty() ? "exact" : leaf.text("rounding"));
        return known;
    }

    @Override
    public Content change(Content now, Typed typed, Around around) {
        var rule = typed.value("rule");
        var how = how(typed);
        var says = List.of(
                how == RuleTree.How.READING ? typed.line("first-says", "Say how it reads as it stands") : "",
                how == RuleTree.How.READING ? typed.line("other-says", "Say how else it can be read") : "");
        var leaf = leaf(typed);
        var whole = whole(now, rule);
        if (whole.isEmpty()) return with(now, rule, Optional.of(leaf));
        var path = RuleTree.path(typed.value("at"), whole.get());
        if (path.isEmpty()) typed.fault("sort", "That condition is not there any more: go back and choose again");
        return with(
                now,
                rule,
                Optional.of(path.map(at -> RuleTree.join(whole.get(), at, leaf, how, says))
                        .orElse(leaf)));
    }

    private static Quorum leaf(Typed typed) {
        var sort = Part.one(typed, "sort", "Select what the condition is about", SORTS);
        var data = new LinkedHashMap<String, Object>();
        switch (sort) {
            case "chair" -> data.put("chair", some(Part.words(typed.line("chair", "Enter who takes the chair"))));
            case "unstated" -> data.put("unstated", typed.line("says", "Say which rule the terms name"));
            default -> counted(typed, sort, data);
        }
        return Quorum.read(data);
    }

    private static List<String> some(List<String> words) {
        return words.isEmpty() ? List.of("chair") : words;
    }

    private static void counted(Typed typed, String sort, Map<String, Object> data) {
        if (sort.equals("number")) {
            data.put("at-least", Integer.toString(typed.whole("number", "Enter how many", 1, 100)));
        } else {
            var bound = Part.one(typed, "bound", "Select at least, more than, at most or less than", BOUNDS);
            data.put(bound, fraction(typed, "fraction"));
        }
        var basis = Part.one(typed, "basis", "Select whom it counts", BASES);
        var only = Part.words(typed.optionalLine("only"));
        if (only.isEmpty()) {
            data.put("of", basis);
        } else {
            data.put("of", new ArrayList<>(only));
            if (!basis.equals("members")) data.put("from", basis);
        }
        if (List.of("yes", "no").contains(typed.value("deputies"))) data.put("deputies", typed.value("deputies"));
        if (sort.equals("fraction")) {
            var among = Part.one(typed, "among", "Select of what it is a fraction", WHOLES);
            if (!among.equals("seats")) data.put("among", among);
            var rounding = typed.value("rounding");
            if (List.of("up", "down", "nearest").contains(rounding)) data.put("rounding", rounding);
        }
    }

    /** A fraction such as 1/3, of at most the whole. */
    static String fraction(Typed typed, String name) {
        var text = typed.line(name, "Enter a fraction, such as 1/2 or 2/3").replace(" ", "");
        var match = text.matches("\\d{1,2}/[1-9]\\d?");
        if (!match && typed.faultOf(name).isEmpty()) {
            typed.fault(name, "Write the fraction as two numbers with a stroke, such as 1/2 or 2/3");
        } else if (match) {
            var fraction = Quorum.Fraction.parse(text);
            if (fraction.over() > fraction.under()) typed.fault(name, "A fraction is at most the whole, such as 2/3");
        }
        return match ? text : "1/2";
    }
}
