package quorate.founding;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.founding.Founding.Place;
import quorate.kernel.Fresh;
import quorate.register.Register;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;

/** The seats of a committee that is being set up, and who is to hold each from which day. */
@Controller
@Door(Door.Who.STAFF)
class PlacePages {

    private final Founders founders;
    private final FoundingStore store;
    private final Register register;
    private final Clocks clocks;

    PlacePages(Founders founders, FoundingStore store, Register register, Clocks clocks) {
        this.founders = founders;
        this.store = store;
        this.register = register;
        this.clocks = clocks;
    }

    /** @param key of the seat that the form at the foot of the page adds */
    record Seats(Founding founding, Typed typed, String key) {}

    @GetMapping("/committees/drafts/{draft}/seats")
    ModelAndView seats(@PathVariable UUID draft, CurrentPerson person) {
        return Page.of("founding/places", seats(founders.open(draft, person), Typed.nothing(), Fresh.id()));
    }

    private static Seats seats(Founding founding, Typed typed, UUID key) {
        return new Seats(founding, typed, key.toString());
    }

    @PostMapping("/committees/drafts/{draft}/seats")
    ModelAndView add(@PathVariable UUID draft, CurrentPerson person, Typed typed) {
        var founding = founders.open(draft, person);
        var key = Founders.keyOf(typed);
        var place = PlaceForm.read(typed, founding.find(key).orElseGet(() -> PlaceForm.blank(key)));
        if (typed.isFaulty()) return Page.faulty("founding/places", seats(founding, typed, key));
        save(founding.with(place), person);
        return Page.seeOther(FoundingPages.pathOf(draft) + "/seats", "Seat added: " + place.title());
    }

    record Changing(Founding founding, Place place, Typed typed) {}

    @GetMapping("/committees/drafts/{draft}/seats/{seat}")
    ModelAndView seat(@PathVariable UUID draft, @PathVariable UUID seat, CurrentPerson person) {
        var founding = founders.open(draft, person);
        var place = founding.find(seat).orElseThrow(Founders::missing);
        return Page.of("founding/place", new Changing(founding, place, PlaceForm.prefilled(place)));
    }

    @PostMapping("/committees/drafts/{draft}/seats/{seat}")
    ModelAndView change(@PathVariable UUID draft, @PathVariable UUID seat, CurrentPerson person, Typed typed) {
        var founding = founders.open(draft, person);
        var before = founding.find(seat).orElseThrow(Founders::missing);
        var place = PlaceForm.read(typed, before);
        if (typed.isFaulty()) return Page.faulty("founding/place", new Changing(founding, before, typed));
        save(founding.with(place), person);
        return Page.seeOther(FoundingPages.pathOf(draft) + "/seats", "Seat changed");
    }

    @PostMapping("/committees/drafts/{draft}/seats/{seat}/removals")
    ModelAndView remove(@PathVariable UUID draft, @PathVariable UUID seat, CurrentPerson person) {
        var founding = founders.open(draft, person);
        save(founding.without(seat), person);
        return Page.seeOther(FoundingPages.pathOf(draft) + "/seats", "Seat removed");
    }

    @GetMapping("/committees/drafts/{draft}/people")
    ModelAndView people(@PathVariable UUID draft, CurrentPerson person) {
        return Page.of("founding/people", founders.open(draft, person));
    }

    @GetMapping("/committees/drafts/{draft}/seats/{seat}/holders/new")
    ModelAndView name(@PathVariable UUID draft, @PathVariable UUID seat, CurrentPerson person, Typed typed) {
        var founding = founders.open(draft, person);
        var asked = java.util.Map.of(
                "name",
                typed.optionalLine("name"),
                "first-day",
                founding.body().from().toString());
        return Page.of("founding/naming", naming(founding, seat, Typed.prefilled(asked)));
    }

    private HolderForm.Naming naming(Founding founding, UUID seat, Typed typed) {
        var place = founding.find(seat).orElseThrow(Founders::missing);
        var path = FoundingPages.pathOf(founding.id());
        return HolderForm.naming(
                place.title(),
                founding.body().name(),
                path + "/people",
                path + "/seats/" + seat + "/holders",
                typed,
                register,
                founding.body().from());
    }

    @PostMapping("/committees/drafts/{draft}/seats/{seat}/holders")
    ModelAndView hold(@PathVariable UUID draft, @PathVariable UUID seat, CurrentPerson person, Typed typed) {
        var founding = founders.open(draft, person);
        var place = founding.find(seat).orElseThrow(Founders::missing);
        var holder = HolderForm.read(typed, founding.body().from());
        if (typed.isFaulty()) return Page.faulty("founding/naming", naming(founding, seat, typed));
        var holders = new ArrayList<>(place.holders());
        var named = holder.person().isEmpty()
                ? holder
                : new Founding.Holder(holder.person(), nameOf(holder), holder.from(), holder.until());
        if (!holders.contains(named)) holders.add(named);
        save(founding.with(place.held(holders)), person);
        return Page.seeOther(FoundingPages.pathOf(draft) + "/people", named.name() + " named");
    }

    /** What the register calls them, however their name was typed. */
    private String nameOf(Founding.Holder holder) {
        return holder.person()
                .flatMap(id -> register.on(holder.from()).find(id))
                .map(quorate.register.Party::name)
                .orElse(holder.name());
    }

    @PostMapping("/committees/drafts/{draft}/seats/{seat}/holders/{at}/removals")
    ModelAndView withdraw(
            @PathVariable UUID draft, @PathVariable UUID seat, @PathVariable int at, CurrentPerson person) {
        var founding = founders.open(draft, person);
        var place = founding.find(seat).orElseThrow(Founders::missing);
        var holders = new ArrayList<>(place.holders());
        if (at >= 1 && at <= holders.size()) holders.remove(at - 1);
        save(founding.with(place.held(List.copyOf(holders))), person);
        return Page.seeOther(FoundingPages.pathOf(draft) + "/people");
    }

    private void save(Founding founding, CurrentPerson person) {
        clocks.write(number -> {
            store.write(founding, person.id(), number);
            return number;
        });
    }
}
