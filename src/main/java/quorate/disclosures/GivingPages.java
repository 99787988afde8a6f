package quorate.disclosures;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;

/** Entering a gift or hospitality, for oneself or for somebody whose records one keeps; and correcting it. */
@Controller
@Door(Door.Who.STAFF)
class GivingPages {

    private static final Kind[] GIVERS = Stream.of(Kind.values())
            .filter(kind -> kind != Kind.PERSON && kind != Kind.POST && kind != Kind.COMMITTEE)
            .toArray(Kind[]::new);

    private final Giving giving;
    private final Desk desk;
    private final Register register;
    private final Clocks clocks;

    GivingPages(Giving giving, Desk desk, Register register, Clocks clocks) {
        this.giving = giving;
        this.desk = desk;
        this.register = register;
        this.clocks = clocks;
    }

    record Blank(
            Typed typed, Party body, List<Choice> people, List<Choice> approvers, boolean correcting, String once) {}

    /** @param it what the guidance says of it, before anything is saved */
    record Check(
            Typed typed,
            Party body,
            Assessed it,
            String person,
            String approver,
            Optional<Party> giver,
            List<String> fields,
            boolean correcting) {}

    @GetMapping("/registers/{body}/gifts/new")
    ModelAndView blank(
            @PathVariable String body, CurrentPerson person, @RequestParam(required = false) Optional<UUID> gift) {
        var party = seen(body, person);
        if (gift.isEmpty()) {
            var known = Map.of("person", person.id().toString());
            return Page.of("disclosures/giving", blank(Typed.prefilled(known), party, person));
        }
        var known = own(gift.get(), party, person);
        return Page.of("disclosures/giving", blank(Typed.prefilled(GiftForm.of(known)), party, person));
    }

    private Party seen(String word, CurrentPerson person) {
        var party = desk.body(word, clocks.today());
        if (!desk.belongs(person, party.id()) && !desk.keeps(person, party.id())) throw Page.missing();
        return party;
    }

    /** Somebody's own gift, or one of a person whose records they keep. */
    private Gift own(UUID id, Party body, CurrentPerson person) {
        return giving.find(id, clocks.today(), Long.MAX_VALUE)
                .map(Assessed::gift)
                .filter(gift -> desk.today().within(body.id()).contains(gift.body()))
                .filter(gift -> gift.person().equals(person.id()) || desk.keeps(person, body.id()))
                .orElseThrow(Page::missing);
    }

    private Blank blank(Typed typed, Party body, CurrentPerson person) {
        var members = members(body);
        return new Blank(
                typed,
                body,
                choices(people(members, body, person)),
                choices(members),
                typed.id("gift").isPresent(),
                typed.id("once").orElseGet(Fresh::id).toString());
    }

    private List<Party> members(Party body) {
        var ladder = desk.today();
        return ladder.places(body.id()).stream()
                .map(Ladder.Place::person)
                .distinct()
                .flatMap(id -> ladder.find(id).stream())
                .sorted(Comparator.comparing(Party::name))
                .toList();
    }

    private List<Party> people(List<Party> members, Party body, CurrentPerson person) {
        if (desk.keeps(person, body.id())) return members;
        return members.stream().filter(one -> one.id().equals(person.id())).toList();
    }

    private static List<Choice> choices(List<Party> people) {
        return people.stream()
                .map(one -> Choice.of(one.id().toString(), one.name()))
                .toList();
    }

    private static List<PartyId> ids(List<Party> people) {
        return people.stream().map(Party::id).toList();
    }

    /** Shows what was typed once more, with what the guidance says of it, before anything is saved. */
    @PostMapping("/registers/{body}/gifts/check")
    ModelAndView check(@PathVariable String body, Typed typed, CurrentPerson person) {
        var party = seen(body, person);
        var gift = read(typed, party, person);
        if (gift.isEmpty()) return Page.faulty("disclosures/giving", blank(typed, party, person));
        var ladder = desk.today();
        return Page.of(
                "disclosures/givingCheck",
                new Check(
                        typed,
                        party,
                        giving.assess(gift.get()),
                        ladder.nameOf(gift.get().person()),
                        gift.get().approver().map(ladder::nameOf).orElse(""),
                        gift.get().giver().flatMap(ladder::find),
                        GiftForm.FIELDS,
                        typed.id("gift").isPresent()));
    }

    private Optional<Gift> read(Typed typed, Party party, CurrentPerson person) {
        var correcting = typed.id("gift").map(id -> own(id, party, person));
        var members = members(party);
        var form = GiftForm.read(typed, ids(people(members, party, person)), ids(members));
        if (typed.isFaulty()) return Optional.empty();
        var id = correcting
                .map(Gift::id)
                .orElseGet(() -> Fresh.idOf(
                        "gift",
                        person.id().toString(),
                        typed.id("once").orElseGet(Fresh::id).toString()));
        var body = correcting.map(Gift::body).orElseGet(party::id);
        var giver = register.findNamed(form.giver(), clocks.today(), GIVERS)
                .filter(found -> found.name().equalsIgnoreCase(form.giver().strip())
                        || found.code()
                                .filter(form.giver().strip()::equalsIgnoreCase)
                                .isPresent());
        return Optional.of(form.gift(id, body, giver.map(Party::id)));
    }

    @PostMapping("/registers/{body}/gifts")
    ModelAndView enter(@PathVariable String body, Typed typed, CurrentPerson person) {
        var party = seen(body, person);
        if (typed.value("change").equals("yes")) return Page.of("disclosures/giving", blank(typed, party, person));
        var gift = read(typed, party, person);
        gift.ifPresent(one -> typed.object(giving.enter(one, person.actor()).objections()));
        if (typed.isFaulty() || gift.isEmpty()) return Page.faulty("disclosures/giving", blank(typed, party, person));
        return Page.seeOther(
                "/registers/" + body + "/gifts/" + gift.get().id(),
                typed.id("gift").isPresent() ? "Entry corrected" : "Entered in the register");
    }
}
