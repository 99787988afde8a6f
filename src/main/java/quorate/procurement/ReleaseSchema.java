package quorate.procurement;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What the schema of the open contracting standard 1.1 demands of a release, as far as anything of it is read here. The file of
 * the schema itself is not part of the service: this says in a sentence what a schema says by its path.
 *
 * <p>Only one thing is let pass: a release without an identifier of its own. A publisher of real notices gives none, and its
 * moment tells them apart.
 */
final class ReleaseSchema {

    private static final Set<String> TAGS = Set.of(
            "planning",
            "planningUpdate",
            "tender",
            "tenderAmendment",
            "tenderUpdate",
            "tenderCancellation",
            "award",
            "awardUpdate",
            "awardCancellation",
            "contract",
            "contractUpdate",
            "contractAmendment",
            "implementation",
            "implementationUpdate",
            "contractTermination",
            "compiled");
    private static final Set<String> TENDER =
            Set.of("planning", "planned", "active", "cancelled", "unsuccessful", "complete", "withdrawn");
    private static final Set<String> METHODS = Set.of("open", "selective", "limited", "direct");
    private static final Set<String> CATEGORIES = Set.of("goods", "works", "services");
    private static final Set<String> AWARD = Set.of("pending", "active", "cancelled", "unsuccessful");
    private static final Set<String> CONTRACT = Set.of("pending", "active", "cancelled", "terminated");

    /** Where a fault is told. */
    interface Faults {
        void add(String field, String value, String sentence);
    }

    private final Faults faults;

    private ReleaseSchema(Faults faults) {
        this.faults = faults;
    }

    static void check(JsonNode release, Faults faults) {
        new ReleaseSchema(faults).release(release);
    }

    private void release(JsonNode release) {
        if (!release.isObject()) {
            faults.add("", release.toString(), "A release is an object with names and values; this is none.");
            return;
        }
        list("tag", release.path("tag"), TAGS);
        closed("initiationType", release.path("initiationType"), Set.of("tender"), true);
        if (release.has("id") && !release.path("id").isString()) {
            faults.add("id", release.path("id").toString(), "The identifier of a release is a text.");
        }
        each("parties", release.path("parties"), this::party);
        object("buyer", release.path("buyer"));
        tender(release.path("tender"));
        each("awards", release.path("awards"), this::award);
        each("contracts", release.path("contracts"), this::contract);
    }

    private void party(String field, JsonNode party) {
        if (!party.path("roles").isMissingNode()
                && !party.path("roles").isNull()
                && !party.path("roles").isArray()) {
            faults.add(
                    field + ".roles", party.path("roles").toString(), "This is a list, even where it holds one thing.");
        }
    }

    private void tender(JsonNode tender) {
        if (tender.isMissingNode() || !object("tender", tender)) return;
        identified("tender", tender);
        closed("tender.status", tender.path("status"), TENDER, false);
        closed("tender.procurementMethod", tender.path("procurementMethod"), METHODS, false);
        closed("tender.mainProcurementCategory", tender.path("mainProcurementCategory"), CATEGORIES, false);
        value("tender.value", tender.path("value"));
        period("tender.tenderPeriod", tender.path("tenderPeriod"));
        each("tender.items", tender.path("items"), this::identified);
    }

    private void award(String field, JsonNode award) {
        identified(field, award);
        closed(field + ".status", award.path("status"), AWARD, false);
        moment(field + ".date", award.path("date"));
        value(field + ".value", award.path("value"));
        period(field + ".contractPeriod", award.path("contractPeriod"));
        each(field + ".suppliers", award.path("suppliers"), (at, supplier) -> {});
    }

    private void contract(String field, JsonNode contract) {
        identified(field, contract);
        if (!isIdentifier(contract.path("awardID"))) {
            faults.add(field + ".awardID", "", "A contract names the award that it came of.");
        }
        closed(field + ".status", contract.path("status"), CONTRACT, false);
        value(field + ".value", contract.path("value"));
        period(field + ".period", contract.path("period"));
    }

    private void identified(String field, JsonNode thing) {
        if (!isIdentifier(thing.path("id"))) faults.add(field + ".id", "", "This has no identifier of its own.");
    }

    private static boolean isIdentifier(JsonNode id) {
        return id.isString() && !id.asString().isBlank() || id.isIntegralNumber();
    }

    private void value(String field, JsonNode value) {
        if (value.isMissingNode() || !object(field, value)) return;
        var amount = value.path("amount");
        if (!amount.isMissingNode() && !amount.isNull() && !amount.isNumber()) {
            faults.add(field + ".amount", amount.toString(), "An amount is a number without quotation marks.");
        }
        var currency = value.path("currency");
        if (!currency.isMissingNode()
                && !currency.isNull()
                && !(currency.isString() && currency.asString().matches("[A-Z]{3}"))) {
            faults.add(field + ".currency", currency.toString(), "A currency is three capital letters, such as GBP.");
        }
    }

    private void period(String field, JsonNode period) {
        if (period.isMissingNode() || !object(field, period)) return;
        moment(field + ".startDate", period.path("startDate"));
        moment(field + ".endDate", period.path("endDate"));
    }

    private void moment(String field, JsonNode moment) {
        if (moment.isMissingNode() || moment.isNull()) return;
        var text = moment.isString() ? moment.asString() : moment.toString();
        // Some publish a day alone, and it is read as one.
        if (!isMoment(text) && !text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            faults.add(field, text, "This is not a moment as the standard writes it.");
        }
    }

    private static boolean isMoment(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private void closed(String field, JsonNode value, Set<String> words, boolean needed) {
        if (value.isMissingNode() || value.isNull()) {
            if (needed) faults.add(field, "", "This is missing; it says " + one(words) + ".");
            return;
        }
        if (!value.isString() || !words.contains(value.asString())) {
            faults.add(
                    field,
                    value.isString() ? value.asString() : value.toString(),
                    "This says " + one(words) + ", and nothing else.");
        }
    }

    private static String one(Set<String> words) {
        return quorate.web.Words.list(
                words.stream().sorted().map(word -> "“" + word + "”").toList(), "or");
    }

    private void list(String field, JsonNode list, Set<String> words) {
        if (list.isMissingNode()) return;
        if (!list.isArray()) {
            faults.add(field, list.toString(), "This is a list, even where it holds one thing.");
            return;
        }
        list.forEach(word -> closed(field, word, words, true));
    }

    private interface Checked {
        void at(String field, JsonNode thing);
    }

    private void each(String field, JsonNode list, Checked checked) {
        if (list.isMissingNode()) return;
        if (!list.isArray()) {
            faults.add(field, list.toString(), "This is a list, even where it holds one thing.");
            return;
        }
        List<JsonNode> things = new java.util.ArrayList<>();
        list.forEach(things::add);
        for (var at = 0; at < things.size(); at++) {
            var name = field + "[" + (at + 1) + "]";
            if (object(name, things.get(at))) checked.at(name, things.get(at));
        }
    }

    private boolean object(String field, JsonNode thing) {
        if (thing.isMissingNode() || thing.isObject()) return true;
        faults.add(field, thing.toString(), "This is a group of names and values, not a single value.");
        return false;
    }
}
