package quorate.reviews;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.web.Csv;

/** Makes an entry of what somebody typed or gave in a file, and says everything that is wrong with it at once. */
final class Entering {

    private static final int LONGEST = 200;
    private static final int LAST_YEAR = 2045;

    private final LocalDate base;
    private final Set<String> codes;
    private final LocalDate today;

    /** @param codes of the practices of the commissioner in the base year */
    Entering(LocalDate base, Set<String> codes, LocalDate today) {
        this.base = base;
        this.codes = codes;
        this.today = today;
    }

    /** Where it comes from: a form, or a row of a file. */
    interface Given {
        String text(String field);

        /** A day that may be left out. What is no day is noted as a fault. */
        Optional<LocalDate> day(String field);

        void fault(String field, String sentence);
    }

    /** Counts what is wrong with what is read. */
    private static final class Noting implements Given {

        private final Given given;
        private int faults;

        Noting(Given given) {
            this.given = given;
        }

        @Override
        public String text(String field) {
            return Csv.plain(given.text(field)).strip();
        }

        @Override
        public Optional<LocalDate> day(String field) {
            return given.day(field);
        }

        @Override
        public void fault(String field, String sentence) {
            faults++;
            given.fault(field, sentence);
        }
    }

    /** Nothing if anything is wrong with it. */
    Optional<Entry> read(Given given, PartyId by) {
        var noting = new Noting(given);
        var what = What.find(noting.text("what"));
        if (what.isEmpty()) {
            noting.fault(
                    "what",
                    "Choose what is entered: "
                            + String.join(
                                    ", ",
                                    Stream.of(What.values()).map(What::toString).toList()));
        }
        var practice = practice(noting, what);
        var title = title(noting, what);
        var amount = amount(noting, what);
        var source = noting.text("source");
        if (source.isEmpty()) noting.fault("source", "Enter who says so, such as the letter or the file");
        if (source.length() > LONGEST) noting.fault("source", "Source must be 200 characters or fewer");
        var counted = noting.day("counted").orElse(base);
        var estimated = isEstimated(noting);
        if (counted.isAfter(today)) noting.fault("counted", "Nothing can have been counted on a day still to come");
        if (noting.faults > 0 || what.isEmpty()) return Optional.empty();
        return Optional.of(
                new Entry(Fresh.id(), practice, what.get(), title, amount, source, counted, estimated, today, by));
    }

    private static boolean isEstimated(Given given) {
        var text = given.text("estimated").toLowerCase(Locale.ROOT);
        if (!Set.of("", "no", "yes").contains(text)) given.fault("estimated", "Estimated must be yes, no or empty");
        return text.equals("yes");
    }

    private String practice(Given given, Optional<What> what) {
        var code = given.text("practice").toUpperCase(Locale.ROOT);
        if (what.filter(it -> it == What.GMS_PRICE).isPresent()) {
            if (!code.isEmpty()) given.fault("practice", "Leave the practice empty: the price is the same for all");
            return "";
        }
        if (code.isEmpty()) given.fault("practice", "Enter the code of the practice, such as A81001");
        else if (!codes.contains(code))
            given.fault(
                    "practice",
                    shortened(code) + " is no practice of this commissioner in " + Review.year(base)
                            + ": check the code");
        return code;
    }

    private static String shortened(String text) {
        return "“" + (text.length() > 20 ? text.substring(0, 20) + "…" : text) + "”";
    }

    private String title(Given given, Optional<What> what) {
        var title = given.text("title");
        if (title.length() > LONGEST) given.fault("title", "Title must be 200 characters or fewer");
        if (what.isEmpty()) return "";
        if (what.get().isOfYears()) return later(given, title);
        if (!what.get().isTitled()) return "";
        if (what.get() == What.GMS_PRICE && !title.matches("20[1-4]\\d/\\d\\d")) {
            given.fault("title", "Enter the year of the price as its title, such as 2014/15");
        } else if (title.isEmpty()) {
            given.fault("title", "Enter what it is, and why it is counted here");
        }
        return title;
    }

    /** The year of a list; empty for that of the baselines. */
    private String later(Given given, String title) {
        if (title.isEmpty() || title.equals(Review.year(base))) return "";
        for (var year = base.plusYears(1); year.getYear() <= LAST_YEAR; year = year.plusYears(1)) {
            if (title.equals(Review.year(year))) return title;
        }
        given.fault(
                "title",
                "Enter the year of the list as its title, such as " + Review.year(base.plusYears(1))
                        + ", or leave it empty for " + Review.year(base));
        return "";
    }

    private static BigDecimal amount(Given given, Optional<What> what) {
        var text = given.text("amount").replace("£", "").replace(",", "").strip();
        if (text.isEmpty()) given.fault("amount", "Enter the amount");
        if (text.isEmpty() || what.isEmpty()) return BigDecimal.ZERO;
        var digits = what.get().isMoney() ? 2 : 6;
        if (!text.matches("-?\\d{1,12}(\\.\\d{1," + digits + "})?")) {
            given.fault(
                    "amount",
                    shortened(text) + " is not a number of "
                            + (what.get().isMoney()
                                    ? "pounds, such as 870,800 or 99.50"
                                    : "patients, such as 10,250.5"));
            return BigDecimal.ZERO;
        }
        var amount = new BigDecimal(text);
        if (amount.signum() < 0) given.fault("amount", what.get() + " cannot be less than nothing");
        if (amount.compareTo(what.get().most()) > 0)
            given.fault("amount", what.get() + " cannot be that much: look for a digit too many");
        return amount;
    }

    /** What entries cannot say together with what is known. */
    static List<Objection> against(Review review, List<Entry> fresh) {
        var found = new ArrayList<Objection>();
        for (var at = 0; at < fresh.size(); at++) {
            var it = fresh.get(at);
            if (fresh.subList(0, at).stream().anyMatch(other -> other.isAbout(it) && !other.says(it))) {
                found.add(Pace.no(
                        "reviews.twice",
                        it.what() + (it.title().isEmpty() ? "" : " “" + it.title() + "”") + " of " + it.practice()
                                + " is given twice, with different amounts.",
                        "Strike one of them."));
            }
        }
        var all = new ArrayList<>(fresh);
        review.entries().stream()
                .filter(old -> fresh.stream().noneMatch(old::isAbout))
                .forEach(all::add);
        fresh.stream()
                .map(Entry::practice)
                .distinct()
                .filter(code -> !code.isEmpty())
                .forEach(code -> {
                    var baseline = sum(all, code, What.BASELINE);
                    var comparables = sum(all, code, What.COMPARABLE);
                    var known = all.stream()
                            .anyMatch(it ->
                                    it.what() == What.BASELINE && it.practice().equals(code));
                    if (known && comparables.isMoreThan(baseline)) {
                        found.add(Pace.no(
                                "reviews.comparables",
                                "What GMS practices get besides comes to " + comparables + " for " + code
                                        + ", more than its baseline of " + baseline + ".",
                                "Look whether the baseline holds these parts at all."));
                    }
                });
        return found;
    }

    private static Money sum(List<Entry> entries, String code, What what) {
        return entries.stream()
                .filter(it -> it.practice().equals(code) && it.what() == what)
                .map(Entry::money)
                .reduce(Money.ZERO, Money::plus);
    }
}
