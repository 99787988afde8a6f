package quorate.interests;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import quorate.kernel.PartyId;

/**
 * A path that has arrived at a party affected, before the guidance is asked about it.
 *
 * @param key names it by its facts
 * @param telling the sentence, given what to say of the person besides
 */
record Stake(
        Trail trail, PartyId affected, String key, Finding.Nature nature, boolean sure, UnaryOperator<String> telling) {

    static Stake of(Trail trail, PartyId affected, String more, boolean sure, UnaryOperator<String> telling) {
        return new Stake(trail, affected, digest(trail.facts() + more), trail.nature(), sure && trail.sure(), telling);
    }

    Stake near(Finding.Nature most) {
        return new Stake(trail, affected, key, nature.atMost(most), sure, telling);
    }

    String sentence(String aside) {
        return telling.apply(aside);
    }

    private static String digest(String facts) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(facts.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
