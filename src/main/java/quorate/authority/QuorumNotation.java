package quorate.authority;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import quorate.authority.Quorum.AllOf;
import quorate.authority.Quorum.AnyOf;
import quorate.authority.Quorum.AtLeast;
import quorate.authority.Quorum.Bound;
import quorate.authority.Quorum.Fraction;
import quorate.authority.Quorum.Presides;
import quorate.authority.Quorum.Reading;
import quorate.authority.Quorum.Readings;
import quorate.authority.Quorum.Rounding;
import quorate.authority.Quorum.Share;
import quorate.authority.Quorum.Unstated;
import quorate.authority.Quorum.Whole;
import quorate.authority.Who.Basis;
import quorate.authority.Who.Deputies;
import quorate.kernel.Entry;

/** Conditions as plain data (maps, lists and text), as they stand in examples, in forms and in the database. */
final class QuorumNotation {

    private static final String BASES = "members, voting-members, non-voting, anybody or entitled";

    private QuorumNotation() {}

    /**
     * @param where what to call the rule in a complaint
     * @throws IllegalArgumentException with a sentence naming the key, for anything unknown or malformed
     */
    static Quorum read(String where, Object data) {
        if (data instanceof String says) return new Unstated(says);
        if (data instanceof List<?> parts) return new AllOf(list(where, parts), false);
        var entry = Entry.of(where, data);
        if (entry.has("all")) return all(entry.only("all", "distinct"));
        if (entry.has("either")) return new AnyOf(list(entry.only("either"), "either"));
        if (entry.has("chair")) return new Presides(entry.only("chair").words("chair"));
        if (entry.has("unstated")) return new Unstated(entry.only("unstated").text("unstated"));
        if (entry.has("readings")) return readings(entry.only("readings"));
        for (var bound : Bound.values()) {
            if (entry.has(bound.key)) return counted(bound, entry);
        }
        throw new IllegalArgumentException(
                where + ": a quorum rule has one of the keys all, either, at-least, more-than,"
                        + " at-most, less-than, chair, readings or unstated; this one has "
                        + entry.values().keySet());
    }

    private static Quorum all(Entry entry) {
        return new AllOf(list(entry, "all"), entry.yes("distinct", false));
    }

    private static List<Quorum> list(Entry entry, String key) {
        var where = entry.where() + ", " + key;
        if (entry.value(key) instanceof List<?> parts) return list(where, parts);
        throw new IllegalArgumentException(where + ": expected a list");
    }

    private static List<Quorum> list(String where, List<?> parts) {
        if (parts.isEmpty()) throw new IllegalArgumentException(where + ": a quorum rule may not be an empty list");
        var read = new ArrayList<Quorum>();
        for (var part : parts) read.add(read(where + ", number " + (read.size() + 1), part));
        return read;
    }

    private static Quorum readings(Entry entry) {
        var read = new ArrayList<Reading>();
        for (var reading : entry.entries("readings")) {
            reading.only("if", "then");
            read.add(new Reading(reading.text("if"), read(reading.where(), reading.value("then"))));
        }
        if (read.size() < 2)
            throw new IllegalArgumentException(entry.where() + ": give at least two readings, or none");
        return new Readings(read);
    }

    private static Quorum counted(Bound bound, Entry entry) {
        entry.only(bound.key, "of", "deputies", "from", "among", "rounding");
        var deputies = !entry.has("deputies")
                ? Deputies.AS_THE_TERMS_SAY
                : entry.yes("deputies", true) ? Deputies.COUNT : Deputies.DO_NOT_COUNT;
        entry.value("of");
        var words = entry.words("of");
        var alone = words.size() == 1 ? find(words.getFirst()) : Optional.<Basis>empty();
        var from = entry.findAs("from", QuorumNotation::basis, BASES).orElse(Basis.MEMBERS);
        var who =
                alone.map(basis -> new Who(basis, List.of(), deputies)).orElseGet(() -> new Who(from, words, deputies));
        if (bound == Bound.AT_LEAST && entry.text(bound.key).indexOf('/') < 0) {
            return new AtLeast(entry.number(bound.key), who);
        }
        return new Share(
                bound,
                entry.as(bound.key, Fraction::parse, "a fraction such as 1/3"),
                who,
                entry.findAs("among", QuorumNotation::whole, "seats, present or voting")
                        .orElse(Whole.SEATS),
                entry.findOne("rounding", Rounding.class).orElse(Rounding.EXACT));
    }

    private static Optional<Basis> find(String key) {
        return Arrays.stream(Basis.values())
                .filter(basis -> basis.key.equals(key))
                .findFirst();
    }

    private static Basis basis(String key) {
        return find(key).orElseThrow(IllegalArgumentException::new);
    }

    private static Whole whole(String key) {
        return Arrays.stream(Whole.values())
                .filter(whole -> whole.key.equals(key))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    /** The same as data again: {@code read(write(rule))} is the rule. */
    static Object write(Quorum quorum) {
        return switch (quorum) {
            case AllOf all -> {
                var data = new LinkedHashMap<String, Object>();
                data.put("all", all.parts().stream().map(QuorumNotation::write).toList());
                if (all.distinct()) data.put("distinct", "yes");
                yield data;
            }
            case AnyOf any ->
                Map.of("either", any.parts().stream().map(QuorumNotation::write).toList());
            case AtLeast least -> counted(Bound.AT_LEAST.key, Integer.toString(least.number()), least.who());
            case Share share -> {
                var data = counted(share.bound().key, share.fraction().toString(), share.who());
                if (share.whole() != Whole.SEATS) data.put("among", share.whole().key);
                if (share.rounding() != Rounding.EXACT) {
                    data.put("rounding", share.rounding().name().toLowerCase(Locale.ROOT));
                }
                yield data;
            }
            case Presides presides -> Map.of("chair", presides.order());
            case Unstated unstated -> Map.of("unstated", unstated.says());
            case Readings readings ->
                Map.of(
                        "readings",
                        readings.readings().stream()
                                .map(reading -> Map.of("if", reading.says(), "then", write(reading.rule())))
                                .toList());
        };
    }

    private static Map<String, Object> counted(String bound, String number, Who who) {
        var data = new LinkedHashMap<String, Object>();
        data.put(bound, number);
        data.put("of", who.words().isEmpty() ? who.basis().key : who.words());
        if (!who.words().isEmpty() && who.basis() != Basis.MEMBERS) data.put("from", who.basis().key);
        if (who.deputies() != Deputies.AS_THE_TERMS_SAY) {
            data.put("deputies", who.deputies() == Deputies.COUNT ? "yes" : "no");
        }
        return data;
    }
}
