package quorate.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Decision;
import quorate.authority.Room.Place;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Proceedings.Settled;
import quorate.interests.Finding;
import quorate.interests.Interests;
import quorate.interests.Ruling;
import quorate.interests.Rulings;
import quorate.kernel.MatterId;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Party;
import quorate.register.Register;
import quorate.reporting.Verified.State;
import quorate.web.CurrentPerson;
import quorate.web.Words;

/** Holds what was ruled on interests, and what nobody ruled on, against the room in which each item was decided. */
@Component
class Verifying {

    private final Committees committees;
    private final Authority authority;
    private final Interests interests;
    private final Register register;

    Verifying(Committees committees, Authority authority, Interests interests, Register register) {
        this.committees = committees;
        this.authority = authority;
        this.interests = interests;
        this.register = register;
    }

    /** Of everything that the committee decided up to the day and that the reader may read; the latest first. */
    List<Verified> of(PartyId committee, LocalDate until, CurrentPerson reader) {
        var days = new Span(LocalDate.EPOCH, until.plusDays(1));
        return committees.proceedings(committee, days, reader).items().stream()
                .filter(item -> item.ending().isDecision())
                .flatMap(item -> item.decision().flatMap(authority::find).map(Decision::matter).stream()
                        .flatMap(matter -> of(item, matter).stream()))
                .sorted(Comparator.comparing((Verified one) -> one.item().day())
                        .reversed()
                        .thenComparing(Verified::state))
                .toList();
    }

    private List<Verified> of(Settled item, MatterId matter) {
        var rulings = interests.rulings(matter);
        var there = item.room().places().stream()
                .filter(Place::present)
                .collect(Collectors.toMap(Place::person, place -> place, (one, other) -> one, LinkedHashMap::new));
        var findings = findings(item, matter, there);
        var people = new ArrayList<PartyId>();
        rulings.all().stream().map(Ruling::person).forEach(people::add);
        people.addAll(findings.keySet());
        return people.stream()
                .distinct()
                .map(person -> rulings.at(person, item.at())
                        .map(ruling -> kept(item, ruling, Optional.ofNullable(there.get(person))))
                        .orElseGet(() -> unruled(item, person, rulings, findings.get(person))))
                .toList();
    }

    /** Of those in the room, what the register showed on the day. */
    private Map<PartyId, Finding> findings(Settled item, MatterId matter, Map<PartyId, Place> there) {
        return interests.subject(matter).stream()
                .flatMap(subject -> interests.conflicts(there.keySet(), subject, item.day()).stream())
                .collect(
                        Collectors.toMap(Finding::person, finding -> finding, (one, other) -> one, LinkedHashMap::new));
    }

    private Verified kept(Settled item, Ruling ruling, Optional<Place> place) {
        var stayed = !ruling.discusses() && place.isPresent();
        return new Verified(
                item,
                nameOf(ruling.person(), item.day()),
                ruling.effect(),
                ruling.reason(),
                stayed ? State.IN_ROOM : State.KEPT,
                stayed
                        ? "Was to take no part, and is noted as in the room when it was decided. Note when they left, or say"
                                + " in the minutes where they sat"
                        : place.isEmpty()
                                ? "Was not in the room when it was decided"
                                : ruling.decides() ? "Was there and decided, as ruled" : "Was there and had no vote");
    }

    private Verified unruled(
            Settled item, PartyId person, Rulings rulings, @org.jspecify.annotations.Nullable Finding finding) {
        var later = rulings.of(person);
        var says = later.map(ruling -> "Ruled on "
                        + Words.day(LocalDate.ofInstant(ruling.at(), Clocks.LONDON)) + ", after it was decided: "
                        + ruling.effect())
                .orElseGet(() -> (finding == null ? "" : finding.sentence() + ". ")
                        + "Was in the room; ask the chair to rule, and whether the decision has to be looked at again");
        return new Verified(
                item,
                nameOf(person, item.day()),
                "",
                later.map(Ruling::reason).orElse(""),
                later.isPresent() ? State.LATE : State.NOT_RULED,
                says);
    }

    private String nameOf(PartyId person, LocalDate day) {
        return register.on(day).find(person).map(Party::name).orElse("Somebody who is not in the register on that day");
    }
}
