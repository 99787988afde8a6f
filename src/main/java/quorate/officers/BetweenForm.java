package quorate.officers;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import quorate.authority.Decision;
import quorate.authority.Facts;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.web.Choice;
import quorate.web.Typed;

/**
 * What somebody typed of an officer's decision.
 *
 * @param facts what the law asked about, by name
 * @param why it could not wait
 * @param interest why the officer decided although an interest was found
 * @param agreeing who agreed, by the office that the scheme asks for
 * @param key the same for the same form
 */
record BetweenForm(
        LocalDate day,
        Decision.Outcome outcome,
        String conditions,
        Facts facts,
        String why,
        String interest,
        String advice,
        Map<String, PartyId> agreeing,
        String key) {

    static final List<Choice> OUTCOMES =
            List.of(Choice.of("approved", "Approved"), Choice.of("refused", "Refused, what was asked is not granted"));

    private static final int LONG = 2000;

    static BetweenForm read(Typed typed, Map<String, String> all, LocalDate today) {
        var day = typed.day("day", "Enter the day of the decision");
        if (!typed.isFaulty() && day.isAfter(today)) {
            typed.fault("day", "The day of the decision is still to come: record it once it is taken");
        }
        var outcome = typed.choice("outcome", "Choose what was decided", List.of("approved", "refused"));
        return new BetweenForm(
                typed.faultOf("day").isPresent() ? today : day,
                outcome.equals("refused") ? Decision.Outcome.REFUSED : Decision.Outcome.APPROVED,
                typed.optionalText("conditions", LONG),
                new Facts(Facts.read(all, typed)),
                typed.optionalText("why", LONG),
                typed.optionalText("interest", LONG),
                typed.optionalText("advice", LONG),
                agreeing(all, typed),
                keyIn(typed));
    }

    private static Map<String, PartyId> agreeing(Map<String, String> all, Typed typed) {
        var agreeing = new TreeMap<String, PartyId>();
        var before = Agreeing.fieldOf("");
        all.keySet().stream()
                .filter(field -> field.startsWith(before))
                .forEach(field -> typed.id(field)
                        .ifPresent(id -> agreeing.put(field.substring(before.length()), new PartyId(id))));
        return agreeing;
    }

    static String keyIn(Typed typed) {
        return typed.id("key").orElseGet(Fresh::id).toString();
    }

    boolean isUrgent() {
        return facts.truth("urgent").equals(quorate.kernel.Truth.YES);
    }

    /** The offices whose holders agreed. */
    List<String> agreed() {
        return facts.values().entrySet().stream()
                .filter(fact ->
                        fact.getKey().startsWith("with.") && fact.getValue().equals("yes"))
                .map(fact -> fact.getKey().substring("with.".length()))
                .sorted()
                .toList();
    }

    /** The form as hidden fields, to be sent again. */
    Map<String, String> carried() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("day-day", Integer.toString(day.getDayOfMonth()));
        fields.put("day-month", Integer.toString(day.getMonthValue()));
        fields.put("day-year", Integer.toString(day.getYear()));
        fields.put("outcome", outcome.toString());
        fields.put("conditions", conditions);
        facts.values().forEach((name, value) -> fields.put(Facts.FIELD + name, value));
        agreeing.forEach((office, person) -> fields.put(Agreeing.fieldOf(office), person.toString()));
        fields.put("why", why);
        fields.put("interest", interest);
        fields.put("advice", advice);
        fields.put("key", UUID.fromString(key).toString());
        return fields;
    }
}
