package quorate.stories;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quorate.PublishedFiles;
import quorate.authority.Authority;
import quorate.authority.Instrument;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Tie;

/**
 * A real commissioner and one of its real practices, from the published files, with a committee of the fictional cast: the
 * people are invented, the organisations are not.
 */
record RealPractice(Party commissioner, Party practice, PartyId committee) {

    static final LocalDate DAY = LocalDate.of(2016, 5, 10);
    private static final Actor BY = new Actor.Process("story");
    private static final Span LONG = Span.parse("2015-04-01/2022-07-01");

    static RealPractice enter(Register register, Authority authority) throws IOException {
        for (var name : List.of("eccg_2016-02.csv", "epraccur_2016-02.csv.gz")) {
            try (var stream = Files.newInputStream(PublishedFiles.of("ods/" + name))) {
                register.load(name, stream, BY);
            }
        }
        var view = register.on(DAY);
        var ccg = view.findByCode("ods", "99A").orElseThrow();
        var practice = view.linksTo(ccg.id(), Tie.COMMISSIONED_BY).stream()
                .flatMap(link -> view.find(link.from()).stream())
                .filter(party -> party.kind() == Kind.PRACTICE)
                .filter(party -> party.trait("status")
                        .orElse("")
                        .toLowerCase(java.util.Locale.ROOT)
                        .startsWith("a"))
                .sorted(java.util.Comparator.comparing(party -> party.code().orElse("")))
                .findFirst()
                .orElseThrow();
        var committee = new PartyId(Fresh.idOf("story", "committee"));
        register.admit(
                        committee,
                        Kind.COMMITTEE,
                        "Primary Care Commissioning Committee of " + ccg.name(),
                        LONG,
                        Map.of(),
                        BY)
                .orThrow();
        register.link(committee, Tie.PART_OF, ccg.id(), LONG, Map.of(), "story", BY)
                .orThrow();
        var real = new RealPractice(ccg, practice, committee);
        real.seat(register, "margaret-hale", "chair", "lay", true);
        real.seat(register, "priya-nair", "vice-chair", "lay", true);
        real.seat(register, "tom-bevan", "chief-officer", "executive", true);
        real.seat(register, "grace-lin", "chief-finance-officer", "executive", true);
        real.seat(register, "ruth-amos", "gp-member", "gp", true);
        real.seat(register, "nadia-rahman", "nurse", "nurse", true);
        real.seat(register, "fiona-kerr", "secretary", "officer", false);
        register.link(cast("ruth-amos"), Tie.PARTNER_IN, practice.id(), LONG, Map.of(), "story", BY)
                .orThrow();
        real.empower(authority);
        return real;
    }

    static PartyId cast(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    private static String title(String office) {
        var words = office.replace('-', ' ');
        return words.startsWith("gp") ? "GP" + words.substring(2) : quorate.web.Words.sentence(words);
    }

    private void seat(Register register, String person, String office, String kind, boolean voting) {
        var post = new PartyId(Fresh.idOf("story", office));
        var traits =
                Map.of("office", office, "title", title(office), "seat-kind", kind, "voting", voting ? "yes" : "no");
        register.admit(post, Kind.POST, office, LONG, traits, BY).orThrow();
        register.link(post, Tie.PART_OF, committee, LONG, Map.of(), "story", BY).orThrow();
        register.link(cast(person), Tie.HOLDS, post, LONG, Map.of(), "story", BY)
                .orThrow();
    }

    private void empower(Authority authority) {
        var ids = Map.of("ccg", commissioner.id(), "committee", committee, "nhs-england", Register.NHS_ENGLAND);
        grant(
                authority,
                ids,
                Map.of("kind", "delegation", "from", "nhs-england", "to", "ccg", "span", LONG.toString()));
        grant(
                authority,
                ids,
                Map.ofEntries(
                        Map.entry("kind", "terms"),
                        Map.entry("body", "committee"),
                        Map.entry("of", List.of("ccg")),
                        Map.entry("span", LONG.toString()),
                        Map.entry("acts", List.of("primary-medical")),
                        Map.entry(
                                "seats",
                                List.of(
                                        Map.of("office", "chair", "is", "lay"),
                                        Map.of("office", "vice-chair", "is", "lay"),
                                        Map.of("office", "chief-officer", "is", "executive"),
                                        Map.of("office", "chief-finance-officer", "is", "executive"),
                                        Map.of("office", "gp-member", "is", "gp"),
                                        Map.of("office", "nurse", "is", "nurse"))),
                        Map.entry("chair", List.of("chair", "vice-chair")),
                        Map.entry(
                                "quorum",
                                Map.of(
                                        "all",
                                        List.of(
                                                Map.of("at-least", "4", "of", "voting-members"),
                                                Map.of("at-least", "1", "of", List.of("chair", "vice-chair"))))),
                        Map.entry("counting", Map.of("stayers", "no", "deputies", "yes")),
                        Map.entry("voting", Map.of("more-than", "1/2", "of", "cast", "ties", "second")),
                        Map.entry("public", "yes"),
                        Map.entry("notice", "5 working-days"),
                        Map.entry("invites", List.of("healthwatch", "hwb"))));
    }

    private static void grant(Authority authority, Map<String, PartyId> ids, Map<String, Object> data) {
        authority
                .grant(
                        Instrument.read(
                                data, key -> Optional.ofNullable(ids.get(key)).orElseThrow()),
                        Optional.empty(),
                        BY)
                .orThrow();
    }
}
