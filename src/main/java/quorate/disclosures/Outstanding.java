package quorate.disclosures;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.interests.Editions;
import quorate.interests.Interest;
import quorate.interests.Interests;
import quorate.interests.Keeping;
import quorate.interests.RegisterEntry;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.kernel.Weight;
import quorate.law.Law;
import quorate.law.RuleText;
import quorate.web.Words;

/** Who has to declare to a body and has not, on any day: from the posts, the edition in force and the body's own rules. */
@Component
class Outstanding {

    private final Interests interests;
    private final Editions editions;
    private final StricterStore stricter;
    private final Desk desk;
    private final Clocks clocks;
    private final Law law;
    private final Declarers declarers;
    private final ApplicationEventPublisher events;

    Outstanding(
            Interests interests,
            Editions editions,
            StricterStore stricter,
            Desk desk,
            Clocks clocks,
            Law law,
            ApplicationEventPublisher events) {
        this.interests = interests;
        this.editions = editions;
        this.stricter = stricter;
        this.desk = desk;
        this.clocks = clocks;
        this.law = law;
        this.declarers = Declarers.of(law);
        this.events = events;
    }

    Declarers declarers() {
        return declarers;
    }

    /** How often the register is confirmed on the day: as the edition asks, or more often by the body's own rule. */
    static int months(OptionalInt own, Optional<Keeping> edition) {
        var asked = edition.map(Keeping::refreshMonths).orElse(Integer.MAX_VALUE);
        return Math.min(own.orElse(Integer.MAX_VALUE), asked);
    }

    OptionalInt months(PartyId body, LocalDate day, long known) {
        var own = stricter.of(desk.on(day).above(body), known).stream()
                .filter(rule -> rule.span().holdsOn(day))
                .mapToInt(Stricter::months)
                .min();
        var edition = desk.on(day).isBound(body) ? editions.keeping(day) : Optional.<Keeping>empty();
        var months = months(own, edition);
        return months == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(months);
    }

    /** Everybody on the register of the body with its committees; who cannot wait comes first. */
    List<Owed> of(PartyId body, LocalDate day, long known) {
        var places = desk.on(day).places(body).stream().collect(Collectors.groupingBy(Ladder.Place::person));
        var months = months(body, day, known);
        var footing = footing(body, day, known);
        return interests.registerOf(body, day, RegisterEntry.Readers.STAFF).stream()
                .filter(entry -> places.containsKey(entry.person()))
                .map(entry -> owed(entry, places.getOrDefault(entry.person(), List.of()), footing, months, day))
                .sorted(Comparator.comparing(Owed::state)
                        .thenComparing(Owed::due)
                        .thenComparing(Owed::name))
                .toList();
    }

    /** On what a body's register rests: the guidance, or a rule of its own. @param own its first day; empty where there is none */
    private record Footing(boolean bound, Optional<LocalDate> own) {}

    private Footing footing(PartyId body, LocalDate day, long known) {
        var ladder = desk.on(day);
        var own = stricter.of(ladder.above(body), known).stream()
                .filter(rule -> rule.span().holdsOn(day))
                .map(rule -> rule.span().from())
                .min(LocalDate::compareTo);
        return new Footing(ladder.isBound(body), own);
    }

    private Declarers.Duty duty(Ladder.Place place, Footing footing, LocalDate day) {
        var duty = declarers.ofPost(place.post().traits(), day);
        return footing.bound() ? duty : declarers.elsewhere(duty, footing.own(), day);
    }

    /** Bodies that the guidance does not bind and that have a rule of their own today. */
    List<PartyId> othersWithRules() {
        var today = clocks.today();
        var ladder = desk.today();
        return stricter.all().stream()
                .filter(rule -> rule.span().holdsOn(today))
                .map(Stricter::body)
                .distinct()
                .filter(body -> ladder.find(body).isPresent() && !ladder.isBound(body))
                .toList();
    }

    private Owed owed(
            RegisterEntry entry, List<Ladder.Place> places, Footing footing, OptionalInt months, LocalDate day) {
        var duty = places.stream()
                .map(place -> duty(place, footing, day))
                .min(Comparator.comparing(it -> it.weight().map(Enum::ordinal).orElse(Integer.MAX_VALUE)))
                .orElseThrow();
        var since = places.stream()
                .map(Ladder.Place::since)
                .min(LocalDate::compareTo)
                .orElseThrow();
        var confirmed = entry.confirmed().map(Interest.Confirmed::day);
        var last = confirmed.or(
                () -> entry.interests().stream().map(Interest::declared).min(LocalDate::compareTo));
        var due = due(last, since, duty, months, declarers, day);
        return new Owed(
                entry.person(),
                entry.name(),
                entry.positions(),
                duty,
                last,
                entry.nilReturn(),
                due,
                Owed.stateOf(duty, last, due, day, declarers.letters().before()));
    }

    /** By the rules of the day that is asked about, whatever held when somebody confirmed last; and never before they were asked. */
    static LocalDate due(
            Optional<LocalDate> last,
            LocalDate since,
            Declarers.Duty duty,
            OptionalInt months,
            Declarers declarers,
            LocalDate day) {
        if (!duty.isSettled()) return Owed.NO_DAY;
        var first = declarers.firstBy(since, duty, day);
        if (last.isEmpty()) return first;
        if (months.isEmpty()) return Owed.NO_DAY;
        var next = last.get().plusMonths(months.getAsInt());
        return next.isBefore(first) ? first : next;
    }

    List<Stricter> rulesOf(PartyId body, LocalDate day, long known) {
        return stricter.of(desk.on(day).above(body), known);
    }

    /** Enters a body's own rule. It may only ask for more than the guidance does. */
    Answer<Stricter> adopt(Stricter rule, Actor by) {
        return clocks.write(number -> {
            var bound = desk.on(rule.span().from()).isBound(rule.body());
            var asked = editions.keeping(rule.span().from())
                    .filter(edition -> bound)
                    .map(Keeping::refreshMonths);
            if (asked.filter(months -> rule.months() >= months).isPresent())
                return refused(
                        "The guidance in force on " + Words.day(rule.span().from()) + " has registers confirmed every "
                                + Words.count(asked.get(), "month", "months")
                                + " already; a body’s own rule can only be stricter.",
                        "Enter fewer months, or leave it to the guidance.");
            if (stricter.of(List.of(rule.body()), Long.MAX_VALUE).stream()
                    .anyMatch(other -> other.span().overlaps(rule.span())
                            && other.months() == rule.months()
                            && other.span().from().equals(rule.span().from()))) return new Answer.Done<>(rule);
            stricter.insert(rule, number);
            events.publishEvent(new Stricter.Adopted(rule, by));
            return new Answer.Done<>(rule);
        });
    }

    /** Ends a rule, so that it no longer holds on the day. */
    Answer<Stricter> end(PartyId body, UUID id, LocalDate day, Actor by) {
        return clocks.write(number -> {
            var known = stricter.of(List.of(body), Long.MAX_VALUE).stream()
                    .filter(rule -> rule.id().equals(id))
                    .findFirst();
            if (known.isEmpty()) return refused("There is no such rule.", "Open the page again.");
            if (!day.isAfter(known.get().span().from()))
                return refused(
                        "The rule would end before it begins, on "
                                + Words.day(known.get().span().from()) + ".",
                        "Enter a later day.");
            var rule = known.get();
            var over = new Stricter(
                    rule.id(),
                    rule.body(),
                    rule.months(),
                    rule.clause(),
                    new Span(rule.span().from(), day));
            stricter.close(id, number);
            stricter.insert(over, number);
            events.publishEvent(new Stricter.Ended(over, by));
            return new Answer.Done<>(over);
        });
    }

    private <T> Answer<T> refused(String sentence, String remedy) {
        var rule = law.on(clocks.today()).findRule("coi.refresh.local");
        return new Answer.Refused<>(List.of(new Objection(
                "coi.refresh.local",
                rule.map(RuleText::weight).orElse(Weight.LOCAL),
                sentence,
                remedy,
                rule.map(RuleText::sources).orElse(List.of()))));
    }

    /** How many stand where. */
    static Map<Owed.State, Long> count(List<Owed> all) {
        return all.stream().collect(Collectors.groupingBy(Owed::state, Collectors.counting()));
    }
}
