package quorate.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import quorate.contracts.Agreement;
import quorate.kernel.Code;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.register.Party;
import quorate.requests.RequestKind.Ask;
import quorate.web.Choice;
import quorate.web.Typed;

/** What somebody typed of what a practice asks for. */
final class RequestForm {

    private static final List<String> UNDER = List.of("gms", "pms", "apms");
    static final List<Choice> REGULATIONS = List.of(
            Choice.of("gms", "GMS"),
            Choice.of("pms", "PMS"),
            Choice.of("apms", "APMS"),
            Choice.of("unknown", "Not known"));

    private RequestForm() {}

    /**
     * Reads it in the order of the page.
     *
     * @param practice whose request it is; empty where none was found
     * @param contract its contract, where one was entered
     * @param receipt the day, where whoever types cannot choose it
     */
    static Request read(
            Typed typed,
            RequestKind kind,
            Optional<Party> practice,
            PartyId commissioner,
            Optional<Agreement> contract,
            Optional<LocalDate> receipt,
            PartyId by) {
        var partner = line(typed, kind, Ask.PARTNER, "partner");
        var others = kind.asks(Ask.OTHERS) ? Codes.others(typed, lower(kind.label(Ask.OTHERS))) : "";
        var takers = kind.asks(Ask.TAKERS) ? Codes.takers(typed) : List.<Taker>of();
        var passes = kind.asks(Ask.PASSES) ? passes(typed) : List.<Passes>of();
        var old = line(typed, kind, Ask.OLD, "old");
        var words = kind.asks(Ask.WORDS) ? typed.text("words", "Enter: " + lower(kind.label(Ask.WORDS)), 500) : "";
        var single = kind.asks(Ask.SINGLE)
                ? typed.choice("single", "Say whether it is a single-handed contractor", List.of("yes", "no"))
                : "";
        var day = typed.day("day", "Enter: " + lower(kind.day()));
        var until = kind.asks(Ask.UNTIL) ? typed.day("until", "Enter: " + lower(kind.label(Ask.UNTIL))) : null;
        var under = contract.map(it -> it.kind().id()).filter(UNDER::contains).orElseGet(() -> under(typed));
        var received = receipt.orElseGet(() -> typed.day("received", "Enter the day on which it was received"));
        var why = typed.text("why", "Enter why it is asked for, or what was said", 4000);
        return new Request(
                typed.id("key").orElseGet(Fresh::id),
                kind,
                practice.flatMap(Party::code).orElse(""),
                practice.map(Party::id).orElse(commissioner),
                commissioner,
                contract.map(Agreement::id),
                new Request.Body(day, until, partner, others, old, words, single, under, why, passes, takers),
                received,
                by);
    }

    private static List<Passes> passes(Typed typed) {
        var codes = Stream.of(Passes.values()).map(Code::of).toList();
        return typed.choices("passes", codes).stream()
                .map(code -> Code.parse(Passes.class, code))
                .toList();
    }

    private static String line(Typed typed, RequestKind kind, Ask ask, String name) {
        return kind.asks(ask) ? typed.line(name, "Enter: " + lower(kind.label(ask))) : "";
    }

    private static String under(Typed typed) {
        var chosen = typed.choice(
                "under",
                "Choose which regulations govern the contract: it was not entered",
                List.of("gms", "pms", "apms", "unknown"));
        return chosen.equals("unknown") ? "" : chosen;
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1);
    }

    /** A hidden field. */
    record Field(String name, String value) {}

    /** The form as hidden fields, to be sent again. */
    static List<Field> carried(Typed typed) {
        var fields = new ArrayList<Field>();
        Stream.concat(
                        Stream.of(
                                "key",
                                "kind",
                                "practice",
                                "partner",
                                "others",
                                "takers",
                                "old",
                                "words",
                                "single",
                                "under",
                                "why"),
                        Stream.of("day", "until", "received")
                                .flatMap(day -> Stream.of(day, day + "-day", day + "-month", day + "-year")))
                .filter(name -> !typed.value(name).isBlank())
                .forEach(name -> fields.add(new Field(name, typed.value(name))));
        typed.values("passes").forEach(value -> fields.add(new Field("passes", value)));
        return fields;
    }
}
