package quorate.web;

import java.time.LocalDate;

/**
 * The day, and the state of knowledge, that a page is read as at: {@code ?on=2016-05-10&known=812}. A parameter of this
 * type on an endpoint is filled in from the address, and is today and now where the address says nothing. A page as at
 * another day is read-only and says so.
 *
 * @param known the number up to which facts count; {@link Long#MAX_VALUE} for all that is known
 * @param today what today is
 */
public record OnDay(LocalDate day, long known, LocalDate today) {

    /** True if the page shows today with all that is known: only such a page can change anything. */
    public boolean isToday() {
        return day.equals(today) && known == Long.MAX_VALUE;
    }

    /** "?on=2016-05-10" to carry the day along a link; empty for today. */
    public String query() {
        if (isToday()) return "";
        return "?on=" + day + (known == Long.MAX_VALUE ? "" : "&known=" + known);
    }
}
