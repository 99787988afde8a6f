package quorate;

import java.util.ArrayList;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import quorate.contracts.Clause;
import quorate.contracts.Contracts;
import quorate.contracts.Filed;
import quorate.contracts.Term;
import quorate.contracts.Told;
import quorate.kernel.Actor;
import quorate.kernel.Entry;
import quorate.kernel.Fresh;
import quorate.kernel.Span;
import quorate.register.Register;

/** The chapter of the fictional world that says what its practices have agreed to. */
@Component
@Order(5)
class Agreed implements World.Chapter {

    private static final Actor SEED = new Actor.Process("fictional world");

    private final Contracts contracts;
    private final Register register;

    Agreed(Contracts contracts, Register register) {
        this.contracts = contracts;
        this.register = register;
    }

    @Override
    public void tell(World world) {
        for (var entry : World.file("contracts").entries("agreements"))
            contracts.enter(filed(entry, world), SEED).orThrow();
    }

    private Filed filed(Entry entry, World world) {
        var life = Span.since(entry.day("began"));
        var source = entry.text("source");
        var clauses = new ArrayList<Clause>();
        clauses.add(Clause.of(Term.BEGAN, "", Told.said(entry.text("began")), life, source));
        var ends = entry.text("ends");
        clauses.add(Clause.of(Term.ENDS, "", ends.equals("none") ? Told.Nothing.NONE : Told.said(ends), life, source));
        clauses.add(Clause.of(Term.SIGNED_COPY, "", Told.said(entry.text("copy")), life, source));
        var practice = register.on(life.from()).get(world.id(entry.text("practice")));
        return new Filed(
                Fresh.idOf("fictional world", "agreement", entry.text("key")),
                entry.text("kind"),
                entry.text("title"),
                practice.code().orElseThrow(),
                world.id(entry.text("for")),
                Optional.empty(),
                life,
                clauses,
                source,
                Optional.empty());
    }
}
