package quorate.reviews;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/**
 * Something that was entered about a practice under review. A later one about the same takes its place.
 *
 * @param practice its code; empty for what holds for all
 * @param title which comparable or service it is, or of which later year a list; empty where there is only one
 * @param amount pounds or people
 * @param source who says so
 * @param counted the day to which it was counted
 * @param estimated whether the real one is awaited
 */
record Entry(
        UUID id,
        String practice,
        What what,
        String title,
        BigDecimal amount,
        String source,
        LocalDate counted,
        boolean estimated,
        LocalDate entered,
        PartyId by) {

    Money money() {
        return new Money(amount.movePointRight(2).longValueExact());
    }

    boolean isAbout(Entry other) {
        return practice.equals(other.practice) && what == other.what && title.equalsIgnoreCase(other.title);
    }

    boolean says(Entry other) {
        return isAbout(other)
                && amount.compareTo(other.amount) == 0
                && source.equals(other.source)
                && counted.equals(other.counted)
                && estimated == other.estimated;
    }

    /** As people read it: "£870,800" or "10,000". */
    String shown() {
        return what.isMoney()
                ? money().toString()
                : String.format(java.util.Locale.UK, "%,f", amount).replaceAll("\\.?0+$", "");
    }
}
