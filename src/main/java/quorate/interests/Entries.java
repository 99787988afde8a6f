package quorate.interests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import quorate.kernel.PartyId;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Tie;
import quorate.register.View;

/** Puts together the register of interests of a committee or a body. */
record Entries(View view, Picture picture, Guidance guidance) {

    /** A post by which somebody is on the register. */
    private record Position(String title, boolean decides) {}

    List<RegisterEntry> of(PartyId body, RegisterEntry.Readers readers) {
        var people = new LinkedHashMap<PartyId, List<Position>>();
        gather(body, people, new HashSet<>());
        return people.entrySet().stream()
                .map(one -> entry(one.getKey(), one.getValue(), readers))
                .filter(entry -> readers == RegisterEntry.Readers.STAFF || everybody() || entry.decides())
                .sorted(Comparator.comparing(RegisterEntry::name))
                .toList();
    }

    private boolean everybody() {
        return guidance.on(view.day())
                .map(edition -> edition.keeping().everybody())
                .orElse(true);
    }

    /** The posts of the body and of its committees. */
    private void gather(PartyId body, Map<PartyId, List<Position>> people, Set<PartyId> seen) {
        if (!seen.add(body)) return;
        var committee =
                view.find(body).map(Party::kind).filter(Kind.COMMITTEE::equals).isPresent();
        for (var link : view.linksTo(body, Tie.PART_OF)) {
            var part = view.find(link.from());
            if (part.isEmpty()) continue;
            if (part.get().kind() == Kind.COMMITTEE) gather(part.get().id(), people, seen);
            if (part.get().kind() != Kind.POST) continue;
            var title = part.get().trait("title").orElse(part.get().name());
            var decides = committee
                    || part.get().trait("voting").filter("yes"::equals).isPresent();
            for (var holder : view.holdersOf(part.get().id()))
                people.computeIfAbsent(holder, person -> new ArrayList<>()).add(new Position(title, decides));
        }
    }

    private RegisterEntry entry(PartyId person, List<Position> positions, RegisterEntry.Readers readers) {
        var decides = positions.stream().anyMatch(Position::decides);
        var interests = picture.interests().of(person).stream()
                .filter(interest -> isShown(interest, decides, readers))
                .sorted(Comparator.comparing(
                                (Interest interest) -> interest.span().from())
                        .thenComparing(Interest::description))
                .toList();
        var confirmed = picture.lastConfirmation(person, view.day());
        var nothing = picture.interests().of(person).stream()
                .noneMatch(interest -> interest.span().holdsOn(view.day()));
        return new RegisterEntry(
                person,
                view.find(person).map(Party::name).orElse("Somebody not on the register that day"),
                positions.stream().map(Position::title).distinct().sorted().toList(),
                decides,
                interests,
                confirmed,
                confirmed.isPresent() && nothing);
    }

    private boolean isShown(Interest interest, boolean decides, RegisterEntry.Readers readers) {
        LocalDate day = view.day();
        if (interest.declared().isAfter(day)) return false;
        var kept = Kept.on(guidance, day, interest.span());
        return readers == RegisterEntry.Readers.STAFF ? kept.kept() : kept.published(decides, interest.consent());
    }
}
