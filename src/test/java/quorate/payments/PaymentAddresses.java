package quorate.payments;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.ledger.Desk;
import quorate.schemes.Schemes;
import quorate.stories.AddressExamples;

/** Readings of two practices, the run of a month with something found in it, and another that is approved. */
class PaymentAddresses implements AddressExamples {

    private static final String LISTS = """
            practice,reading,value,from,until,source
            Z90001,weighted-list,9240,2016-04-01,2016-06-30,NHS Digital
            Z90001,registered-list,9400,2016-04-01,2016-06-30,NHS Digital
            Z90001,ooh-opted-out,yes,2016-04-01,,Contract
            Z90099,weighted-list,9240,2016-04-01,2016-06-30,NHS Digital
            """;

    private final UUID waiting = Fresh.idOf("addresses", "run that waits");
    private final String upload;

    PaymentAddresses(Tallies tallies, Starting starting, Approving approving, Runs runs, Schemes schemes, Desk desk)
            throws Exception {
        var anytown = party("anytown-ccg");
        var owen = party("owen-griffiths");
        var grace = party("grace-lin");
        var scheme = schemes.get("gms-global-sum");
        var fund = desk.listFunds(List.of(anytown), Long.MAX_VALUE).stream()
                .filter(each -> each.code().equals("delegated-2016"))
                .findFirst()
                .orElseThrow();
        upload = tallies.receive(
                        anytown,
                        scheme,
                        "lists.csv",
                        new ByteArrayInputStream(LISTS.getBytes(StandardCharsets.UTF_8)),
                        owen)
                .page();
        var may = LocalDate.of(2016, 5, 1);
        var june = LocalDate.of(2016, 6, 1);
        var paid = Fresh.idOf("addresses", "run that is paid");
        var by = new Actor.Person(owen);
        starting.start(new Run.Asked(waiting, anytown, scheme.id(), false, june, june, fund.id()), by)
                .orThrow();
        var run = starting.start(new Run.Asked(paid, anytown, scheme.id(), false, may, may, fund.id()), by)
                .orThrow();
        for (var finding : run.isWaiting() ? runs.findings(run) : List.<Finding>of()) {
            approving
                    .answer(run, finding, finding.payable(), "For the address", grace)
                    .orThrow();
        }
        approving.approve(run, grace).orThrow();
    }

    private static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    @Override
    public Map<String, List<String>> byPattern() {
        var run = "/payments/runs/" + waiting;
        var finding = run + "/findings/Z90001/payments.unchecked";
        var code = "{code:[A-Z0-9]{3,9}}";
        return Map.ofEntries(
                Map.entry("/payments/readings/uploads/{id}", List.of(upload)),
                Map.entry("/payments/readings/uploads/{id}/rejected.csv", List.of(upload + "/rejected.csv")),
                Map.entry("/payments/runs/{id}", List.of(run)),
                Map.entry("/payments/runs/{id}/findings/{practice}/{rule}", List.of(finding)),
                Map.entry("/payments/runs/{id}/approvals", List.of(run + "/approvals")),
                Map.entry("/payments/runs/{id}/endings", List.of(run + "/endings")),
                Map.entry("/payments/runs/{id}/lines.csv", List.of(run + "/lines.csv")),
                Map.entry("/payments/runs/{id}/lines.xlsx", List.of(run + "/lines.xlsx")),
                Map.entry("/payments/runs/{id}/statements/" + code, List.of(run + "/statements/Z90001")),
                Map.entry(
                        "/payments/runs/{id}/statements/" + code + "/statement.pdf",
                        List.of(run + "/statements/Z90001/statement.pdf")),
                Map.entry(
                        "/payments/runs/{id}/statements/" + code + "/statement.csv",
                        List.of(run + "/statements/Z90001/statement.csv")),
                Map.entry(
                        "/payments/runs/{id}/statements/" + code + "/statement.xlsx",
                        List.of(run + "/statements/Z90001/statement.xlsx")));
    }
}
