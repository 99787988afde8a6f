package quorate.contracts;

import java.time.LocalDate;

/**
 * Something that an agreement no longer says from a day on, of a term of which there are several: a partner who left.
 *
 * @param day the first on which it no longer holds
 */
public record Ending(Term term, String subject, LocalDate day) {}
