package quorate.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.PartyId;
import quorate.kernel.Span;

/** Who may be the same person as somebody else, for somebody to decide. What was decided is not offered again. */
@Component
class Likenesses {

    private final Register register;
    private final Snapshot snapshot;

    Likenesses(Register register, Snapshot snapshot) {
        this.register = register;
        this.snapshot = snapshot;
    }

    /** What somebody said of two entries. @param why as they put it */
    record Verdict(UUID link, Party one, Party other, boolean same, String why) {}

    /** Undecided pairs, the likeliest first. */
    List<Likeness> list() {
        return new Resemblance(snapshot.picture()).all();
    }

    /** Those of one person. */
    List<Likeness> of(PartyId person) {
        return list().stream()
                .filter(each ->
                        each.one().id().equals(person) || each.other().id().equals(person))
                .toList();
    }

    /** What was decided and not taken back, by name. */
    List<Verdict> listDecided() {
        var picture = snapshot.picture();
        var verdicts = new ArrayList<Verdict>();
        for (var person : picture.ofKind(Kind.PERSON)) {
            for (var fact : picture.find(person).orElseThrow().out) {
                var link = fact.link();
                if (!fact.isKnownAt(Fact.OPEN) || !isVerdict(link.tie())) continue;
                var one = latest(picture, link.from());
                var other = latest(picture, link.to());
                if (one == null || other == null) continue;
                verdicts.add(new Verdict(
                        link.id(),
                        one,
                        other,
                        link.tie() == Tie.SAME_AS,
                        link.notes().getOrDefault("why", "")));
            }
        }
        verdicts.sort(Comparator.comparing(verdict -> verdict.one().name()));
        return verdicts;
    }

    static boolean isVerdict(Tie tie) {
        return tie == Tie.SAME_AS || tie == Tie.DIFFERENT_FROM;
    }

    private static @org.jspecify.annotations.Nullable Party latest(Picture picture, PartyId id) {
        return picture.find(id).flatMap(Dossier::latest).orElse(null);
    }

    /** Says that they are one person, or two. Neither merges anything, and either can be taken back. */
    Answer<UUID> decide(PartyId one, PartyId other, boolean same, String why, Actor by) {
        var sameness = new Sameness(snapshot.picture());
        if (same && sameness.isToldApart(one, other)) {
            return refused(
                    "Somebody has said that " + name(one) + " and " + name(other)
                            + ", or others who are the same as they, are different people.",
                    "Take that back first.");
        }
        if (!same && sameness.of(one).contains(other)) {
            return refused(
                    name(one) + " and " + name(other) + " are the same person by what was said before.",
                    "Take that back first.");
        }
        return same
                ? register.sameAs(one, other, why, by)
                : register.link(one, Tie.DIFFERENT_FROM, other, Span.ALWAYS, Map.of("why", why), "entered by hand", by);
    }

    private Answer<UUID> refused(String sentence, String remedy) {
        return new Answer.Refused<>(List.of(Entries.objection("register.likeness.contradiction", sentence, remedy)));
    }

    Answer<UUID> takeBack(UUID link, PartyId from, String why, Actor by) {
        return register.end(link, from, Span.ALWAYS.from(), why, by);
    }

    private String name(PartyId id) {
        return new Entries(snapshot.picture()).nameOf(id);
    }

    /** Posts of a person on the day, in words, for whoever compares. */
    List<String> postsOf(PartyId person, LocalDate day) {
        var view = register.on(day);
        return view.postsOf(person).stream()
                .flatMap(post -> view.find(post).stream())
                .map(post -> post.trait("title").orElse(post.name()))
                .toList();
    }
}
