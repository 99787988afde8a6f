package quorate.authority;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quorate.authority.Instrument.Delegation;
import quorate.authority.Instrument.Level;
import quorate.kernel.InstrumentId;
import quorate.kernel.PartyId;
import quorate.law.Act;
import quorate.law.Law;
import quorate.register.View;

/** Every instrument known at one moment, by the parties it speaks of. Immutable. */
public final class Instruments {

    static final Instruments NONE = of(List.of());

    private final List<Instrument> all;
    private final Map<PartyId, List<Instrument>> byParty;
    private final Map<PartyId, List<Instrument>> termsOf;

    private Instruments(
            List<Instrument> all, Map<PartyId, List<Instrument>> byParty, Map<PartyId, List<Instrument>> termsOf) {
        this.all = all;
        this.byParty = byParty;
        this.termsOf = termsOf;
    }

    /** Just these: for a world on paper. */
    public static Instruments of(Collection<Instrument> instruments) {
        var byParty = new HashMap<PartyId, List<Instrument>>();
        var termsOf = new HashMap<PartyId, List<Instrument>>();
        for (var instrument : instruments) {
            for (var party : instrument.parties()) {
                byParty.computeIfAbsent(party, key -> new ArrayList<>()).add(instrument);
            }
            if (instrument.content() instanceof Terms terms) {
                termsOf.computeIfAbsent(terms.body(), key -> new ArrayList<>()).add(instrument);
            }
        }
        return new Instruments(List.copyOf(instruments), byParty, termsOf);
    }

    /** These and the drafts; a draft takes the place of every version of the same instrument. */
    Instruments with(Collection<Instrument> drafts) {
        if (drafts.isEmpty()) return this;
        var merged = new ArrayList<Instrument>();
        for (var instrument : all) {
            if (drafts.stream().noneMatch(draft -> draft.id().equals(instrument.id()))) merged.add(instrument);
        }
        merged.addAll(drafts);
        return of(merged);
    }

    /** All of them, in the order in which they were entered. */
    public List<Instrument> list() {
        return all;
    }

    /** Every version of every instrument that speaks of the party. */
    public List<Instrument> about(PartyId party) {
        return byParty.getOrDefault(party, List.of());
    }

    /** All versions of one instrument, oldest first. */
    public List<Instrument> versions(InstrumentId id) {
        return all.stream()
                .filter(instrument -> instrument.id().equals(id))
                .sorted(java.util.Comparator.comparing(
                        instrument -> instrument.span().from()))
                .toList();
    }

    /** The terms of reference of the body in force on the day; their content is {@link Terms}. */
    public Optional<Instrument> findTerms(PartyId body, LocalDate day) {
        return Optional.ofNullable(terms(body, day));
    }

    @Nullable
    Instrument terms(PartyId body, LocalDate day) {
        for (var instrument : termsOf.getOrDefault(body, List.of())) {
            if (instrument.span().holdsOn(day)) return instrument;
        }
        return null;
    }

    /** Terms of reference on the day of every body that this one is a parent of. */
    public List<Instrument> bodiesOf(PartyId parent, LocalDate day) {
        var bodies = new LinkedHashMap<PartyId, Instrument>();
        for (var instrument : about(parent)) {
            if (instrument.span().holdsOn(day)
                    && instrument.content() instanceof Terms terms
                    && terms.of().contains(parent)) {
                bodies.put(terms.body(), instrument);
            }
        }
        return List.copyOf(bodies.values());
    }

    /** The commissioners for whom the body acts on the day of the view: one as a rule, several for a joint body. */
    public List<PartyId> commissionersOf(PartyId body, Law law, View view) {
        return judge(law, view).commissionersOf(body);
    }

    /** The level of responsibility that the commissioner holds: {@code none}, {@code 1}, {@code 2}, {@code 3}, {@code icb}. */
    public String levelOf(PartyId commissioner, Law law, View view) {
        return judge(law, view).levelOf(commissioner);
    }

    /**
     * Whether notice given on the day of the view lets the commissioner give its delegation up.
     *
     * @param from the first day without delegation
     * @param facts {@code nhs-england-consents}, where the timing alone does not do
     */
    public Verdict leave(PartyId commissioner, LocalDate from, Facts facts, Law law, View view) {
        return new Leaving(law.on(view.day()), view, this).judge(commissioner, from, facts);
    }

    private Judge judge(Law law, View view) {
        return new Judge(new DayLaw(law.on(view.day())), view, this);
    }

    /** The delegation to this body in force on the day: the one that covers the act, or else any. */
    @Nullable
    Instrument delegationTo(PartyId receiver, @Nullable Act act, LocalDate day) {
        Instrument other = null;
        for (var instrument : about(receiver)) {
            if (!instrument.span().holdsOn(day)) continue;
            if (instrument.content() instanceof Delegation delegation
                    && delegation.to().equals(receiver)) {
                if (act == null || instrument.acts().covers(act)) return instrument;
                other = instrument;
            }
        }
        return act == null ? other : null;
    }

    /** The level as somebody recorded it, where they did. */
    Optional<String> levelOf(PartyId commissioner, LocalDate day) {
        for (var instrument : about(commissioner)) {
            if (instrument.span().holdsOn(day) && instrument.content() instanceof Level level) {
                return Optional.of(level.level());
            }
        }
        return Optional.empty();
    }
}
