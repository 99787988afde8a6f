package quorate.founding;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Typed;
import quorate.web.Words;

/** Who sits on a committee on any day, and the dated entries by which that changes. */
@Controller
@Door(Door.Who.STAFF)
class SeatingPages {

    private final Seating seating;
    private final Founders founders;
    private final Register register;
    private final Clocks clocks;

    SeatingPages(Seating seating, Founders founders, Register register, Clocks clocks) {
        this.seating = seating;
        this.founders = founders;
        this.register = register;
        this.clocks = clocks;
    }

    /** @param changes whether the reader may change who sits there */
    record Table(Composition composition, boolean changes, String key, Typed typed) {}

    @GetMapping("/committees/{id}/seats")
    ModelAndView seats(@PathVariable PartyId id, CurrentPerson person, OnDay on) {
        var isCommittee = register.on(on.day(), on.known())
                .find(id)
                .filter(party -> party.kind() == Kind.COMMITTEE)
                .isPresent();
        if (!isCommittee) throw Founders.missing();
        return Page.of("founding/seats", table(id, person, on, Typed.nothing()));
    }

    private Table table(PartyId id, CurrentPerson person, OnDay on, Typed typed) {
        return new Table(
                seating.composition(id, on.day(), on.known()),
                on.isToday() && founders.maySeat(person, id),
                Fresh.id().toString(),
                typed);
    }

    private Composition changed(PartyId id, CurrentPerson person) {
        var committee = register.on(clocks.today()).find(id).filter(party -> party.kind() == Kind.COMMITTEE);
        if (committee.isEmpty() || !founders.maySeat(person, id)) throw Founders.missing();
        return seating.composition(id, clocks.today(), Long.MAX_VALUE);
    }

    /** A post for a seat of the terms that has none yet. */
    @PostMapping("/committees/{id}/posts")
    ModelAndView addPost(@PathVariable PartyId id, CurrentPerson person, OnDay on, Typed typed) {
        changed(id, person);
        var at = typed.value("seat").matches("-?\\d{1,3}") ? Integer.parseInt(typed.value("seat")) : Integer.MAX_VALUE;
        var answer = seating.addPost(id, at, Founders.keyOf(typed), person.actor());
        if (answer.isDone()) return Page.seeOther(pathOf(id), "Post added: name who holds it");
        typed.object(answer.objections());
        return Page.faulty("founding/seats", table(id, person, on, typed));
    }

    @GetMapping("/committees/{id}/posts/{post}/holders/new")
    ModelAndView name(@PathVariable PartyId id, @PathVariable PartyId post, CurrentPerson person, Typed typed) {
        var composition = changed(id, person);
        var asked = Map.of(
                "name", typed.optionalLine("name"), "first-day", clocks.today().toString());
        return Page.of("founding/naming", naming(composition, post, Typed.prefilled(asked)));
    }

    private HolderForm.Naming naming(Composition composition, PartyId post, Typed typed) {
        var id = composition.committee().id();
        return HolderForm.naming(
                postOf(composition, post).title(),
                composition.committee().name(),
                pathOf(id),
                "/committees/" + id + "/posts/" + post + "/holders",
                typed,
                register,
                clocks.today());
    }

    private static Composition.Post postOf(Composition composition, PartyId post) {
        return composition.posts().stream()
                .filter(one -> one.id().equals(post))
                .findFirst()
                .orElseThrow(Founders::missing);
    }

    @PostMapping("/committees/{id}/posts/{post}/holders")
    ModelAndView seat(@PathVariable PartyId id, @PathVariable PartyId post, CurrentPerson person, Typed typed) {
        var composition = changed(id, person);
        var holder = HolderForm.read(typed, postOf(composition, post).life().from());
        if (!typed.isFaulty()) {
            var answer = seating.seat(post, holder, person.actor());
            if (answer.isDone()) {
                return Page.seeOther(pathOf(id), holder.name() + " sits here from " + Words.day(holder.from()));
            }
            typed.object(answer.objections());
        }
        return Page.faulty("founding/naming", naming(composition, post, typed));
    }

    record Leaving(Composition composition, Composition.Post post, Composition.Holding holding, Typed typed) {}

    @GetMapping("/committees/{id}/holdings/{holding}/end")
    ModelAndView leave(@PathVariable PartyId id, @PathVariable UUID holding, CurrentPerson person) {
        return Page.of("founding/leaving", leaving(changed(id, person), holding, Typed.nothing()));
    }

    private static Leaving leaving(Composition composition, UUID holding, Typed typed) {
        for (var post : composition.posts()) {
            for (var one : post.holders()) {
                if (one.link().equals(holding)) return new Leaving(composition, post, one, typed);
            }
        }
        throw Founders.missing();
    }

    @PostMapping("/committees/{id}/holdings/{holding}/ends")
    ModelAndView end(@PathVariable PartyId id, @PathVariable UUID holding, CurrentPerson person, Typed typed) {
        var leaving = leaving(changed(id, person), holding, typed);
        var last = typed.day("last-day", "Enter the last day in the seat");
        var why = typed.line("why", "Enter why the seat is left");
        if (!typed.isFaulty() && last.isBefore(leaving.holding().span().from().minusDays(1))) {
            typed.fault(
                    "last-day",
                    "The last day must not be before the first day, "
                            + Words.day(leaving.holding().span().from()));
        }
        if (!typed.isFaulty()) {
            var answer = seating.unseat(leaving.holding(), last, why, person.actor());
            if (answer.isDone()) {
                return Page.seeOther(
                        pathOf(id), leaving.holding().name() + " leaves the seat after " + Words.day(last));
            }
            typed.object(answer.objections());
        }
        return Page.faulty("founding/leaving", leaving);
    }

    private static String pathOf(PartyId id) {
        return "/committees/" + id + "/seats";
    }
}
