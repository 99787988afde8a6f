package quorate.authority;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import quorate.kernel.Actor;
import quorate.kernel.Citation;
import quorate.kernel.DecisionId;
import quorate.kernel.Entry;
import quorate.kernel.Evidence;
import quorate.kernel.Happening;
import quorate.kernel.InstrumentId;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.law.Act;

/**
 * A document by which power is held, passed on or limited, made by bodies and not by the law. It holds for a span; a
 * change is a new version that begins on a day.
 *
 * @param id who it is, through all its versions
 * @param title as on its cover
 * @param acts what it covers
 * @param clauses where in the document things stand, by the name of the thing ({@code quorum}, {@code voting}, an act's
 *     id): each is a source for a judgement that rests on it
 */
public record Instrument(
        InstrumentId id, String title, Span span, Scope acts, Content content, Map<String, String> clauses) {

    public Instrument {
        clauses = Map.copyOf(clauses);
    }

    /** What the instrument does. */
    public sealed interface Content permits Delegation, Joint, Constitution, Scheme, Terms, Cluster, Level {}

    /**
     * Functions of one body are exercised by another.
     *
     * @param onward whether the receiver may pass them on: {@code forbidden}, {@code with-consent}, {@code allowed}, or
     *     {@code unknown} where that is not recorded
     * @param limits numbers the agreement sets for itself, in pounds or years, by the rule whose number they replace
     */
    public record Delegation(PartyId from, PartyId to, String onward, Map<String, BigDecimal> limits)
            implements Content {
        public Delegation {
            limits = Map.copyOf(limits);
        }

        /** An agreement of which no limits of its own are on record. */
        public Delegation(PartyId from, PartyId to, String onward) {
            this(from, to, onward, Map.of());
        }
    }

    /**
     * Bodies agree to exercise functions together.
     *
     * @param parties all who agree
     * @param basis the section relied on: {@code 13Z}, {@code 14Z3}, {@code 14Z9}, {@code 65Z6}
     */
    public record Joint(List<PartyId> parties, String basis) implements Content {
        public Joint {
            parties = List.copyOf(parties);
        }
    }

    /** @param provides what it provides for, such as {@code joint-committee} */
    public record Constitution(PartyId of, Set<String> provides) implements Content {
        public Constitution {
            provides = Set.copyOf(provides);
        }
    }

    /** What officers of a body may decide alone. */
    public record Scheme(PartyId of, List<Limit> limits) implements Content {
        public Scheme {
            limits = List.copyOf(limits);
        }
    }

    /**
     * One officer's limit.
     *
     * @param post the post, where the scheme names one; else whoever holds the office
     * @param office such as {@code chief-finance-officer}
     * @param upTo the highest value the officer may decide; empty for no limit
     * @param with offices whose holders must agree: {@code chair}, {@code chief-finance-officer}; empty where the officer
     *     decides alone
     * @param urgent whether it is for what cannot wait for a meeting, to which it is then reported
     */
    public record Limit(
            Optional<PartyId> post,
            String office,
            Scope acts,
            Optional<Money> upTo,
            List<String> with,
            boolean urgent) {
        public Limit {
            with = List.copyOf(with);
        }
    }

    /** Bodies share leaders. It decides nothing. @param body the cluster, where it is itself registered as a party */
    public record Cluster(List<PartyId> parties, Optional<PartyId> body) implements Content {
        public Cluster {
            parties = List.copyOf(parties);
        }
    }

    /** A level of responsibility, where it is recorded as such and does not follow from another instrument. */
    public record Level(PartyId of, String level) implements Content {}

    /**
     * A set of acts.
     *
     * @param words ids of acts; a prefix ending in {@code *}, or {@code primary-medical} for every function of NHS
     *     England's that is about general practice; {@code own} for the commissioner's own functions. A prefix never
     *     reaches a commissioner's own functions: these must be entrusted by name.
     */
    public record Scope(List<String> words) {

        public static final Scope NOTHING = new Scope(List.of());

        public Scope {
            words = List.copyOf(words);
        }

        public boolean covers(Act act) {
            for (var word : words) {
                if (word.equals(act.id()) || covers(word, act)) return true;
            }
            return false;
        }

        private static boolean covers(String word, Act act) {
            var own = act.origin() == Act.Origin.COMMISSIONER;
            if (word.equals("own")) return own;
            if (own) return false;
            if (word.equals("primary-medical")) return act.origin() == Act.Origin.NHS_ENGLAND;
            return word.endsWith("*") && act.id().startsWith(word.substring(0, word.length() - 1));
        }
    }

    /**
     * Reads an instrument from data in the notation of the worked examples: {@code {kind: terms, body: …, of: …, span: …}}.
     *
     * @param party finds a party by the word that the data use for it
     * @throws IllegalArgumentException with a sentence naming the key, for anything unknown or malformed
     */
    public static Instrument read(Object data, Function<String, PartyId> party) {
        return new InstrumentNotation(party, PartyId::toString)
                .read(Entry.of("instrument", data), said -> InstrumentId.fresh());
    }

    /** The same as data again, with the parties by their ids: {@code read(data(), PartyId::of)} is the instrument. */
    public Map<String, Object> data() {
        return InstrumentNotation.byId().write(this);
    }

    /** An instrument has come into force, as a first version or a new one. */
    public record Granted(Instrument instrument, Optional<DecisionId> decision, Actor by) implements Happening {
        @Override
        public List<UUID> about() {
            return instrument.about();
        }

        @Override
        public List<UUID> because() {
            return decision.map(it -> List.of(it.value())).orElse(List.of());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "kind",
                    instrument.kind(),
                    "title",
                    instrument.title(),
                    "span",
                    instrument.span().toString());
        }
    }

    /** An instrument no longer holds from a day on. */
    public record Ended(Instrument instrument, LocalDate day, String why, Actor by) implements Happening {
        @Override
        public List<UUID> about() {
            return instrument.about();
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("kind", instrument.kind(), "title", instrument.title(), "day", day.toString(), "why", why);
        }
    }

    private List<UUID> about() {
        var about = new ArrayList<UUID>();
        about.add(id.value());
        parties().forEach(party -> about.add(party.value()));
        return about;
    }

    Instrument holding(Span other) {
        return new Instrument(id, title, other, acts, content, clauses);
    }

    /** The instrument as a source. @param thing what of it, as in {@link #clauses()}; the whole where no clause is given */
    public Citation cite(String thing) {
        return new Citation(
                id.toString(), title, clauses.getOrDefault(thing, ""), Evidence.PRIMARY_POLICY, span.from());
    }

    /** Everybody it speaks of. */
    public List<PartyId> parties() {
        return switch (content) {
            case Delegation delegation -> List.of(delegation.from(), delegation.to());
            case Joint joint -> joint.parties();
            case Constitution constitution -> List.of(constitution.of());
            case Scheme scheme -> List.of(scheme.of());
            case Level level -> List.of(level.of());
            case Terms terms -> join(terms.of(), Optional.of(terms.body()));
            case Cluster cluster -> join(cluster.parties(), cluster.body());
        };
    }

    /** In one or two words: "delegation", "terms of reference". */
    public String kind() {
        return switch (content) {
            case Delegation delegation -> "delegation";
            case Joint joint -> "joint arrangement";
            case Constitution constitution -> "constitution";
            case Scheme scheme -> "scheme of delegation";
            case Terms terms -> "terms of reference";
            case Cluster cluster -> "cluster agreement";
            case Level level -> "level of responsibility";
        };
    }

    private static List<PartyId> join(List<PartyId> some, Optional<PartyId> one) {
        var all = new ArrayList<>(some);
        one.ifPresent(all::add);
        return List.copyOf(all);
    }
}
