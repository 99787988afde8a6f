package quorate.journal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.SortedMap;
import quorate.kernel.Actor;

/**
 * How one entry is chained to the next: hash = SHA-256(hash before it, then the entry's bytes).
 *
 * <p>An entry's bytes are its fields in the order of {@link Entry}, each as UTF-8 text preceded by its length in bytes and
 * a colon; a list or a map is preceded by its count, a map goes in the order of its names, a moment is in ISO 8601. No two
 * different entries have the same bytes, and none of it depends on how a database or a library prints things.
 */
final class Chain {

    /** Stands before the first entry. */
    static final String BEGINNING = "0".repeat(64);

    private final MessageDigest sha;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Chain() {
        sha = sha256();
    }

    /** The hash of the entry, in hexadecimal. */
    static String hash(String previous, Entry entry) {
        var chain = new Chain();
        chain.sha.update(HexFormat.of().parseHex(previous));
        return HexFormat.of().formatHex(chain.sha.digest(bytesOf(entry)));
    }

    /** What the chain has of an entry. */
    static byte[] bytesOf(Entry entry) {
        var chain = new Chain();
        chain.put(entry.position()).put(entry.number()).put(entry.sequence()).put(entry.kind());
        chain.put(entry.about()).put(entry.because());
        switch (entry.by()) {
            case Actor.Person person -> chain.put("person").put(person.id());
            case Actor.Process process -> chain.put("process").put(process.name());
        }
        chain.put(entry.at()).put(entry.recorded());
        chain.put(entry.facts()).put(entry.digests());
        return chain.bytes.toByteArray();
    }

    /** What the entry keeps of a text that is kept apart, in hexadecimal. */
    static String digest(byte[] salt, String text) {
        var sha = sha256();
        sha.update(salt);
        return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Chain put(Object value) {
        var text = value.toString().getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes((text.length + ":").getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(text);
        return this;
    }

    private Chain put(Collection<?> values) {
        put(values.size());
        values.forEach(this::put);
        return this;
    }

    private Chain put(SortedMap<String, String> values) {
        put(values.size());
        values.forEach((name, value) -> put(name).put(value));
        return this;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
