package quorate.records;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Subscriptions;

/** A person's own calendar: its secret address, given and revoked by themselves, and what stands behind it. */
@Controller
class CalendarPages {

    private final Diary diary;
    private final Subscriptions subscriptions;

    CalendarPages(Diary diary, Subscriptions subscriptions) {
        this.diary = diary;
        this.subscriptions = subscriptions;
    }

    /** @param since when they were given an address; empty while they have none. @param address only right after */
    record Shown(Optional<Instant> since, Optional<String> address) {}

    @GetMapping("/calendar")
    @Door(Door.Who.SIGNED_IN)
    ModelAndView own(CurrentPerson person) {
        return Page.of("records/calendar", new Shown(diary.since(person.id()), Optional.empty()));
    }

    /** Told at once and never again: neither an address nor a session remembers it. */
    @PostMapping("/calendar/addresses")
    @Door(Door.Who.SIGNED_IN)
    ModelAndView give(CurrentPerson person, HttpServletResponse response) {
        var address = root() + "/calendar/" + diary.give(person.id()) + ".ics";
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return Page.of("records/calendar", new Shown(diary.since(person.id()), Optional.of(address)));
    }

    @PostMapping("/calendar/revocations")
    @Door(Door.Who.SIGNED_IN)
    ModelAndView revoke(CurrentPerson person) {
        diary.revoke(person.id());
        return Page.seeOther("/calendar", "Your calendar’s address no longer works");
    }

    /** For a calendar program, which cannot sign in: whoever has the address has the calendar. */
    @GetMapping("/calendar/{secret:[A-Za-z0-9_-]{43}}.ics")
    @Door(Door.Who.PUBLIC)
    @Nullable
    ResponseEntity<byte[]> calendar(
            @PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        var person = diary.personOf(secret).orElseThrow(Page::missing);
        return subscriptions.answer("Your committees", diary.of(person, root()), false, request, response);
    }

    private static String root() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }
}
