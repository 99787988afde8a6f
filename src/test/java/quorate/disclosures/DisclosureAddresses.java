package quorate.disclosures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.intake.Unreadable;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.stories.AddressExamples;

/** Addresses of the registers of Anytown: a gift to Dr Ruth Amos, and a report of a breach that names her. */
class DisclosureAddresses implements AddressExamples {

    static final UUID GIFT = Fresh.idOf("example", "gift");
    static final UUID BREACH = Fresh.idOf("example", "breach");
    private static final Actor TEST = new Actor.Process("test");

    private final UUID rule;
    private final UUID filing;

    DisclosureAddresses(Giving giving, Breaches breaches, Outstanding outstanding, Filings filings)
            throws IOException, Unreadable {
        var body = somebody("anytown-ccg");
        giving.enter(
                        new Gift(
                                GIFT,
                                somebody("ruth-amos"),
                                body,
                                Gift.Kind.GIFT,
                                true,
                                Optional.empty(),
                                "Brightcare Primary Care Ltd",
                                Money.pounds(8),
                                LocalDate.of(2016, 4, 4),
                                "A desk calendar",
                                Gift.Outcome.ACCEPTED,
                                Optional.empty(),
                                ""),
                        TEST)
                .orThrow();
        breaches.report(
                        new Breach(
                                BREACH,
                                body,
                                somebody("lucy-adeyemi"),
                                List.of(somebody("ruth-amos")),
                                List.of(),
                                Optional.empty(),
                                LocalDate.of(2016, 5, 10),
                                "An interest was not declared before the item."),
                        TEST)
                .orThrow();
        rule = Fresh.idOf("example", "stricter");
        outstanding
                .adopt(
                        new Stricter(rule, body, 11, "Policy, paragraph 4.2", Span.since(LocalDate.of(2016, 1, 1))),
                        TEST)
                .orThrow();
        var register =
                "Name,Position,Declared Interest\nDr Ruth Amos,GP member,Partner in a practice\nAmos R,,A share\n";
        filing = filings.receive(
                        body,
                        LocalDate.of(2016, 5, 1),
                        "register.csv",
                        new ByteArrayInputStream(register.getBytes(StandardCharsets.UTF_8)),
                        somebody("fiona-kerr"))
                .id();
    }

    static PartyId somebody(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    @Override
    public Map<String, List<String>> byPattern() {
        var here = "/registers/" + somebody("anytown-ccg");
        var addresses = new HashMap<String, List<String>>();
        for (var end : List.of(
                "/gifts",
                "/gifts/csv",
                "/gifts/xlsx",
                "/gifts/new",
                "/gifts/check",
                "/gifts/releases",
                "/withheld",
                "/withheld/wishes",
                "/withheld/decisions",
                "/spreadsheets",
                "/paid",
                "/paid/csv",
                "/outstanding",
                "/outstanding/csv",
                "/outstanding/reminders",
                "/outstanding/rules")) addresses.put("/registers/{body}" + end, List.of(here + end));
        addresses.put("/registers/{body}/gifts/{id}", List.of(here + "/gifts/" + GIFT));
        addresses.put(
                "/registers/{body}/outstanding/rules/{id}/ends",
                List.of(here + "/outstanding/rules/" + rule + "/ends"));
        addresses.put("/breaches/{id}", List.of("/breaches/" + BREACH));
        addresses.put("/breaches/{id}/steps", List.of("/breaches/" + BREACH + "/steps"));
        for (var end : List.of("", "/people", "/acceptances", "/rows.csv"))
            addresses.put("/registers/{body}/spreadsheets/{id}" + end, List.of(here + "/spreadsheets/" + filing + end));
        return addresses;
    }
}
