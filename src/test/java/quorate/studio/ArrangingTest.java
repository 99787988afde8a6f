package quorate.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import quorate.QuorateTest;
import quorate.SetClock;
import quorate.Visitor;
import quorate.authority.Authority;
import quorate.authority.Facts;
import quorate.authority.Instrument;
import quorate.authority.Question;
import quorate.authority.Verdict;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Town;
import quorate.files.PdfPrintTest;
import quorate.kernel.InstrumentId;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.Accounts;
import quorate.web.CurrentPerson;

/** Schemes of delegation and joint arrangements, over HTTP. */
@QuorateTest
class ArrangingTest {

    private static final String PASSWORD = "three unrelated words";
    private static final LocalDate FIRST_DAY = LocalDate.of(2016, 7, 1);

    @LocalServerPort
    int port;

    @Autowired
    Register register;

    @Autowired
    Authority authority;

    @Autowired
    Committees committees;

    @Autowired
    Accounts accounts;

    @Autowired
    Clocks clocks;

    @Autowired
    SetClock clock;

    @Autowired
    DraftStore store;

    @Autowired
    PrintPages prints;

    Town town;
    Visitor secretary;
    PartyId officer;

    @BeforeEach
    void a_commissioner_at_level_3_with_a_finance_officer() {
        clock.set(LocalDateTime.of(2016, 5, 10, 14, 0));
        town = new Town(register, authority, committees, clocks);
        officer = town.admit(
                Kind.POST,
                "Chief finance officer",
                Span.since(LocalDate.of(2013, 4, 1)),
                Map.of("office", "chief-finance-officer", "title", "Chief finance officer"));
        town.link(officer, Tie.PART_OF, town.ccg);
        var user = "fiona-" + town.secretary().toString().substring(24);
        assertThat(accounts.open(user, PASSWORD, town.secretary(), "Fiona Kerr", false))
                .isEmpty();
        secretary = Visitor.at(port).signIn(user, PASSWORD);
    }

    private String code(Town one) {
        return register.on(FIRST_DAY).get(one.ccg).code().orElseThrow();
    }

    private Instrument instrument(Drafting draft) {
        var id = InstrumentId.of(store.find(draft.id()).orElseThrow().content().text("id"));
        return authority.instruments(Long.MAX_VALUE).versions(id).getLast();
    }

    private Verdict may(String value) {
        return authority.may(new Question(
                "fn.pay.discretionary",
                officer,
                FIRST_DAY,
                java.util.Set.of(town.practice),
                new Facts(Map.of("value", value)),
                java.util.Optional.empty()));
    }

    @Test
    void a_scheme_drafted_here_gives_an_officer_the_power_it_says_from_its_day() throws Exception {
        assertThat(may("4000")).isInstanceOf(Verdict.Refused.class);
        var draft = Drafting.begin(secretary, "scheme", code(town), FIRST_DAY.toString());
        assertThat(draft.text("")).contains("Who may decide what Not yet started", "It cannot be put in force");
        draft.save(
                "limit",
                "post",
                officer.toString(),
                "acts",
                "fn.pay.discretionary",
                "up-to",
                "5,000",
                "term",
                "12 months",
                "reports",
                "To the next meeting");
        assertThat(draft.text("/limits"))
                .contains("Chief Finance Officer", "£5,000", "12 months", "To the next meeting");
        draft.send("/models/scheme.above-limit/takings");
        assertThat(draft.text("/check")).contains("nothing was found to warn of", "A decision is not divided");
        assertThat(PdfPrintTest.faults(prints.pdf(
                                draft.id(),
                                3,
                                new CurrentPerson(town.secretary(), "Fiona Kerr", java.util.List.of(), true))
                        .getBody()))
                .isEmpty();
        var answer = draft.enact("2016-05-09");
        assertThat(answer.status()).as(Drafting.faults(answer)).isEqualTo(303);
        assertThat(secretary.get(answer.location()).page().select("main").text())
                .contains("up to £5,000");
        assertThat(instrument(draft).clauses()).containsEntry("limits", "clause 2");
        assertThat(may("4000")).isInstanceOf(Verdict.Permitted.class);
        assertThat(may("6000")).isInstanceOf(Verdict.Refused.class);
        var next = Drafting.begin(secretary, "scheme", code(town), "2017-04-01");
        assertThat(next.text("/limits")).contains("12 months", "To the next meeting");
    }

    @Test
    void a_limit_that_says_nothing_is_refused_with_all_its_faults() {
        var draft = Drafting.begin(secretary, "scheme", code(town), FIRST_DAY.toString());
        var answer = draft.send("/parts/limit", "post", "", "office", "", "up-to", "lots");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(Drafting.faults(answer))
                .contains(
                        "Choose the post, or enter the office",
                        "Select at least one decision",
                        "must be an amount of pounds");
        assertThat(answer.page().select("[name=up-to]").val()).isEqualTo("lots");
        var foreign = draft.send("/parts/limit", "post", "nonsense", "acts", "fn.no.such");
        assertThat(Drafting.faults(foreign))
                .contains("Choose the post from the list", "chosen from what this page offers");
    }

    @Test
    void what_was_delegated_to_neighbours_cannot_be_put_in_force_for_a_joint_committee() {
        var other = new Town(register, authority, committees, clocks);
        var draft = Drafting.begin(secretary, "joint", code(town) + "\n" + code(other), FIRST_DAY.toString());
        draft.save("acts", "families", "primary-medical").save("pool", "pooled", "no", "onward", "no");
        assertThat(draft.text("/check")).contains("holds this by delegation and may not hand it on");
        var refused = draft.enact("2016-05-09");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(Drafting.faults(refused)).contains("may not hand it on");
        draft.send("/models/joint.14Z3/takings");
        assertThat(draft.text("/check")).contains("Section 14Z3(2A)", "No pooled fund is kept");
        var done = draft.enact("2016-05-09");
        assertThat(done.status()).as(Drafting.faults(done)).isEqualTo(303);
        assertThat(instrument(draft).content())
                .isEqualTo(new Instrument.Joint(java.util.List.of(town.ccg, other.ccg), "14Z3"));
        assertThat(instrument(draft).acts().words()).containsExactly("own");
    }

    @Test
    void a_pooled_fund_says_who_hosts_it() {
        var other = new Town(register, authority, committees, clocks);
        var draft = Drafting.begin(secretary, "joint", code(town) + "\n" + code(other), FIRST_DAY.toString());
        var answer = draft.send("/parts/pool", "pooled", "yes", "pooled-words", "", "onward", "");
        assertThat(Drafting.faults(answer)).contains("Say who hosts the fund", "Select whether it may be passed on");
        var nobody = draft.send("/parts/parties", "parties", "Z99999", "basis", "");
        assertThat(Drafting.faults(nobody)).contains("No body was called “Z99999”", "Select the section");
    }
}
