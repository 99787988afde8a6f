package quorate.authority;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import quorate.kernel.Entry;
import quorate.kernel.Money;
import quorate.kernel.Truth;
import quorate.law.Act;
import quorate.web.Typed;
import quorate.web.Words;

/**
 * A limit that a delegation agreement may set for itself: Schedule 5 to the model could differ from one agreement to the
 * next. Where an agreement is on record with its own number, that clause is the source, and nothing is left to practice.
 */
enum OwnLimit {
    CLAIM(
            "lim.claim100k",
            "claim",
            "claim-over-limit",
            true,
            "Claims",
            "Settling a claim takes NHS England’s approval above"),
    TERM(
            "lim.term5",
            "term-years",
            "term-over-limit",
            false,
            "Contract terms",
            "A contract takes NHS England’s approval where it can run for more than"),
    PREMISES("l3.limits.schedule5", "value", "", true, "Premises", "NHS England decides a payment for premises above");

    final String rule;
    /** The fact of a case that is held against it. */
    final String fact;
    /** The fact that answers the same without a number. */
    final String given;

    private final boolean money;
    final String title;
    final String label;

    OwnLimit(String rule, String fact, String given, boolean money, String title, String label) {
        this.rule = rule;
        this.fact = fact;
        this.given = given;
        this.money = money;
        this.title = title;
        this.label = label;
    }

    static Optional<OwnLimit> of(String rule) {
        return Arrays.stream(values()).filter(it -> it.rule.equals(rule)).findFirst();
    }

    /** The field of a form: {@code limit-claim}. */
    String field() {
        return "limit-" + quorate.kernel.Code.of(this);
    }

    boolean isAbout(Act act) {
        return switch (this) {
            case CLAIM -> act.origin() == Act.Origin.NHS_ENGLAND;
            case TERM -> act.id().equals("fn.contract.apms.design");
            case PREMISES -> act.id().equals("fn.premises.revenue");
        };
    }

    /** Whether what is known of the case lies above the number. */
    Truth exceeded(Facts facts, BigDecimal most) {
        var said = given.isEmpty() ? Truth.UNKNOWN : facts.truth(given);
        if (said != Truth.UNKNOWN) return said;
        var known = money ? facts.money(fact).map(OwnLimit::pounds) : facts.number(fact);
        return known.map(value -> Truth.of(value.compareTo(most) > 0)).orElse(Truth.UNKNOWN);
    }

    /** "£250,000", "3 years". */
    String inWords(BigDecimal most) {
        if (!money) return Words.count(most.longValue(), "year", "years");
        return Money.parse(most.toPlainString()).toString();
    }

    private static BigDecimal pounds(Money money) {
        return BigDecimal.valueOf(money.pence(), 2);
    }

    private BigDecimal parse(String text) {
        if (money) return pounds(Money.parse(text));
        if (!text.matches("\\d{1,3}")) throw new NumberFormatException("not a number of years");
        return new BigDecimal(text);
    }

    /** {@code limits: {lim.claim100k: 250000, lim.term5: 3}}, by the rule each number takes the place of. */
    static Map<String, BigDecimal> read(Entry limits) {
        var read = new TreeMap<String, BigDecimal>();
        limits.only(Arrays.stream(values()).map(it -> it.rule).toArray(String[]::new));
        for (var each : values()) {
            limits.findAs(each.rule, each::parse, each.money ? "an amount in pounds" : "whole years")
                    .ifPresent(most -> read.put(each.rule, most));
        }
        return read;
    }

    /** What was typed, as {@link #read} takes it; a fault beside each field that holds no number. */
    static Map<String, Object> typed(Typed typed) {
        var read = new TreeMap<String, Object>();
        for (var each : values()) {
            var text = typed.optionalLine(each.field());
            if (text.isBlank()) continue;
            try {
                read.put(each.rule, each.parse(text.strip()).toPlainString());
            } catch (ArithmeticException | NumberFormatException noNumber) {
                typed.fault(
                        each.field(),
                        each.money ? "Enter an amount in pounds, such as 100,000" : "Enter whole years, such as 5");
            }
        }
        return read;
    }
}
