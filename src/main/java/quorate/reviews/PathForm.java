package quorate.reviews;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.reviews.Path.Longer;
import quorate.reviews.Path.Reinvestment;
import quorate.web.Typed;

/** What somebody typed of a path. */
final class PathForm {

    /** "Z90002 = 4: It would close". */
    private static final Pattern LONGER = Pattern.compile("\\s*([A-Za-z0-9]{3,9})\\s*=\\s*(\\d{1,2})\\s*:\\s*(\\S.*)");

    private static final int MOST_YEARS = 13;
    private static final int MOST_QUARTERS = 40;

    private PathForm() {}

    /**
     * Whatever is wrong with it is noted; it may be used only where nothing is.
     *
     * @param codes of the practices with a PMS agreement
     * @param offered the schemes by which what is released can be paid
     */
    static Path read(
            Typed typed, Review review, Set<String> codes, Map<String, String> offered, LocalDate today, PartyId by) {
        var title = typed.line("title", "Enter what the path is called");
        var pace = pace(typed);
        var year = typed.whole("from", "Enter the year in which it begins, such as 2015 for 2015/16", 2013, 2040);
        var from = LocalDate.of(year, 4, 1);
        if (typed.faultOf("from").isEmpty() && from.isBefore(review.base()))
            typed.fault("from", "It cannot begin before " + review.baseYear() + ", the year of the baselines");
        var reinvestment = reinvestment(typed, offered);
        var longer = longer(typed, codes);
        return new Path(
                typed.id("key").orElseGet(Fresh::id),
                review.id(),
                title,
                pace,
                from,
                reinvestment,
                longer,
                today,
                by,
                List.of());
    }

    private static Pace pace(Typed typed) {
        var kind = typed.choice("pace", "Choose how fast premiums are taken back", Pace.Kind.class);
        if (typed.faultOf("pace").isPresent()) return Pace.sevenths();
        return switch (kind) {
            case SEVENTHS -> Pace.sevenths();
            case LINEAR -> Pace.linear(typed.whole("steps", "Enter over how many years", 1, MOST_YEARS));
            case FREEZE -> Pace.freeze(typed.whole("steps", "Enter for how many years it is shown", 1, MOST_YEARS));
            case QUARTERLY ->
                Pace.quarterly(
                        typed.whole("steps", "Enter over how many quarters", 1, MOST_QUARTERS),
                        amount(typed, "endpoint", false));
            case EXPLICIT -> table(typed);
        };
    }

    private static Pace table(Typed typed) {
        var text = typed.line("shares", "Enter the share that is kept in each year, such as 75% 50% 25% 0%");
        try {
            var pace = Pace.explicit(text.isEmpty() ? "0%" : text);
            if (pace.steps() > MOST_YEARS) typed.fault("shares", "Shares must be of 13 years or fewer");
            else
                pace.against().stream()
                        .findFirst()
                        .ifPresent(no ->
                                typed.fault("shares", (no.sentence() + " " + no.remedy()).replaceAll("\\.$", "")));
            return pace;
        } catch (NumberFormatException noShare) {
            typed.fault("shares", "Shares must be numbers with a space between them, such as 75% 50% 25% 0%");
            return Pace.sevenths();
        }
    }

    private static Money amount(Typed typed, String name, boolean needed) {
        if (typed.value(name).isBlank() && !needed) return Money.ZERO;
        var amount = typed.money(name, "Enter how much it may come to in a year");
        if (typed.faultOf(name).isEmpty() && (amount.pence() < 0 || amount.isMoreThan(Money.pounds(1_000_000_000))))
            typed.fault(name, "Enter an amount between nothing and a thousand million pounds");
        return typed.faultOf(name).isPresent() ? Money.ZERO : amount;
    }

    private static Reinvestment reinvestment(Typed typed, Map<String, String> offered) {
        var kind = typed.choice("reinvestment", "Choose what is done with what is released", Reinvestment.Kind.class);
        if (typed.faultOf("reinvestment").isPresent()) return Reinvestment.later();
        return switch (kind) {
            case LATER -> Reinvestment.later();
            case FLAT -> Reinvestment.flat();
            case GAP -> Reinvestment.gap(amount(typed, "limit", true));
            case SCHEME ->
                typed.offered("scheme", "Choose the scheme by which it is paid", offered.keySet())
                        .map(Reinvestment::by)
                        .orElseGet(Reinvestment::later);
        };
    }

    private static List<Longer> longer(Typed typed, Set<String> codes) {
        var found = new ArrayList<Longer>();
        for (var line : typed.optionalText("longer", 4_000).lines().toList()) {
            if (line.isBlank()) continue;
            var parts = LONGER.matcher(line);
            if (!parts.matches()) {
                typed.fault("longer", "Longer paths are written as code = years: reason, one to a line");
                continue;
            }
            var code = parts.group(1).toUpperCase(java.util.Locale.ROOT);
            var years = Integer.parseInt(parts.group(2));
            if (!codes.contains(code)) typed.fault("longer", code + " has no PMS agreement in this review");
            else if (years < 1 || years > MOST_YEARS) typed.fault("longer", "Longer paths have from 1 to 13 years");
            else if (found.stream().anyMatch(it -> it.practice().equals(code)))
                typed.fault("longer", code + " is written twice: strike one");
            else found.add(new Longer(code, years, parts.group(3).strip()));
        }
        return found;
    }
}
