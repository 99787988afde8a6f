package quorate.schemes;

import java.time.LocalDate;

/**
 * Something counted about somebody who takes part.
 *
 * @param value one for yes and nothing for no
 * @param day to which it was counted
 * @param source who says so, in words: "NHS Digital, quarter of 1 April 2018"
 * @param estimated whether the real one is still awaited
 */
public record Reading(Exact value, LocalDate day, String source, boolean estimated) {}
