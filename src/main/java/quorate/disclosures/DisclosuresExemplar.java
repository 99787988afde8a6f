package quorate.disclosures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Citation;
import quorate.kernel.Entry;
import quorate.kernel.Exemplar;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.law.Law;

/** Reads gifts in an example; answers what the guidance says of one, and of several from one source. */
final class DisclosuresExemplar implements Exemplar {

    /** The gifts of an example, by their short names. */
    private record Basket(Map<String, Gift> gifts) {}

    @Override
    public Map<String, List<String>> given() {
        return Map.of("gifts", List.of());
    }

    @Override
    public void read(String block, Object yaml, Scene scene) {
        var gifts = new LinkedHashMap<String, Gift>();
        for (var given : Entry.listOf("gifts", yaml)) gifts.put(given.text("gift"), gift(given, gifts.size()));
        scene.put(Basket.class, new Basket(gifts));
    }

    private static Gift gift(Entry given, int place) {
        given.only("gift", "to", "from", "supplier", "of", "amount", "day", "outcome", "approved");
        var person = new PartyId(Fresh.idOf("example", given.text("to", "somebody")));
        // Gifts of one day follow each other as they are written.
        return new Gift(
                new UUID(0, place),
                person,
                new PartyId(Fresh.idOf("example", "body")),
                given.findOne("of", Gift.Kind.class).orElse(Gift.Kind.GIFT),
                given.yes("supplier", false),
                Optional.empty(),
                given.text("from"),
                given.as("amount", Money::parse, "an amount in pounds"),
                given.day("day"),
                given.text("gift"),
                given.findOne("outcome", Gift.Outcome.class).orElse(Gift.Outcome.ACCEPTED),
                given.yes("approved", false) ? Optional.of(PartyId.fresh()) : Optional.empty(),
                "");
    }

    @Override
    public List<String> asks() {
        return List.of("gift", "gifts");
    }

    @Override
    public Map<String, Object> answer(String ask, Map<String, Object> when, Scene scene) {
        var asked = Entry.of("when", when);
        var bands = Giving.bands(scene.get(Law.class));
        return ask.equals("gift")
                ? gift(asked.only("ask", "day", "of", "from", "amount", "before"), bands)
                : gifts(asked.only("ask", "gift"), bands, scene.get(Basket.class));
    }

    private static Map<String, Object> gift(Entry when, Bands bands) {
        var advice = bands.on(
                when.day("day"),
                when.text("of", "gift").equals("hospitality"),
                when.text("from", "other").equals("supplier"),
                when.as("amount", Money::parse, "an amount in pounds"),
                when.findAs("before", Money::parse, "an amount in pounds").orElse(Money.ZERO));
        return advice.map(DisclosuresExemplar::told).orElseGet(() -> Map.of("do", "unknown"));
    }

    private static Map<String, Object> told(Bands.Advice it) {
        var told = new LinkedHashMap<String, Object>();
        told.put("do", it.act());
        told.put("declare", it.declare() ? "yes" : "no");
        told.put("reading", it.reading() ? "yes" : "no");
        told.put("together", it.together() ? "yes" : "no");
        told.put("expected", it.expected() ? "yes" : "no");
        told.put("says", it.says());
        told.put("because", List.of(it.rule()));
        told.put("sources", codes(it.sources()));
        return told;
    }

    private static Map<String, Object> gifts(Entry when, Bands bands, Basket basket) {
        var gift = Optional.ofNullable(basket.gifts().get(when.text("gift")))
                .orElseThrow(() -> new IllegalArgumentException("when: there is no gift '" + when.text("gift")
                        + "'; there are " + basket.gifts().keySet()));
        var assessed =
                new Assessor(bands).of(gift, new ArrayList<>(basket.gifts().values()));
        var told = new LinkedHashMap<String, Object>(
                assessed.advice().map(DisclosuresExemplar::told).orElseGet(() -> Map.of("do", "unknown")));
        told.put("before", assessed.before().plain());
        told.put("earlier", String.valueOf(assessed.earlier()));
        told.put("parts", assessed.parts().isPresent() ? "yes" : "no");
        told.put("contrary", assessed.contrary().isEmpty() ? "no" : "yes");
        return told;
    }

    private static List<String> codes(List<Citation> sources) {
        return sources.stream().map(Citation::source).distinct().toList();
    }
}
