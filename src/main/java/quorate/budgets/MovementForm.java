package quorate.budgets;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import quorate.kernel.Code;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.ledger.Fund;
import quorate.ledger.Move;
import quorate.web.Choice;
import quorate.web.Typed;

/** What somebody typed of money that is to move. */
final class MovementForm {

    static final List<Choice> MOVES = List.of(
            Choice.of(Code.of(Move.BUDGET), "A budget").hint("From what is held to a stream"),
            Choice.of(Code.of(Move.VIRE), "A virement").hint("From one stream to another"),
            Choice.of(Code.of(Move.HAND_BACK), "A budget handed back").hint("From a stream to what is held"));

    private static final List<String> OFFERED =
            MOVES.stream().map(Choice::value).toList();

    private static final int LONGEST = 60;

    private MovementForm() {}

    /** @return nothing where the fund is unknown, for nothing else can be read then */
    static Optional<Movement> read(Typed typed, List<Fund> funds, LocalDate today, PartyId by) {
        var move = typed.offered("move", "Choose what is to move", OFFERED);
        var fund = fund(typed, funds);
        var way = move.map(text -> Code.parse(Move.class, text)).orElse(Move.VIRE);
        var from = way == Move.BUDGET ? "" : stream(typed, "from", "Enter the stream that the money leaves");
        var to = way == Move.HAND_BACK ? "" : stream(typed, "to", "Enter the stream that the money goes to");
        if (way == Move.VIRE && !from.isEmpty() && from.equals(to)) {
            typed.fault("to", "Enter another stream than the one that the money leaves");
        }
        var amount = amount(typed);
        var day = typed.day("day", "Enter the day from which it counts");
        var words = typed.line("words", "Enter what it is for, as it will stand in the ledger");
        return fund.map(each -> Movement.proposed(
                typed.id("key").orElseGet(Fresh::id),
                each,
                way,
                from,
                to,
                amount,
                day,
                words,
                today,
                by,
                Optional.empty()));
    }

    static Optional<Fund> fund(Typed typed, List<Fund> funds) {
        return typed.found(
                "fund",
                "Choose the fund",
                text -> funds.stream()
                        .filter(fund -> fund.id().toString().equals(text))
                        .findFirst());
    }

    static Money amount(Typed typed) {
        var amount = typed.money("amount", "Enter the amount");
        if (typed.faultOf("amount").isEmpty() && amount.pence() <= 0) {
            typed.fault("amount", "Enter an amount above nothing");
        }
        return amount;
    }

    static String stream(Typed typed, String name, String missing) {
        var stream = KnownStream.idOf(typed.line(name, missing));
        if (typed.faultOf(name).isEmpty() && (stream.isEmpty() || stream.length() > LONGEST)) {
            typed.fault(name, "Enter the stream in words of at most " + LONGEST + " letters, such as global sum");
        }
        return stream;
    }

    static List<Choice> choices(List<Fund> funds) {
        return funds.stream()
                .map(fund -> Choice.of(fund.id().toString(), fund.name()))
                .toList();
    }

    /** The form as hidden fields, to be sent again. */
    static Map<String, String> carried(Typed typed) {
        var fields = new LinkedHashMap<String, String>();
        Stream.of(
                        "key",
                        "move",
                        "kind",
                        "fund",
                        "from",
                        "to",
                        "stream",
                        "practice",
                        "whom",
                        "recurrent",
                        "promise",
                        "amount",
                        "words",
                        "why",
                        "day-day",
                        "day-month",
                        "day-year",
                        "until-day",
                        "until-month",
                        "until-year")
                .filter(name -> !typed.value(name).isBlank())
                .forEach(name -> fields.put(name, typed.value(name)));
        return fields;
    }
}
