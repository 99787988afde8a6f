package quorate.claims;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import quorate.kernel.Money;
import quorate.schemes.Definition.Wanted;
import quorate.schemes.Exact;
import quorate.web.Typed;

/** What was used, for which days, what of it can be paid back, and why it is asked for: as a practice or an officer types it. */
@Component
class UsedForm {

    private static final int LONG = 4000;
    private static final int MOST_COUNTED = 104;
    private static final int MOST_INSTALMENTS = 120;
    private static final Exact MOST_POUNDS = Exact.of(100_000_000);
    private static final Pattern TEN_FIGURES = Pattern.compile("(?<!\\d)\\d{3}[ -]?\\d{3}[ -]?\\d{4}(?!\\d)");

    private final ClaimLimit limits;

    UsedForm(ClaimLimit limits) {
        this.limits = limits;
    }

    /** @param limit empty for none */
    record Read(Claim.Used used, Optional<ClaimLimit.Limit> limit, String evidence, String why) {}

    Read read(Typed typed, ClaimKind kind, boolean seen) {
        var from = typed.day("from", "Enter the first day that it is for");
        var to = typed.day("to", "Enter the last day that it is for");
        if (typed.faultOf("from").isEmpty() && typed.faultOf("to").isEmpty() && to.isBefore(from))
            typed.fault("to", "The last day is before the first");
        var invoice = invoice(typed);
        var invoiced = invoiced(typed);
        var vat = vat(typed, invoiced);
        var count = kind.isLimited() ? counted(typed, kind) : 0;
        var terms = terms(typed, kind);
        var limit = typed.isFaulty() ? Optional.<ClaimLimit.Limit>empty() : limit(typed, kind, from, count, terms);
        var evidence = seen
                ? typed.text("evidence", "Enter what was seen, and where it is kept", 1000)
                : typed.optionalText("evidence", 1000);
        var why = typed.text("why", "Enter on what ground it is asked for", LONG);
        noPatient(typed, "evidence");
        noPatient(typed, "why");
        var used = new Claim.Used(from, to, invoice, invoiced, vat, count, terms, typed.isChosen("other", "yes"));
        return new Read(used, limit, evidence.isEmpty() ? "The files beside it" : evidence, why);
    }

    private static String invoice(Typed typed) {
        var invoice = typed.line("invoice", "Enter the number of the invoice");
        if (typed.faultOf("invoice").isEmpty() && Claim.letters(invoice).isEmpty()) {
            typed.fault("invoice", "Enter the number of the invoice, with a letter or figure in it");
        }
        return invoice;
    }

    private static Money invoiced(Typed typed) {
        var invoiced = typed.money("invoiced", "Enter what the invoice comes to");
        if (typed.faultOf("invoiced").isEmpty() && invoiced.pence() <= 0) {
            typed.fault("invoiced", "Enter an amount above nothing");
        }
        return invoiced;
    }

    /** No tax is as much as what it is on. */
    private static Money vat(Typed typed, Money invoiced) {
        if (typed.value("vat").isBlank()) return Money.ZERO;
        var vat = typed.money("vat", "Enter the VAT on the invoice");
        if (typed.faultOf("vat").isPresent() || typed.faultOf("invoiced").isPresent()) return Money.ZERO;
        if (vat.pence() < 0) typed.fault("vat", "VAT is not below nothing");
        if (vat.isMoreThan(invoiced.minus(vat))) {
            typed.fault(
                    "vat",
                    "VAT of " + vat + " is more than the " + invoiced.minus(vat)
                            + " that it is on: enter what the invoice comes to with VAT, and the VAT in it");
        }
        return vat;
    }

    private static int counted(Typed typed, ClaimKind kind) {
        var count = typed.whole("weeks", "Enter how many whole " + kind.counted() + " it covers", 1, MOST_COUNTED);
        return typed.faultOf("weeks").isEmpty() ? count : 1;
    }

    private Map<String, String> terms(Typed typed, ClaimKind kind) {
        var terms = new LinkedHashMap<String, String>();
        for (var wanted : limits.asked(kind)) {
            var text = typed.value(wanted.id()).strip();
            if (text.isEmpty() && wanted.usual() != null) continue;
            if (text.isEmpty()) typed.fault(wanted.id(), "Enter: " + wanted.title());
            else if (isNumber(wanted, text)) terms.put(wanted.id(), text);
            else typed.fault(wanted.id(), wanted.title() + " must be a number of " + wanted.unit() + " that can be");
        }
        if (kind.isPaidBack()) {
            var asked = "Enter in how many monthly instalments it is paid back, up to " + MOST_INSTALMENTS;
            terms.put(kind.back(), "" + typed.whole(kind.back(), asked, 1, MOST_INSTALMENTS));
        }
        for (var criterion : kind.criteria()) {
            terms.put(criterion.id(), typed.text(criterion.field(), "Answer: " + criterion.asks(), LONG));
            terms.put(ClaimKind.ASKED + criterion.id(), criterion.asks());
            noPatient(typed, criterion.field());
        }
        return terms;
    }

    private static boolean isNumber(Wanted wanted, String text) {
        try {
            var number = wanted.number(text);
            var least = wanted.least();
            var most = wanted.most();
            return text.length() <= 20
                    && (least == null || number.compareTo(least) >= 0)
                    && number.compareTo(most == null ? MOST_POUNDS : most) <= 0;
        } catch (IllegalArgumentException | ArithmeticException notThat) {
            return false;
        }
    }

    /** By the scheme that has it for the day; else as typed, with its source. */
    private Optional<ClaimLimit.Limit> limit(
            Typed typed, ClaimKind kind, LocalDate day, int count, Map<String, String> terms) {
        if (!kind.isLimited()) return Optional.empty();
        var known = limits.of(kind, day, count, terms);
        if (known.isPresent()) return known;
        var most =
                typed.money("limit", "No limit for that day is known here: enter it for all of the " + kind.counted());
        if (typed.faultOf("limit").isEmpty() && most.pence() < 0) typed.fault("limit", "A limit is not below nothing");
        var source = typed.line("limit-source", "Enter where the limit was read");
        return Optional.of(new ClaimLimit.Limit(most, "As entered (" + source + ")"));
    }

    /** An NHS number is known by its last figure, which checks the others. */
    private static void noPatient(Typed typed, String field) {
        if (!typed.faultOf(field).isEmpty()) return;
        var found = TEN_FIGURES.matcher(typed.value(field)).results().anyMatch(match -> isNhsNumber(match.group()));
        if (found) {
            typed.fault(field, "This has an NHS number in it. Take it out: nothing about patients is entered here");
        }
    }

    static boolean isNhsNumber(String text) {
        var figures = text.replaceAll("\\D", "");
        var sum = IntStream.range(0, 9)
                .map(at -> (10 - at) * (figures.charAt(at) - '0'))
                .sum();
        return (11 - sum % 11) % 11 == figures.charAt(9) - '0';
    }
}
