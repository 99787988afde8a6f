package quorate.networks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.stories.AddressExamples;

/** A network of Hilltop, which is there years before there were any. */
class NetworkAddresses implements AddressExamples {

    private static final String CODE = "U99009";
    private static final Span SINCE = Span.parse("2015-04-01/");

    NetworkAddresses(Register register) {
        if (register.on(LocalDate.of(2016, 4, 1)).findByCode("ods", CODE).isPresent()) return;
        var by = new Actor.Process("addresses");
        var id = new PartyId(Fresh.idOf("addresses", "network"));
        register.admit(id, Kind.NETWORK, "Hilltop Network", SINCE, Map.of("ods", CODE), by)
                .orThrow();
        var hilltop = new PartyId(Fresh.idOf("fictional world", "hilltop"));
        register.link(hilltop, Tie.MEMBER_OF, id, SINCE, Map.of(), "addresses", by)
                .orThrow();
    }

    @Override
    public Map<String, List<String>> byPattern() {
        var pattern = "/networks/{code:[A-Z0-9]{3,9}}";
        var page = "/networks/" + CODE;
        return Map.of(
                pattern,
                List.of(page),
                pattern + "/members",
                List.of(page + "/members"),
                pattern + "/endings",
                List.of(page + "/endings"),
                pattern + "/sharings",
                List.of(page + "/sharings"),
                pattern + "/accounts",
                List.of(page + "/accounts"));
    }
}
