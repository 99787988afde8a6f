package quorate.law;

import java.math.BigDecimal;
import java.util.List;
import quorate.kernel.Citation;
import quorate.kernel.Span;

/**
 * A number that law or guidance fixes for a span: a limit, a number of days, a threshold.
 *
 * @param unit {@code pence}, {@code days}, {@code working-days}, {@code months}, {@code years}, {@code people}
 */
public record Parameter(String id, String unit, BigDecimal value, Span span, List<Citation> sources) {}
