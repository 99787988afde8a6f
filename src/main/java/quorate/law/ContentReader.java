package quorate.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import quorate.kernel.Citation;
import quorate.kernel.Evidence;
import quorate.kernel.Span;
import quorate.kernel.Weight;
import quorate.law.Power.Decider;

/** Reads single entries of a pack whose sources are known. */
final class ContentReader {

    static final String EVIDENCE = "Use legislation, primary-policy, seed, secondary or unsourced";
    static final List<String> FAMILIES = List.of(
            "contracts", "schemes", "practices", "premises", "performers", "complaints", "money", "planning", "other");
    private static final Set<Decider> OPEN = EnumSet.of(Decider.NOBODY, Decider.UNSETTLED);
    private static final List<String> UNITS = List.of("pence", "days", "working-days", "months", "years", "people");
    private static final String A_SPAN = "Write FIRST-DAY/DAY-AFTER-LAST, such as 2015-04-01/2022-07-01";

    private final Map<String, Source> sources;
    /** The codes of all documents that anything rests on. */
    private final Set<String> cited = new TreeSet<>();

    ContentReader(Map<String, Source> sources) {
        this.sources = sources;
    }

    Set<String> cited() {
        return Set.copyOf(cited);
    }

    Level level(Entry entry) {
        var level = new Level(entry.named("id").text("id"), entry.text("title"), span(entry), cites(entry));
        entry.done();
        return level;
    }

    Act act(Entry entry) {
        var id = entry.named("id").text("id");
        if (!id.startsWith("fn.")) entry.fault("the id of an act begins with 'fn.'", "Rename it");
        return new Act(
                id,
                entry.text("title"),
                entry.oneOf("family", FAMILIES),
                entry.oneOf("origin", Act.Origin.class, Act.Origin.NATIONAL));
    }

    /** The rows under {@code who} of an act. What a row does not say of days and sources is that of its level. */
    List<Power> powers(Entry act, List<Level> levels) {
        var powers = new ArrayList<Power>();
        for (var row : act.entries("who")) {
            var id = row.text("level");
            var level = levels.stream().filter(it -> it.id().equals(id)).findFirst();
            if (level.isEmpty()) {
                row.fault("there is no level '" + id + "'", "Use one that acts/levels.yaml lists");
                continue;
            }
            var power = new Power(
                    act.text("id"),
                    id,
                    row.oneOf("decides", Decider.class, Decider.COMMISSIONER),
                    row.find("commissioner")
                            .map(it -> row.oneOf("commissioner", List.of("consulted", "administers")))
                            .orElse(""),
                    row.find("note").orElse(""),
                    row.has("span") ? span(row) : level.get().span(),
                    row.has("cites") ? cites(row) : level.get().sources());
            if (OPEN.contains(power.decider()) && power.note().isEmpty()) {
                row.fault("who decides is left open without a word", "Say why in a 'note'");
            }
            row.done();
            powers.add(power);
        }
        return powers;
    }

    RuleText rule(Entry entry) {
        var id = entry.named("id").text("id");
        var weight = entry.parse("weight", "Use must, comply-or-explain, should or local", Weight.LOCAL, Weight::parse);
        var rule = new RuleText(
                id, weight, span(entry), entry.text("says"), cites(entry), entry.texts("was"), owed(entry));
        entry.done();
        return rule;
    }

    private RuleText.@Nullable Duty owed(Entry rule) {
        if (!rule.has("owed")) return null;
        var blocks = rule.entries("owed");
        if (blocks.size() != 1) {
            rule.fault("'owed' holds " + blocks.size() + " entries", "Give one; make a rule of each further duty");
            return null;
        }
        var entry = blocks.getFirst();
        var duty = new RuleText.Duty(
                entry.oneOf("when", List.of("before", "with", "after")),
                entry.text("to"),
                entry.text("what"),
                List.copyOf(entry.texts("acts")),
                List.copyOf(entry.texts("levels")),
                entry.find("given").orElse(""));
        if (duty.acts().isEmpty()) entry.fault("'owed' names no acts", "List them under 'acts', or write [\"fn.*\"]");
        entry.done();
        return duty;
    }

    Parameter parameter(Entry entry) {
        var id = entry.named("id").text("id");
        var value =
                entry.parse("value", "Write a number without thousands separators", BigDecimal.ZERO, BigDecimal::new);
        var parameter = new Parameter(id, entry.oneOf("unit", UNITS), value, span(entry), cites(entry));
        entry.done();
        return parameter;
    }

    LawOn.Edition edition(Entry entry) {
        var id = entry.named("id").text("id");
        var values = new LinkedHashMap<String, List<String>>();
        for (var block : entry.entries("values")) {
            for (var key : List.copyOf(block.keys())) {
                values.put(key, List.copyOf(block.texts(key)));
            }
        }
        var edition = new LawOn.Edition(
                id, entry.text("family"), entry.text("title"), span(entry), Map.copyOf(values), cites(entry));
        entry.done();
        return edition;
    }

    BankHolidays holidays(Entry entry) {
        var span = span(entry);
        var days = new ArrayList<LocalDate>();
        for (var text : entry.texts("days")) {
            try {
                days.add(LocalDate.parse(text));
            } catch (DateTimeParseException unreadable) {
                entry.fault("'" + text + "' is not a day", "Write a day such as 2016-05-30");
            }
        }
        days.stream()
                .filter(day -> !span.holdsOn(day))
                .forEach(day -> entry.fault(day + " is not in " + span, "List it in the entry of its year"));
        var holidays = new BankHolidays(span, List.copyOf(days), cites(entry));
        entry.done();
        return holidays;
    }

    static Span span(Entry entry) {
        return entry.parse("span", A_SPAN, Span.ALWAYS, Span::parse);
    }

    private List<Citation> cites(Entry entry) {
        return cites(entry, "cites");
    }

    List<Citation> cites(Entry entry, String key) {
        var cites = new ArrayList<Citation>();
        for (var node : entry.nodes(key)) {
            cite(entry, node).ifPresent(cites::add);
        }
        if (entry.nodes(key).isEmpty()) {
            entry.fault("there is no source", "Add 'cites: [CODE]', with a code listed under sources/, or OWN");
        }
        return List.copyOf(cites);
    }

    /** Either {@code TOR-WILT}, the whole of a source, or {@code {source: NHSA-13Z, place: s13Z(4)}}. */
    private Optional<Citation> cite(Entry entry, Node node) {
        if (node instanceof ScalarNode whole)
            return cite(entry, whole.getValue().strip(), "", null);
        if (!(node instanceof MappingNode mapping)) {
            entry.fault("a source cannot be read", "Write its code, or {source: CODE, place: WHERE}");
            return Optional.empty();
        }
        var part = entry.inner(mapping);
        var place = part.find("place").orElse("");
        var evidence =
                part.has("evidence") ? part.parse("evidence", EVIDENCE, Evidence.UNSOURCED, Evidence::parse) : null;
        var citation = cite(part, part.text("source"), place, evidence);
        var read = part.has("read") ? part.parse("read", "Write a day", LocalDate.EPOCH, LocalDate::parse) : null;
        part.done();
        return read == null
                ? citation
                : citation.map(it -> new Citation(it.source(), it.title(), it.place(), it.evidence(), read));
    }

    private Optional<Citation> cite(Entry entry, String code, String place, @Nullable Evidence evidence) {
        var source = sources.get(code);
        if (source == null) {
            entry.fault("the source '" + code + "' is not known", "Add it under sources/, or correct the code");
            return Optional.empty();
        }
        cited.add(code);
        return Optional.of(new Citation(
                code, source.title(), place, evidence == null ? source.evidence() : evidence, source.read()));
    }
}
