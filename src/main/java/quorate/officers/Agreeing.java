package quorate.officers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quorate.authority.Matter;
import quorate.committees.Bench;
import quorate.committees.Seat;
import quorate.interests.Finding;
import quorate.interests.Interests;
import quorate.interests.Subject;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.register.View;
import quorate.web.Words;

/**
 * Who agrees where an officer does not decide alone: somebody who holds the office on the day, is not the officer, and stands
 * to gain nothing that no ruling leaves them free of. An interest that an officer may explain for themselves nobody may lend to somebody else’s decision.
 */
@Component
class Agreeing {

    private final Interests interests;
    private final Register register;

    Agreeing(Interests interests, Register register) {
        this.interests = interests;
        this.register = register;
    }

    /** @param office as the scheme names it: {@code chair}, {@code lay}. @param people who hold it on the day */
    record Partner(String office, List<Person> people) {

        String field() {
            return fieldOf(office);
        }

        String words() {
            return office.replace('-', ' ');
        }

        List<Person> free() {
            return people.stream().filter(Person::isFree).toList();
        }

        List<Person> kept() {
            return people.stream().filter(person -> !person.isFree()).toList();
        }

        Optional<Person> find(PartyId id) {
            return people.stream().filter(person -> person.id().equals(id)).findFirst();
        }
    }

    /** @param barred whether a ruling keeps them out of the matter */
    record Person(PartyId id, String name, List<Finding> stakes, boolean barred) {

        boolean isFree() {
            return stakes.isEmpty() && !barred;
        }

        /** "Grace Lin cannot agree: Grace Lin is a partner in …" */
        String why() {
            return name + " cannot agree: "
                    + (stakes.isEmpty()
                            ? "a ruling keeps them out of this matter."
                            : String.join(
                                    " ", stakes.stream().map(Finding::sentence).toList()));
        }
    }

    static String fieldOf(String office) {
        return "agrees-" + office;
    }

    /** Who may be asked to agree on the day, for each office. */
    List<Partner> of(Matter matter, PartyId post, LocalDate day, Collection<String> offices) {
        var view = register.on(day);
        var officers = view.holdersOf(post);
        var seats = Bench.of(view, bodiesOf(view, matter.commissioner()));
        return offices.stream()
                .map(office -> new Partner(
                        office,
                        holders(seats, office)
                                .filter(seat -> !officers.contains(seat.person()))
                                .map(seat -> person(seat, matter, day))
                                .toList()))
                .toList();
    }

    /** The commissioner and its committees: the posts of each are people who may be asked. */
    private static List<PartyId> bodiesOf(View view, PartyId commissioner) {
        var committees = view.linksTo(commissioner, Tie.PART_OF).stream()
                .flatMap(link -> view.find(link.from()).stream())
                .filter(party -> party.kind() == Kind.COMMITTEE)
                .map(Party::id);
        return Stream.concat(Stream.of(commissioner), committees).toList();
    }

    private static Stream<Seat> holders(List<Seat> seats, String office) {
        var people = new LinkedHashMap<PartyId, Seat>();
        seats.stream()
                .filter(seat -> seat.offices().contains(office) || seat.kinds().contains(office))
                .forEach(seat -> people.putIfAbsent(seat.person(), seat));
        return people.values().stream();
    }

    private Person person(Seat seat, Matter matter, LocalDate day) {
        var subject = Subject.of(matter.act(), matter.affected());
        var rulings = interests.rulings(matter.id());
        var out = rulings.of(seat.person()).filter(ruling -> !ruling.decides()).isPresent();
        var open = interests.conflicts(List.of(seat.person()), subject, day).stream()
                .filter(finding -> finding.person().equals(seat.person()))
                .filter(finding -> out || !rulings.answers(finding))
                .toList();
        return new Person(seat.person(), seat.name(), open, out || interests.barred(seat.person(), matter.id()));
    }

    /** Everything that stands against those who agreed. */
    List<Objection> against(Matter matter, PartyId post, BetweenForm form) {
        var found = new ArrayList<Objection>();
        for (var partner : of(matter, post, form.day(), form.agreed())) {
            var chosen = Optional.ofNullable(form.agreeing().get(partner.office()));
            var person = chosen.flatMap(partner::find);
            if (partner.people().isEmpty()) {
                found.add(Between.no(
                        "officers.agrees",
                        "Nobody but the officer held the office of " + partner.words() + " on " + Words.day(form.day())
                                + ".",
                        "Enter in the register who holds it, or take it to the committee"));
            } else if (person.isEmpty()) {
                found.add(Between.no(
                        "officers.agrees",
                        "It is not said who agreed as the " + partner.words() + ".",
                        "Choose who agreed"));
            } else if (!person.get().isFree()) {
                found.add(Between.no(
                        "officers.agrees",
                        person.get().why(),
                        "Have somebody else agree who holds the office, or take it to the committee"));
            }
        }
        return found;
    }
}
