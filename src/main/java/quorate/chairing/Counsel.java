package quorate.chairing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Instrument;
import quorate.authority.Matter;
import quorate.authority.Room.Part;
import quorate.authority.Room.Place;
import quorate.authority.Route;
import quorate.authority.Terms;
import quorate.authority.Verdict;
import quorate.authority.Verdict.Unsettled;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Sitting;
import quorate.committees.Tabled;
import quorate.interests.Interests;
import quorate.interests.Subject;
import quorate.kernel.PartyId;
import quorate.law.Law;
import quorate.register.Party;
import quorate.register.Register;

/** Brings together what is known of an item, and asks how it may be held. */
@Component
class Counsel {

    private static final int MOST_SHUT = 4;

    private final Committees committees;
    private final Authority authority;
    private final Interests interests;
    private final Register register;
    private final Neighbourhood neighbourhood;
    private final Clocks clocks;
    private final Law law;
    private final Leeways leeways;

    Counsel(
            Committees committees,
            Authority authority,
            Interests interests,
            Register register,
            Neighbourhood neighbourhood,
            Clocks clocks,
            Law law) {
        this.committees = committees;
        this.authority = authority;
        this.interests = interests;
        this.register = register;
        this.neighbourhood = neighbourhood;
        this.clocks = clocks;
        this.law = law;
        this.leeways = new Leeways(law);
    }

    Leeways leeways() {
        return leeways;
    }

    /** How each of the committees that decide the item may hold it, by name of the committee. */
    Map<String, Advice> on(Tabled tabled) {
        var lattices = new Advising.Lattices();
        var advice = new LinkedHashMap<String, Advice>();
        var day = tabled.meeting().day();
        for (var committee : tabled.item().committees())
            advice.put(name(committee, day), advice(tabled, committee, lattices));
        return advice;
    }

    Advice advice(Tabled tabled, PartyId committee, Advising.Lattices lattices) {
        var day = tabled.meeting().day();
        return Advising.on(asked(tabled, committee), leeways, law.on(day), lattices);
    }

    private Asked asked(Tabled tabled, PartyId committee) {
        var day = tabled.meeting().day();
        var subject = tabled.subject().orElse(Subject.of("", Set.of()));
        var everybody = isEverybody(subject, day);
        var matter = authority.find(tabled.item().matter());
        var here = chamber(committee, Optional.of(day), expected(tabled, committee), subject, List.of());
        var ruled = ruled(tabled, here.conflicts());
        var routes = matter.map(it -> others(it, committee, subject, day)).orElse(new Routes(List.of(), List.of()));
        return new Asked(
                day,
                subject.act(),
                everybody,
                subject.affected().stream().sorted().toList(),
                party -> name(party, day),
                leeways.isDividable(subject.act(), everybody),
                new Asked.Chamber(
                        here.name(), here.day(), here.terms(), here.places(), here.conflicts(), ruled, List.of()),
                neighbourhood.outside(committee, subject, day),
                neighbourhood.lenders(committee, subject, day),
                next(committee, subject, day),
                routes.open(),
                routes.shut(),
                matter.flatMap(Matter::wantedBy));
    }

    /** Which sort of item it is, by what it is about. */
    Sort sort(Tabled tabled) {
        var subject = tabled.subject().orElse(Subject.of("", Set.of()));
        return leeways.sort(subject.act(), isEverybody(subject, tabled.meeting().day()));
    }

    /** True if it affects every practice of the area alike: a commissioner among the parties stands for its membership. */
    boolean isEverybody(Subject subject, LocalDate day) {
        var view = register.on(day);
        return subject.affected().stream()
                .anyMatch(party -> view.find(party)
                        .filter(one -> one.kind().isCommissioner())
                        .isPresent());
    }

    private Asked.Chamber chamber(
            PartyId committee, Optional<LocalDate> day, List<Place> places, Subject subject, List<String> first) {
        var on = day.orElse(clocks.today());
        var people = places.stream().map(Place::person).collect(Collectors.toSet());
        var causes = new LinkedHashMap<PartyId, List<Conflict.Cause>>();
        interests.conflicts(people, subject, on).stream()
                .filter(finding -> people.contains(finding.person()))
                .forEach(finding -> causes.computeIfAbsent(finding.person(), who -> new ArrayList<>())
                        .add(Conflict.Cause.of(finding)));
        var conflicts = causes.entrySet().stream()
                .map(one -> new Conflict(one.getKey(), one.getValue()))
                .toList();
        return new Asked.Chamber(name(committee, on), day, terms(committee, on), places, conflicts, Map.of(), first);
    }

    private Optional<Terms> terms(PartyId committee, LocalDate day) {
        return authority
                .instruments(Long.MAX_VALUE)
                .findTerms(committee, day)
                .map(Instrument::content)
                .map(Terms.class::cast);
    }

    /** Everybody who has not sent apologies; once the meeting is open, everybody who is there. */
    private static List<Place> expected(Tabled tabled, PartyId committee) {
        return expected(tabled.now(), tabled.item().id(), committee);
    }

    private static List<Place> expected(Sitting now, java.util.UUID item, PartyId committee) {
        var opened = now.phase() != Sitting.Phase.NOT_OPENED;
        return now.room(item, committee).places().stream()
                .map(place -> place.as(Part.FULL)
                        .present(opened ? place.present() : !now.apologies().contains(place.person())))
                .toList();
    }

    /** What was ruled of people, where the ruling answers everything that was found of them. */
    private Map<PartyId, Stay> ruled(Tabled tabled, List<Conflict> conflicts) {
        var rulings = interests.rulings(tabled.item().matter());
        var subject = tabled.subject().orElse(Subject.of("", Set.of()));
        var ruled = new HashMap<PartyId, Stay>();
        var people = conflicts.stream().map(Conflict::person).collect(Collectors.toSet());
        var open = interests.conflicts(people, subject, tabled.meeting().day()).stream()
                .filter(finding -> !rulings.answers(finding))
                .map(finding -> finding.person())
                .collect(Collectors.toSet());
        people.stream()
                .filter(person -> !open.contains(person))
                .forEach(person -> rulings.of(person)
                        .ifPresent(ruling -> ruled.put(
                                person,
                                ruling.decides() ? Stay.DECIDES : ruling.discusses() ? Stay.SPEAKS : Stay.LEAVES)));
        return ruled;
    }

    private Optional<Asked.Chamber> next(PartyId committee, Subject subject, LocalDate day) {
        return committees.find(committee, day.plusDays(1)).map(meeting -> {
            var sitting = committees.sitting(meeting.id(), clocks.now());
            var places = expected(sitting, meeting.id().value(), committee);
            return chamber(committee, Optional.of(meeting.day()), places, subject, List.of());
        });
    }

    private record Routes(List<Asked.Chamber> open, List<String> shut) {}

    private Routes others(Matter matter, PartyId committee, Subject subject, LocalDate day) {
        var open = new ArrayList<Asked.Chamber>();
        var shut = new ArrayList<String>();
        var ways = authority.routeTo(matter.act(), matter.commissioner(), day, matter.affected(), matter.facts());
        for (var route : ways.all()) {
            if (route.body().equals(committee)) continue;
            if (route.isOpen()) open.add(other(route, subject, day));
            else if (shut.size() < MOST_SHUT && route.verdict() instanceof Verdict.Refused refused)
                shut.add(route.name() + ": " + refused.objections().getFirst().sentence());
        }
        return new Routes(open, shut);
    }

    private Asked.Chamber other(Route route, Subject subject, LocalDate day) {
        var first = new ArrayList<String>();
        if (route.verdict() instanceof Unsettled unsettled)
            unsettled.questions().forEach(question -> first.add(question.question()));
        var sitting = committees.sitting(route.body(), day);
        if (sitting.seats().isEmpty()) {
            first.add(
                    route.how().equals("officer")
                            ? "One officer would decide alone: is whoever holds the post free of an interest in it?"
                            : "Who sits there is not on record: would it be quorate, and free of interests?");
            var at = route.how().equals("officer") ? Optional.of(day) : Optional.<LocalDate>empty();
            return new Asked.Chamber(route.name(), at, Optional.empty(), List.of(), List.of(), Map.of(), first);
        }
        var next = committees.find(route.body(), day).map(quorate.committees.Meeting::day);
        var places = expected(sitting, matterless(), route.body());
        return chamber(route.body(), next, places, subject, first);
    }

    private static java.util.UUID matterless() {
        return new java.util.UUID(0, 0);
    }

    String name(PartyId party, LocalDate day) {
        return register.on(day).find(party).map(Party::name).orElse("a party that is not on the register");
    }
}
