package quorate.interests;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import quorate.kernel.Entry;
import quorate.law.Law;
import quorate.law.RuleText;
import quorate.register.Tie;

/**
 * What the Provider Selection Regime adds when a provider is chosen: {@code law/interests/procurement.yaml}.
 *
 * @param recuse id of the rule on whoever has an interest
 * @param provider id of the rule on a member who is also a provider's partner, director or employee
 * @param ties what makes somebody that
 */
record Procurement(Law law, Set<String> acts, String recuse, String provider, Set<Tie> ties) {

    static Procurement read(Entry file, Cites cites, Law law) {
        file.only("acts", "recuse", "provider", "ties", "cites");
        cites.some(file, "cites");
        return new Procurement(
                law,
                Set.copyOf(file.words("acts")),
                file.text("recuse"),
                file.text("provider"),
                Set.copyOf(file.words("ties", Tie::parse, "a tie")));
    }

    /**
     * The rule, where it is in force and governs the act.
     *
     * @param rule {@link #recuse} or {@link #provider}
     */
    Optional<RuleText> find(String rule, LocalDate day, Subject subject) {
        if (!acts.contains(subject.act())) return Optional.empty();
        var begun = Optional.ofNullable(subject.facts().get("begun")).filter(text -> !text.equals("unknown"));
        return law.on(day)
                .findRule(rule)
                .filter(text -> text.span().holdsOn(begun.map(LocalDate::parse).orElse(day)));
    }
}
