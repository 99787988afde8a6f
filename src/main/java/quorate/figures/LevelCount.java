package quorate.figures;

import java.util.OptionalInt;
import quorate.kernel.Evidence;
import quorate.kernel.Span;

/**
 * How many commissioners had a level of responsibility, as somebody published it without naming them.
 *
 * @param period the days that it is said of
 * @param area all of England, or a region as it was called then
 * @param level 1 greater involvement, 2 joint, 3 delegated
 * @param count nothing where the source does not say
 * @param of how many commissioners there were in all
 * @param source where it was read
 */
public record LevelCount(
        Span period, String area, int level, OptionalInt count, OptionalInt of, String source, Evidence evidence) {}
