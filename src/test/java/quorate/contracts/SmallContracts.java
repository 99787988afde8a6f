package quorate.contracts;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.clocks.Clocks;
import quorate.figures.Figures;
import quorate.figures.Small;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.law.Law;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;

/** Contracts with a register and figures on a clean database, without the rest of the application. */
public final class SmallContracts implements AutoCloseable {

    public static final Actor TEST = new Actor.Process("test of contracts");
    public static final Span LIFE = Span.parse("2013-04-01/2022-07-01");

    public final Small small = new Small("contracts", "inventories");
    public final Register register = small.context.getBean(Register.class);
    public final Clocks clocks = small.context.getBean(Clocks.class);
    final Years years = new Years(small.context.getBean(Figures.class));
    public final Kinds kinds = new Kinds(Law.ofJar());
    final ContractStore store = new ContractStore(small.sql(), kinds);
    final Shelf shelf = new Shelf(store);
    public final Contracts contracts;

    public SmallContracts() {
        small.context.getBeanFactory().registerSingleton("contractShelf", shelf);
        contracts = new Contracts(
                shelf,
                store,
                new Published(years, kinds),
                kinds,
                new GapRules(Law.ofJar()),
                register,
                small.context.getBeanProvider(Papers.class),
                clocks,
                small.context);
    }

    void load(String... files) throws Exception {
        for (var file : files) {
            var path = quorate.PublishedFiles.of(file);
            if (file.startsWith("ods/")) small.register(path);
            else Small.finished(small.load(path));
        }
    }

    void load(Path file) throws Exception {
        Small.finished(small.load(file));
    }

    public PartyId body(Kind kind, String name, String code, Span life) {
        var id = new PartyId(Fresh.idOf("contracts", code));
        register.admit(id, kind, name, life, Map.of("ods", code), TEST).orThrow();
        return id;
    }

    public PartyId practice(String name, String code, PartyId commissioner) {
        var id = body(Kind.PRACTICE, name, code, LIFE);
        register.link(id, Tie.COMMISSIONED_BY, commissioner, LIFE, Map.of(), "test", TEST)
                .orThrow();
        return id;
    }

    static Filed filed(String practice, PartyId commissioner, String kind, String from, Clause... clauses) {
        return new Filed(
                Fresh.idOf("agreement", practice, kind, from),
                kind,
                kind + " of " + practice,
                practice,
                commissioner,
                Optional.empty(),
                Span.since(LocalDate.parse(from)),
                List.of(clauses),
                "the signed copy",
                Optional.empty());
    }

    static Clause says(Term term, String subject, String value, String span) {
        return Clause.of(term, subject, Told.said(value), Span.parse(span), "the signed copy");
    }

    Agreement find(UUID id, String day) {
        return contracts.find(id, LocalDate.parse(day), Long.MAX_VALUE).orElseThrow();
    }

    @Override
    public void close() {
        small.close();
    }
}
