package quorate.disclosures;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.register.Party;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;

/** What of a body's registers is not published, and who decided so; and the register of gifts as it is released. */
@Controller
@Door(Door.Who.STAFF)
class PublishingPages {

    private final Publishing publishing;
    private final Desk desk;
    private final Clocks clocks;

    PublishingPages(Publishing publishing, Desk desk, Clocks clocks) {
        this.publishing = publishing;
        this.desk = desk;
        this.clocks = clocks;
    }

    /**
     * @param own the reader's own interests that are published, or would be
     * @param withheld what is not published: all of it for whoever keeps or decides, else the reader's own
     * @param decides whether the reader is who decides, as the edition in force has it
     * @param isDecided whether any rule in force names somebody who does
     */
    record Shown(
            Typed typed,
            Party body,
            List<Publishing.Wish> own,
            List<Publishing.Wish> withheld,
            boolean decides,
            boolean isDecided) {

        List<Choice> mine() {
            return choices(own, false);
        }

        List<Choice> open() {
            return choices(withheld.stream().filter(Publishing.Wish::isOpen).toList(), true);
        }

        private static List<Choice> choices(List<Publishing.Wish> wishes, boolean named) {
            return wishes.stream()
                    .map(wish -> Choice.of(
                            wish.interest().id().toString(),
                            (named ? wish.name() + ": " : "") + wish.interest().description()))
                    .toList();
        }
    }

    @GetMapping("/registers/{body}/withheld")
    ModelAndView withheld(@PathVariable String body, CurrentPerson person) {
        return Page.of("disclosures/withheld", shown(seen(body, person), person, Typed.nothing()));
    }

    private Party seen(String word, CurrentPerson person) {
        var party = desk.body(word, clocks.today());
        // Who runs the service reads nothing that is withheld.
        if (!desk.belongs(person, party.id())) throw Page.missing();
        return party;
    }

    private Shown shown(Party party, CurrentPerson person, Typed typed) {
        var decides = publishing.decides(person, party.id());
        var all = publishing.wishes(party.id());
        var whole = decides || desk.belongs(person, party.id()) && desk.keeps(person, party.id());
        return new Shown(
                typed,
                party,
                all.stream()
                        .filter(wish -> wish.interest().person().equals(person.id()) && !wish.isWithheld())
                        .toList(),
                all.stream()
                        .filter(Publishing.Wish::isWithheld)
                        .filter(wish -> whole || wish.interest().person().equals(person.id()))
                        .toList(),
                decides,
                publishing.isDecidedBySomebody());
    }

    @PostMapping("/registers/{body}/withheld/wishes")
    ModelAndView ask(@PathVariable String body, Typed typed, CurrentPerson person) {
        var party = seen(body, person);
        var shown = shown(party, person, typed);
        var interest = typed.offered("interest", "Choose one of your interests that are published", ids(shown.own()));
        var reason = typed.text("reason", "Enter why the interest should not be published", 500);
        if (!typed.isFaulty())
            typed.object(publishing
                    .ask(find(shown.own(), interest).interest(), reason, person.actor())
                    .objections());
        if (typed.isFaulty()) return Page.faulty("disclosures/withheld", shown);
        return Page.seeOther("/registers/" + body + "/withheld", "It is withheld until it is decided");
    }

    private static List<UUID> ids(List<Publishing.Wish> wishes) {
        return wishes.stream().map(wish -> wish.interest().id()).toList();
    }

    private static Publishing.Wish find(List<Publishing.Wish> wishes, Optional<UUID> interest) {
        return wishes.stream()
                .filter(wish -> interest.filter(wish.interest().id()::equals).isPresent())
                .findFirst()
                .orElseThrow(Page::missing);
    }

    @PostMapping("/registers/{body}/withheld/decisions")
    ModelAndView decide(@PathVariable String body, Typed typed, CurrentPerson person) {
        var party = seen(body, person);
        if (!publishing.decides(person, party.id()) && !desk.keeps(person, party.id())) throw Page.missing();
        var shown = shown(party, person, typed);
        var open = shown.withheld().stream().filter(Publishing.Wish::isOpen).toList();
        var interest = typed.offered("wish", "Choose which wish it is that you decide", ids(open));
        var granted = typed.choice("granted", "Choose whether it stays withheld", List.of("yes", "no"))
                .equals("yes");
        var why = typed.text("why", "Enter why you decide so", 500);
        if (!typed.isFaulty())
            typed.object(publishing
                    .decide(party.id(), find(open, interest), granted, why, person)
                    .objections());
        if (typed.isFaulty()) return Page.faulty("disclosures/withheld", shown);
        return Page.seeOther(
                "/registers/" + body + "/withheld",
                granted ? "It stays withheld" : "It is published with the register");
    }

    @PostMapping("/registers/{body}/gifts/releases")
    @Door(Door.Who.SECRETARY)
    ModelAndView release(@PathVariable String body, CurrentPerson person) {
        var party = seen(body, person);
        if (!desk.keeps(person, party.id())) throw new AccessDeniedException("Does not keep this register");
        publishing.releaseGifts(party.id());
        return Page.seeOther("/registers/" + body + "/gifts", "Register of gifts and hospitality published");
    }
}
