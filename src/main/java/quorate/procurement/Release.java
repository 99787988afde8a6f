package quorate.procurement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import quorate.intake.Import.Rejected;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.procurement.Notice.Award;
import quorate.procurement.Notice.Named;
import tools.jackson.databind.JsonNode;

/** One line of a file, read with care: all that is wrong with it is said at once. */
final class Release {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final JsonNode json;
    private final int line;
    final List<Rejected> faults = new ArrayList<>();

    private Release(JsonNode json, int line) {
        this.json = json;
        this.line = line;
    }

    /** @return what was read; nothing where the release has faults, which are added to the list */
    static Optional<Notice> read(JsonNode json, int line, List<Rejected> rejected) {
        var release = new Release(json, line);
        var notice = release.notice();
        ReleaseSchema.check(json, release::noted);
        rejected.addAll(release.faults);
        return release.faults.isEmpty() ? Optional.of(notice) : Optional.empty();
    }

    private Notice notice() {
        var tender = json.path("tender");
        var process = needed("ocid", "A process without an identifier cannot be told from others.");
        var date = needed("date", "Nothing says when it was published.");
        var at = date.isEmpty() ? Optional.<Instant>empty() : moment("date", date);
        var stages = texts(json.path("tag"));
        if (stages.isEmpty()) fault("tag", "", "Nothing says what it tells: planning, tender or award.");
        var release = text(json.path("id"));
        return new Notice(
                Fresh.id(),
                process,
                // The standard demands an identifier; some publishers give none.
                release.isEmpty() ? date : release,
                at.orElse(Instant.EPOCH),
                stages,
                text(tender.path("title")).isEmpty() ? text(json.path("title")) : text(tender.path("title")),
                text(tender.path("description")).isEmpty()
                        ? text(json.path("description"))
                        : text(tender.path("description")),
                buyer(),
                text(tender.path("procurementMethodDetails")).isEmpty()
                        ? text(tender.path("procurementMethod"))
                        : text(tender.path("procurementMethodDetails")),
                money("tender.value", tender.path("value")),
                day("tender.tenderPeriod.endDate", tender.path("tenderPeriod").path("endDate")),
                text(tender.path("classification").path("id")),
                elements(json.path("awards")).stream().map(this::award).toList());
    }

    private Named buyer() {
        var buyer = named(json.path("buyer"));
        if (!buyer.name().isEmpty()) return buyer;
        var parties = elements(json.path("parties")).stream()
                .filter(party -> texts(party.path("roles")).contains("buyer"))
                .map(Release::named)
                .toList();
        if (parties.size() == 1) return parties.getFirst();
        fault("buyer", "", "Nothing says who buys.");
        return buyer;
    }

    private Award award(JsonNode award) {
        var period = award.path("contractPeriod");
        return new Award(
                elements(award.path("suppliers")).stream().map(Release::named).toList(),
                money("awards.value", award.path("value")),
                day("awards.date", award.path("date")),
                day("awards.contractPeriod.startDate", period.path("startDate")),
                day("awards.contractPeriod.endDate", period.path("endDate")));
    }

    private static Named named(JsonNode party) {
        return new Named(text(party.path("id")), text(party.path("name")));
    }

    private Optional<Money> money(String field, JsonNode value) {
        if (!value.path("amount").isNumber()) return Optional.empty();
        var currency = text(value.path("currency"));
        if (!currency.isEmpty() && !currency.equals("GBP")) return Optional.empty();
        var amount = value.path("amount").decimalValue().stripTrailingZeros().toPlainString();
        try {
            return Optional.of(Money.parse(amount));
        } catch (ArithmeticException | NumberFormatException e) {
            fault(field, amount, "This is not an amount of pounds and pence.");
            return Optional.empty();
        }
    }

    private Optional<LocalDate> day(String field, JsonNode value) {
        var text = text(value);
        return text.isEmpty()
                ? Optional.empty()
                : moment(field, text).map(at -> at.atZone(LONDON).toLocalDate());
    }

    private Optional<Instant> moment(String field, String text) {
        try {
            return Optional.of(
                    text.length() == "2025-03-06".length()
                            ? LocalDate.parse(text).atStartOfDay(LONDON).toInstant()
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            fault(field, text, "This is not a moment as the standard writes it.");
            return Optional.empty();
        }
    }

    private String needed(String field, String missing) {
        var text = text(json.path(field));
        if (text.isEmpty()) fault(field, "", missing);
        return text;
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.asString().strip() : value.isNumber() ? value.asString() : "";
    }

    private static List<String> texts(JsonNode array) {
        return elements(array).stream()
                .map(Release::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static List<JsonNode> elements(JsonNode array) {
        return array.isArray()
                ? StreamSupport.stream(array.spliterator(), false).collect(Collectors.toList())
                : List.of();
    }

    /** What the schema finds beside what was noticed while reading. */
    private void noted(String field, String value, String sentence) {
        if (faults.stream().noneMatch(fault -> fault.field().equals(field.replaceAll("\\[\\d+]", "")))) {
            fault(field, value, sentence);
        }
    }

    private void fault(String field, String value, String sentence) {
        var ocid = json.path("ocid");
        faults.add(new Rejected(
                line,
                ocid.isString() ? ocid.asString() : "",
                field,
                value.length() > 200 ? value.substring(0, 200) : value,
                sentence,
                "Ask the publisher for the release as the open contracting standard has it."));
    }
}
