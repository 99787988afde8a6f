package quorate.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quorate.authority.Instrument.Limit;
import quorate.authority.Instrument.Scheme;
import quorate.authority.Verdict.Owed;
import quorate.authority.Verdict.When;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.kernel.Truth;
import quorate.kernel.Weight;
import quorate.register.Tie;

/**
 * A decision an officer would take between meetings: as far as a scheme of the commissioner reaches. The limit of every day comes
 * first; what goes beyond it may still be decided by a limit for what cannot wait, where the scheme has one.
 */
record Officers(Case it, Opinion opinion, PartyId commissioner) {

    static final String URGENT = "urgent";

    /** How the fact begins that somebody who must decide with the officer agrees: {@code with.chair}. */
    static final String WITH = "with.";

    /** A limit with the scheme that sets it. */
    private record Held(Instrument scheme, Limit limit) {}

    static void decide(Case it, Opinion opinion, PartyId commissioner) {
        new Officers(it, opinion, commissioner).decide();
    }

    private void decide() {
        var ordinary = first(false);
        var urgent = first(true);
        if (ordinary.isPresent()
                && (urgent.isEmpty() || !isBeyond(ordinary.get().limit()))) {
            decide(ordinary.get());
        } else if (urgent.isPresent()) {
            decide(urgent.get());
        } else {
            opinion.refuse(
                    "local.limit",
                    Weight.LOCAL,
                    "No scheme of delegation of " + it.nameOf(commissioner) + " lets " + it.name + " decide this.",
                    "Take it to the committee",
                    Sources.structure(it));
        }
    }

    private boolean isBeyond(Limit limit) {
        return limit.upTo()
                .filter(most -> value().filter(value -> value.isMoreThan(most)).isPresent())
                .isPresent();
    }

    private Optional<Money> value() {
        return it.question.facts().money("value");
    }

    private void decide(Held held) {
        var most = held.limit().upTo();
        if (most.isPresent() && value().isEmpty()) {
            opinion.ask(
                    "local.limit",
                    "What is it worth? " + it.name + " decides up to " + most.get() + ".",
                    "whoever lays the matter",
                    "value",
                    List.of(held.scheme().cite("limits")));
        } else if (isBeyond(held.limit())) {
            opinion.refuse(
                    "local.limit",
                    Weight.LOCAL,
                    it.name + " decides up to " + most.orElseThrow() + ", and this is worth " + value().orElseThrow()
                            + ".",
                    "Take it to an officer with a higher limit, or to the committee",
                    List.of(held.scheme().cite("limit")));
        } else {
            if (held.limit().urgent()) beUrgent(held);
            for (var office : held.limit().with()) agree(office, held);
            permit(held);
        }
    }

    private void beUrgent(Held held) {
        var sources = List.of(held.scheme().cite(URGENT));
        var urgent = it.fact(URGENT);
        if (urgent == Truth.NO) {
            opinion.refuse(
                    "local.urgent",
                    Weight.LOCAL,
                    it.name + " may decide this only when it cannot wait for a meeting.",
                    "Take it to the next meeting of the committee, or call one",
                    sources);
        } else if (urgent == Truth.UNKNOWN) {
            opinion.ask(
                    "local.urgent", "Can it wait for the next meeting?", "whoever lays the matter", URGENT, sources);
        }
        opinion.owe(new Owed(
                When.AFTER,
                "local.urgent",
                "the committee",
                "Report the decision, and why it could not wait, to the next meeting of the committee, for it to ratify.",
                false,
                "",
                sources));
    }

    private void agree(String office, Held held) {
        var sources = List.of(held.scheme().cite("with"));
        var agrees = it.fact(WITH + office);
        if (agrees == Truth.NO) {
            opinion.refuse(
                    "local.with",
                    Weight.LOCAL,
                    it.name + " decides this only together with the " + Capacities.of(office) + ", who does not agree.",
                    "Take it to the committee",
                    sources);
        } else if (agrees == Truth.UNKNOWN) {
            opinion.ask(
                    "local.with",
                    "Does the " + Capacities.of(office) + " agree?",
                    "the " + Capacities.of(office),
                    WITH + office,
                    sources);
        }
    }

    private void permit(Held held) {
        var with = held.limit().with();
        opinion.step(
                "local.limit",
                "“" + held.scheme().title() + "” lets " + it.name + " decide this "
                        + held.limit().upTo().map(most -> "up to " + most).orElse("without limit")
                        + (with.isEmpty() ? "" : ", together with the " + Capacities.list(with, "and"))
                        + (held.limit().urgent() ? ", when it cannot wait for a meeting." : "."),
                held.scheme(),
                List.of(held.scheme().cite("limits")));
    }

    private Optional<Held> first(boolean urgent) {
        var found = new ArrayList<Held>();
        for (var instrument : it.instruments.about(commissioner)) {
            if (!instrument.span().holdsOn(it.day) || !(instrument.content() instanceof Scheme scheme)) continue;
            for (var limit : scheme.limits()) {
                if (limit.urgent() == urgent && isFor(limit) && limit.acts().covers(it.act)) {
                    found.add(new Held(instrument, limit));
                }
            }
        }
        return found.stream().findFirst();
    }

    private boolean isFor(Limit limit) {
        if (limit.post().isPresent()) return limit.post().get().equals(it.question.body());
        return it.body != null
                && it.body.trait("office").filter(limit.office()::equals).isPresent()
                && it.view.linksFrom(it.question.body(), Tie.PART_OF).stream()
                        .anyMatch(link -> it.commissioners.contains(link.to())
                                || link.to().equals(commissioner));
    }
}
