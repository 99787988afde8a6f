package quorate.kernel;

import java.time.LocalDate;

/**
 * Where a statement was read.
 *
 * @param source the source's code in the law pack, or the id of the instrument whose clause this is
 * @param title the source's name in words
 * @param place section, paragraph or table within the source; empty for the whole of it
 * @param evidence how good it is
 * @param read the day to which the text was read: a later change of the source is not known here
 */
public record Citation(String source, String title, String place, Evidence evidence, LocalDate read) {

    /** "NHS Act 2006 as amended, s13Z(4)". */
    @Override
    public String toString() {
        return place.isEmpty() ? title : title + ", " + place;
    }
}
