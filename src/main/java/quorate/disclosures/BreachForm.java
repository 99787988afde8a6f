package quorate.disclosures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import quorate.kernel.PartyId;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.Typed;

/** What somebody types to report a breach, in the order of the page. */
record BreachForm(
        Optional<Party> body, String what, Optional<LocalDate> happened, List<PartyId> named, List<PartyId> affected) {

    private static final Kind[] BODIES = {
        Kind.CCG, Kind.ICB, Kind.COMMITTEE, Kind.NHS_ENGLAND, Kind.FEDERATION, Kind.NETWORK
    };
    private static final Kind[] AFFECTED = {
        Kind.PRACTICE,
        Kind.COMPANY,
        Kind.FEDERATION,
        Kind.NETWORK,
        Kind.TRUST,
        Kind.CHARITY,
        Kind.OTHER,
        Kind.CCG,
        Kind.ICB
    };

    static BreachForm read(Typed typed, Register register, LocalDate today) {
        var body = typed.found(
                "body",
                "Enter the code or the whole name of the body whose rules were broken",
                text -> register.findNamed(text, today, BODIES));
        var what = typed.text("what", "Enter what happened", 4_000);
        var happened = typed.optionalDay("happened");
        return new BreachForm(
                body,
                what,
                happened,
                body.map(one -> people(typed, new Ladder(register.on(today)), one))
                        .orElse(List.of()),
                lines(
                        typed,
                        "affected",
                        text -> register.findNamed(text, today, AFFECTED)
                                .map(party -> List.of(party.id()))
                                .orElse(List.of()),
                        "is on the register under no such name or code. Leave it out, and say it in your own words above"));
    }

    /** Names are looked for among those with a post in the body, and must leave no doubt. */
    private static List<PartyId> people(Typed typed, Ladder ladder, Party body) {
        var holders = ladder.places(ladder.keeperOf(body.id())).stream()
                .map(Ladder.Place::person)
                .distinct()
                .flatMap(id -> ladder.find(id).stream())
                .toList();
        return lines(
                typed,
                "named",
                text -> holders.stream()
                        .filter(one -> one.name().equalsIgnoreCase(text))
                        .map(Party::id)
                        .toList(),
                "holds no post in " + body.name()
                        + ", or two people of that name do. Leave the name out, and say it in your"
                        + " own words above");
    }

    private static List<PartyId> lines(
            Typed typed, String field, Function<String, List<PartyId>> look, String missing) {
        var found = new ArrayList<PartyId>();
        for (var line : typed.optionalText(field, 1_000).split("\\R")) {
            if (line.isBlank()) continue;
            var those = look.apply(line.strip());
            if (those.size() == 1) found.addAll(those);
            else typed.fault(field, "“" + line.strip() + "” " + missing);
        }
        return found.stream().distinct().toList();
    }

    Breach breach(UUID id, PartyId reporter, PartyId keeper, LocalDate today) {
        return new Breach(id, keeper, reporter, named, affected, happened, today, what.strip());
    }
}
