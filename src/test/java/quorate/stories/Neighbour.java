package quorate.stories;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quorate.authority.Authority;
import quorate.authority.Instrument;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;

/** The committee of NHS Otherton CCG as it sits next to that of NHS Anytown CCG: its seats, its terms, its one practice. */
record Neighbour(Register register, Authority authority) {

    static final PartyId COMMITTEE = somebody("otherton-pccc");
    static final String PRACTICE = "Harbour View Surgery";
    static final String CODE = "Z90011";

    private static final Actor TEST = new Actor.Process("story of several bodies");
    private static final Span LIFE = Span.between(LocalDate.of(2016, 4, 1), LocalDate.of(2022, 7, 1));

    static PartyId somebody(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    /** Two sit on both committees; Dr Helen Marsh sits here and attends there. */
    void settle() {
        var practice = admit("harbour-view", Kind.PRACTICE, PRACTICE, Map.of("ods", CODE, "list-size", "7200"));
        link(practice, Tie.COMMISSIONED_BY, somebody("otherton-ccg"));
        seat("chair", "Lay member, chair", "lay", "yes", "robert-dunn");
        seat("vice-chair", "Lay member for audit, vice-chair", "lay", "yes", "samuel-okoro");
        seat("chief-finance-officer", "Chief finance officer", "executive", "yes", "grace-lin");
        seat("gp-member", "GP member", "gp", "yes", "helen-marsh");
        seat("secondary-care-doctor", "Secondary care doctor", "secondary-care-doctor", "yes", "joseph-stone");
        seat("secretary", "Committee secretary", "officer", "no", "fiona-kerr");
        var attends = admit(
                "anytown-adviser",
                Kind.POST,
                "GP adviser",
                Map.of(
                        "office", "adviser",
                        "title", "GP adviser, in attendance",
                        "seat-kind", "in-attendance",
                        "voting", "no"));
        link(attends, Tie.PART_OF, somebody("anytown-pccc"));
        link(somebody("helen-marsh"), Tie.HOLDS, attends);
        authority
                .grant(Instrument.read(terms(), PartyId::of), Optional.empty(), TEST)
                .orThrow();
    }

    private static Map<String, Object> terms() {
        return Map.of(
                "kind", "terms",
                "title", "Terms of reference of the Primary Care Commissioning Committee of NHS Otherton CCG",
                "body", COMMITTEE.toString(),
                "of", List.of(somebody("otherton-ccg").toString()),
                "form", "committee",
                "span", "2016-04-01/2022-07-01",
                "acts", List.of("primary-medical"),
                "chair", List.of("chair", "vice-chair"),
                "quorum",
                        List.of(
                                Map.of("at-least", "3", "of", "voting-members"),
                                Map.of("at-least", "1", "of", List.of("gp", "secondary-care-doctor"))),
                "counting", Map.of("stayers", "no", "deputies", "no"));
    }

    private void seat(String office, String title, String kind, String votes, String holder) {
        var traits = Map.of("office", office, "title", title, "seat-kind", kind, "voting", votes);
        var post = admit("otherton-pccc-" + office, Kind.POST, title, traits);
        link(post, Tie.PART_OF, COMMITTEE);
        link(somebody(holder), Tie.HOLDS, post);
    }

    private PartyId admit(String key, Kind kind, String name, Map<String, String> traits) {
        var id = somebody(key);
        register.admit(id, kind, name, LIFE, traits, TEST).orThrow();
        return id;
    }

    private void link(PartyId from, Tie tie, PartyId to) {
        register.link(from, tie, to, LIFE, Map.of(), "story", TEST).orThrow();
    }
}
