package quorate.pools;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.pools.Pool.Risk;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.Choice;
import quorate.web.Typed;
import quorate.web.Words;

/** What somebody typed of a pool that partners agreed: first who and when, then the lines. */
final class PoolForm {

    static final List<Choice> RISKS = List.of(Risk.values()).stream()
            .map(risk ->
                    Choice.of(quorate.kernel.Code.of(risk), risk.toString()).hint(risk.about))
            .toList();
    static final List<Choice> ALLOWED = List.of(
            Choice.of("yes", "Yes"), Choice.of("no", "No"), Choice.of("unknown", "Nobody has looked it up yet"));

    private static final Kind[] BODIES = {
        Kind.CCG,
        Kind.ICB,
        Kind.NHS_ENGLAND,
        Kind.LOCAL_AUTHORITY,
        Kind.TRUST,
        Kind.FEDERATION,
        Kind.CHARITY,
        Kind.OTHER
    };
    private static final int MOST_PARTNERS = 6;

    private final Typed typed;
    private final Register register;
    private final LocalDate today;

    PoolForm(Typed typed, Register register, LocalDate today) {
        this.typed = typed;
        this.register = register;
        this.today = today;
    }

    /** Who agreed it and when, without its lines. */
    record Head(
            String name,
            Party host,
            List<Party> partners,
            Span span,
            boolean primaryCare,
            String allowed,
            Risk risk,
            String document,
            String why) {}

    /** @return nothing where the host or the partners are unknown, for nothing else can be asked then */
    Optional<Head> head() {
        var name = typed.line("name", "Enter the name of the pool");
        var host = typed.found("host", "Enter who hosts the pool, by its name or its code", this::body);
        var partners = partners();
        if (host.isPresent()
                && !partners.isEmpty()
                && partners.stream().noneMatch(it -> it.id().equals(host.get().id()))) {
            typed.fault("host", host.get().name() + " is not among the partners: the host is one of them, so add it");
        }
        var span = span();
        var primary = typed.choice(
                "primary", "Say whether money for primary medical care goes into it", List.of("yes", "no"));
        var allowed = primary.equals("yes")
                ? typed.choice(
                        "allowed",
                        "Say whether the delegation agreement lets it be pooled",
                        List.of("yes", "no", "unknown"))
                : "unknown";
        var risk = typed.choice("risk", "Say who bears an overspend", Risk.class);
        var document = typed.line("document", "Enter the document in which it was agreed");
        var why = typed.text("why", "Enter why it is proposed", 4000);
        return host.filter(it -> !partners.isEmpty())
                .map(it -> new Head(name, it, partners, span, primary.equals("yes"), allowed, risk, document, why));
    }

    private Optional<Party> body(String text) {
        return register.on(today)
                .findByWord(text)
                .filter(party -> List.of(BODIES).contains(party.kind()))
                .or(() -> register.findNamed(text, today, BODIES));
    }

    private List<Party> partners() {
        var text = typed.text("partners", "Enter the partners, each on a line of its own", 2000);
        var found = new ArrayList<Party>();
        var unknown = new ArrayList<String>();
        text.lines().map(String::strip).filter(Predicate.not(String::isEmpty)).forEach(line -> {
            var party = body(line);
            party.filter(it -> found.stream().noneMatch(other -> other.id().equals(it.id())))
                    .ifPresent(found::add);
            if (party.isEmpty()) unknown.add("“" + (line.length() > 80 ? line.substring(0, 80) + "…" : line) + "”");
        });
        if (!unknown.isEmpty()) {
            typed.fault(
                    "partners",
                    Words.sentence(Words.list(unknown.stream().limit(5).toList()))
                            + " is not in the register, or fits several: enter the whole name or the code");
        } else if (found.size() == 1) {
            typed.fault("partners", "A pool has two partners at least: enter each on a line of its own");
        } else if (found.size() > MOST_PARTNERS) {
            typed.fault("partners", "A pool has " + MOST_PARTNERS + " partners at most");
        }
        return typed.faultOf("partners").isPresent() ? List.of() : List.copyOf(found);
    }

    private Span span() {
        var from = typed.day("from", "Enter the first day of the pool");
        var last = typed.day("last", "Enter the last day of the pool");
        if (typed.faultOf("from").isPresent() || typed.faultOf("last").isPresent()) return Span.since(from);
        if (last.isBefore(from)) {
            typed.fault("last", "The last day of the pool must not be before the first");
            return Span.since(from);
        }
        if (last.isAfter(from.plusYears(10))) {
            typed.fault("last", "A pool is agreed for ten years at most");
            return Span.since(from);
        }
        return Span.between(from, last.plusDays(1));
    }

    /** The whole pool; what is wrong with its lines is faulted. */
    Pool whole(Head head, Predicate<PartyId> keptHere, PartyId by) {
        var partners = head.partners().stream().map(Party::id).toList();
        var terms = new LinesForm(typed, head).terms();
        return new Pool(
                typed.id("key").orElseGet(Fresh::id),
                head.name(),
                head.host().id(),
                partners,
                partners.stream().filter(keptHere).toList(),
                terms,
                head.span(),
                head.primaryCare(),
                head.allowed(),
                head.document(),
                today,
                by,
                Map.of());
    }
}
