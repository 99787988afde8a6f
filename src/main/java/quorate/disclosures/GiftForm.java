package quorate.disclosures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Code;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.web.Typed;

/** What somebody types to enter a gift, in the order of the page. */
record GiftForm(
        Optional<PartyId> person,
        Gift.Kind kind,
        String giver,
        boolean supplier,
        String what,
        Money value,
        LocalDate day,
        Gift.Outcome outcome,
        Optional<PartyId> approver,
        String reason) {

    /** The fields, by which the page that checks the answers carries them on. */
    static final List<String> FIELDS = List.of(
            "person",
            "kind",
            "giver",
            "supplier",
            "what",
            "value",
            "day-day",
            "day-month",
            "day-year",
            "outcome",
            "approver",
            "reason",
            "gift",
            "once");

    static GiftForm read(Typed typed, List<PartyId> people, List<PartyId> approvers) {
        return new GiftForm(
                typed.offered("person", "Choose who was offered it", people),
                typed.choice("kind", "Choose whether it is a gift or hospitality", Gift.Kind.class),
                typed.line("giver", "Enter who gave it"),
                typed.choice("supplier", "Choose whether they supply the body, or might", List.of("yes", "no"))
                        .equals("yes"),
                typed.text("what", "Enter what it was", 500),
                typed.money("value", "Enter what it is worth, an estimate if need be"),
                typed.day("day", "Enter the day on which it was offered"),
                typed.choice("outcome", "Choose what became of it", Gift.Outcome.class),
                typed.optionallyOffered("approver", "Choose who approved it from the list, or nobody", approvers),
                typed.optionalText("reason", 500));
    }

    /** @param giver who gave it, where the register leaves no doubt */
    Gift gift(UUID id, PartyId body, Optional<PartyId> known) {
        return new Gift(
                id,
                person.orElseThrow(),
                body,
                kind,
                supplier,
                known,
                giver.strip(),
                value,
                day,
                what.strip(),
                outcome,
                approver,
                reason.strip());
    }

    /** What was entered, to be corrected. */
    static Map<String, String> of(Gift gift) {
        var known = new HashMap<String, String>();
        known.put("person", gift.person().toString());
        known.put("kind", Code.of(gift.kind()));
        known.put("giver", gift.giverName());
        known.put("supplier", gift.supplier() ? "yes" : "no");
        known.put("what", gift.what());
        known.put("value", gift.value().plain());
        known.put("day", gift.day().toString());
        known.put("outcome", Code.of(gift.outcome()));
        known.put("approver", gift.approver().map(PartyId::toString).orElse(""));
        known.put("reason", gift.reason());
        known.put("gift", gift.id().toString());
        return known;
    }
}
