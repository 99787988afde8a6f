package quorate.founding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import quorate.authority.Instrument;
import quorate.committees.Seat;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;

/**
 * A committee as somebody is setting it up: its terms of reference, its seats, and who is to hold them. Nothing of it is in
 * force until it is recorded.
 *
 * @param explains why guidance is departed from, by the id of its rule
 */
record Founding(UUID id, Body body, List<Place> places, Rules rules, Map<String, String> explains) {

    Founding {
        places = List.copyOf(places);
        explains = Map.copyOf(explains);
    }

    /**
     * What it is, and from when.
     *
     * @param of the commissioners whose body it is
     * @param form as the notation of terms has it: {@code committee}, {@code joint-committee} …
     * @param acts what it decides, in the words of a scope
     */
    record Body(String name, List<PartyId> of, String form, List<String> acts, LocalDate from) {
        Body {
            of = List.copyOf(of);
            acts = List.copyOf(acts);
        }
    }

    /**
     * A seat, or the post of the secretary, which is none.
     *
     * @param office {@code chair}, {@code chief-finance-officer} …; empty for a plain member
     * @param kind what its holder counts as: {@code lay}, {@code gp} …
     * @param votes {@code yes}, {@code no}
     */
    record Place(UUID id, String title, String office, String kind, String votes, List<Holder> holders) {
        Place {
            holders = List.copyOf(holders);
        }

        boolean isSecretary() {
            return office.equals("secretary");
        }

        Place held(List<Holder> by) {
            return new Place(id, title, office, kind, votes, by);
        }
    }

    /** @param person somebody in the register; empty for somebody who is to be entered there by this name */
    record Holder(Optional<PartyId> person, String name, LocalDate from, Optional<LocalDate> until) {}

    /**
     * How it decides.
     *
     * @param chair offices, first choice first
     * @param voters how many voting members must be there
     * @param among further conditions in the notation of terms: {@code {at-least: 1, of: [gp, nurse]}}
     * @param stayers whether a member who may not vote on the item counts: {@code yes}, {@code no}, {@code unknown}
     * @param deputies whether a deputy counts and votes
     * @param ties {@code none}, {@code casting}, {@code second}
     */
    record Rules(
            List<String> chair,
            int voters,
            List<Among> among,
            String stayers,
            String deputies,
            String ties,
            String open,
            int noticeDays,
            String notice,
            List<String> invites) {
        Rules {
            chair = List.copyOf(chair);
            among = List.copyOf(among);
            invites = List.copyOf(invites);
        }
    }

    /** At least so many of these offices or kinds. */
    record Among(int number, List<String> of) {
        Among {
            of = List.copyOf(of);
        }
    }

    static final Rules NOT_SAID =
            new Rules(List.of("chair", "vice-chair"), 0, List.of(), "", "", "", "", 0, "working-days", List.of());

    static Founding of(UUID id, Body body) {
        var secretary = new Place(Fresh.id(), "Committee secretary", "secretary", "officer", "no", List.of());
        return new Founding(id, body, List.of(secretary), NOT_SAID, Map.of());
    }

    /** The committee's identity once it is recorded: the same however often the form is sent. */
    PartyId committee() {
        return new PartyId(Fresh.idOf("founding", id.toString()));
    }

    List<Place> seats() {
        return places.stream().filter(place -> !place.isSecretary()).toList();
    }

    Optional<Place> find(UUID place) {
        return places.stream().filter(one -> one.id().equals(place)).findFirst();
    }

    Founding with(Body other) {
        return new Founding(id, other, places, rules, explains);
    }

    Founding with(Rules other) {
        return new Founding(id, body, places, other, explains);
    }

    Founding explaining(Map<String, String> reasons) {
        return new Founding(id, body, places, rules, reasons);
    }

    /** With the place in it: in place of the one of the same id, else last of the seats. */
    Founding with(Place place) {
        var all = new ArrayList<>(places);
        for (var at = 0; at < all.size(); at++) {
            if (all.get(at).id().equals(place.id())) {
                all.set(at, place);
                return new Founding(id, body, all, rules, explains);
            }
        }
        all.add(seats().size(), place);
        all.sort(java.util.Comparator.comparing(Place::isSecretary));
        return new Founding(id, body, all, rules, explains);
    }

    Founding without(UUID place) {
        var left = places.stream().filter(one -> !one.id().equals(place)).toList();
        return new Founding(id, body, left, rules, explains);
    }

    /** Who sits on it on its first day. */
    List<Seat> seated() {
        var seats = new ArrayList<Seat>();
        for (var place : seats()) {
            for (var holder : place.holders()) {
                if (holder.from().isAfter(body.from())) continue;
                var person = holder.person().orElseGet(() -> new PartyId(Fresh.idOf("person", holder.name())));
                seats.add(new Seat(
                        committee(),
                        person,
                        holder.name(),
                        place.title(),
                        place.office().isEmpty() ? Set.of() : Set.of(place.office()),
                        Set.of(place.kind()),
                        place.votes().equals("yes"),
                        Optional.empty()));
            }
        }
        return seats;
    }

    /** The terms of reference, to be tried or granted. */
    Instrument terms() {
        var data = new LinkedHashMap<String, Object>();
        data.put("kind", "terms");
        data.put("title", "Terms of reference of the " + body.name().replaceFirst("^[Tt]he ", ""));
        data.put("body", committee().toString());
        data.put("of", body.of().stream().map(PartyId::toString).toList());
        data.put("form", body.form());
        data.put("span", body.from() + "/");
        data.put("acts", body.acts());
        data.put("seats", seats().stream().map(Founding::seat).toList());
        if (!rules.chair().isEmpty()) data.put("chair", rules.chair());
        if (rules.voters() > 0) data.put("quorum", quorum());
        data.put("counting", Map.of("stayers", said(rules.stayers()), "deputies", said(rules.deputies())));
        data.put("voting", voting());
        data.put("public", said(rules.open()));
        data.put("notice", rules.noticeDays() + " " + rules.notice());
        data.put("invites", rules.invites());
        data.put("explains", explains);
        return Instrument.read(data, PartyId::of);
    }

    private static Map<String, Object> seat(Place place) {
        var office = place.office().isEmpty() ? List.<String>of() : List.of(place.office());
        return Map.of("title", place.title(), "office", office, "is", List.of(place.kind()), "votes", place.votes());
    }

    private List<Map<String, Object>> quorum() {
        var all = new ArrayList<Map<String, Object>>();
        all.add(Map.of("at-least", Integer.toString(rules.voters()), "of", "voting-members"));
        rules.among().forEach(among -> all.add(Map.of("at-least", Integer.toString(among.number()), "of", among.of())));
        return all;
    }

    private Map<String, Object> voting() {
        return rules.ties().isEmpty()
                ? Map.of("more-than", "1/2", "of", "cast")
                : Map.of("more-than", "1/2", "of", "cast", "ties", rules.ties());
    }

    private static String said(String word) {
        return word.isEmpty() ? "unknown" : word;
    }
}
