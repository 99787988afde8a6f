package quorate.claims;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.ledger.Fund;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.Choice;
import quorate.web.Typed;

/** What somebody typed of a claim: an officer all of it at once, a practice in its draft. */
@Component
class ClaimForm {

    static final List<Choice> KINDS = ClaimKind.all().stream()
            .map(kind -> Choice.of(kind.id(), kind.title()))
            .toList();

    private static final int LONGEST = 4000;

    /** What is typed whatever is claimed. */
    private static final List<String> FIELDS = List.of(
            "from-day",
            "from-month",
            "from-year",
            "to-day",
            "to-month",
            "to-year",
            "invoice",
            "invoiced",
            "vat",
            "weeks",
            "limit",
            "limit-source",
            "evidence",
            "why",
            "other",
            "private");

    private final UsedForm form;
    private final Register register;

    ClaimForm(UsedForm form, Register register) {
        this.form = form;
        this.register = register;
    }

    /** A claim with the name of its practice, and the fund from which it is laid at once. */
    record Read(Claim claim, String practice, UUID fund) {}

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
        var kind = kind(typed);
        var read = form.read(typed, kind, true);
        if (typed.isFaulty() || fund.isEmpty() || practice.isEmpty()) return Optional.empty();
        var claim = claim(
                typed.id("key").orElseGet(Fresh::id), fund.get().commissioner(), practice.get(), kind, read, today, by);
        return Optional.of(
                new Read(kept(typed, claim), practice.get().name(), fund.get().id()));
    }

    static ClaimKind kind(Typed typed) {
        var ids = ClaimKind.all().stream().map(ClaimKind::id).toList();
        return ClaimKind.of(typed.choice("kind", "Choose what is claimed", ids));
    }

    /** What a practice has typed into its draft, as a claim to whoever commissions it today. */
    Optional<Claim> read(Typed typed, ClaimDraft draft, LocalDate today, PartyId by) {
        var read = form.read(typed, draft.kind(), false);
        var view = register.on(today);
        var practice = view.find(draft.practice());
        var commissioner = view.linksFrom(draft.practice(), Tie.COMMISSIONED_BY).stream()
                .map(link -> link.to())
                .findFirst();
        if (practice.isEmpty() || commissioner.isEmpty()) {
            typed.fault("why", "The register does not say who commissions the practice today: ask the commissioner");
        }
        if (typed.isFaulty() || practice.isEmpty() || commissioner.isEmpty()) return Optional.empty();
        return Optional.of(
                kept(typed, claim(draft.id(), commissioner.get(), practice.get(), draft.kind(), read, today, by)));
    }

    /** Private, where a reason for it was typed. */
    private static Claim kept(Typed typed, Claim claim) {
        var why = typed.optionalText("private", LONGEST);
        return why.isEmpty() ? claim : claim.kept(new Secrecy(true, why, claim.entered(), claim.by()));
    }

    private static Claim claim(
            UUID id,
            PartyId commissioner,
            Party practice,
            ClaimKind kind,
            UsedForm.Read read,
            LocalDate today,
            PartyId by) {
        return new Claim(
                id,
                commissioner,
                practice.id(),
                practice.code().orElse(""),
                kind,
                read.used(),
                read.limit().map(ClaimLimit.Limit::most),
                read.limit().map(ClaimLimit.Limit::says).orElse(""),
                read.evidence(),
                read.why(),
                today,
                by,
                Claim.Course.NONE);
    }

    private Optional<Party> practice(PartyId commissioner, String text, LocalDate day) {
        var view = register.on(day);
        return view.findByCode("ods", text.toUpperCase(Locale.ROOT))
                .filter(party -> party.kind() == Kind.PRACTICE)
                .filter(party -> view.linksFrom(party.id(), Tie.COMMISSIONED_BY).stream()
                        .anyMatch(link -> link.to().equals(commissioner)));
    }

    private static Stream<String> fields(ClaimKind kind) {
        var criteria = kind.criteria().stream().map(ClaimKind.Criterion::field);
        var back = kind.isPaidBack() ? Stream.of(kind.back()) : Stream.<String>empty();
        return Stream.of(FIELDS.stream(), kind.asks().stream(), back, criteria).flatMap(names -> names);
    }

    /** What was typed by an officer, to be sent again. */
    static Map<String, String> carried(Typed typed, ClaimKind kind) {
        var all = new LinkedHashMap<String, String>();
        Stream.concat(Stream.of("key", "fund", "practice", "kind"), fields(kind))
                .filter(name -> !typed.value(name).isBlank())
                .forEach(name -> all.put(name, typed.value(name)));
        return all;
    }

    /** What was typed into a draft, to be kept whatever may be wrong with it. Too much of anything is a fault. */
    static Map<String, String> kept(Typed typed, ClaimKind kind) {
        var all = new LinkedHashMap<String, String>();
        fields(kind).forEach(name -> {
            var text = typed.optionalText(name, LONGEST);
            if (!text.isEmpty()) all.put(name, text);
        });
        return all;
    }
}
