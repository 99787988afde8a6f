package quorate.authority;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import quorate.kernel.Entry;
import quorate.kernel.Fresh;
import quorate.kernel.InstrumentId;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.PlainYaml;
import quorate.kernel.Span;
import quorate.law.Law;
import quorate.register.Draft;
import quorate.register.Kind;
import quorate.register.Tie;
import quorate.web.Words;

/** The cast's bodies with the instruments of a test, on any day, judged by the law pack that ships. */
final class World {

    static final Law LAW = Law.ofJar();

    final Draft draft = new Draft();
    private final List<Instrument> instruments = new ArrayList<>();

    World() {
        draft.party("nhs-england", Kind.NHS_ENGLAND, "NHS England");
        for (var ccg : List.of("anytown", "otherton", "farley")) {
            draft.party(
                    ccg + "-ccg",
                    Kind.CCG,
                    "NHS " + Words.sentence(ccg) + " CCG",
                    Span.parse("2013-04-01/2022-07-01"),
                    Map.of());
        }
        draft.party("brookshire-icb", Kind.ICB, "NHS Brookshire ICB", Span.parse("2022-07-01/"), Map.of());
        draft.party("otherside-icb", Kind.ICB, "NHS Otherside ICB", Span.parse("2022-07-01/"), Map.of());
        draft.party("mill-lane", Kind.PRACTICE, "Mill Lane Surgery");
        draft.link("mill-lane", Tie.COMMISSIONED_BY, "anytown-ccg");
    }

    World committee(String key, String name) {
        draft.party(key, Kind.COMMITTEE, name);
        return this;
    }

    World post(String key, String name, String office, String of) {
        draft.party(key, Kind.POST, name, Span.ALWAYS, Map.of("office", office));
        draft.link(key, Tie.PART_OF, of);
        return this;
    }

    World instrument(String yaml) {
        instruments.add(read(yaml));
        return this;
    }

    Instrument read(String yaml) {
        return new InstrumentNotation(draft::id, draft::key)
                .read(
                        Entry.of("instrument", PlainYaml.document(yaml)),
                        said -> new InstrumentId(Fresh.idOf("given", said)));
    }

    Instruments instruments() {
        return Instruments.of(instruments);
    }

    Judge judge(String day) {
        var on = LocalDate.parse(day);
        return new Judge(new DayLaw(LAW.on(on)), draft.on(on), instruments());
    }

    Verdict may(String act, String body, String day, Map<String, String> facts) {
        return judge(day).judge(question(act, body, day, facts));
    }

    Verdict may(String act, String body, String day) {
        return may(act, body, day, Map.of());
    }

    Question question(String act, String body, String day, Map<String, String> facts) {
        return new Question(act, draft.id(body), LocalDate.parse(day), Set.of(), new Facts(facts), Optional.empty());
    }

    /** "refused law.nodouble", "permitted", "unsettled local.limit". */
    static String said(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Permitted permitted -> "permitted";
            case Verdict.Refused refused ->
                "refused "
                        + String.join(
                                " ",
                                refused.objections().stream()
                                        .map(Objection::rule)
                                        .distinct()
                                        .sorted()
                                        .toList());
            case Verdict.Unsettled unsettled ->
                "unsettled "
                        + String.join(
                                " ",
                                unsettled.questions().stream()
                                        .map(Verdict.Open::rule)
                                        .distinct()
                                        .sorted()
                                        .toList());
        };
    }

    /** Anytown at level 3 with its committee, which is entrusted with general practice. */
    static World anytown() {
        return new World()
                .committee("pccc", "Anytown Primary Care Commissioning Committee")
                .instrument("{kind: delegation, from: nhs-england, to: anytown-ccg, span: 2015-04-01/2022-07-01}")
                .instrument(
                        "{kind: terms, body: pccc, of: anytown-ccg, span: 2015-04-01/2022-07-01, acts: primary-medical}");
    }

    PartyId id(String key) {
        return draft.id(key);
    }
}
