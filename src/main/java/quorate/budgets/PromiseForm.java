package quorate.budgets;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.ledger.Fund;
import quorate.ledger.Move;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.View;
import quorate.web.Choice;
import quorate.web.Typed;
import quorate.web.Words;

/** What somebody typed of money that is to be promised, or of a promise that is to be released. */
final class PromiseForm {

    static final List<Choice> RECURRENT = List.of(
            Choice.of("no", "For these days only"),
            Choice.of("yes", "It goes on").hint("Next year the same again"));

    private static final int LONGEST = 120;

    private PromiseForm() {}

    /** @return nothing where the fund is unknown */
    static Optional<Movement> promise(Typed typed, List<Fund> funds, View view, LocalDate today, PartyId by) {
        var fund = MovementForm.fund(typed, funds);
        var stream = MovementForm.stream(typed, "from", "Enter the stream from whose budget it is promised");
        var practice = practice(typed, view);
        var whom = practice.map(Party::name).orElseGet(() -> whom(typed));
        var amount = MovementForm.amount(typed);
        var day = typed.day("day", "Enter the first day that it is for");
        var until = typed.day("until", "Enter the last day that it is for");
        if (typed.faultOf("day").isEmpty() && typed.faultOf("until").isEmpty()) days(typed, day, until);
        var recurrent = typed.choice("recurrent", "Say whether it goes on from year to year", List.of("no", "yes"));
        var words = typed.line("words", "Enter what it is for, as it will stand in the ledger");
        var id = typed.id("key").orElseGet(Fresh::id);
        return fund.map(each -> Movement.proposed(
                id,
                each,
                Move.RESERVE,
                stream,
                "",
                amount,
                day,
                words,
                today,
                by,
                Optional.of(new Promised(id, practice.map(Party::id), whom, recurrent.equals("yes"), until))));
    }

    /** The practice whose code was typed, if one was. */
    private static Optional<Party> practice(Typed typed, View view) {
        if (typed.value("practice").isBlank()) return Optional.empty();
        return typed.found(
                "practice",
                "Enter the code of a practice, or leave it empty and say to whom it is promised",
                text -> view.findByCode("ods", text.toUpperCase(Locale.ROOT))
                        .filter(party -> party.kind() == Kind.PRACTICE));
    }

    private static String whom(Typed typed) {
        if (typed.faultOf("practice").isPresent()) return "";
        var whom = typed.line("whom", "Enter the code of a practice above, or to whom else it is promised");
        if (whom.length() > LONGEST) typed.fault("whom", "Enter a name of at most " + LONGEST + " letters");
        return whom;
    }

    /** A budget is of one financial year, so a promise is of one as well. */
    private static void days(Typed typed, LocalDate day, LocalDate until) {
        var last = lastOfYear(day);
        if (until.isBefore(day)) {
            typed.fault("until", "Enter a last day that is not before the first, " + Words.day(day));
        } else if (until.isAfter(last)) {
            typed.fault(
                    "until",
                    "The budget is of one year: promise so much of it as is needed until " + Words.day(last)
                            + ", and say below that it goes on");
        }
    }

    private static LocalDate lastOfYear(LocalDate day) {
        var year = day.getMonth().compareTo(Month.APRIL) < 0 ? day.getYear() : day.getYear() + 1;
        return LocalDate.of(year, Month.MARCH, 31);
    }

    /** @param open promises of which something is left */
    static Optional<Movement> release(Typed typed, List<Open> open, LocalDate today, PartyId by) {
        var promise = typed.found(
                "promise",
                "Choose the promise of which something is not needed",
                text -> open.stream().filter(one -> one.value().equals(text)).findFirst());
        var amount = MovementForm.amount(typed);
        var day = typed.day("day", "Enter the day on which it is released");
        promise.ifPresent(one -> released(typed, one, day));
        var words = typed.line("words", "Enter why it is not needed, as it will stand in the ledger");
        return promise.map(one -> Movement.proposed(
                typed.id("key").orElseGet(Fresh::id),
                one.fund(),
                Move.RELEASE,
                "",
                one.commitment().stream(),
                amount,
                day,
                words,
                today,
                by,
                Optional.of(one.promised())));
    }

    private static void released(Typed typed, Open one, LocalDate day) {
        if (typed.faultOf("day").isPresent()) return;
        var first = one.commitment().outstanding().made().effective();
        var last = lastOfYear(first);
        if (day.isBefore(first)) {
            typed.fault("day", "Enter a day from " + Words.day(first) + " on, when it was promised");
        } else if (day.isAfter(last)) {
            typed.fault(
                    "day",
                    "The promise is of one year’s budget: enter a day until " + Words.day(last)
                            + ". If that month is closed, it is counted in this year and shown apart");
        }
    }

    /** A promise that can be released, with its fund. */
    record Open(Commitment commitment, Fund fund) {

        String value() {
            return commitment.outstanding().now().id().toString();
        }

        /** To whom: what the movement said, or the words of the reservation. */
        Promised promised() {
            return commitment.promised().orElseGet(() -> {
                var made = commitment.outstanding().made();
                return new Promised(
                        commitment.outstanding().now().id(),
                        made.to().practice(),
                        made.words(),
                        false,
                        lastOfYear(made.effective()));
            });
        }

        Choice choice() {
            return Choice.of(value(), commitment.words() + ": " + commitment.left() + " left, " + fund.name());
        }
    }
}
