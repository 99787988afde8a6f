package quorate.contracts;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import quorate.contracts.GapRule.Case;
import quorate.contracts.GapRule.Found;
import quorate.contracts.GapRule.Weight;
import quorate.kernel.Entry;
import quorate.kernel.PlainYaml;
import quorate.law.Law;
import quorate.web.Words;

/** Everything that can be wrong with an agreement, in the order in which somebody who mends files would ask. */
@Component
class GapRules {

    /** What finds it. @param ended whether it is asked of agreements that came to an end too @param entered whether only of
     * what somebody entered: what was published says nothing of it */
    private record Ask(boolean ended, boolean entered, Function<Case, Optional<Found>> finding) {}

    private static final Map<String, Ask> ASKED = Map.ofEntries(
            entered("contracts.gap.copy", GapRules::copy),
            entered("contracts.gap.undated", TimeRules::undated),
            entered("contracts.gap.end-date", TimeRules::endDate),
            entered("contracts.gap.rolled-over", TimeRules::rolledOver),
            Map.entry("contracts.gap.paid-after-end", new Ask(true, false, MoneyRules::paidAfterEnd)),
            entered("contracts.gap.lease", LeaseRule::ask),
            entered("contracts.gap.opt-out", MoneyRules::optOut),
            entered("contracts.gap.partners", PeopleRule::ask),
            entered("contracts.gap.dissolved", GapRules::dissolved),
            entered("contracts.gap.review", TimeRules::review),
            any("contracts.gap.two-contracts", GapRules::twoContracts),
            any("contracts.gap.published-otherwise", MoneyRules::publishedOtherwise),
            any("contracts.gap.kind", GapRules::kind),
            any("contracts.gap.unseen", GapRules::unseen));

    private final List<GapRule> all;

    GapRules(Law law) {
        var file = new ClassPathResource("contracts/gaps.yaml");
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            all = PlainYaml.documents(reader).stream()
                    .flatMap(
                            document -> Entry.of("contracts/gaps.yaml", document).only("gaps").entries("gaps").stream())
                    .map(entry -> rule(entry, law))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!all.stream().map(GapRule::id).collect(Collectors.toSet()).equals(ASKED.keySet())) {
            throw new IllegalArgumentException("contracts/gaps.yaml must have these rules: " + ASKED.keySet());
        }
    }

    private static Map.Entry<String, Ask> entered(String id, Function<Case, Optional<Found>> finding) {
        return Map.entry(id, new Ask(false, true, finding));
    }

    private static Map.Entry<String, Ask> any(String id, Function<Case, Optional<Found>> finding) {
        return Map.entry(id, new Ask(false, false, finding));
    }

    private static GapRule rule(Entry entry, Law law) {
        entry.only("id", "weight", "title", "remedy", "owner", "source", "place");
        var id = entry.text("id");
        var ask = Optional.ofNullable(ASKED.get(id))
                .orElseThrow(() -> new IllegalArgumentException("No rule of the code is called " + id));
        return new GapRule(
                id,
                entry.one("weight", Weight.class),
                entry.text("title"),
                entry.text("remedy"),
                entry.text("owner"),
                Kinds.cite(law, entry.text("source"), entry.text("place")),
                ask.ended(),
                about -> ask.entered() && about.agreement().published()
                        ? Optional.empty()
                        : ask.finding().apply(about));
    }

    List<GapRule> all() {
        return all;
    }

    List<Gap> ask(Case about, String practiceName) {
        var found = new ArrayList<Gap>(2);
        for (var rule : all) rule.ask(about, practiceName).ifPresent(found::add);
        return found;
    }

    private static Optional<Found> copy(Case about) {
        if (about.copyHeld()) return Optional.empty();
        var copy = about.agreement().find(Term.SIGNED_COPY, about.day());
        if (copy.filter(clause -> clause.told() instanceof Told.Said).isPresent()) return Optional.empty();
        return Found.of(copy.map(clause -> switch ((Told.Nothing) clause.told()) {
                    case NONE -> "There is no signed copy.";
                    case MISSING -> "The signed copy is missing.";
                    case NOT_YET_KNOWN -> "It is not yet known where the signed copy is.";
                })
                .orElse("Nothing says where the signed copy is."));
    }

    private static Optional<Found> dissolved(Case about) {
        var agreement = about.agreement();
        var day = agreement.day(Term.DISSOLVED, about.day()).filter(dissolved -> !dissolved.isAfter(about.day()));
        if (day.isPresent()) {
            var who = agreement
                    .find(Term.CONTRACTOR, about.day())
                    .map(Clause::words)
                    .orElse("The contractor");
            return Found.since(
                    who + " was dissolved on " + Words.day(day.get()) + ", and the agreement goes on.", day.get());
        }
        if (agreement.practice().isEmpty() || about.practice().isPresent()) return Optional.empty();
        return Found.of(
                "The register has no " + agreement.practice() + " on this day: it had closed, or the code is wrong.");
    }

    private static Optional<Found> twoContracts(Case about) {
        if (!about.agreement().kind().isCore() || about.beside().isEmpty()) return Optional.empty();
        var others = about.beside().stream().map(Agreement::title).toList();
        return Found.of("The practice has another contract in force: " + Words.list(others) + ".");
    }

    private static Optional<Found> kind(Case about) {
        if (!about.agreement().kind().id().equals(Kinds.UNPUBLISHED)) return Optional.empty();
        return Found.of(
                about.paid().isEmpty()
                        ? "No payment year tells of this practice: only the Organisation Data Service knows it."
                        : "No payment year says under which kind of contract the practice is paid.");
    }

    private static Optional<Found> unseen(Case about) {
        if (!about.agreement().published()) return Optional.empty();
        return Found.of(
                "All that is known of it comes from " + about.agreement().source() + ".");
    }
}
