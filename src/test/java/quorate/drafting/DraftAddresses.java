package quorate.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.schemes.Schemes;
import quorate.stories.AddressExamples;

/** A draft of Anytown's, begun as a copy of another commissioner's scheme, about which the LMC was asked. */
class DraftAddresses implements AddressExamples {

    private final String draft;
    private final UUID asking = Fresh.idOf("addresses", "asking about a draft");

    DraftAddresses(Drafting drafting, Schemes schemes) {
        var anytown = party("anytown-ccg");
        var owen = party("owen-griffiths");
        var copied = schemes.get("lancashire-quality-contract");
        var it = drafting.begin(
                Fresh.idOf("addresses", "draft"),
                anytown,
                copied.id(),
                Beginning.of(Optional.of(copied), "NHS Anytown CCG", LocalDate.of(2016, 5, 10), schemes),
                owen);
        drafting.ask(it, asking, "The Local Medical Committee", LocalDate.of(2016, 6, 10), owen);
        draft = it.page();
    }

    private static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    @Override
    public Map<String, List<String>> byPattern() {
        var one = "/schemes/drafts/{draft}";
        return Map.of(
                one,
                List.of(draft, draft + "?as=text"),
                one + "/effects",
                List.of(draft + "/effects"),
                one + "/versions",
                List.of(draft + "/versions"),
                one + "/effect.csv",
                List.of(draft + "/effect.csv"),
                one + "/versions/{version:\\d{1,6}}",
                List.of(draft + "/versions/1"),
                one + "/versions/{version:\\d{1,6}}/scheme.yaml",
                List.of(draft + "/versions/1/scheme.yaml"),
                one + "/views",
                List.of(draft + "/views"),
                one + "/views/{asking}",
                List.of(draft + "/views/" + asking),
                one + "/decision",
                List.of(draft + "/decision"));
    }
}
