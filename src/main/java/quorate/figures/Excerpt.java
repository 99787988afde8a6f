package quorate.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of what an edition says of a body.
 *
 * @param values in the order in which measures were asked for, each in its smallest unit; null where nothing was counted
 * @param texts in the order in which they were asked for; null where the edition says nothing
 */
public record Excerpt(String code, List<@Nullable Long> values, List<@Nullable String> texts) {}
