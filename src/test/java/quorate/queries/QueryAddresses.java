package quorate.queries;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.payments.Payments;
import quorate.stories.AddressExamples;

/** Mill Lane asks about its list in a statement of June 2016. */
class QueryAddresses implements AddressExamples {

    private final Query query;
    private final Payments.Seen seen = new Payments.Seen(
            Fresh.idOf("addresses", "run that waits"),
            party("anytown-ccg"),
            party("mill-lane"),
            "Z90001",
            "Mill Lane Surgery",
            LocalDate.of(2016, 6, 1),
            "GMS global sum, June 2016",
            List.of());

    QueryAddresses(Queries queries) {
        query = queries.ask(
                Fresh.idOf("addresses", "query"), seen, "", "Our list was 9,433 on 1 April.", party("sian-llewellyn"));
    }

    private static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    @Override
    public Map<String, List<String>> byPattern() {
        return Map.of(
                "/payments/queries/{query}", List.of(query.page()),
                "/payments/queries/{query}/answers", List.of(query.page() + "/answers"),
                "/payments/runs/{run}/statements/{code:[A-Z0-9]{3,9}}/queries", List.of(seen.page() + "/queries"));
    }
}
