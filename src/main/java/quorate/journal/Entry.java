package quorate.journal;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import quorate.kernel.Actor;

/**
 * One thing that happened.
 *
 * @param position its place in the chain: 1, 2, 3 and so on without a gap
 * @param number the number of the write in which it happened
 * @param sequence its place among the happenings of that write, from 1
 * @param kind such as {@code Decision.Recorded}
 * @param about the ids of everything a thread through it touches
 * @param because the ids of what it followed from
 * @param at when, by the clock of Quorate, which a demonstration may shift
 * @param recorded when, by the database's own clock
 * @param facts what is remembered in the clear
 * @param digests for each text kept apart, by name, the SHA-256 of its salt and itself, in hexadecimal
 */
public record Entry(
        long position,
        long number,
        int sequence,
        String kind,
        List<UUID> about,
        List<UUID> because,
        Actor by,
        Instant at,
        Instant recorded,
        SortedMap<String, String> facts,
        SortedMap<String, String> digests) {

    public Entry {
        about = List.copyOf(about);
        because = List.copyOf(because);
        facts = sorted(facts);
        digests = sorted(digests);
    }

    private static SortedMap<String, String> sorted(Map<String, String> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    /** "Decision recorded". */
    public String words() {
        var plain = kind.replaceAll("([a-z])\\.?([A-Z])", "$1 $2").toLowerCase(java.util.Locale.ROOT);
        return Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    }
}
