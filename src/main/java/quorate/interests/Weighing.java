package quorate.interests;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import quorate.kernel.Citation;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Tie;
import quorate.register.View;

/** Asks the edition in force what it calls a stake and what may be done about it. */
final class Weighing {

    private static final Set<Tie> NO_STEP = Set.of(Tie.SAME_AS);

    private final View view;
    private final Guidance guidance;
    private final Optional<Edition> edition;
    private final Function<PartyId, Collection<Interest>> declared;
    private final Sentence sentence;

    Weighing(View view, Guidance guidance, Function<PartyId, Collection<Interest>> declared) {
        this.view = view;
        this.guidance = guidance;
        this.edition = guidance.on(view.day());
        this.declared = declared;
        this.sentence = new Sentence(view);
    }

    /** The stake, no nearer than the edition and the procurement rules take it to be. */
    Stake adjusted(Stake stake, Subject subject) {
        var ties = guidance.ties();
        var share = stake.trail().share();
        var small = share != null && share.compareTo(ties.smallShare()) <= 0;
        if (small
                && edition.filter(one -> ties.smallShareEditions().contains(one.id()))
                        .isPresent()) return stake.near(Finding.Nature.PERCEIVED);
        if (recusal(stake, subject) instanceof Recusal.NotInItself) return stake.near(Finding.Nature.PERCEIVED);
        return stake;
    }

    Finding weigh(Stake stake, List<Finding.Also> also, Subject subject, Optional<Subject.Hand> hand, boolean seated) {
        var trail = stake.trail();
        var recusal = recusal(stake, subject);
        var suggestion = edition.flatMap(one -> one.suggestions().stream()
                .filter(line -> line.fits(stake.nature(), trail.outer(), trail.ties(), trail.common()))
                .findFirst());
        var treatment = suggestion
                .flatMap(Edition.Suggestion::treatment)
                .map(recusal::atLeast)
                .filter(some -> seated);
        var advice = new ArrayList<String>();
        if (!seated) advice.add("Does not sit on this: the paper should say whose hand it shows.");
        else suggestion.map(Edition.Suggestion::why).ifPresent(advice::add);
        if (seated) recusal.says().ifPresent(advice::add);
        return new Finding(
                stake.key(),
                trail.start(),
                stake.affected(),
                trail.outer(),
                edition.map(one -> one.wordsFor(trail.inner(), trail.relative(), firstTie(trail)))
                        .orElse(trail.outer().toString()),
                !trail.relative() && !trail.oblique(),
                trail.soft() || !seated ? Finding.Influence.SOFT : Finding.Influence.DIRECT,
                stake.nature(),
                stake.sure() ? Finding.Certainty.CONFIRMED : Finding.Certainty.TO_CONFIRM,
                hops(trail),
                stake.sentence(hand.map(part -> ", who " + part).orElse("")),
                treatment,
                String.join(" ", advice),
                seated && stake.sure() ? recusal.rule() : Optional.empty(),
                declaration(trail),
                also,
                sources(treatment, recusal));
    }

    private static @org.jspecify.annotations.Nullable Tie firstTie(Trail trail) {
        return trail.steps().stream()
                .map(Trail::link)
                .filter(link -> link != null && !NO_STEP.contains(link.tie()))
                .map(link -> link.tie())
                .findFirst()
                .orElse(null);
    }

    private List<Finding.Hop> hops(Trail trail) {
        var hops = new ArrayList<Finding.Hop>();
        var from = trail.start();
        for (var step : trail.steps()) {
            var link = step.link();
            var interest = step.interest();
            if (link != null) {
                var forward = link.to().equals(step.end());
                hops.add(new Finding.Hop(
                        from, step.end(), link.tie(), forward, link.span(), sentence.says(step), link.id()));
            } else {
                var span = interest == null ? Span.ALWAYS : interest.span();
                var fact = interest == null ? step.end().value() : interest.id();
                hops.add(new Finding.Hop(from, step.end(), null, true, span, sentence.says(step), fact));
            }
            from = step.end();
        }
        return hops;
    }

    /** The declaration that tells of this stake, wholly or as far as the party in which the person has it. */
    private Optional<UUID> declaration(Trail trail) {
        if (trail.declaration() != null) return Optional.of(trail.declaration());
        var parties = trail.parties();
        return declared.apply(trail.start()).stream()
                .filter(interest -> interest.span().holdsOn(view.day()))
                .filter(interest -> interest.party().filter(parties::contains).isPresent())
                .map(Interest::id)
                .findFirst();
    }

    private List<Citation> sources(Optional<Treatment> treatment, Recusal recusal) {
        var sources = new ArrayList<Citation>();
        edition.ifPresent(one -> {
            sources.addAll(one.typeSources());
            one.options().stream()
                    .filter(option ->
                            treatment.filter(option.treatment()::equals).isPresent())
                    .forEach(option -> sources.addAll(option.sources()));
        });
        sources.addAll(recusal.sources());
        return sources.stream().distinct().toList();
    }

    /** What regulation 21 makes of a stake, where it governs the act. */
    Recusal recusal(Stake stake, Subject subject) {
        var procurement = guidance.procurement();
        var own = isProvidersOwn(stake.trail(), procurement);
        var rule = procurement.find(own ? procurement.provider() : procurement.recuse(), view.day(), subject);
        if (rule.isEmpty() || (!own && stake.nature() == Finding.Nature.PERCEIVED)) return new Recusal.None();
        if (!own) return new Recusal.Owed(rule.get());
        return switch (subject.facts().getOrDefault("process", "unknown")) {
            case "competitive" -> new Recusal.Owed(rule.get());
            case "unknown" -> new Recusal.Asked(rule.get());
            default -> new Recusal.NotInItself(rule.get());
        };
    }

    /** A partner, director or employee of a provider that is affected itself or bids for what is. */
    private static boolean isProvidersOwn(Trail trail, Procurement procurement) {
        var tie = firstTie(trail);
        var bids = trail.ties().contains(Tie.BIDDER_FOR);
        return tie != null
                && procurement.ties().contains(tie)
                && !trail.relative()
                && (trail.length() == 1 || (trail.length() == 2 && bids));
    }
}
