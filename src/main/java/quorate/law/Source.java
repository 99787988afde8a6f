package quorate.law;

import java.time.LocalDate;
import quorate.kernel.Evidence;

/**
 * A document the pack was read from.
 *
 * @param id its short code, such as {@code NHSA-13Z}
 * @param title its name in words
 * @param where how to find it: an address or a publication reference
 * @param evidence how good it is, unless a citation says otherwise
 * @param read the day to which its text was read
 */
public record Source(String id, String title, String where, Evidence evidence, LocalDate read) {}
