package quorate.register;

import java.util.List;

/**
 * Two entries that may be one person. Nobody is taken to be somebody else because of it: somebody says so, or says that
 * they are not.
 *
 * @param reasons what speaks for it, the names first
 * @param doubts what speaks against it
 */
record Likeness(Party one, Party other, List<String> reasons, List<String> doubts) {

    Likeness {
        reasons = List.copyOf(reasons);
        doubts = List.copyOf(doubts);
    }

    /** How far the reasons go, in words: names alone never go far. */
    String strength() {
        if (!doubts.isEmpty()) return reasons.size() > 1 ? "Possible, with a doubt" : "Doubtful";
        return reasons.size() > 1 ? "Likely" : "Possible: nothing but the name";
    }

    int weight() {
        return reasons.size() * 2 - doubts.size() * 3;
    }
}
