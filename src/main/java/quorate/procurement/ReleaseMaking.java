package quorate.procurement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.PartyId;
import quorate.procurement.Regime.Line;
import quorate.procurement.SelectionRoute.Doing;
import quorate.procurement.SelectionRoute.Stage;
import quorate.web.Standing;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes of a step that publishes something a release of the open contracting standard, version 1.1. */
@Component
class ReleaseMaking {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Standing standing;

    ReleaseMaking(Standing standing) {
        this.standing = standing;
    }

    /** @param lines what the notice says, in words */
    String release(
            Proceeding proceeding, SelectionRoute route, Stage stage, List<Line> lines, int ordinal, Instant at) {
        var procurement = proceeding.procurement();
        var release = JSON.createObjectNode();
        release.put("ocid", procurement.process());
        release.put("id", procurement.process() + "-" + ordinal);
        release.put("date", at.truncatedTo(ChronoUnit.SECONDS).toString());
        var tags = release.putArray("tag");
        stage.tags().forEach(tags::add);
        release.put("initiationType", "tender");
        release.put("language", "en");
        parties(release.putArray("parties"), proceeding, stage);
        var buyer = release.putObject("buyer");
        buyer.put("id", idOf(procurement.commissioner()));
        buyer.put("name", standing.nameOf(procurement.commissioner()));
        tender(release.putObject("tender"), proceeding, route, stage, lines);
        if (stage.tags().contains("award") || stage.tags().contains("awardUpdate")) {
            award(release.putArray("awards").addObject(), proceeding, stage, lines);
        }
        if (stage.tags().contains("contract"))
            contract(release.putArray("contracts").addObject(), proceeding);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(release);
    }

    private static String idOf(PartyId party) {
        return party.toString();
    }

    private void parties(ArrayNode parties, Proceeding proceeding, Stage stage) {
        party(parties, proceeding.procurement().commissioner(), "buyer", "");
        if (stage.doing() != Doing.INTENTION && stage.doing() != Doing.NOTICED) return;
        proceeding
                .chosen()
                .ifPresent(chosen -> proceeding.providers().stream()
                        .filter(provider -> provider.id().equals(chosen))
                        .forEach(provider -> party(parties, chosen, "supplier", provider.address())));
    }

    private void party(ArrayNode parties, PartyId id, String role, String address) {
        var party = parties.addObject();
        party.put("id", idOf(id));
        party.put("name", standing.nameOf(id));
        party.putArray("roles").add(role);
        if (!address.isEmpty()) party.putObject("address").put("streetAddress", address);
    }

    private static void tender(
            ObjectNode tender, Proceeding proceeding, SelectionRoute route, Stage stage, List<Line> lines) {
        var procurement = proceeding.procurement();
        tender.put("id", procurement.id().toString());
        tender.put("title", procurement.title());
        tender.put(
                "description",
                stage.doing() == Doing.INVITED || stage.doing() == Doing.FOLLOWING
                        ? words(lines)
                        : procurement.description());
        tender.put("status", status(stage));
        tender.put("procurementMethod", method(route));
        tender.put("procurementMethodDetails", route.title());
        tender.put("mainProcurementCategory", "services");
        var item = tender.putArray("items").addObject();
        item.put("id", "1");
        item.put("description", procurement.description());
        var classification = item.putObject("classification");
        classification.put("scheme", "CPV");
        classification.put("id", procurement.classification());
    }

    private static String status(Stage stage) {
        return switch (stage.doing()) {
            case FOLLOWING -> "planned";
            case INVITED -> "active";
            default -> "complete";
        };
    }

    /** In the closed list of the standard. */
    static String method(SelectionRoute route) {
        return switch (route.process()) {
            case "competitive", "list" -> "open";
            case "most-suitable-provider" -> "limited";
            default -> "direct";
        };
    }

    private void award(ObjectNode award, Proceeding proceeding, Stage stage, List<Line> lines) {
        award.put("id", awardId(proceeding));
        award.put("title", proceeding.procurement().title());
        award.put("description", words(lines));
        award.put("status", stage.doing() == Doing.INTENTION ? "pending" : "active");
        proceeding.decided().ifPresent(step -> award.put("date", moment(step.day())));
        var suppliers = award.putArray("suppliers");
        proceeding.chosen().ifPresent(chosen -> {
            var supplier = suppliers.addObject();
            supplier.put("id", idOf(chosen));
            supplier.put("name", standing.nameOf(chosen));
        });
        value(award, proceeding);
        period(award, "contractPeriod", proceeding);
    }

    private static void contract(ObjectNode contract, Proceeding proceeding) {
        contract.put("id", "contract-" + proceeding.procurement().id());
        contract.put("awardID", awardId(proceeding));
        contract.put("title", proceeding.procurement().title());
        contract.put("status", "active");
        value(contract, proceeding);
        period(contract, "period", proceeding);
        var signed = proceeding.done().get(Doing.CONTRACTED);
        if (signed != null) contract.put("dateSigned", moment(signed.day()));
    }

    private static String awardId(Proceeding proceeding) {
        return "award-" + proceeding.question();
    }

    private static void value(ObjectNode of, Proceeding proceeding) {
        var value = proceeding.laid().map(step -> step.told("value")).orElse("");
        if (value.isEmpty()) return;
        var amount = of.putObject("value");
        amount.put("amount", new java.math.BigDecimal(value));
        amount.put("currency", "GBP");
    }

    private static void period(ObjectNode of, String name, Proceeding proceeding) {
        proceeding.laid().filter(step -> !step.told("from").isEmpty()).ifPresent(step -> {
            var period = of.putObject(name);
            period.put("startDate", moment(LocalDate.parse(step.told("from"))));
            period.put("endDate", moment(LocalDate.parse(step.told("last"))));
        });
    }

    private static String moment(LocalDate day) {
        return day.atStartOfDay(Clocks.LONDON).toInstant().toString();
    }

    /** "services: Primary care …", a line each. */
    private static String words(List<Line> lines) {
        Map<String, String> said = new LinkedHashMap<>();
        lines.forEach(line -> said.put(line.key(), line.words()));
        var text = new StringBuilder();
        said.forEach((what, words) -> text.append(quorate.web.Words.sentence(what))
                .append(": ")
                .append(words)
                .append('\n'));
        return text.toString().strip();
    }
}
