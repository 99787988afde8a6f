package quorate.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import quorate.authority.Counting;
import quorate.authority.Instrument;
import quorate.authority.Quorum;
import quorate.authority.Room;
import quorate.authority.Terms;
import quorate.authority.Voting;
import quorate.kernel.Objection;
import quorate.kernel.Truth;
import quorate.kernel.Weight;
import quorate.web.Words;

/**
 * What would go wrong in the room under these terms, though no rule forbids them: tried on a room in which every seat is
 * filled and everybody there.
 */
record RoomSense(Instrument instrument, Terms terms) {

    private static final Set<String> FAMILY_DOCTORS = Set.of("gp", "gp-member");

    List<Objection> warnings() {
        var found = new ArrayList<Objection>();
        silences(found);
        if (terms.seats().isEmpty()) return found;
        unfillable(found);
        var full = terms.fullRoom();
        if (terms.quorate(full).truth() != Truth.YES) return found;
        without(
                found,
                place -> isDoctor(place),
                "every GP of the area withdraws",
                "all matters in which GPs are conflicted, most of what a primary care committee decides",
                "Ask for people who can stay, such as a nurse or a GP from another area, beside or instead of a GP");
        var chair = full.chair();
        without(
                found,
                place -> chair.filter(place.person()::equals).isPresent(),
                "whoever is in the chair is absent or withdraws",
                "any matter of theirs",
                "Name a second who may take the chair");
        tied(found);
        return found;
    }

    private static boolean isDoctor(Room.Place place) {
        return place.kinds().stream().anyMatch(FAMILY_DOCTORS::contains)
                || place.offices().contains("gp-member") && !place.kinds().contains("out-of-area-gp");
    }

    private void silences(List<Objection> found) {
        if (terms.quorum() instanceof Quorum.Unstated) {
            found.add(warning("quorum", "The quorum is not stated.", "Say who must be present and counted"));
        }
        if (terms.chairing().isEmpty()) {
            found.add(warning("chair", "Who takes the chair is not stated.", "Name one office, and a second"));
        }
        if (terms.counting().stayers() == Truth.UNKNOWN || terms.counting().equals(Counting.NOT_STATED)) {
            found.add(warning(
                    "counting",
                    "The terms are silent on whether a member who may discuss but not vote counts towards the quorum,"
                            + " so that a meeting may be left not settled.",
                    "Say whether they count"));
        }
        if (terms.voting().ties() == Voting.Ties.NOT_STATED) {
            found.add(warning("voting", "What breaks a tie is not stated.", "Say who decides when votes are equal"));
        }
    }

    private void unfillable(List<Objection> found) {
        for (var office : terms.chairing()) {
            var held = office.equals("any-member")
                    || terms.seats().stream()
                            .anyMatch(seat -> seat.offices().contains(office)
                                    || seat.kinds().contains(office));
            if (!held && !office.equals(terms.chairing().getFirst())) {
                found.add(warning(
                        "chair",
                        "Nobody can take the chair as " + Terms.inWords(List.of(office), "or")
                                + ": no seat is of that office or kind.",
                        "Give a seat that office, or name another"));
            }
        }
        if (terms.seats().stream().noneMatch(seat -> seat.votes() != Truth.NO)) {
            found.add(warning("seats", "No seat has a vote.", "Give votes to the seats that decide"));
        }
    }

    /** Everybody of a kind leaves the room; whoever is next takes the chair. */
    private void without(
            List<Objection> found, Predicate<Room.Place> leaves, String when, String matters, String remedy) {
        var full = terms.fullRoom();
        if (full.places().stream().noneMatch(leaves)) return;
        var places = full.places().stream()
                .map(place -> leaves.test(place) ? place.as(Room.Part.NONE) : place)
                .toList();
        var judged = chairs(places)
                .map(chair -> terms.quorate(new Room(places, Optional.of(chair))))
                .orElseGet(() -> terms.quorate(new Room(places, Optional.empty())));
        if (judged.truth() != Truth.NO) return;
        found.add(warning(
                "quorum",
                "The committee cannot decide as soon as " + when + ", even if everybody else is there: "
                        + String.join("; ", judged.sentences(Truth.NO)) + ". That concerns " + matters + ".",
                remedy));
    }

    /** Whoever of those left may take the chair, in the order of the terms. */
    private Optional<quorate.kernel.PartyId> chairs(List<Room.Place> places) {
        return terms.chairing().stream()
                .flatMap(office -> places.stream()
                        .filter(place -> place.part() == Room.Part.FULL)
                        .filter(place -> office.equals("any-member")
                                || place.offices().contains(office)
                                || place.kinds().contains(office)))
                .map(Room.Place::person)
                .findFirst();
    }

    private void tied(List<Objection> found) {
        var chair = terms.fullRoom().places().stream()
                .filter(place -> terms.chairing().stream()
                        .limit(1)
                        .anyMatch(office -> place.offices().contains(office)
                                || place.kinds().contains(office)))
                .findFirst();
        var decides =
                terms.voting().ties() == Voting.Ties.CASTING || terms.voting().ties() == Voting.Ties.SECOND;
        if (decides && chair.filter(place -> !place.voting()).isPresent()) {
            found.add(warning(
                    "voting",
                    "The chair decides when votes are equal, but the seat of the chair has no vote.",
                    "Give the seat a vote, or say that equal votes are a lost motion"));
        }
    }

    private Objection warning(String clause, String sentence, String remedy) {
        return new Objection(
                "studio." + clause, Weight.LOCAL, Words.sentence(sentence), remedy, List.of(instrument.cite(clause)));
    }
}
