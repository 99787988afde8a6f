package quorate.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.authority.Authority;
import quorate.authority.Decision;
import quorate.authority.Facts;
import quorate.authority.Instrument;
import quorate.contracts.Agreement;
import quorate.contracts.Clause;
import quorate.contracts.Contracts;
import quorate.contracts.Filed;
import quorate.contracts.Term;
import quorate.contracts.Told;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.requests.Step.What;
import quorate.stories.Browser;
import quorate.stories.Story;

/** Contracts of practices that merge, close and part, for the stories that share their world. */
@Story
@Tag("browser")
@TestPropertySource(properties = "quorate.story=mergers")
abstract class Reorganised {

    static final Actor TEST = new Actor.Process("test of mergers");
    static final LocalDate TODAY = LocalDate.of(2016, 5, 10);
    static final LocalDate DAY = LocalDate.of(2016, 7, 1);
    static final LocalDate APART = LocalDate.of(2016, 10, 1);
    static final UUID MILL_LANE = Fresh.idOf("mergers", "Mill Lane");
    static final UUID CHAPEL_STREET = Fresh.idOf("fictional world", "agreement", "chapel-street-pms");
    static final UUID SCHEME = Fresh.idOf("mergers", "Scheme of Chapel Street");
    static final UUID GROWTH = Fresh.idOf("mergers", "Growth of Chapel Street");
    static final UUID HILLTOP = Fresh.idOf("mergers", "Hilltop");

    @LocalServerPort
    int port;

    @Autowired
    Requests requests;

    @Autowired
    RequestKinds kinds;

    @Autowired
    Contracts contracts;

    @Autowired
    Authority authority;

    @Autowired
    Register register;

    final PartyId chief = party("anytown-pccc-ao");
    final PartyId fiona = party("fiona-kerr");

    static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    @BeforeEach
    void contracts_an_officer_and_a_neighbour_of_another_commissioner() {
        if (contracts.find(MILL_LANE, TODAY, Long.MAX_VALUE).isPresent()) return;
        entered(MILL_LANE, "gms", "Z90001", Optional.empty(), clause(Term.PARTNER, "Dr Ruth Amos", "Partner"));
        contracts
                .say(
                        CHAPEL_STREET,
                        List.of(
                                clause(Term.PARTNER, "Dr Peter Finch", "Partner"),
                                clause(Term.PREMISES, "4 Chapel Street", "4 Chapel Street"),
                                clause(Term.LEASE_ENDS, "4 Chapel Street", "2024-03-31")),
                        List.of(),
                        TEST)
                .orThrow();
        // A second one of the same kind, which names the same partner.
        entered(
                GROWTH,
                "pms",
                "Z90002",
                Optional.empty(),
                clause(Term.PARTNER, "Dr Peter Finch", "Partner, half time"));
        entered(SCHEME, "local-scheme", "Z90002", Optional.of(CHAPEL_STREET), clause(Term.ENDS, "", "2017-03-31"));
        entered(HILLTOP, "gms", "Z90005", Optional.empty(), clause(Term.PARTNER, "Dr Anne Gray", "Partner"));
        var scheme = Map.of(
                "kind", "scheme",
                "title", "Mergers of NHS Anytown CCG",
                "of", party("anytown-ccg").toString(),
                "span", "2016-04-01/2022-07-01",
                "limits",
                        List.of(Map.of(
                                "post", chief.toString(),
                                "acts", List.of("fn.practice.merge", "fn.practice.close", "fn.contract.vary"),
                                "up-to", "250000")));
        authority
                .grant(Instrument.read(scheme, PartyId::of), Optional.empty(), TEST)
                .orThrow();
        practice("Far End Surgery", "Z90008", "2001-04-01/");
        practice("Old Bridge Surgery", "Z90009", "1999-04-01/2015-07-01");
        var far = register.on(TODAY).findByCode("ods", "Z90008").orElseThrow().id();
        var span = Span.parse("2013-04-01/2022-07-01");
        register.link(far, Tie.COMMISSIONED_BY, party("otherton-ccg"), span, Map.of(), "x", TEST)
                .orThrow();
    }

    void practice(String name, String code, String life) {
        register.admit(PartyId.fresh(), Kind.PRACTICE, name, Span.parse(life), Map.of("ods", code), TEST)
                .orThrow();
    }

    void entered(UUID id, String kind, String practice, Optional<UUID> base, Clause... clauses) {
        var filed = new Filed(
                id,
                kind,
                kind.toUpperCase(java.util.Locale.ROOT).replace('-', ' ') + " of " + practice,
                practice,
                party("anytown-ccg"),
                base,
                Span.since(LocalDate.of(2011, 4, 1)),
                List.of(clauses),
                "the signed copy",
                Optional.empty());
        contracts.enter(filed, TEST).orThrow();
    }

    static Clause clause(Term term, String subject, String value) {
        var from = Span.since(LocalDate.of(2011, 4, 1));
        return new Clause(term, subject, Told.said(value), from, "the signed copy", Optional.empty());
    }

    Request request(String kind, String practice, LocalDate day, String others, List<Taker> takers) {
        return new Request(
                Fresh.id(),
                kinds.get(kind),
                practice,
                party(practice.equals("Z90001") ? "mill-lane" : "hilltop"),
                party("anytown-ccg"),
                Optional.of(practice.equals("Z90001") ? MILL_LANE : HILLTOP),
                new Request.Body(day, null, "", others, "", "", "", "gms", "Because", List.of(), takers),
                TODAY,
                fiona);
    }

    void decided(Request request, Decision.Outcome outcome) {
        requests.step(request.id(), What.LAID, "", "It is asked for", TODAY, fiona)
                .orThrow();
        recorded(request, outcome);
    }

    void recorded(Request request, Decision.Outcome outcome) {
        authority
                .record(new Decision.Taken(
                        Fresh.id().toString(),
                        request.matter(),
                        chief,
                        TODAY,
                        outcome,
                        "",
                        new Facts(Map.of("value", "1000", "done.duty.14Z2", "yes")),
                        Optional.empty(),
                        Optional.empty(),
                        "Everybody was heard, and agreed",
                        TEST))
                .orThrow();
    }

    Agreement agreement(UUID id) {
        return contracts.find(id, DAY, Long.MAX_VALUE).orElseThrow();
    }

    Set<String> partners(UUID id, LocalDate day) {
        return agreement(id).said(Term.PARTNER, day).map(Clause::subject).collect(java.util.stream.Collectors.toSet());
    }

    boolean exists(String code, LocalDate day) {
        return register.on(day).findByCode("ods", code).isPresent();
    }

    static void press(Browser browser, String name) {
        browser.page().click("main form button:text-is('" + name + "')");
    }
}
