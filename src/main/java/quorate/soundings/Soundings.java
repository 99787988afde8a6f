package quorate.soundings;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Citation;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Weight;
import quorate.law.Law;
import quorate.law.RuleText;
import quorate.schemes.Definition;
import quorate.web.Standing;

/** The front door: what local medical committees said of a commissioner's own schemes, said once for laying and offering. */
@Component
public class Soundings {

    /** The rule of the law pack: before a local alternative to QOF is offered the committee is expected to be consulted. */
    static final String RULE = "lis.lmc";

    private static final String FRAMEWORK = "qof";

    private final SoundingStore store;
    private final Law law;
    private final Standing standing;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Soundings(SoundingStore store, Law law, Standing standing, Clocks clocks, ApplicationEventPublisher events) {
        this.store = store;
        this.law = law;
        this.standing = standing;
        this.clocks = clocks;
        this.events = events;
    }

    List<Sounding> list(Collection<PartyId> commissioners, long known) {
        return store.list(commissioners, known);
    }

    Optional<Sounding> find(UUID id) {
        return store.find(id);
    }

    private Optional<Sounding> last(PartyId commissioner, String scheme) {
        return store.list(List.of(commissioner), Long.MAX_VALUE).stream()
                .filter(it -> it.scheme().equals(scheme))
                .findFirst();
    }

    /** Keeps it. Kept twice under the same key, it is kept once. */
    Sounding keep(Sounding sounding) {
        return clocks.write(number -> {
            var there = store.find(sounding.id());
            if (there.isPresent()) return there.get();
            store.insert(sounding, number);
            events.publishEvent(new Sounding.Noted(sounding, new Actor.Person(sounding.by())));
            return sounding;
        });
    }

    /** Whether a scheme takes the place of the national quality and outcomes framework for whoever takes part. */
    public static boolean isAlternative(Definition scheme) {
        return scheme.replaces().stream()
                .flatMap(replaced -> replaced.schemes().stream())
                .anyMatch(id -> id.equals(FRAMEWORK) || id.startsWith(FRAMEWORK + "-"));
    }

    /** Where it is read that a committee is expected to be asked; nothing on a day on which no source has it. */
    List<Citation> sources() {
        return law.on(clocks.today()).findRule(RULE).map(RuleText::sources).orElseGet(List::of);
    }

    /** What stands against laying or offering the scheme today: that nothing is said of the committee, not even why not. */
    public List<Objection> against(PartyId commissioner, Definition scheme) {
        if (!isAlternative(scheme) || last(commissioner, scheme.id()).isPresent()) return List.of();
        return law.on(clocks.today()).findRule(RULE).stream()
                .map(rule -> new Objection(
                        RULE,
                        Weight.COMPLY_OR_EXPLAIN,
                        "Nothing is said yet of what the local medical committee thinks of " + scheme.title() + ". "
                                + rule.says(),
                        "Say under “What local medical committees said” which one was asked and what it said, or why none"
                                + " was asked: whoever decides reads it.",
                        rule.sources()))
                .toList();
    }

    /** What whoever decides reads: why it is proposed, and what was said last by the committee, where anything was. */
    public String paper(String why, PartyId commissioner, String scheme) {
        return why
                + last(commissioner, scheme).map(it -> "\n\n" + paragraph(it)).orElse("");
    }

    String paragraph(Sounding it) {
        return it.paragraph(
                it.heard().map(heard -> standing.nameOf(heard.committee())).orElse(""));
    }
}
