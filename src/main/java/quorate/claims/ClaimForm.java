package quorate.claims;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.kernel.Code;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.ledger.Fund;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.Choice;
import quorate.web.Typed;

/** What somebody typed to enter a claim. */
@Component
class ClaimForm {

    static final List<Choice> KINDS = Arrays.stream(ClaimKind.values())
            .map(kind -> Choice.of(Code.of(kind), kind.toString()))
            .toList();

    private static final List<String> FIELDS = List.of(
            "key",
            "fund",
            "practice",
            "kind",
            "from-day",
            "from-month",
            "from-year",
            "to-day",
            "to-month",
            "to-year",
            "invoice",
            "invoiced",
            "weeks",
            "limit",
            "limit-source",
            "evidence",
            "why",
            "other");

    private final ClaimLimit limits;
    private final Register register;

    ClaimForm(ClaimLimit limits, Register register) {
        this.limits = limits;
        this.register = register;
    }

    /** A claim with the name of its practice. */
    record Read(Claim claim, String practice) {}

    Optional<Read> read(Typed typed, List<Fund> funds, LocalDate today, PartyId by) {
        var fund = typed.found(
                "fund",
                "Choose the fund from which it is to be paid",
                text -> funds.stream()
                        .filter(it -> it.id().toString().equals(text))
                        .findFirst());
        var practice = typed.found(
                "practice",
                "Enter the code of a practice of this commissioner, such as Z90001",
                text -> fund.flatMap(it -> practice(it.commissioner(), text, today)));
        var used = used(typed);
        var evidence = typed.text("evidence", "Enter what was seen, and where it is kept", 1000);
        var why = typed.text("why", "Enter on what ground it is asked for", 4000);
        if (typed.isFaulty() || fund.isEmpty() || practice.isEmpty()) return Optional.empty();
        var claim = new Claim(
                typed.id("key").orElseGet(Fresh::id),
                fund.get().commissioner(),
                fund.get().id(),
                practice.get().id(),
                practice.get().code().orElse(""),
                used.kind(),
                used.from(),
                used.to(),
                used.invoice(),
                used.invoiced(),
                used.weeks(),
                used.limit().map(ClaimLimit.Limit::most),
                used.limit().map(ClaimLimit.Limit::says).orElse(""),
                evidence,
                why,
                typed.isChosen("other", "yes"),
                today,
                by,
                Optional.empty());
        return Optional.of(new Read(claim, practice.get().name()));
    }

    /** What was used, for which days, and what of it can be paid back. */
    private record Used(
            ClaimKind kind,
            LocalDate from,
            LocalDate to,
            String invoice,
            Money invoiced,
            int weeks,
            Optional<ClaimLimit.Limit> limit) {}

    private Used used(Typed typed) {
        var kind = typed.choice("kind", "Choose what is claimed", ClaimKind.class);
        var from = typed.day("from", "Enter the first day that it is for");
        var to = typed.day("to", "Enter the last day that it is for");
        if (!typed.isFaulty() && to.isBefore(from)) typed.fault("to", "The last day is before the first");
        var invoice = invoice(typed);
        var invoiced = invoiced(typed);
        var weeks = kind.isLimited() ? typed.whole("weeks", "Enter how many whole weeks it covers", 1, 104) : 0;
        var limit = limit(typed, kind, from, weeks);
        return new Used(kind, from, to, invoice, invoiced, weeks, limit);
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

    /** By the scheme that has it for the day; else as typed, with its source. */
    private Optional<ClaimLimit.Limit> limit(Typed typed, ClaimKind kind, LocalDate day, int weeks) {
        if (!kind.isLimited()) return Optional.empty();
        var known = limits.of(kind, day, weeks);
        if (known.isPresent()) return known;
        var most = typed.money("limit", "No limit for that day is known here: enter it for all of the weeks");
        if (typed.faultOf("limit").isEmpty() && most.pence() < 0) typed.fault("limit", "A limit is not below nothing");
        var source = typed.line("limit-source", "Enter where the limit was read");
        return Optional.of(new ClaimLimit.Limit(most, "As entered (" + source + ")"));
    }

    private Optional<Party> practice(PartyId commissioner, String text, LocalDate day) {
        var view = register.on(day);
        return view.findByCode("ods", text.toUpperCase(Locale.ROOT))
                .filter(party -> party.kind() == Kind.PRACTICE)
                .filter(party -> view.linksFrom(party.id(), Tie.COMMISSIONED_BY).stream()
                        .anyMatch(link -> link.to().equals(commissioner)));
    }

    /** What was typed, to be sent again. */
    static Map<String, String> carried(Typed typed) {
        var all = new LinkedHashMap<String, String>();
        FIELDS.stream().filter(name -> !typed.value(name).isBlank()).forEach(name -> all.put(name, typed.value(name)));
        return all;
    }
}
