package quorate.studio;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.authority.Authority;
import quorate.authority.Mend;
import quorate.authority.Quorate;
import quorate.authority.Room;
import quorate.authority.Terms;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.kernel.Span;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;
import quorate.web.Words;

/** Draft terms tried: on the committee's real meetings of a year, and on a room that somebody makes up. */
@Controller
@Door(Door.Who.STAFF)
class TryPages {

    private final Desk desk;
    private final Committees committees;
    private final Authority authority;
    private final Clocks clocks;

    TryPages(Desk desk, Committees committees, Authority authority, Clocks clocks) {
        this.desk = desk;
        this.committees = committees;
        this.authority = authority;
        this.clocks = clocks;
    }

    /**
     * @param days the year that was replayed
     * @param meetings how many were held in it. @param withheld items that the person may not read
     */
    record Replay(Draft draft, Typed typed, Span days, int meetings, int withheld, Optional<Trying.Result> result) {}

    @GetMapping("/studio/drafts/{draft}/trial")
    ModelAndView replay(@PathVariable UUID draft, CurrentPerson person, Typed asked) {
        var opened = desk.open(draft, person);
        var terms = terms(opened);
        var today = clocks.today();
        var last = asked.optionalDay("until").orElse(today);
        var days = Span.between(last.plusDays(1).minusYears(1), last.plusDays(1));
        var typed = asked.knowing(java.util.Map.of("until", last.toString()));
        var held = committees.proceedings(terms.body(), days, person);
        var result = held.items().isEmpty()
                ? Optional.<Trying.Result>empty()
                : Optional.of(new Trying(terms, day -> then(terms, day)).on(held));
        return Page.of("studio/trial", new Replay(opened, typed, days, held.meetings(), held.withheld(), result));
    }

    private Optional<Terms> then(Terms draft, LocalDate day) {
        return authority
                .instruments(Long.MAX_VALUE)
                .findTerms(draft.body(), day)
                .map(instrument -> (Terms) instrument.content());
    }

    private static Terms terms(Draft draft) {
        return draft.content().findTerms().orElseThrow(Page::missing);
    }

    /** @param judged once a room was made up. @param mends what would help, a sentence a way */
    record Made(Draft draft, List<Room.Place> places, Typed typed, Optional<Quorate> judged, List<String> mends) {}

    @GetMapping("/studio/drafts/{draft}/room")
    ModelAndView room(@PathVariable UUID draft, CurrentPerson person) {
        var opened = desk.open(draft, person);
        var full = terms(opened).fullRoom();
        return Page.of(
                "studio/room", new Made(opened, full.places(), RoomForm.prefilled(full), Optional.empty(), List.of()));
    }

    @PostMapping("/studio/drafts/{draft}/rooms")
    ModelAndView tried(@PathVariable UUID draft, CurrentPerson person, Typed typed) {
        var opened = desk.open(draft, person);
        var terms = terms(opened);
        var full = terms.fullRoom();
        var room = RoomForm.read(typed, full);
        if (typed.isFaulty()) {
            return Page.faulty("studio/room", new Made(opened, full.places(), typed, Optional.empty(), List.of()));
        }
        var mends = terms.mends(room).stream()
                .limit(5)
                .map(way -> Words.sentence(
                        Words.list(way.stream().map(Mend::sentence).toList())))
                .toList();
        return Page.of("studio/room", new Made(opened, full.places(), typed, Optional.of(terms.quorate(room)), mends));
    }
}
