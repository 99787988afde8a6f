package quorate.authority;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import quorate.authority.Room.Part;
import quorate.authority.Room.Place;

/** A room under one reading of who counts: every question about it has a plain answer. */
final class Headcount {

    private static final String ATTENDEE = "in-attendance";

    private final Room room;
    private final boolean stayers;
    private final boolean deputies;

    Headcount(Room room, boolean stayers, boolean deputies) {
        this.room = room;
        this.stayers = stayers;
        this.deputies = deputies;
    }

    Room room() {
        return room;
    }

    /** The people of this sort who are there and count, each as they stand: a deputy with the offices of the absent. */
    List<Place> counted(Who who) {
        return select(who, true);
    }

    /** The people of this sort who are missing: absent, excluded from the item, or staying without counting. */
    List<Place> missing(Who who) {
        return select(who, false);
    }

    private List<Place> select(Who who, boolean here) {
        var found = new ArrayList<Place>();
        for (var place : room.places()) {
            if (counts(place) != here) continue;
            if (place.deputyFor().isEmpty()) {
                add(found, place, who);
            } else if (here) {
                add(found, deputiesCount(who) ? inPlaceOfAnother(place) : place.asAttendee(), who);
            }
        }
        return found;
    }

    private void add(List<Place> found, Place place, Who who) {
        if (isOf(who.basis(), place) && who.matches(place)) found.add(place);
    }

    /** How many people of the basis hold a seat, there or not. A deputy is no seat more. */
    int seats(Who.Basis basis) {
        var count = 0;
        for (var place : room.places()) {
            if (place.deputyFor().isEmpty() && isOf(basis, place)) count++;
        }
        return count;
    }

    /** Everybody in the room with a vote on this item. */
    List<Place> entitled() {
        var found = new ArrayList<Place>();
        for (var place : room.places()) {
            if (!place.present() || place.part() != Part.FULL) continue;
            var standing =
                    place.deputyFor().isEmpty() ? place : deputies ? inPlaceOfAnother(place) : place.as(Part.NONE);
            if (standing.part() == Part.FULL && isOf(Who.Basis.VOTING, standing)) found.add(standing);
        }
        return found;
    }

    private boolean counts(Place place) {
        return place.present() && (place.part() == Part.FULL || (stayers && place.part() == Part.DISCUSS_ONLY));
    }

    private boolean deputiesCount(Who who) {
        return switch (who.deputies()) {
            case COUNT -> true;
            case DO_NOT_COUNT -> false;
            case AS_THE_TERMS_SAY -> deputies;
        };
    }

    private static boolean isOf(Who.Basis basis, Place place) {
        var member = !place.kinds().contains(ATTENDEE);
        return switch (basis) {
            case MEMBERS -> member;
            case VOTING -> member && place.voting();
            case NON_VOTING -> !place.voting();
            case ANYBODY -> true;
            case ENTITLED -> member && place.voting() && place.part() == Part.FULL;
        };
    }

    /** A deputy has the offices, kinds and vote of the one they stand in for, unless that one is there and counts. */
    private Place inPlaceOfAnother(Place deputy) {
        for (var place : room.places()) {
            if (!deputy.deputyFor().filter(place.person()::equals).isPresent()) continue;
            if (counts(place)) return deputy.asAttendee();
            return new Place(
                    deputy.person(),
                    deputy.name(),
                    union(deputy.offices(), place.offices()),
                    union(deputy.kinds(), place.kinds()),
                    place.voting(),
                    deputy.present(),
                    deputy.part(),
                    deputy.deputyFor());
        }
        return deputy;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }
}
