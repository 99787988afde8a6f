package quorate.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import quorate.kernel.PartyId;
import quorate.kernel.Span;

/** Compares everybody with whoever has a name like theirs, and says what speaks for one person and what against. */
final class Resemblance {

    /** What people do at work; what else connects them is nobody's business here. */
    private static final Set<Tie> WORK =
            Set.of(Tie.PARTNER_IN, Tie.EMPLOYED_BY, Tie.DIRECTOR_OF, Tie.TRUSTEE_OF, Tie.MEMBER_OF);

    private final Picture picture;
    private final Sameness sameness;
    private final Map<PartyId, Map<PartyId, List<Span>>> bodies = new HashMap<>();

    Resemblance(Picture picture) {
        this.picture = picture;
        this.sameness = new Sameness(picture);
    }

    private record Named(Party party, PersonName name) {}

    List<Likeness> all() {
        var byKey = new LinkedHashMap<String, List<Named>>();
        for (var id : picture.ofKind(Kind.PERSON)) {
            var party = picture.find(id).flatMap(Dossier::latest).orElse(null);
            if (party == null) continue;
            PersonName.read(party.name())
                    .ifPresent(name -> name.keys()
                            .forEach(key -> byKey.computeIfAbsent(key, none -> new ArrayList<>(1))
                                    .add(new Named(party, name))));
        }
        var seen = new HashSet<Set<PartyId>>();
        var found = new ArrayList<Likeness>();
        for (var alike : byKey.values()) {
            for (var at = 0; at < alike.size(); at++) {
                for (var next = at + 1; next < alike.size(); next++) {
                    compare(alike.get(at), alike.get(next), seen, found);
                }
            }
        }
        found.sort(Comparator.comparing(Likeness::weight)
                .reversed()
                .thenComparing(each -> each.one().name())
                .thenComparing(each -> each.one().id()));
        return found;
    }

    private void compare(Named one, Named other, Set<Set<PartyId>> seen, List<Likeness> found) {
        var a = one.party();
        var b = other.party();
        if (a.id().equals(b.id()) || !seen.add(Set.of(a.id(), b.id()))) return;
        var alike = one.name().likeness(other.name());
        if (alike.isEmpty()) return;
        if (sameness.of(a.id()).contains(b.id()) || sameness.isToldApart(a.id(), b.id())) return;
        var reasons = new ArrayList<>(List.of(alike.get()));
        var doubts =
                new ArrayList<>(one.name().difference(other.name()).stream().toList());
        weigh(a, b, reasons, doubts);
        found.add(new Likeness(a, b, reasons, doubts));
    }

    private void weigh(Party a, Party b, List<String> reasons, List<String> doubts) {
        a.trait("email")
                .filter(mail -> mail.equalsIgnoreCase(b.trait("email").orElse("")))
                .ifPresent(mail -> reasons.add("The same e-mail address at work"));
        a.trait("profession")
                .filter(same -> same.equals(b.trait("profession").orElse("")))
                .ifPresent(same -> reasons.add("The same profession"));
        posts(a.id()).forEach((post, spans) -> {
            if (posts(b.id()).containsKey(post)) {
                reasons.add("Both have held the post “" + new Entries(picture).nameOf(post) + "”");
            }
        });
        var others = bodies(b.id());
        var common =
                bodies(a.id()).keySet().stream().filter(others::containsKey).toList();
        for (var body : common) {
            reasons.add("Both are connected with " + new Entries(picture).nameOf(body));
            if (seats(a.id(), body).stream()
                    .anyMatch(span -> seats(b.id(), body).stream().anyMatch(span::overlaps))) {
                doubts.add("Both hold a post there at the same time");
            }
        }
        if (common.isEmpty()) sameCommissioner(a, b).ifPresent(reasons::add);
    }

    /** One in a committee, the other in its body. */
    private Optional<String> sameCommissioner(Party a, Party b) {
        var others = withParents(b.id());
        return withParents(a.id()).stream()
                .filter(others::contains)
                .findFirst()
                .map(body -> "Both are connected with " + new Entries(picture).nameOf(body) + " or a committee of it");
    }

    private Set<PartyId> withParents(PartyId person) {
        var all = new LinkedHashSet<>(bodies(person).keySet());
        for (var body : bodies(person).keySet()) {
            links(body).stream().filter(link -> link.tie() == Tie.PART_OF).forEach(link -> all.add(link.to()));
        }
        return all;
    }

    private Map<PartyId, List<Span>> posts(PartyId person) {
        var posts = new LinkedHashMap<PartyId, List<Span>>();
        for (var link : links(person)) {
            if (link.tie() == Tie.HOLDS) {
                posts.computeIfAbsent(link.to(), none -> new ArrayList<>()).add(link.span());
            }
        }
        return posts;
    }

    /** Bodies that somebody works for, sits in or owns, and those whose posts they hold. */
    private Map<PartyId, List<Span>> bodies(PartyId person) {
        return bodies.computeIfAbsent(person, none -> {
            var found = new LinkedHashMap<PartyId, List<Span>>();
            for (var link : links(person)) {
                if (WORK.contains(link.tie())) {
                    found.computeIfAbsent(link.to(), fresh -> new ArrayList<>()).add(link.span());
                }
            }
            posts(person)
                    .forEach((post, spans) -> links(post).stream()
                            .filter(link -> link.tie() == Tie.PART_OF)
                            .forEach(link -> found.computeIfAbsent(link.to(), fresh -> new ArrayList<>())
                                    .addAll(spans)));
            return found;
        });
    }

    private List<Span> seats(PartyId person, PartyId body) {
        var seats = new ArrayList<Span>();
        posts(person).forEach((post, spans) -> {
            if (links(post).stream()
                    .anyMatch(link -> link.tie() == Tie.PART_OF && link.to().equals(body))) {
                seats.addAll(spans);
            }
        });
        return seats;
    }

    private List<Link> links(PartyId id) {
        return picture.find(id).stream()
                .flatMap(dossier -> dossier.out.stream())
                .filter(fact -> fact.isKnownAt(Fact.OPEN))
                .map(Fact.Linked::link)
                .toList();
    }
}
