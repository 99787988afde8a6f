package quorate.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import quorate.Visitor;
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
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.requests.Step.What;
import quorate.stories.Browser;
import quorate.stories.Cast;
import quorate.stories.Story;

/** Two practices become one, part again, and a third closes: the register and the contracts say so from the day on. */
@Story
@Tag("browser")
@TestPropertySource(properties = "quorate.story=mergers")
@DirtiesContext
class MergerStoryTest {

    private static final Actor TEST = new Actor.Process("test of mergers");
    private static final LocalDate TODAY = LocalDate.of(2016, 5, 10);
    private static final LocalDate DAY = LocalDate.of(2016, 7, 1);
    private static final LocalDate APART = LocalDate.of(2016, 10, 1);
    private static final UUID MILL_LANE = Fresh.idOf("mergers", "Mill Lane");
    private static final UUID CHAPEL_STREET = Fresh.idOf("mergers", "Chapel Street");
    private static final UUID SCHEME = Fresh.idOf("mergers", "Scheme of Chapel Street");
    private static final UUID HILLTOP = Fresh.idOf("mergers", "Hilltop");

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

    private final PartyId chief = party("anytown-pccc-ao");
    private final PartyId fiona = party("fiona-kerr");

    private static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    @BeforeEach
    void contracts_an_officer_and_a_neighbour_of_another_commissioner() {
        if (contracts.find(MILL_LANE, TODAY, Long.MAX_VALUE).isPresent()) return;
        entered(MILL_LANE, "gms", "Z90001", Optional.empty(), clause(Term.PARTNER, "Dr Ruth Amos", "Partner"));
        entered(
                CHAPEL_STREET,
                "pms",
                "Z90002",
                Optional.empty(),
                clause(Term.PARTNER, "Dr Peter Finch", "Partner"),
                clause(Term.PREMISES, "4 Chapel Street", "4 Chapel Street"),
                clause(Term.LEASE_ENDS, "4 Chapel Street", "2024-03-31"));
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

    private void practice(String name, String code, String life) {
        register.admit(PartyId.fresh(), Kind.PRACTICE, name, Span.parse(life), Map.of("ods", code), TEST)
                .orThrow();
    }

    private void entered(UUID id, String kind, String practice, Optional<UUID> base, Clause... clauses) {
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

    private static Clause clause(Term term, String subject, String value) {
        var from = Span.since(LocalDate.of(2011, 4, 1));
        return new Clause(term, subject, Told.said(value), from, "the signed copy", Optional.empty());
    }

    private Request request(String kind, String practice, LocalDate day, String others, List<Taker> takers) {
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

    private void decided(Request request, Decision.Outcome outcome) {
        requests.step(request.id(), What.LAID, "", "It is asked for", TODAY, fiona)
                .orThrow();
        recorded(request, outcome);
    }

    private void recorded(Request request, Decision.Outcome outcome) {
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

    private Agreement agreement(UUID id) {
        return contracts.find(id, DAY, Long.MAX_VALUE).orElseThrow();
    }

    private Set<String> partners(UUID id, LocalDate day) {
        return agreement(id).said(Term.PARTNER, day).map(Clause::subject).collect(java.util.stream.Collectors.toSet());
    }

    private boolean exists(String code, LocalDate day) {
        return register.on(day).findByCode("ods", code).isPresent();
    }

    private Request latest() {
        return requests.list(TODAY, Long.MAX_VALUE).getFirst().request();
    }

    @Test
    void two_practices_become_one_and_part_again() {
        try (var fiona = Browser.at(port).as(Cast.SECRETARY).open()) {
            var page = fiona.page();
            fiona.go("/requests/new?kind=merger&practice=Z90001");
            page.fill("#others", "z90002, Z90008");
            for (var passes : List.of("partners", "premises", "layers")) page.check("input[value=" + passes + "]");
            day(fiona, "day", DAY);
            day(fiona, "received", TODAY);
            page.fill("#why", "Both partnerships want to work as one");
            fiona.picture("merger 1 the form");
            fiona.expectAccessible();
            press(fiona, "Continue");
            assertThat(fiona.text())
                    .contains(
                            "Check before it is received",
                            "Far End Surgery (Z90008) is commissioned by NHS Otherton CCG, which has to agree besides");
            fiona.picture("merger 2 checked, with a practice of another commissioner");
            fiona.expectAccessible();
            press(fiona, "Change it");
            page.fill("#others", "Z90002");
            press(fiona, "Continue");
            press(fiona, "Receive it");
            var merger = latest();
            assertThat(fiona.text()).contains("Global sum of all the practices under one code: not yet");
            page.click("main summary:has-text('Lay it for a decision')");
            page.fill("#laid-words", "The committee asked for it");
            press(fiona, "Lay it for a decision");
            recorded(merger, Decision.Outcome.APPROVED);
            fiona.go(merger.page());
            assertThat(fiona.text())
                    .contains(
                            "From 1 July 2016 Mill Lane Surgery (Z90001) succeeds Chapel Street Practice (Z90002).",
                            "PMS of Z90002 ends.",
                            "LOCAL SCHEME of Z90002 passes to Z90001.");
            fiona.picture("merger 3 decided, and written in the register and the contracts");
            fiona.expectAccessible();
            page.click("main summary:has-text('Close it')");
            press(fiona, "Close it");
            assertThat(fiona.text()).contains("Payment lines that have not moved");
            contractsSayIt();
            registerSaysIt(fiona);
            undone(fiona);
        }
    }

    private void contractsSayIt() {
        assertThat(agreement(CHAPEL_STREET).life().lastDay()).contains(DAY.minusDays(1));
        assertThat(agreement(SCHEME).life().lastDay()).contains(DAY.minusDays(1));
        assertThat(partners(MILL_LANE, DAY.minusDays(1))).containsExactly("Dr Ruth Amos");
        assertThat(partners(MILL_LANE, DAY)).containsExactlyInAnyOrder("Dr Ruth Amos", "Dr Peter Finch");
        assertThat(agreement(MILL_LANE).find(Term.LEASE_ENDS, DAY).orElseThrow().subject())
                .isEqualTo("4 Chapel Street");
        assertThat(agreement(MILL_LANE).find(Term.VARIATION, DAY).orElseThrow().decision())
                .isPresent();
        assertThat(contracts.holdings(DAY, Long.MAX_VALUE).of("Z90001"))
                .extracting(Agreement::title)
                .containsExactlyInAnyOrder("GMS of Z90001", "LOCAL SCHEME of Z90002");
    }

    private void registerSaysIt(Browser fiona) {
        assertThat(exists("Z90002", DAY)).isFalse();
        fiona.go("/register/Z90002?on=2016-07-01");
        assertThat(fiona.text())
                .contains("It did not exist on 1 July 2016", "Is succeeded by", "decision of 10 May 2016");
        fiona.picture("merger 4 the page of the practice that joined");
        fiona.expectAccessible();
        fiona.go("/contracts/practices/Z90002?on=2016-07-01");
        assertThat(fiona.text()).contains("Chapel Street Practice", "30 June 2016");
        fiona.expectAccessible();
        fiona.picture("merger 5 the contracts of the practice that joined");
    }

    private void undone(Browser fiona) {
        var apart = request("merger-undone", "Z90001", APART, "Z90002", List.of());
        requests.receive(apart, TEST).orThrow();
        decided(apart, Decision.Outcome.APPROVED);
        assertThat(exists("Z90002", APART)).isTrue();
        assertThat(partners(MILL_LANE, APART)).containsExactly("Dr Ruth Amos");
        assertThat(contracts.holdings(APART, Long.MAX_VALUE).of("Z90002"))
                .singleElement()
                .satisfies(anew -> {
                    assertThat(anew.kind().id()).isEqualTo("pms");
                    assertThat(anew.life().from()).isEqualTo(APART);
                    assertThat(anew.find(Term.SIGNED_COPY, APART).orElseThrow().words())
                            .isEqualTo("Missing");
                    assertThat(anew.said(Term.PARTNER, APART))
                            .extracting(Clause::subject)
                            .containsExactly("Dr Peter Finch");
                });
        fiona.go("/register/Z90002?on=2016-10-01");
        assertThat(fiona.text())
                .contains("Exists again as Chapel Street Practice", "No longer existed", "No longer succeeded by");
        fiona.picture("merger 6 undone, and the register says both");
        fiona.expectAccessible();
        var never = request("merger-undone", "Z90001", APART, "Z90003", List.of());
        assertThat(requests.against(never))
                .extracting(Objection::sentence)
                .containsExactly("Orchard House Medical Centre (Z90003) has not merged into Mill Lane Surgery (Z90001) "
                        + "before 1 October 2016 by a decision that stands here.");
    }

    @Test
    void a_practice_that_disputes_is_not_closed_and_once_that_is_settled_its_list_is_dispersed() {
        var hours = request("hours", "Z90005", DAY, "", List.of());
        requests.receive(hours, TEST).orThrow();
        decided(hours, Decision.Outcome.REFUSED);
        requests.step(hours.id(), What.DISPUTED, "", "To NHS Resolution", TODAY, fiona)
                .orThrow();
        var takers = List.of(new Taker("Z90001", 1_300), new Taker("Z90003", 1_000));
        var closing = request("dispersal", "Z90005", LocalDate.of(2016, 9, 1), "", takers);
        requests.receive(closing, TEST).orThrow();
        assertThat(requests.step(closing.id(), What.LAID, "", "It is asked for", TODAY, fiona)
                        .objections())
                .extracting(Objection::sentence)
                .containsExactly("A dispute with Hilltop Practice (Z90005) about the refusal of a request (the hours "
                        + "change) is open since 10 May 2016: a practice is not closed with an open dispute.");
        requests.step(hours.id(), What.SETTLED, "", "They came to terms", TODAY, fiona)
                .orThrow();
        decided(closing, Decision.Outcome.APPROVED);
        assertThat(requests.find(closing.id())
                        .orElseThrow()
                        .outcome()
                        .orElseThrow()
                        .sentence())
                .isEqualTo(
                        "From 1 September 2016 Hilltop Practice (Z90005) is no more. 2 practices take 2,300 patients. "
                                + "GMS of Z90005 ends.");
        assertThat(exists("Z90005", LocalDate.of(2016, 8, 31))).isTrue();
        assertThat(exists("Z90005", LocalDate.of(2016, 9, 1))).isFalse();
        assertThat(agreement(HILLTOP).life().lastDay()).contains(LocalDate.of(2016, 8, 31));
        assertThat(Visitor.at(port).get("/register/Z90005?on=2016-09-01").body())
                .contains("Had patients taken by", "1,300 patients");
        var again = request("merger", "Z90001", LocalDate.of(2016, 9, 1), "Z90005", List.of());
        assertThat(requests.against(again))
                .extracting(Objection::sentence)
                .containsExactly(
                        "Hilltop Practice (Z90005) closes on 31 August 2016 and is no more on 1 September 2016.");
    }

    @Test
    void everything_that_is_wrong_with_a_merger_is_said_at_once_and_nothing_is_lost() {
        var fiona = Cast.SECRETARY.visiting(port);
        var odd = merger(fiona, "Z90002 z90002 xyz", DAY);
        assertThat(odd.body()).contains("Z90002 is named twice", "Z90002 z90002 xyz");
        assertThat(merger(fiona, "the surgery", DAY).body())
                .contains("“the” and “surgery” are not codes of a practice. A code is a letter and five digits");
        var wrong = merger(fiona, "Z90001, Z90009, Z90007", TODAY.minusDays(1));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().text())
                .contains(
                        "A practice cannot merge with itself: Z90001 is the one that goes on.",
                        "Old Bridge Surgery (Z90009) closed on 30 June 2015 and is no more on 9 May 2016.",
                        "There is no practice with the code Z90007.",
                        "before it was asked for on 10 May 2016");
        var takers = fiona.post(
                "/requests/new",
                "kind",
                "dispersal",
                "practice",
                "Z90001",
                "takers",
                "Z90003 1,000\nsome to Hilltop\nZ90003 5\nZ90004 0");
        assertThat(takers.page().text())
                .contains(
                        "Line 2, “some to Hilltop”, is not a code and a number of patients",
                        "Line 3: Z90003 is named twice",
                        "Line 4: Z90004 cannot take 0 patients");
    }

    private static Visitor.Answer merger(Visitor fiona, String others, LocalDate day) {
        return fiona.post(
                "/requests/new",
                "kind",
                "merger",
                "practice",
                "Z90001",
                "others",
                others,
                "day-day",
                Integer.toString(day.getDayOfMonth()),
                "day-month",
                Integer.toString(day.getMonthValue()),
                "day-year",
                Integer.toString(day.getYear()),
                "received-day",
                "10",
                "received-month",
                "5",
                "received-year",
                "2016",
                "why",
                "To work as one");
    }

    private static void press(Browser browser, String name) {
        browser.page().click("main form button:text-is('" + name + "')");
    }

    private static void day(Browser browser, String name, LocalDate day) {
        browser.page().fill("#" + name + "-day", Integer.toString(day.getDayOfMonth()));
        browser.page().fill("#" + name + "-month", Integer.toString(day.getMonthValue()));
        browser.page().fill("#" + name + "-year", Integer.toString(day.getYear()));
    }
}
