package quorate.studio;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import quorate.authority.Authority;
import quorate.clocks.Clocks;
import quorate.kernel.Fresh;
import quorate.kernel.InstrumentId;
import quorate.kernel.PartyId;
import quorate.stories.AddressExamples;

/** Drafts of Anytown: of terms, which show most, and of a scheme for its own pages. */
class StudioAddresses implements AddressExamples {

    private static final UUID TERMS = Fresh.idOf("addresses", "draft terms");
    private static final UUID SCHEME = Fresh.idOf("addresses", "draft scheme");
    private static final PartyId SECRETARY = new PartyId(Fresh.idOf("fictional world", "fiona-kerr"));

    StudioAddresses(DraftStore store, Authority authority, Clocks clocks) {
        var committee = new PartyId(Fresh.idOf("fictional world", "anytown-pccc"));
        var ccg = new PartyId(Fresh.idOf("fictional world", "anytown-ccg"));
        var known = authority.instruments(Long.MAX_VALUE);
        var terms = known.findTerms(committee, LocalDate.of(2016, 5, 10)).orElseThrow();
        var clause = new Content.Clause(Fresh.idOf("addresses", "clause"), "", "Review", "Reviewed once a year.", "");
        begin(
                store,
                clocks,
                TERMS,
                Draft.Kind.TERMS,
                Content.of(terms).with("span", "2016-07-01/").with(clause));
        var scheme = Map.<String, Object>of(
                "kind",
                "scheme",
                "id",
                InstrumentId.fresh().toString(),
                "title",
                "Scheme of delegation",
                "span",
                "2016-07-01/",
                "of",
                ccg.toString(),
                "limits",
                List.of(Map.of(
                        "office", "chief-finance-officer", "acts", List.of("fn.pay.discretionary"), "up-to", "5000")));
        begin(store, clocks, SCHEME, Draft.Kind.SCHEME, new Content(scheme, List.of(), Map.of()));
    }

    private static void begin(DraftStore store, Clocks clocks, UUID id, Draft.Kind kind, Content content) {
        clocks.write(number -> {
            if (store.find(id).isPresent()) return number;
            store.begin(id, kind, SECRETARY, number);
            store.add(id, new Draft.Version(1, SECRETARY, "Begun", clocks.now(), content, content.hash()), number);
            return number;
        });
    }

    @Override
    public Map<String, List<String>> byPattern() {
        var draft = "/studio/drafts/" + TERMS;
        var pattern = "/studio/drafts/{draft}";
        var examples = new HashMap<String, List<String>>();
        for (var page : List.of(
                "",
                "/versions",
                "/refusals",
                "/seats",
                "/wording",
                "/check",
                "/explanations",
                "/comparison",
                "/enactment",
                "/enactments",
                "/trial",
                "/room",
                "/rooms")) {
            examples.put(pattern + page, List.of(draft + page));
        }
        examples.put(pattern + "/limits", List.of("/studio/drafts/" + SCHEME + "/limits"));
        examples.put(pattern + "/versions/{version}", List.of(draft + "/versions/1"));
        examples.put(pattern + "/versions/{version}/instrument.pdf", List.of(draft + "/versions/1/instrument.pdf"));
        examples.put(pattern + "/rules/{rule}", List.of(draft + "/rules/quorum", draft + "/rules/conditions"));
        examples.put(pattern + "/rules/{rule}/distinctions", List.of(draft + "/rules/quorum/distinctions"));
        examples.put(
                pattern + "/parts/{form}",
                List.of(
                        draft + "/parts/about",
                        draft + "/parts/acts",
                        draft + "/parts/seat?at=1",
                        draft + "/parts/rule?rule=quorum&at=0&how=instead",
                        draft + "/parts/voting",
                        "/studio/drafts/" + SCHEME + "/parts/limit?at=1"));
        examples.put(pattern + "/parts/{form}/checks", List.of(draft + "/parts/chair/checks"));
        examples.put(pattern + "/parts/{form}/removals", List.of(draft + "/parts/clause/removals"));
        examples.put(pattern + "/models/{model}/takings", List.of(draft + "/models/none/takings"));
        return examples;
    }
}
