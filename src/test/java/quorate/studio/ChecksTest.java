package quorate.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import quorate.QuorateTest;
import quorate.SetClock;
import quorate.authority.Authority;
import quorate.authority.Instrument;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Town;
import quorate.kernel.InstrumentId;
import quorate.kernel.Objection;
import quorate.kernel.Span;
import quorate.kernel.Weight;
import quorate.law.Law;
import quorate.register.Kind;
import quorate.register.Register;

@QuorateTest
class ChecksTest {

    @Autowired
    Register register;

    @Autowired
    Authority authority;

    @Autowired
    Committees committees;

    @Autowired
    Clocks clocks;

    @Autowired
    SetClock clock;

    @Autowired
    Checks checks;

    @Autowired
    ModelClauses models;

    @Autowired
    Wording.Maker wordings;

    @Autowired
    Law law;

    Town town;

    @BeforeEach
    void a_committee_of_a_commissioner_at_level_3() {
        clock.set(LocalDateTime.of(2016, 5, 10, 14, 0));
        town = new Town(register, authority, committees, clocks);
    }

    private Content terms() {
        var instrument = authority
                .instruments(Long.MAX_VALUE)
                .findTerms(town.committee, clocks.today())
                .orElseThrow();
        return Content.of(instrument).with("span", "2016-07-01/");
    }

    private static List<String> sentences(List<Objection> objections) {
        return objections.stream().map(Objection::sentence).toList();
    }

    private static Map<String, Object> seat(String title, String office, String kind, String votes) {
        return Map.of("title", title, "office", List.of(office), "is", List.of(kind), "votes", votes, "count", "1");
    }

    @Test
    void terms_as_the_models_have_them_raise_nothing() {
        var found = checks.of(terms());
        assertThat(found.isClean()).as(found.toString()).isTrue();
    }

    @Test
    void a_quorum_that_needs_a_gp_fails_as_soon_as_the_gps_withdraw() {
        var found = checks.of(terms().with(
                        "quorum",
                        List.of(
                                Map.of("at-least", "3", "of", "voting-members"),
                                Map.of("at-least", "1", "of", List.of("gp")))));
        assertThat(sentences(found.warnings()))
                .singleElement()
                .asString()
                .contains("as soon as every GP of the area withdraws", "at least 1 GP");
        assertThat(found.against()).isEmpty();
        var mended = checks.of(terms().with(
                        "quorum",
                        List.of(
                                Map.of("at-least", "3", "of", "voting-members"),
                                Map.of("at-least", "1", "of", List.of("gp", "out-of-area-gp"))))
                .with("seats", plus(terms(), seat("GP from another area", "adviser", "out-of-area-gp", "yes"))));
        assertThat(mended.warnings()).isEmpty();
    }

    private static List<Map<String, Object>> plus(Content content, Map<String, Object> seat) {
        return SeatPart.placed(content.seats(), -1, seat);
    }

    @Test
    void a_quorum_that_the_seats_can_never_meet_stands_against_it() {
        var found = checks.of(terms().with("quorum", Map.of("at-least", "6", "of", "voting-members")));
        assertThat(sentences(found.against()))
                .singleElement()
                .asString()
                .contains("Nobody could ever meet this quorum");
    }

    @Test
    void a_chair_that_nobody_can_take_is_found_before_the_meeting() {
        assertThat(sentences(checks.of(terms().with("chair", List.of("lead-governor")))
                        .against()))
                .singleElement()
                .asString()
                .contains("No seat is that of the lead governor");
        assertThat(sentences(checks.of(terms().with("chair", List.of("chair", "lead-governor")))
                        .warnings()))
                .anySatisfy(one -> assertThat(one).contains("Nobody can take the chair as lead governor"))
                .anySatisfy(one -> assertThat(one).contains("as soon as whoever is in the chair is absent"));
    }

    @Test
    void a_departure_from_guidance_stands_against_it_until_a_reason_is_kept() {
        var clinical = terms().with("invites", List.of("hwb"));
        var found = checks.of(clinical);
        assertThat(found.against()).singleElement().satisfies(one -> {
            assertThat(one.weight()).isEqualTo(Weight.COMPLY_OR_EXPLAIN);
            assertThat(one.sources()).isNotEmpty();
        });
        assertThat(found.explicable()).containsOnlyKeys("pccc.invite.hwb-hw");
        var explained =
                clinical.with("explains", Map.of("pccc.invite.hwb-hw", "Healthwatch asked to be written to instead."));
        assertThat(checks.of(explained).against()).isEmpty();
        assertThat(wordings.of(explained).clauses().getLast().lines().getFirst())
                .contains("Guidance has it that", "Healthwatch asked to be written to instead.");
    }

    private Content joint(String basis, String span, List<String> parties, String acts, String pooled) {
        var data = new LinkedHashMap<String, Object>();
        data.put("kind", "joint");
        data.put("id", InstrumentId.fresh().toString());
        data.put("title", "Joint arrangement");
        data.put("span", span);
        data.put("parties", parties);
        data.put("basis", basis);
        data.put("acts", List.of(acts));
        return new Content(data, List.of(), Map.of("pooled", pooled, "onward", "no"));
    }

    private List<String> neighbours() {
        var other = new Town(register, authority, committees, clocks);
        return List.of(town.ccg.toString(), other.ccg.toString());
    }

    @Test
    void neighbours_at_level_3_cannot_hand_on_to_a_joint_committee_what_was_delegated_to_them() {
        var found = checks.of(joint("14Z3", "2016-07-01/", neighbours(), "primary-medical", "no"));
        assertThat(found.against()).extracting(Objection::rule).contains("law.nodouble", "law.14Z3.scope");
        assertThat(sentences(found.against()))
                .anySatisfy(one -> assertThat(one).contains("holds this by delegation and may not hand it on"));
        assertThat(checks.of(joint("14Z3", "2016-07-01/", neighbours(), "own", "no"))
                        .against())
                .isEmpty();
    }

    @Test
    void before_october_2014_ccgs_had_no_joint_committee() {
        var parties = neighbours();
        assertThat(checks.of(joint("14Z3", "2014-09-30/", parties, "own", "no")).against())
                .extracting(Objection::rule)
                .contains("law.pre2014.cic");
        assertThat(checks.of(joint("14Z3", "2014-10-01/", parties, "own", "no")).against())
                .extracting(Objection::rule)
                .doesNotContain("law.pre2014.cic");
        assertThat(checks.of(joint("65Z6", "2016-07-01/", parties, "own", "no")).against())
                .extracting(Objection::rule)
                .contains("law.65Z6.jc");
    }

    @Test
    void section_13z_needs_nhs_england_and_no_primary_care_money_in_a_pool() {
        assertThat(sentences(checks.of(joint("13Z", "2016-07-01/", neighbours(), "primary-medical", "yes"))
                        .against()))
                .anySatisfy(one -> assertThat(one).contains("NHS England is not among those who agree"))
                .anySatisfy(one -> assertThat(one).contains("The fund would hold money for primary medical care"));
    }

    private Content scheme(Map<String, Object>... limits) {
        return new Content(
                Map.of(
                        "kind",
                        "scheme",
                        "id",
                        InstrumentId.fresh().toString(),
                        "title",
                        "Scheme of delegation",
                        "span",
                        "2016-07-01/",
                        "of",
                        town.ccg.toString(),
                        "limits",
                        List.of(limits)),
                List.of(),
                Map.of());
    }

    @Test
    void a_scheme_may_not_pass_on_what_the_commissioner_has_not() {
        var post = town.admit(
                Kind.POST,
                "Chief finance officer",
                Span.since(LocalDate.of(2013, 4, 1)),
                Map.of("office", "chief-finance-officer", "title", "Chief finance officer"));
        town.link(post, quorate.register.Tie.PART_OF, town.ccg);
        Map<String, Object> good = Map.of(
                "office",
                "chief-finance-officer",
                "acts",
                List.of("fn.pay.discretionary"),
                "up-to",
                "5000",
                "term",
                "12 months",
                "reports",
                "To the next meeting");
        assertThat(checks.of(scheme(good)).isClean())
                .as(checks.of(scheme(good)).toString())
                .isTrue();
        assertThat(checks.of(scheme(good, good)).against())
                .anySatisfy(one -> assertThat(one.sentence()).contains("twice"));
        var act = law.on(LocalDate.of(2016, 7, 1)).listActs().stream()
                .filter(one -> law.on(LocalDate.of(2016, 7, 1))
                        .findPower(one.id(), "3")
                        .filter(power -> power.decider() == quorate.law.Power.Decider.NHS_ENGLAND)
                        .filter(power -> power.sources().stream()
                                .anyMatch(source -> source.evidence().isSourced()))
                        .isPresent())
                .findFirst()
                .orElseThrow();
        Map<String, Object> theirs = Map.of("office", "chief-finance-officer", "acts", List.of(act.id()));
        assertThat(checks.of(scheme(theirs)).against())
                .anySatisfy(one -> assertThat(one.sentence()).startsWith(act.title() + ": "));
        assertThat(wordings.of(scheme(good)).clauses().get(1).lines().getFirst())
                .contains("Chief Finance Officer", "£5,000", "12 months", "To the next meeting");
    }

    @Test
    void a_line_for_an_office_that_nobody_holds_is_warned_of() {
        assertThat(sentences(
                        checks.of(scheme(Map.of("office", "keeper-of-keys", "acts", List.of("fn.pay.discretionary"))))
                                .warnings()))
                .singleElement()
                .asString()
                .contains("Nobody in the register holds the office of keeper of keys");
    }

    @Test
    void every_model_clause_can_be_taken_and_says_where_it_was_read() {
        assertThat(models.list()).hasSizeGreaterThan(25);
        for (var model : models.list()) {
            assertThat(model.sources()).as(model.id()).isNotEmpty();
            assertThat(model.takes().isEmpty() && model.text().isEmpty())
                    .as(model.id())
                    .isFalse();
            var day = model.span().from().isBefore(LocalDate.of(2013, 4, 1))
                    ? "2016-07-01"
                    : model.span().from().toString();
            for (var kind : model.kinds()) {
                var base = switch (kind) {
                    case "terms" -> terms();
                    case "scheme" -> scheme();
                    default -> joint("14Z3", "2016-07-01/", neighbours(), "own", "no");
                };
                var taken = model.taken(base.with("span", day + "/"));
                assertThat(wordings.of(taken).clauses()).as(model.id()).isNotEmpty();
                assertThat(Instrument.read(taken.asInstrument().data(), quorate.kernel.PartyId::of))
                        .as(model.id())
                        .isEqualTo(taken.asInstrument());
            }
        }
    }

    @Test
    void the_hash_is_that_of_what_is_said_in_whatever_order() {
        var reversed = new LinkedHashMap<String, Object>();
        terms().instrument().keySet().stream()
                .sorted(java.util.Comparator.reverseOrder())
                .forEach(key -> reversed.put(key, terms().instrument().get(key)));
        assertThat(new Content(reversed, List.of(), Map.of()).hash()).isEqualTo(terms().hash());
        assertThat(terms().with("chair", List.of("vice-chair")).hash()).isNotEqualTo(terms().hash());
    }
}
