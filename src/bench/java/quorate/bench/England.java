package quorate.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import quorate.BenchDatabase;
import quorate.Quorate;
import quorate.authority.Authority;
import quorate.authority.Instrument;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;

/**
 * Quorate itself, with the national files loaded: every organisation of epraccur and eccg and twenty years of epcmem, and
 * where asked for 30,000 people with 100,000 dated links among practices, federations and companies.
 */
final class England implements AutoCloseable {

    static final Path DATA = Path.of("..", "shared", "data", "ods");
    static final Actor BENCH = new Actor.Process("benchmark");
    private static final Span LONG = Span.parse("2013-04-01/");

    final ConfigurableApplicationContext context;
    private final BenchDatabase database;
    final Register register;
    final Authority authority;

    /** How long each file took, in words. */
    final List<String> loads = new ArrayList<>();

    private England(ConfigurableApplicationContext context, BenchDatabase database) {
        this.context = context;
        this.database = database;
        this.register = context.getBean(Register.class);
        this.authority = context.getBean(Authority.class);
    }

    static England start() {
        var database = new BenchDatabase();
        var context = new SpringApplication(Quorate.class).run(database.arguments().toArray(new String[0]));
        return new England(context, database);
    }

    England load(String... files) {
        for (var name : files) {
            var start = System.nanoTime();
            try (var stream = Files.newInputStream(DATA.resolve(name))) {
                var result = register.load(name, stream, BENCH);
                loads.add("%-28s %5.2f s   %s".formatted(name, (System.nanoTime() - start) / 1e9, brief(result)));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
        return this;
    }

    private static String brief(Object result) {
        var text = result.toString();
        return text.length() > 160 ? text.substring(0, 160) + " …" : text;
    }

    /** A commissioner at level 3 with a committee on usual terms. */
    PartyId delegated(String code, LocalDate day) {
        var ccg = register.on(day).findByCode("ods", code).orElseThrow().id();
        var committee = new PartyId(Fresh.idOf("bench committee", code));
        register.admit(committee, Kind.COMMITTEE, "Committee of " + code, LONG, Map.of(), BENCH).orThrow();
        register.link(committee, Tie.PART_OF, ccg, LONG, Map.of(), "benchmark", BENCH).orThrow();
        var ids = Map.of("ccg", ccg, "committee", committee, "nhs-england", Register.NHS_ENGLAND);
        grant(Map.of("kind", "delegation", "from", "nhs-england", "to", "ccg", "span", "2015-04-01/2022-07-01"), ids);
        grant(
                Map.of(
                        "kind", "terms",
                        "body", "committee",
                        "of", List.of("ccg"),
                        "span", "2015-04-01/2022-07-01",
                        "acts", List.of("primary-medical"),
                        "seats",
                                List.of(
                                        Map.of("office", "chair", "is", "lay"),
                                        Map.of("office", "vice-chair", "is", "lay"),
                                        Map.of("office", "chief-officer", "is", "executive"),
                                        Map.of("office", "gp-member", "is", "gp")),
                        "chair", List.of("chair", "vice-chair"),
                        "quorum", Map.of("at-least", "3", "of", "voting-members"),
                        "invites", List.of("healthwatch", "hwb"),
                        "public", "yes"),
                ids);
        return committee;
    }

    private void grant(Map<String, Object> data, Map<String, PartyId> ids) {
        authority.grant(Instrument.read(data, ids::get), Optional.empty(), BENCH).orThrow();
    }

    /** 30,000 people and 100,000 links, the same at every run. @return the people */
    List<PartyId> people(LocalDate day) {
        var random = new Random(20_160_510);
        var practices = register.on(day).list(Kind.PRACTICE);
        var companies = new ArrayList<PartyId>();
        var people = new ArrayList<PartyId>();
        context.getBean(quorate.clocks.Clocks.class).write(number -> {
            for (var at = 0; at < 500; at++) companies.add(admit("company " + at, Kind.COMPANY));
            for (var at = 0; at < 300; at++) companies.add(admit("federation " + at, Kind.FEDERATION));
            for (var at = 0; at < 30_000; at++) people.add(admit("person " + at, Kind.PERSON));
            var ties = List.of(Tie.PARTNER_IN, Tie.EMPLOYED_BY, Tie.REGISTERED_WITH);
            for (var at = 0; at < 55_000; at++) {
                link(pick(people, random), ties.get(at % 3), practices.get(random.nextInt(practices.size())).id());
            }
            for (var at = 0; at < 20_000; at++) {
                link(pick(people, random), at % 2 == 0 ? Tie.DIRECTOR_OF : Tie.SHAREHOLDER_OF, pick(companies, random));
            }
            for (var at = 0; at < 15_000; at++) link(pick(people, random), Tie.FAMILY_OF, pick(people, random));
            for (var practice : practices) link(practice.id(), Tie.MEMBER_OF, pick(companies, random));
            return number;
        });
        return people;
    }

    private static PartyId pick(List<PartyId> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private PartyId admit(String key, Kind kind) {
        var id = new PartyId(Fresh.idOf("bench", key));
        register.admit(id, kind, key, LONG, Map.of(), BENCH).orThrow();
        return id;
    }

    private void link(PartyId from, Tie tie, PartyId to) {
        if (!from.equals(to)) register.link(from, tie, to, LONG, Map.of(), "benchmark", BENCH);
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
