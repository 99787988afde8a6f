package quorate.disclosures;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import quorate.kernel.Fresh;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Release;
import quorate.kernel.Weight;
import quorate.law.Law;
import quorate.law.RuleText;
import quorate.web.CurrentPerson;
import quorate.web.Words;

/** What of the registers the public may read: wishes not to be published, and the register of gifts as it is released. */
@Component
class Publishing {

    private static final String RELEASED = "disclosures/giftsReleased";

    private final Interests interests;
    private final Editions editions;
    private final Giving giving;
    private final Outstanding outstanding;
    private final WithholdingStore store;
    private final Desk desk;
    private final Clocks clocks;
    private final Law law;
    private final TemplateEngine templates;
    private final ApplicationEventPublisher events;

    Publishing(
            Interests interests,
            Editions editions,
            Giving giving,
            Outstanding outstanding,
            WithholdingStore store,
            Desk desk,
            Clocks clocks,
            Law law,
            TemplateEngine templates,
            ApplicationEventPublisher events) {
        this.interests = interests;
        this.editions = editions;
        this.giving = giving;
        this.outstanding = outstanding;
        this.store = store;
        this.desk = desk;
        this.clocks = clocks;
        this.law = law;
        this.templates = templates;
        this.events = events;
    }

    /** An interest that is not published, or that its person might wish not to be. */
    record Wish(Interest interest, String name, Optional<Withholding> decision) {

        /** True while it is withheld and nobody has decided that it may be. */
        boolean isOpen() {
            return !interest.consent() && decision.filter(Withholding::granted).isEmpty();
        }

        boolean isWithheld() {
            return !interest.consent();
        }
    }

    /** One line of the public register of gifts. */
    record OpenGift(String name, String position, Gift gift) {}

    /** What the public reads, and nothing else. */
    record Shelf(LocalDate day, boolean everybody, List<OpenGift> gifts) {}

    /** Every interest on the body's register, with what was decided about its publication. */
    List<Wish> wishes(PartyId body) {
        var today = clocks.today();
        var entries = interests.registerOf(body, today, RegisterEntry.Readers.STAFF);
        var ids = entries.stream()
                .flatMap(entry -> entry.interests().stream())
                .map(Interest::id)
                .toList();
        var decided = store.last(ids, today);
        return entries.stream()
                .flatMap(entry -> entry.interests().stream()
                        .map(one -> new Wish(one, entry.name(), Optional.ofNullable(decided.get(one.id())))))
                .toList();
    }

    /** Somebody wishes that an interest of theirs be not published: from now on it is withheld, until it is decided. */
    Answer<Interest> ask(Interest interest, String reason, Actor by) {
        return interests.declare(with(interest, false, reason), by);
    }

    private static Interest with(Interest it, boolean consent, String refusal) {
        return new Interest(
                it.id(),
                it.person(),
                it.position(),
                it.type(),
                it.words(),
                it.description(),
                it.party(),
                it.partyName(),
                it.span(),
                it.aware(),
                it.declared(),
                it.mitigation(),
                consent,
                refusal);
    }

    /** True for whoever the edition in force has decide, at this body. */
    boolean decides(CurrentPerson person, PartyId body) {
        var offices = outstanding.declarers().decidersOn(clocks.today());
        var ladder = desk.today();
        return person.posts().stream()
                .filter(post -> offices.contains(post.office()))
                .anyMatch(post -> ladder.above(post.body()).contains(body));
    }

    boolean isDecidedBySomebody() {
        return !outstanding.declarers().decidersOn(clocks.today()).isEmpty();
    }

    Answer<Withholding> decide(PartyId body, Wish wish, boolean granted, String why, CurrentPerson by) {
        return clocks.write(number -> {
            var objections = objections(body, wish, why, by);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            var interest = wish.interest();
            var it = new Withholding(
                    Fresh.id(), interest.id(), interest.person(), body, granted, by.id(), clocks.today(), why);
            store.insert(it, number);
            events.publishEvent(new Withholding.Decided(it));
            if (!granted)
                interests.declare(with(interest, true, ""), by.actor()).orThrow();
            return new Answer.Done<>(it);
        });
    }

    private List<Objection> objections(PartyId body, Wish wish, String why, CurrentPerson by) {
        var objections = new ArrayList<Objection>();
        if (why.isBlank()) objections.add(object("The decision has no reason.", "Enter why."));
        if (!isDecidedBySomebody())
            objections.add(object(
                    "No rule in force on " + Words.day(clocks.today()) + " names anybody who decides that.",
                    "It stays withheld until one does."));
        else if (!decides(by, body))
            objections.add(object("You are not who decides that here.", "Ask the guardian of conflicts of interest."));
        if (wish.interest().person().equals(by.id()))
            objections.add(object("The interest is your own.", "Somebody else must decide about it."));
        if (!wish.isWithheld())
            objections.add(object("The interest is published already.", "Nothing is left to decide."));
        return objections;
    }

    private Objection object(String sentence, String remedy) {
        var rule = List.of("coi.guardian", "coi.icb.guardian").stream()
                .flatMap(id -> law.on(clocks.today()).findRule(id).stream())
                .findFirst();
        return new Objection(
                rule.map(RuleText::id).orElse("coi.guardian"),
                rule.map(RuleText::weight).orElse(Weight.SHOULD),
                sentence,
                remedy,
                rule.map(RuleText::sources).orElse(List.of()));
    }

    /** Releases the register of gifts as it is today: of everybody, or of those who decide, as the edition in force has it. */
    void releaseGifts(PartyId id) {
        clocks.write(number -> {
            var today = clocks.today();
            var body = desk.today().find(id).orElseThrow();
            var page = new StringOutput();
            templates.render(RELEASED + ".jte", Map.of("it", (Object) shelf(id, today)), page);
            events.publishEvent(new Release(
                    Desk.slug(body) + "/register-of-gifts",
                    "register",
                    "Register of gifts and hospitality",
                    id,
                    today,
                    page.toString(),
                    id.value(),
                    "The register was brought up to date."));
            return number;
        });
    }

    private Shelf shelf(PartyId body, LocalDate today) {
        var everybody = editions.keeping(today).map(Keeping::everybody).orElse(true);
        var known = interests.registerOf(body, today, RegisterEntry.Readers.STAFF).stream()
                .collect(Collectors.toMap(RegisterEntry::person, entry -> entry));
        var open = giving.registerOf(body, today, Long.MAX_VALUE).stream()
                .map(Assessed::gift)
                .filter(gift -> known.containsKey(gift.person()))
                .filter(gift -> everybody
                        || Optional.ofNullable(known.get(gift.person()))
                                .filter(RegisterEntry::decides)
                                .isPresent())
                .map(gift -> open(gift, Optional.ofNullable(known.get(gift.person()))))
                .toList();
        return new Shelf(today, everybody, open);
    }

    private static OpenGift open(Gift gift, Optional<RegisterEntry> entry) {
        return new OpenGift(
                entry.map(RegisterEntry::name).orElse(""),
                entry.map(it -> String.join("; ", it.positions())).orElse(""),
                gift);
    }
}
