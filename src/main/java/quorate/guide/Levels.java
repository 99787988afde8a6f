package quorate.guide;

/** The levels of responsibility in the words of the official policy. */
final class Levels {

    private Levels() {}

    static String inWords(String level) {
        return switch (level) {
            case "none" -> "before levels of responsibility";
            case "1" -> "level 1, greater involvement";
            case "2" -> "level 2, joint commissioning";
            case "3" -> "level 3, delegated commissioning";
            case "icb" -> "integrated care board";
            default -> level;
        };
    }

    /** "level 1", for a list of several. */
    static String briefly(String level) {
        return switch (level) {
            case "none" -> "before levels";
            case "icb" -> "boards";
            default -> "level " + level;
        };
    }
}
