package quorate.authority;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/** Conditions as plain data (maps, lists and text), as they stand in examples, in forms and in the database. */
final class QuorumNotation {

    private QuorumNotation() {}

    /** @throws IllegalArgumentException with a sentence naming the key, for anything unknown or malformed */
    static Quorum read(Object data) {
        if (data instanceof String says) return new Unstated(says);
        if (data instanceof List<?> parts) return new AllOf(list(parts), false);
        var keys = Plain.map(data, "A quorum rule");
        if (keys.containsKey("all")) return all(keys);
        if (keys.containsKey("either")) return new AnyOf(list(Plain.list(keys.only("either"), "either")));
        if (keys.containsKey("chair")) return new Presides(Plain.words(keys.only("chair"), "chair"));
        if (keys.containsKey("unstated")) return new Unstated(Plain.text(keys.only("unstated"), "unstated"));
        if (keys.containsKey("readings")) return readings(keys);
        for (var bound : Bound.values()) {
            if (keys.containsKey(bound.key)) return counted(bound, keys);
        }
        throw new IllegalArgumentException(
                "A quorum rule has one of the keys all, either, at-least, more-than, at-most, "
                        + "less-than, chair, readings or unstated; this one has " + keys.names());
    }

    private static Quorum all(Plain.Keys keys) {
        var distinct = keys.take("distinct").map(Plain::yes).orElse(false);
        return new AllOf(list(Plain.list(keys.only("all"), "all")), distinct);
    }

    private static List<Quorum> list(List<?> parts) {
        if (parts.isEmpty()) throw new IllegalArgumentException("A quorum rule may not be an empty list");
        var read = new ArrayList<Quorum>();
        for (var part : parts) read.add(read(part));
        return read;
    }

    private static Quorum readings(Plain.Keys keys) {
        var read = new ArrayList<Reading>();
        for (var part : Plain.list(keys.only("readings"), "readings")) {
            var reading = Plain.map(part, "A reading");
            var says = reading.get("if");
            read.add(new Reading(says, read(reading.only("then"))));
        }
        if (read.size() < 2) throw new IllegalArgumentException("readings: give at least two, or none");
        return new Readings(read);
    }

    private static Quorum counted(Bound bound, Plain.Keys keys) {
        var number = keys.get(bound.key);
        var deputies = keys.take("deputies")
                .map(yes -> Plain.yes(yes) ? Deputies.COUNT : Deputies.DO_NOT_COUNT)
                .orElse(Deputies.AS_THE_TERMS_SAY);
        var from = keys.take("from").map(basis -> basis(Plain.text(basis, "from")));
        var among = keys.take("among").map(whole -> whole(Plain.text(whole, "among")));
        var rounding = keys.take("rounding")
                .map(word -> Rounding.valueOf(Plain.text(word, "rounding").toUpperCase(Locale.ROOT)));
        var words = Plain.words(keys.only("of"), "of");
        var alone = words.size() == 1 ? find(words.getFirst()) : java.util.Optional.<Basis>empty();
        var who = alone.map(basis -> new Who(basis, List.of(), deputies))
                .orElseGet(() -> new Who(from.orElse(Basis.MEMBERS), words, deputies));
        if (bound == Bound.AT_LEAST && number.indexOf('/') < 0) {
            return new AtLeast(Plain.number(number, bound.key), who);
        }
        return new Share(
                bound, Fraction.parse(number), who, among.orElse(Whole.SEATS), rounding.orElse(Rounding.EXACT));
    }

    private static java.util.Optional<Basis> find(String key) {
        return Arrays.stream(Basis.values())
                .filter(basis -> basis.key.equals(key))
                .findFirst();
    }

    private static Basis basis(String key) {
        return find(key)
                .orElseThrow(() -> new IllegalArgumentException(
                        "from: one of members, voting-members, non-voting, anybody, entitled; this is '" + key + "'"));
    }

    private static Whole whole(String key) {
        return Arrays.stream(Whole.values())
                .filter(whole -> whole.key.equals(key))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("among: one of seats, present, voting; this is '" + key + "'"));
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
