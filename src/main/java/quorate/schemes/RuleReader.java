package quorate.schemes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import quorate.kernel.Entry;
import quorate.schemes.Definition.Dated;
import quorate.schemes.Definition.Payment;
import quorate.schemes.Definition.Pot;
import quorate.schemes.Definition.Step;
import quorate.schemes.Definition.Wanted;

/** Reads the steps, lines and pot of a definition, and holds what they count against each other. */
final class RuleReader {

    private final Names names;
    private final Map<String, Bands> bands = new HashMap<>();
    private final Map<Integer, Set<Integer>> behind = new HashMap<>();
    private final Set<Integer> used = new TreeSet<>();
    private final Set<String> lines = new TreeSet<>();
    private final Shelf shelf;
    private final Faults faults;

    RuleReader(Names names, List<Bands> bands, Shelf shelf, Faults faults) {
        this.names = names;
        bands.forEach(it -> this.bands.put(it.id(), it));
        this.shelf = shelf;
        this.faults = faults;
    }

    Step step(Entry it) {
        it.only("id", "title", "is", "unit");
        var id = it.as("id", DefinitionReader::id, "words of small letters joined by hyphens");
        var slot = names.spoken().size();
        var uses = new TreeSet<Integer>();
        try {
            var is = rule(it, "is", uses);
            var unit = shown(it, unit(it, "is", is));
            behind.put(slot, uses);
            names.add(id, it.text("title"), unit);
            return new Step(id, it.text("title"), it.text("is"), is, unit);
        } catch (IllegalArgumentException wrong) {
            // Whatever speaks of it later is not wrong for that.
            behind.put(slot, uses);
            names.add(id, it.text("title", id), Unit.NOTHING);
            throw wrong;
        }
    }

    /** A step may say what it is called that it comes to; it must count the same. */
    private Unit shown(Entry it, Unit unit) {
        if (!it.has("unit")) return unit;
        var said = it.as("unit", Unit::parse, "a unit");
        if (!said.fits(unit)) faults.add(it.where(), "says that it is " + said + ", but it comes to " + unit);
        return said;
    }

    Payment payment(Entry it) {
        it.only("id", "title", "is", "when", "otherwise", "stream", "due", "paid", "source");
        var id = it.as("id", DefinitionReader::id, "words of small letters joined by hyphens");
        if (!lines.add(id)) faults.add(it.where(), "is a second line called " + id);
        var uses = new TreeSet<Integer>();
        var is = rule(it, "is", uses);
        pounds(it, "is", is);
        return new Payment(
                id,
                it.text("title"),
                it.text("is"),
                is,
                condition(it, uses),
                it.text("when", ""),
                it.text("otherwise", ""),
                it.text("stream", ""),
                it.text("due", ""),
                phasing(it),
                List.copyOf(uses),
                shelf.cited(it));
    }

    private Optional<Phasing> phasing(Entry it) {
        if (!it.has("paid")) return Optional.empty();
        var written = it.text("paid");
        return faults.read(place(it, "paid"), () -> Phasing.read(written));
    }

    private @Nullable Expression condition(Entry it, Set<Integer> uses) {
        if (!it.has("when")) return null;
        var when = rule(it, "when", uses);
        if (!unit(it, "when", when).isTruth()) faults.add(place(it, "when"), "is not yes or no");
        return when;
    }

    private void pounds(Entry it, String key, Expression is) {
        var unit = unit(it, key, is);
        if (!unit.isPounds()) faults.add(place(it, key), "comes to " + unit + " and not to £");
    }

    Pot pot(Entry it) {
        it.only("id", "title", "is", "by", "stream", "due", "paid", "source");
        var uses = new TreeSet<Integer>();
        var is = rule(it, "is", uses);
        pounds(it, "is", is);
        for (var slot : uses) {
            if (slot < Definition.BUILT_IN)
                faults.add(place(it, "is"), "differs from practice to practice; a pot is one");
        }
        var by = it.has("by") ? rule(it, "by", uses) : null;
        if (by != null) unit(it, "by", by);
        var line = new Payment(
                it.text("id"),
                it.text("title"),
                it.text("is"),
                is,
                null,
                "",
                "",
                it.text("stream", ""),
                it.text("due", ""),
                phasing(it),
                List.copyOf(uses),
                shelf.cited(it));
        return new Pot(line, by, it.text("by", ""));
    }

    private Expression rule(Entry it, String key, Set<Integer> uses) {
        var text = it.text(key);
        try {
            var read = Grammar.read(text, names.slots(), bands);
            collect(read, uses);
            return read;
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            throw new IllegalArgumentException(place(it, key) + ": “" + text + "” " + wrong.getMessage() + ".", wrong);
        }
    }

    private Unit unit(Entry it, String key, Expression of) {
        var typing = new Typing(names.units());
        var unit = typing.of(of);
        typing.faults().forEach(fault -> faults.add(place(it, key), "“" + it.text(key) + "”: " + fault));
        return unit;
    }

    private static String place(Entry it, String key) {
        return it.where() + ", " + it.text("id", "") + ", " + key;
    }

    private void collect(Expression expression, Set<Integer> uses) {
        switch (expression) {
            case Expression.Name name -> {
                uses.addAll(behind.getOrDefault(name.slot(), Set.of()));
                uses.add(name.slot());
                used.add(name.slot());
            }
            case Expression.Literal literal -> {}
            case Expression.Negated negated -> collect(negated.of(), uses);
            case Expression.Not not -> collect(not.of(), uses);
            case Expression.As as -> collect(as.of(), uses);
            case Expression.Banded banded -> collect(banded.of(), uses);
            case Expression.Call call -> call.arguments().forEach(argument -> collect(argument, uses));
            case Expression.Binary binary -> {
                collect(binary.left(), uses);
                collect(binary.right(), uses);
            }
        }
    }

    /** A reading that nothing rests on would be asked for in vain; a figure, shown as if it counted. */
    void unused(List<Wanted> wanted, List<Dated> figures) {
        var all = new ArrayList<String>();
        wanted.forEach(it -> all.add(it.id()));
        figures.forEach(it -> all.add(it.id()));
        for (var id : all) {
            var slot = names.slots().get(id);
            if (slot != null && !used.contains(slot))
                faults.add("name " + id, "nothing rests on it; use it or strike it");
        }
    }
}
