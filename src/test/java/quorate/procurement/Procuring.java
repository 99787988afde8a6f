package quorate.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import quorate.PublishedFiles;
import quorate.SetClock;
import quorate.Visitor;
import quorate.authority.Authority;
import quorate.authority.Decision;
import quorate.authority.Facts;
import quorate.authority.Instrument;
import quorate.authority.Matter;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.MatterId;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.stories.Browser;

/** What every story of a procurement does: somebody decides, somebody records, step by step. */
abstract class Procuring {

    private static final Actor TEST = new Actor.Process("test of procurements");
    private static final String NEW_PROVIDER = "fn.provider.new";

    @LocalServerPort
    int port;

    @Autowired
    SetClock clock;

    @Autowired
    Authority authority;

    @Autowired
    Register register;

    @Autowired
    Procurements procurements;

    static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    /** Whoever decides on the day, with a scheme that lets them. */
    PartyId officer(PartyId body, PartyId post, String from) {
        var scheme = Map.of(
                "kind",
                "scheme",
                "title",
                "Scheme of delegation",
                "of",
                body.toString(),
                "span",
                from + "/",
                "limits",
                List.of(Map.of("post", post.toString(), "acts", List.of(NEW_PROVIDER), "up-to", "9000000")));
        authority
                .grant(Instrument.read(scheme, PartyId::of), Optional.empty(), TEST)
                .orThrow();
        return post;
    }

    PartyId officerOfNhsEngland() {
        var post = PartyId.fresh();
        var since = Span.since(LocalDate.of(2013, 4, 1));
        register.admit(
                        post,
                        Kind.POST,
                        "Head of primary care",
                        Span.ALWAYS,
                        Map.of("title", "Head of primary care"),
                        TEST)
                .orThrow();
        register.link(post, Tie.PART_OF, Register.NHS_ENGLAND, since, Map.of(), "test", TEST)
                .orThrow();
        register.link(party("alice-webb"), Tie.HOLDS, post, since, Map.of(), "test", TEST)
                .orThrow();
        return post;
    }

    MatterId decided(PartyId commissioner, PartyId post, LocalDate day) {
        var matter = new Matter(
                MatterId.fresh(),
                NEW_PROVIDER,
                commissioner,
                Set.of(party("station-road")),
                Facts.NONE,
                "Procure the contract for Station Road Surgery anew, " + day.getYear(),
                "",
                "The APMS contract ends",
                Optional.empty(),
                day,
                TEST);
        authority.lay(matter, matter.id().toString()).orThrow();
        decide(matter.id(), post, day);
        return matter.id();
    }

    void decide(MatterId matter, PartyId post, LocalDate day) {
        authority
                .record(new Decision.Taken(
                        Fresh.id().toString(),
                        matter,
                        post,
                        day,
                        Decision.Outcome.APPROVED,
                        "",
                        new Facts(Map.of(
                                "value",
                                "4000000",
                                "novel-contentious-or-repercussive",
                                "no",
                                "legal-or-media-risk",
                                "no",
                                "term-over-limit",
                                "no")),
                        Optional.empty(),
                        Optional.empty(),
                        "Counsel was asked, and agreed",
                        TEST))
                .orThrow();
    }

    static String[] with(List<String> given, String... more) {
        var all = new ArrayList<>(given);
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    Proceeding open(Visitor secretary, MatterId matter, String title) {
        var key = Fresh.id().toString();
        var opened = secretary.post(
                "/procurements/new",
                "key",
                key,
                "matter",
                matter.toString(),
                "title",
                title,
                "description",
                "General practice for 4,700 patients",
                "classification",
                "85121100-4",
                "confirmed",
                "yes");
        assertThat(opened.status())
                .as(opened.page().select(".nhsuk-error-summary").text())
                .isEqualTo(303);
        return find(UUID.fromString(key));
    }

    Proceeding find(UUID id) {
        return procurements.find(id).orElseThrow();
    }

    void step(Visitor secretary, Proceeding proceeding, String... fields) {
        var page = secretary.post(proceeding.procurement().page() + "/steps", fields);
        assertThat(page.page().select(".nhsuk-error-summary").text())
                .as(String.join(" ", fields))
                .isEmpty();
    }

    String stage(Visitor secretary, Proceeding proceeding, String stage, String... fields) {
        var page = secretary.post(
                proceeding.procurement().page() + "/stages/" + stage, with(List.of("words", "In the folder"), fields));
        assertThat(page.status()).isIn(303, 422);
        return page.page().select(".nhsuk-error-summary").text();
    }

    void route(Visitor secretary, Proceeding proceeding, String route, String... facts) {
        var page = secretary.post(
                proceeding.procurement().page() + "/route",
                with(
                        List.of(
                                "begun",
                                clock.instant().toString().substring(0, 10),
                                "route",
                                route,
                                "why",
                                "It fits",
                                "confirmed",
                                "yes"),
                        facts));
        assertThat(page.status())
                .as(page.page().select(".nhsuk-error-summary").text())
                .isEqualTo(303);
    }

    void provider(Visitor secretary, Proceeding proceeding, String name, String chain) {
        step(
                secretary,
                proceeding,
                "what",
                "provider",
                "provider",
                name,
                "address",
                "1 High Street, Anytown",
                "chain",
                chain);
    }

    void score(Visitor secretary, Proceeding proceeding, String member, String provider, String score) {
        step(
                secretary,
                proceeding,
                "what",
                "score",
                "score-member",
                party(member).toString(),
                "score-provider",
                party(provider).toString(),
                "score",
                score,
                "score-words",
                "By the criteria");
    }

    Proceeding lay(Visitor secretary, Proceeding proceeding, String provider, String from, String last) {
        var form = secretary.get(proceeding.procurement().page() + "/award").page();
        var fields = new ArrayList<>(List.of(
                "provider",
                party(provider).toString(),
                "value",
                "4,000,000",
                "from",
                from,
                "last",
                last,
                "why",
                "Best by quality and value",
                "confirmed",
                "yes"));
        form.select("textarea[name^=answer-]").forEach(field -> fields.addAll(List.of(field.attr("name"), "Answered")));
        var page = secretary.post(proceeding.procurement().page() + "/award", fields.toArray(String[]::new));
        assertThat(page.status())
                .as(page.page().select(".nhsuk-error-summary").text())
                .isEqualTo(303);
        return find(proceeding.procurement().id());
    }

    void expectValid(Proceeding proceeding, int notices) throws IOException {
        var schema = schema();
        var issued = find(proceeding.procurement().id()).issued();
        assertThat(issued).hasSize(notices).allSatisfy(notice -> {
            assertThat(schema.validate(notice.release(), InputFormat.JSON))
                    .as(notice.release())
                    .isEmpty();
            assertThat(notice.lines())
                    .allSatisfy(line -> assertThat(line.words()).as(line.key()).isNotBlank());
        });
    }

    static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                .getSchema(
                        Files.readString(PublishedFiles.of("ocds/schema-1.1/release-schema.json")), InputFormat.JSON);
    }

    /** A package of releases or of records, whose schema speaks of that of a release. */
    static Schema schema(String name) throws IOException {
        var release = Files.readString(PublishedFiles.of("ocds/schema-1.1/release-schema.json"));
        var known =
                java.util.Map.of("https://standard.open-contracting.org/schema/1__1__5/release-schema.json", release);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4, builder -> builder.schemas(known))
                .getSchema(Files.readString(PublishedFiles.of("ocds/schema-1.1/" + name)), InputFormat.JSON);
    }

    static void check(Browser browser, String name, String value) {
        browser.page().check("input[name='" + name + "'][value='" + value + "']");
    }

    static void press(Browser browser, String name) {
        browser.page().click("main form button:text-is('" + name + "')");
    }
}
