package quorate.atlas;

import java.util.List;
import quorate.kernel.Code;

/** How much of commissioning general practice a commissioner has, as the national picture counts it. */
enum Standing {
    BOARD("Board, delegated"),
    LEVEL_3("Level 3, delegated"),
    LEVEL_2("Level 2, joint"),
    LEVEL_1("Level 1, greater involvement"),
    BEFORE("Before levels"),
    UNKNOWN("Level not known");

    final String words;

    Standing(String words) {
        this.words = words;
    }

    /** As {@code Instruments.levelOf} says it. */
    static Standing ofLevel(String level) {
        return switch (level) {
            case "icb" -> BOARD;
            case "3" -> LEVEL_3;
            case "2" -> LEVEL_2;
            case "1" -> LEVEL_1;
            case "none" -> BEFORE;
            default -> throw new IllegalArgumentException("There is no level '" + level + "'");
        };
    }

    /** Those that somebody can be at on a day, in the order in which a chart shows them. */
    static List<Standing> ofLevels() {
        return List.of(LEVEL_3, LEVEL_2, LEVEL_1);
    }

    @Override
    public String toString() {
        return Code.of(this);
    }
}
