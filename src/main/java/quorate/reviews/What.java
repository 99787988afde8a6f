package quorate.reviews;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import quorate.kernel.Code;

/** What can be entered about a practice under review, or about all of them. */
enum What {
    BASELINE("PMS baseline", true, false, "What the practice is paid under its agreement for the base year, in pounds"),
    COMPARABLE(
            "Paid to GMS practices besides",
            true,
            true,
            "A part of the baseline that a GMS practice gets apart from its global sum, such as seniority"),
    DEFINED("Premium for a named service", true, true, "A part of the premium that buys something that was agreed"),
    WEIGHTED_LIST(
            "Weighted list",
            false,
            false,
            "Weighted patients in the base year; of a later year with its title, 2017/18"),
    REGISTERED_LIST(
            "Registered list", false, false, "Registered patients in the base year; of a later year with its title"),
    INCOME("Income of the year", true, false, "All NHS payments to the practice, to say what share of them it loses"),
    GMS_PRICE(
            "GMS price",
            true,
            true,
            "Of a weighted patient, for all practices; the title is the year, such as 2014/15");

    private static final BigDecimal MOST_MONEY = new BigDecimal("1000000000");
    private static final BigDecimal MOST_PEOPLE = new BigDecimal("10000000");

    private final String words;
    private final boolean money;
    private final boolean titled;
    private final String about;

    What(String words, boolean money, boolean titled, String about) {
        this.words = words;
        this.money = money;
        this.titled = titled;
        this.about = about;
    }

    /** Pounds; else people. */
    boolean isMoney() {
        return money;
    }

    /** Whether there can be several of a practice, each with a title. */
    boolean isTitled() {
        return titled;
    }

    /** Whether it may be of a later year than that of the baselines, which is its title then. */
    boolean isOfYears() {
        return this == WEIGHTED_LIST || this == REGISTERED_LIST;
    }

    String about() {
        return about;
    }

    BigDecimal most() {
        return money ? MOST_MONEY : MOST_PEOPLE;
    }

    /** By its code or its words, however they are written. */
    static Optional<What> find(String text) {
        var key = key(text);
        return Arrays.stream(values())
                .filter(it -> key(Code.of(it)).equals(key) || key(it.words).equals(key))
                .findFirst();
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.UK).replaceAll("[\\s_-]+", " ");
    }

    @Override
    public String toString() {
        return words;
    }
}
