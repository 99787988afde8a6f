package quorate.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import quorate.kernel.PartyId;
import quorate.register.Fact.Described;
import quorate.register.Fact.Linked;
import quorate.web.Words;

/** What changed about a body, change by change, and where each is known from. */
final class Chronicle {

    private final Picture picture;
    private final Dossier dossier;
    private final long known;
    private final List<Change> changes = new ArrayList<>();

    /**
     * One change.
     *
     * @param details what it was before and what it was after
     */
    record Change(LocalDate day, String title, List<String> details, String source) {
        Change {
            details = List.copyOf(details);
        }

        String when() {
            return Words.day(day);
        }
    }

    private Chronicle(Picture picture, Dossier dossier, long known) {
        this.picture = picture;
        this.dossier = dossier;
        this.known = known;
    }

    /** Latest first. */
    static List<Change> of(Picture picture, Dossier dossier, long known) {
        var chronicle = new Chronicle(picture, dossier, known);
        chronicle.readStages();
        chronicle.readLinks();
        chronicle.changes.sort(Comparator.comparing(Change::day).reversed());
        return chronicle.changes;
    }

    private void readStages() {
        Dossier.@Nullable Stage before = null;
        for (var stage : dossier.stages(known)) {
            var day = stage.span().from();
            if (before == null) {
                if (!day.equals(quorate.kernel.Span.ALWAYS.from()))
                    changes.add(new Change(day, "Opened as " + stage.party().name(), List.of(), source(day)));
            } else if (!day.equals(before.span().until())) {
                changes.add(gone(before));
                changes.add(new Change(day, "Exists again as " + stage.party().name(), List.of(), source(day)));
            } else {
                readChange(before.party(), stage.party(), day);
            }
            before = stage;
        }
        if (before != null && before.span().until() != null) changes.add(gone(before));
    }

    private void readChange(Party before, Party party, LocalDate day) {
        var details = differences(before, party);
        var title = !before.name().equals(party.name())
                ? "Renamed " + party.name()
                : details.size() == 1 ? "One detail changed" : "Details changed";
        if (!details.isEmpty()) changes.add(new Change(day, title, details, source(day)));
    }

    /** Who says that it is no more: whoever ended it, else whoever described it last. */
    private Change gone(Dossier.Stage last) {
        var end = last.span().end().orElseThrow();
        var by = dossier.out.stream()
                .filter(fact ->
                        fact.isKnownAt(known) && end.equals(fact.link().span().until()))
                .flatMap(fact -> Optional.ofNullable(fact.link().notes().get(Effect.ENDED_BY)).stream())
                .findFirst();
        return new Change(
                end,
                "No longer existed",
                List.of("Last day: " + Words.day(end.minusDays(1))),
                by.orElseGet(() -> source(end.minusDays(1))));
    }

    private static List<String> differences(Party before, Party after) {
        var details = new ArrayList<String>();
        if (!before.name().equals(after.name())) details.add("Name: " + before.name() + " → " + after.name());
        var names = new TreeSet<>(before.traits().keySet());
        names.addAll(after.traits().keySet());
        for (var name : names) {
            var was =
                    before.trait(name).map(value -> Traits.inWords(name, value)).orElse("none");
            var is = after.trait(name).map(value -> Traits.inWords(name, value)).orElse("none");
            if (!was.equals(is)) details.add(Traits.WORDS.getOrDefault(name, name) + ": " + was + " → " + is);
        }
        return details;
    }

    private String source(LocalDate day) {
        return dossier.descriptions.stream()
                .filter(fact -> fact.isKnownAt(known) && fact.span().holdsOn(day))
                .max(Comparator.comparing(Described::layer))
                .map(Described::source)
                .orElse("");
    }

    private void readLinks() {
        var out = shown(dossier.out);
        for (var link : out) {
            changes.add(new Change(
                    link.span().from(),
                    sentence(link.tie().forward(), link.to()),
                    patients(link).stream().toList(),
                    link.source()));
            var end = link.span().until();
            var followed = out.stream()
                    .anyMatch(next ->
                            next.tie() == link.tie() && next.span().from().equals(end));
            if (end != null && !followed) changes.add(ended(end, link.tie().forward(), link.to(), link));
        }
        for (var link : shown(dossier.in)) {
            if (link.tie() != Tie.SUCCESSOR_OF && link.tie() != Tie.TOOK_PATIENTS_OF) continue;
            changes.add(new Change(
                    link.span().from(),
                    sentence(link.tie().backward(), link.from()),
                    patients(link).stream().toList(),
                    link.source()));
            var end = link.span().until();
            if (end != null) changes.add(ended(end, link.tie().backward(), link.from(), link));
        }
    }

    private Change ended(LocalDate end, String words, PartyId other, Link link) {
        return new Change(
                end,
                "No longer " + words.replaceFirst("^is ", "") + " " + name(other),
                List.of(),
                link.notes().getOrDefault(Effect.ENDED_BY, link.source()));
    }

    /** How many patients a dispersal brought. */
    static Optional<String> patients(Link link) {
        return Optional.ofNullable(link.notes().get(Closure.PATIENTS))
                .map(count -> Words.count(Long.parseLong(count), "patient", "patients"));
    }

    private List<Link> shown(List<Linked> facts) {
        return facts.stream()
                .filter(fact -> fact.isKnownAt(known))
                .map(Linked::link)
                .filter(link -> link.tie().isPublic() && isOrganisation(link.from()) && isOrganisation(link.to()))
                .toList();
    }

    private boolean isOrganisation(PartyId id) {
        return picture.find(id)
                .flatMap(Dossier::latest)
                .filter(party -> party.kind() != Kind.PERSON && party.kind() != Kind.POST)
                .isPresent();
    }

    private String sentence(String words, PartyId other) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1) + " " + name(other);
    }

    private String name(PartyId id) {
        return picture.find(id).flatMap(Dossier::latest).map(Party::name).orElse("somebody unknown");
    }
}
