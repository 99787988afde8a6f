package quorate.law;

import java.time.LocalDate;
import java.util.List;
import quorate.kernel.Citation;
import quorate.kernel.Span;

/**
 * The bank holidays of a span of days, all of them: any other day of the span is none.
 *
 * @param days substitutes and one-off holidays among them, moved ones on the day they were moved to
 */
record BankHolidays(Span span, List<LocalDate> days, List<Citation> sources) {}
