package quorate.disclosures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Entry;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.PlainYaml;
import quorate.kernel.Weight;
import quorate.law.Law;
import quorate.law.RuleText;
import quorate.web.Words;

/** Enters gifts and hospitality, and holds what was entered against the guidance. */
@Component
class Giving {

    private static final Money MOST = Money.pounds(1_000_000);

    private final GiftStore store;
    private final Desk desk;
    private final Clocks clocks;
    private final Law law;
    private final Assessor assessor;
    private final ApplicationEventPublisher events;

    Giving(GiftStore store, Desk desk, Clocks clocks, Law law, ApplicationEventPublisher events) {
        this.store = store;
        this.desk = desk;
        this.clocks = clocks;
        this.law = law;
        this.assessor = new Assessor(bands(law));
        this.events = events;
    }

    static Bands bands(Law law) {
        var name = "interests/gifts.yaml";
        return Bands.read(Entry.of(name, PlainYaml.document(law.table(name))), law);
    }

    /** Enters a gift. One with an id that is already known corrects that one; the same again changes nothing. */
    Answer<Gift> enter(Gift gift, Actor by) {
        return clocks.write(number -> {
            var objections = objections(gift);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            var before = store.find(gift.id(), Long.MAX_VALUE);
            if (before.filter(gift::equals).isPresent()) return new Answer.Done<>(gift);
            before.ifPresent(one -> store.close(one.id(), number));
            store.insert(gift, number);
            events.publishEvent(before.isPresent() ? new Gift.Corrected(gift, by) : new Gift.Entered(gift, by));
            return new Answer.Done<>(gift);
        });
    }

    private List<Objection> objections(Gift gift) {
        var objections = new ArrayList<Objection>();
        var ladder = desk.on(gift.day());
        if (gift.value().compareTo(Money.ZERO) <= 0 || gift.value().isMoreThan(MOST))
            objections.add(object(
                    "The value of " + gift.value() + " cannot be right.",
                    "Enter what the gift would cost, more than nothing and at most " + MOST + "."));
        if (gift.day().isAfter(clocks.today()))
            objections.add(object(
                    "The gift was offered on " + Words.day(gift.day()) + ", which has not come yet.",
                    "Enter the day on which it was offered."));
        else if (!ladder.isIn(gift.person(), gift.body()))
            objections.add(object(
                    desk.today().nameOf(gift.person()) + " held no post in "
                            + desk.today().nameOf(gift.body()) + " on " + Words.day(gift.day()) + ".",
                    "Check the day; if a post is missing, ask the secretary to record it."));
        if (gift.approver().filter(gift.person()::equals).isPresent())
            objections.add(object("Nobody approves a gift to themselves.", "Choose somebody else, or nobody."));
        else
            gift.approver()
                    .filter(one -> !gift.day().isAfter(clocks.today()) && !ladder.isIn(one, gift.body()))
                    .ifPresent(one -> objections.add(object(
                            desk.today().nameOf(one) + " held no post there on that day and could not approve.",
                            "Choose who did, or nobody.")));
        if (gift.giver().filter(gift.person()::equals).isPresent())
            objections.add(object("The giver is the person themselves.", "Enter who gave it."));
        return objections;
    }

    private Objection object(String sentence, String remedy) {
        var rule = "coi.register.others";
        var text = law.on(clocks.today()).findRule(rule);
        return new Objection(
                rule,
                text.map(RuleText::weight).orElse(Weight.SHOULD),
                sentence,
                remedy,
                text.map(RuleText::sources).orElse(List.of()));
    }

    /** The register of a body with its committees, each gift held against the guidance of its day; latest first. */
    List<Assessed> registerOf(PartyId body, LocalDate day, long known) {
        var bodies = desk.on(day).within(body);
        var gifts = store.ofBodies(bodies, day, known);
        var people = gifts.stream().map(Gift::person).collect(Collectors.toSet());
        var all = store.ofPeople(people, known).stream()
                .filter(gift -> !gift.day().isAfter(day))
                .collect(Collectors.groupingBy(Gift::person));
        return gifts.stream()
                .map(gift -> assessor.of(gift, all.getOrDefault(gift.person(), List.of())))
                .toList();
    }

    /** The gift as it is known, held against the guidance; also one that is not entered yet. */
    Assessed assess(Gift gift) {
        return assessor.of(gift, store.ofPeople(List.of(gift.person()), Long.MAX_VALUE));
    }

    Optional<Assessed> find(UUID id, LocalDate day, long known) {
        return store.find(id, known)
                .filter(gift -> !gift.day().isAfter(day))
                .map(gift -> assessor.of(
                        gift,
                        store.ofPeople(List.of(gift.person()), known).stream()
                                .filter(other -> !other.day().isAfter(day))
                                .toList()));
    }

    int corrections(UUID id) {
        return store.corrections(id);
    }
}
