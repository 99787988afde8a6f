package quorate.authority;

import java.util.Map;

/** Facts that duties hang on, as a question and as the condition of a sentence. */
final class FactWords {

    private static final Map<String, String> CONDITIONS = Map.of(
            "gms-contract", "it is a GMS contract",
            "legal-or-media-risk", "it could end in a legal challenge or draw the media",
            "novel-contentious-or-repercussive", "it is novel, contentious or has repercussions elsewhere",
            "claim-over-limit", "it settles a claim above the limit",
            "term-over-limit", "the contract can run for longer than the limit");

    private FactWords() {}

    /** "it is a GMS contract". */
    static String condition(String fact) {
        return CONDITIONS.getOrDefault(fact, "this is so: " + fact.replace('-', ' '));
    }

    /** "Is it so that it is a GMS contract?" */
    static String question(String fact) {
        return "Is it so that " + condition(fact) + "?";
    }
}
