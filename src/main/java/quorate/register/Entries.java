package quorate.register;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.kernel.Weight;
import quorate.register.Fact.Layer;
import quorate.register.Fact.Linked;
import quorate.web.Words;

/** What must be so before somebody or something is entered in the register. */
final class Entries {

    static final int LONGEST_NAME = 200;
    private static final Set<Tie> WITHOUT_CIRCLES =
            Set.of(Tie.PART_OF, Tie.SHAREHOLDER_OF, Tie.SUBCONTRACTOR_OF, Tie.SUCCESSOR_OF);

    private final Picture picture;

    Entries(Picture picture) {
        this.picture = picture;
    }

    List<Objection> admitting(PartyId id, String name, Span life, Map<String, String> traits) {
        var objections = new ArrayList<>(describing(id, traits, life));
        naming(name).ifPresent(objections::add);
        if (picture.find(id).flatMap(Dossier::latest).isPresent()) {
            objections.add(objection(
                    "register.party.twice",
                    nameOf(id) + " is in the register already.",
                    "Change or correct the entry that there is."));
        }
        return objections;
    }

    List<Objection> describing(PartyId id, Map<String, String> traits, Span span) {
        var objections = new ArrayList<Objection>();
        if (traits.containsKey("name")) naming(traits.get("name")).ifPresent(objections::add);
        for (var trait : traits.entrySet()) {
            if (!trait.getKey().equals("name") && !Traits.isKnown(trait.getKey())) {
                objections.add(objection(
                        "register.trait.unknown",
                        "The register keeps nothing called '" + trait.getKey() + "'.",
                        "Leave it out, or use one of "
                                + Traits.WORDS.keySet().stream().sorted().toList() + "."));
            } else if (trait.getValue().length() > 500) {
                objections.add(objection(
                        "register.trait.long",
                        Traits.WORDS.getOrDefault(trait.getKey(), "A text") + " has "
                                + trait.getValue().length() + " characters; at most 500 fit.",
                        "Shorten it."));
            }
        }
        for (var scheme : List.of("ods", "key")) {
            var code = traits.get(scheme);
            if (code != null) taken(id, scheme, code, span).ifPresent(objections::add);
        }
        return objections;
    }

    private static Optional<Objection> naming(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return Optional.of(objection("register.name.missing", "The name is empty.", "Enter a name."));
        }
        if (name.length() > LONGEST_NAME) {
            return Optional.of(objection(
                    "register.name.long",
                    "The name has " + name.length() + " characters; at most " + LONGEST_NAME + " fit.",
                    "Shorten it."));
        }
        return Optional.empty();
    }

    private Optional<Objection> taken(PartyId id, String scheme, String code, Span span) {
        for (var other : picture.withCode(scheme, code)) {
            if (other.equals(id)) continue;
            for (var stage : picture.find(other).orElseThrow().stages(Fact.OPEN)) {
                if (!stage.span().overlaps(span)
                        || !code.equalsIgnoreCase(stage.party().traits().get(scheme))) continue;
                return Optional.of(objection(
                        "register.code.taken",
                        "The code " + code + " belongs to " + stage.party().name() + " " + inWords(stage.span()) + ".",
                        "Check the code, or open the entry of " + stage.party().name() + "."));
            }
        }
        return Optional.empty();
    }

    List<Objection> linking(PartyId from, Tie tie, PartyId to, Span span, Map<String, String> notes) {
        var objections = new ArrayList<Objection>();
        for (var end : List.of(from, to)) {
            if (picture.find(end).flatMap(Dossier::latest).isEmpty()) {
                objections.add(objection(
                        "register.party.unknown",
                        "Nobody in the register has the id " + end + ".",
                        "Enter them first, or check the code."));
            }
        }
        if (!objections.isEmpty()) return objections;
        if (from.equals(to)) {
            objections.add(objection(
                    "register.link.self", nameOf(from) + " cannot be connected to itself.", "Choose somebody else."));
        } else if (WITHOUT_CIRCLES.contains(tie)) {
            circle(from, tie, to, span).ifPresent(objections::add);
        }
        overlapping(from, tie, to, span, notes).ifPresent(objections::add);
        return objections;
    }

    /** @param link what is to end, with who said so, as known now; empty where there is no such connection */
    List<Objection> ending(Optional<Linked> link, LocalDate day) {
        if (link.filter(fact -> isOver(fact.link(), day)).isPresent() || link.isEmpty()) {
            return List.of(objection(
                    "register.link.over",
                    "There is no such connection on " + Words.day(day) + ".",
                    "Open the entry again: somebody may have ended it."));
        }
        var first = link.get().link().span().from();
        if (link.get().layer() == Layer.PUBLISHED && !day.isAfter(first)) {
            return List.of(objection(
                    "register.link.published",
                    "This connection was published in " + link.get().link().source()
                            + " and cannot be said never to have been.",
                    "End it on a day after " + Words.day(first) + ", or import the file that corrects it."));
        }
        return List.of();
    }

    private static boolean isOver(Link link, LocalDate day) {
        return link.span().end().filter(end -> end.isBefore(day)).isPresent();
    }

    private Optional<Objection> overlapping(PartyId from, Tie tie, PartyId to, Span span, Map<String, String> notes) {
        for (var fact : tie == Tie.HOLDS ? known(to, false) : known(from, true)) {
            var link = fact.link();
            if (link.tie() != tie || !link.span().overlaps(span)) continue;
            if (link.from().equals(from) && link.to().equals(to)) {
                return Optional.of(objection(
                        "register.link.twice",
                        sentence(link) + " " + inWords(link.span()) + " already.",
                        "End that connection first, or choose other days."));
            }
            if (tie == Tie.HOLDS && !(isShared(notes) && isShared(link.notes()))) {
                return Optional.of(objection(
                        "register.post.taken",
                        nameOf(link.from()) + " already holds the post " + nameOf(to) + " " + inWords(link.span())
                                + ".",
                        "End that first, or record both as sharing the job."));
            }
            if (tie == Tie.COMMISSIONED_BY) {
                return Optional.of(objection(
                        "register.commissioner.two",
                        sentence(link) + " " + inWords(link.span()) + "; it has one commissioner at a time.",
                        "End that first, or choose other days."));
            }
        }
        return Optional.empty();
    }

    private static boolean isShared(Map<String, String> notes) {
        return "yes".equals(notes.get("job-share"));
    }

    /** A path by which the second party already leads back to the first while the new link would hold. */
    private Optional<Objection> circle(PartyId from, Tie tie, PartyId to, Span span) {
        var cameFrom = new HashMap<PartyId, PartyId>();
        var seen = new HashSet<>(Set.of(to));
        var queue = new ArrayDeque<>(Set.of(to));
        while (!queue.isEmpty()) {
            var here = queue.remove();
            for (var fact : known(here, true)) {
                var link = fact.link();
                if (link.tie() != tie || !link.span().overlaps(span) || !seen.add(link.to())) continue;
                cameFrom.put(link.to(), here);
                if (link.to().equals(from)) return Optional.of(circular(from, tie, to, cameFrom));
                queue.add(link.to());
            }
        }
        return Optional.empty();
    }

    private Objection circular(PartyId from, Tie tie, PartyId to, Map<PartyId, PartyId> cameFrom) {
        var path = new ArrayList<PartyId>(List.of(from));
        for (var at = cameFrom.get(from); at != null; at = cameFrom.get(at)) path.add(at);
        path.add(from);
        var names = path.reversed().stream().map(this::nameOf).collect(Collectors.joining(" " + tie.forward() + " "));
        return objection(
                "register.link.circle",
                "This would be a circle: " + names + ".",
                "Check which of these connections is wrong; " + nameOf(to) + " cannot stand on both sides.");
    }

    private List<Linked> known(PartyId id, boolean out) {
        return picture.find(id)
                .map(dossier -> (out ? dossier.out : dossier.in)
                        .stream().filter(fact -> fact.isKnownAt(Fact.OPEN)).toList())
                .orElse(List.of());
    }

    private String sentence(Link link) {
        return nameOf(link.from()) + " " + link.tie().forward() + " " + nameOf(link.to());
    }

    String nameOf(PartyId id) {
        return picture.find(id).flatMap(Dossier::latest).map(Party::name).orElse("Somebody unknown");
    }

    static String inWords(Span span) {
        return span.equals(Span.ALWAYS) ? "on every day" : Words.span(span);
    }

    static Objection objection(String rule, String sentence, String remedy) {
        return new Objection(rule, Weight.MUST, sentence, remedy, List.of());
    }
}
