package quorate.studio;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import quorate.authority.Authority;
import quorate.authority.Facts;
import quorate.authority.Instrument;
import quorate.authority.Instrument.Limit;
import quorate.authority.Instrument.Scheme;
import quorate.authority.Question;
import quorate.authority.Terms;
import quorate.authority.Verdict;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Weight;
import quorate.law.Act;
import quorate.law.Law;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.register.View;

/** Whether each line of a scheme of delegation can be what it says: asked of {@code authority} act by act. */
record SchemeSense(Instrument instrument, Scheme scheme, Authority authority, Register register, Law law) {

    void ask(List<Objection> found, List<Objection> warnings) {
        if (scheme.limits().isEmpty()) {
            found.add(mistake("Nothing is passed on.", "Say which officer or committee may decide what"));
        }
        var view = register.on(instrument.span().from());
        var seen = new HashSet<String>();
        for (var limit : scheme.limits()) {
            var who = Terms.inWords(List.of(limit.office()), "or");
            var acts = law.on(instrument.span().from()).listActs().stream()
                    .filter(limit.acts()::covers)
                    .toList();
            if (acts.isEmpty()) {
                found.add(mistake(
                        "The line of the " + who + " names no decision that the law pack knows.",
                        "Choose the decisions from the list"));
            }
            for (var act : acts) {
                if (!seen.add(limit.office() + limit.post() + act.id())) {
                    found.add(mistake(
                            "“" + act.title() + "” is given to the " + who + " twice.",
                            "Leave one line, with the limit that is meant"));
                }
            }
            var post = limit.post().or(() -> holding(limit.office(), view));
            if (post.isEmpty()) {
                warnings.add(warning(
                        "Nobody in the register holds the office of " + who + " on the first day, so the line gives"
                                + " nobody a power.",
                        "Enter the post, or write the office as the register has it"));
            } else {
                refused(limit, post.get(), acts).forEach(found::add);
            }
        }
    }

    /** What the officer could not be given, whatever the scheme says: one objection for each rule. */
    private List<Objection> refused(Limit limit, PartyId post, List<Act> acts) {
        var byRule = acts.stream()
                .flatMap(act -> objections(limit, post, act).stream())
                .collect(Collectors.toMap(
                        objection -> objection.rule() + objection.sentence(),
                        objection -> objection,
                        (one, other) -> one,
                        java.util.LinkedHashMap::new));
        return List.copyOf(byRule.values());
    }

    private List<Objection> objections(Limit limit, PartyId post, Act act) {
        var value = limit.upTo().map(Money::plain).orElse("0");
        var question = new Question(
                act.id(),
                post,
                instrument.span().from(),
                Set.of(),
                new Facts(Map.of("value", value, "commissioner", scheme.of().toString())),
                Optional.empty());
        return against(authority.tryOut(List.of(instrument), question)).stream()
                .map(one -> new Objection(
                        one.rule(), one.weight(), act.title() + ": " + one.sentence(), one.remedy(), one.sources()))
                .toList();
    }

    /** What refuses, and what would if its source were sure. */
    private static List<Objection> against(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Refused refused -> refused.objections();
            case Verdict.Unsettled unsettled -> unsettled.provisional();
            case Verdict.Permitted permitted -> List.of();
        };
    }

    /** A post of that office in the commissioner, or in one of its committees. */
    private Optional<PartyId> holding(String office, View view) {
        return view.linksTo(scheme.of(), Tie.PART_OF).stream()
                .flatMap(link -> view.find(link.from()).stream())
                .filter(party -> party.trait("office").filter(office::equals).isPresent())
                .map(Party::id)
                .findFirst();
    }

    private Objection mistake(String sentence, String remedy) {
        return new Objection("studio.limits", Weight.MUST, sentence, remedy, List.of(instrument.cite("limits")));
    }

    private Objection warning(String sentence, String remedy) {
        return new Objection("studio.limits", Weight.LOCAL, sentence, remedy, List.of(instrument.cite("limits")));
    }
}
