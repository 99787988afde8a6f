package quorate.payments;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.networks.Naming;
import quorate.payments.Tally.Key;
import quorate.schemes.Definition;
import quorate.schemes.Scale;
import quorate.web.Csv;
import quorate.web.Words;

/** Makes a reading of what somebody typed or gave in a file, and says everything that is wrong with it at once. */
final class TallyReading {

    private static final int LONGEST = 200;

    private final PartyId commissioner;
    private final Definition scheme;
    private final Payees payees;
    private final Naming naming;
    private final LocalDate today;

    TallyReading(PartyId commissioner, Definition scheme, Payees payees, LocalDate today) {
        this.commissioner = commissioner;
        this.scheme = scheme;
        this.payees = payees;
        this.naming = payees.naming(commissioner, scheme);
        this.today = today;
    }

    /** Where it comes from: a form, or a row of a file. */
    interface Given {
        String text(String field);

        /** A day that may be left out. What is no day is noted as a fault. */
        Optional<LocalDate> day(String field);

        void fault(String field, String sentence);

        boolean isFaulty();
    }

    Optional<Tally> read(Given given, PartyId by) {
        var wanted = wanted(given);
        var period = period(given);
        var practice = practice(given, wanted, period);
        var value = value(given, wanted);
        var counted = given.day("counted").or(() -> period.map(Span::from));
        counted.filter(day -> day.isAfter(today))
                .ifPresent(day -> given.fault(
                        "counted", "Nothing can have been counted to " + Words.day(day) + ", which is still to come"));
        var source = Csv.plain(given.text("source")).strip();
        if (source.isEmpty()) given.fault("source", "Enter who says so, such as the file or letter");
        if (source.length() > LONGEST) given.fault("source", "Source must be 200 characters or fewer");
        var estimated = given.text("estimated").strip().toLowerCase(Locale.ROOT);
        if (!estimated.isEmpty() && !estimated.equals("yes") && !estimated.equals("no")) {
            given.fault("estimated", "Estimated must be yes, no or empty");
        }
        if (given.isFaulty() || wanted.isEmpty() || period.isEmpty() || counted.isEmpty()) return Optional.empty();
        var key = new Key(commissioner, scheme.id(), practice, wanted.get().id());
        return Optional.of(new Tally(
                Fresh.id(),
                key,
                value,
                period.get(),
                counted.get(),
                source,
                estimated.equals("yes"),
                by,
                today,
                Optional.empty()));
    }

    /** What of it is asked for, by id or by title; that a practice signed up is asked for where signing is a choice. */
    private Optional<Definition.Wanted> wanted(Given given) {
        var text = key(given.text("reading"));
        var found = Round.wanted(scheme).stream()
                .filter(each -> key(each.id()).equals(text) || key(each.title()).equals(text))
                .findFirst();
        if (found.isEmpty()) {
            given.fault(
                    "reading",
                    (text.isEmpty()
                                    ? "Enter what was counted"
                                    : "“" + given.text("reading") + "” is not counted for " + scheme.title())
                            + ": one of "
                            + String.join(
                                    ", ",
                                    Round.wanted(scheme).stream()
                                            .map(Definition.Wanted::id)
                                            .toList()));
        }
        return found;
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
    }

    private Optional<Span> period(Given given) {
        var from = given.day("from");
        var last = given.day("until");
        if (from.isEmpty()) given.fault("from", "Enter the first day for which it counts");
        if (from.isEmpty()) return Optional.empty();
        if (last.filter(day -> day.isBefore(from.get())).isPresent()) {
            given.fault("until", "The last day is before the first, " + Words.day(from.get()));
            return Optional.empty();
        }
        var period = new Span(from.get(), last.map(day -> day.plusDays(1)).orElse(null));
        if (!period.overlaps(scheme.span())) {
            given.fault("from", scheme.title() + " is for " + Words.span(scheme.span()));
        }
        return Optional.of(period);
    }

    private String practice(Given given, Optional<Definition.Wanted> wanted, Optional<Span> period) {
        var code = given.text("practice").strip().toUpperCase(Locale.ROOT);
        var day = period.orElse(scheme.span()).from();
        var asked = wanted.map(it -> naming.asked(it, isSigning(it), day)).orElse(Scale.PRACTICE);
        if (asked == Scale.COMMISSIONER) {
            if (!code.isEmpty()) given.fault("practice", "Leave the practice empty: this is counted once for all");
            return "";
        }
        if (code.isEmpty()) {
            given.fault(
                    "practice", "Enter the code of the " + asked + (asked == Scale.PRACTICE ? ", such as A81001" : ""));
        } else if (!code.matches("[A-Z0-9]{3,9}")) {
            given.fault("practice", "“" + code + "” is not the code of a " + asked);
        } else if (wanted.isPresent() && period.isPresent()) {
            fault(code, asked, wanted.get(), period.get()).ifPresent(fault -> given.fault("practice", fault));
        }
        return code;
    }

    private static boolean isSigning(Definition.Wanted wanted) {
        return wanted.id().equals(Tally.SIGNED);
    }

    private Optional<String> fault(String code, Scale asked, Definition.Wanted wanted, Span period) {
        if (asked.hasMembers()) return naming.fault(code, wanted, isSigning(wanted), period.from());
        var summed = naming.summed(code, wanted, period.from());
        if (summed.isPresent()) return summed;
        if (isForeign(code, period) && !naming.isMember(code, period.from())) {
            return Optional.of(code + " is not commissioned by this commissioner on any of these days: check the code");
        }
        return naming.twice(code, wanted, period.from());
    }

    private boolean isForeign(String code, Span period) {
        return payees.find(commissioner, code, payees.on(period.from())).isEmpty()
                && payees.find(
                                commissioner,
                                code,
                                payees.on(period.lastDay()
                                        .filter(day -> day.isBefore(today))
                                        .orElse(today)))
                        .isEmpty();
    }

    private static String value(Given given, Optional<Definition.Wanted> wanted) {
        var text = Csv.plain(given.text("value")).strip();
        if (text.isEmpty()) given.fault("value", "Enter the number that was counted");
        if (text.isEmpty() || wanted.isEmpty()) return text;
        var it = wanted.get();
        try {
            var number = it.number(text);
            var least = it.least();
            var most = it.most();
            if (least != null && number.compareTo(least) < 0)
                given.fault("value", it.title() + " cannot be less than " + it.shown(least) + ": ask for it again");
            if (most != null && number.compareTo(most) > 0)
                given.fault("value", it.title() + " cannot be more than " + it.shown(most));
        } catch (IllegalArgumentException notThat) {
            given.fault("value", "“" + text + "” is not a number of " + it.unit() + ", which is what is counted");
        }
        return text;
    }
}
