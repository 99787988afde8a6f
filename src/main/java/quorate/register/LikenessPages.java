package quorate.register;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Typed;

/** Entries that may be one person, for staff to look at and for those who keep the register to decide. */
@Controller
@Door(Door.Who.STAFF)
class LikenessPages {

    private static final String HERE = "/register/people/likenesses";
    private static final int SIZE = 20;

    private final Likenesses likenesses;
    private final Keepers keepers;
    private final Clocks clocks;

    LikenessPages(Likenesses likenesses, Keepers keepers, Clocks clocks) {
        this.likenesses = likenesses;
        this.keepers = keepers;
        this.clocks = clocks;
    }

    /** One of a pair. @param posts held today */
    record Side(Party party, List<String> posts) {}

    record Pair(Likeness likeness, Side one, Side other) {}

    record Listing(Typed typed, List<Pair> pairs, Paging paging, int decided, boolean mayDecide) {}

    record Decided(Typed typed, List<Likenesses.Verdict> verdicts, int open, boolean mayDecide) {}

    @GetMapping(HERE)
    ModelAndView list(CurrentPerson person, Typed typed, @RequestParam(defaultValue = "1") String page) {
        return Page.of("register/likenesses", listing(person, typed, page));
    }

    private Listing listing(CurrentPerson person, Typed typed, String page) {
        var sought = Index.bare(typed.optionalLine("q"));
        var faulty = typed.value("pair");
        var all = likenesses.list().stream()
                .filter(each -> faulty.isBlank() || key(each).equals(faulty))
                .filter(each -> Index.bare(each.one().name()).contains(sought)
                        || Index.bare(each.other().name()).contains(sought))
                .toList();
        var number = page.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(page)) : 1;
        var pairs = all.stream()
                .skip((long) (number - 1) * SIZE)
                .limit(SIZE)
                .map(each -> new Pair(each, side(each.one()), side(each.other())))
                .toList();
        return new Listing(
                typed,
                pairs,
                new Paging(number, SIZE, all.size()),
                likenesses.listDecided().size(),
                keepers.keepsAny(person));
    }

    private Side side(Party party) {
        return new Side(party, likenesses.postsOf(party.id(), clocks.today()));
    }

    @GetMapping(HERE + "/decided")
    ModelAndView decided(CurrentPerson person) {
        return Page.of("register/likenessesDecided", decided(person, Typed.nothing()));
    }

    private Decided decided(CurrentPerson person, Typed typed) {
        return new Decided(typed, likenesses.listDecided(), likenesses.list().size(), keepers.keepsAny(person));
    }

    @PostMapping(HERE + "/verdicts")
    ModelAndView decide(CurrentPerson person, Typed typed) {
        keepers.enter(person);
        var pair = typed.found("pair", "This pair was decided meanwhile: look at the list again", this::find);
        var same = typed.choice("verdict", "Choose whether they are one person", List.of("same", "different"))
                .equals("same");
        var why = typed.text("why", "Enter how you know", 1_000);
        if (!typed.isFaulty() && pair.isPresent()) {
            var answer =
                    likenesses.decide(pair.get().one().id(), pair.get().other().id(), same, why, person.actor());
            if (answer.isDone()) {
                return Page.seeOther(
                        HERE, same ? "Said to be one person; nothing was merged" : "Said to be different people");
            }
            typed.object(answer.objections());
        }
        return Page.faulty("register/likenesses", listing(person, typed, "1"));
    }

    private Optional<Likeness> find(String pair) {
        return likenesses.list().stream().filter(each -> key(each).equals(pair)).findFirst();
    }

    /** How a form names the pair. */
    static String key(Likeness each) {
        return each.one().id() + "_" + each.other().id();
    }

    @PostMapping(HERE + "/revocations")
    ModelAndView takeBack(CurrentPerson person, Typed typed) {
        keepers.enter(person);
        var verdict = typed.found(
                "link",
                "This was taken back already: look at the list again",
                text -> likenesses.listDecided().stream()
                        .filter(each -> each.link().toString().equals(text))
                        .findFirst());
        if (verdict.isPresent()) {
            var answer = likenesses.takeBack(
                    verdict.get().link(), verdict.get().one().id(), "taken back by hand", person.actor());
            if (answer.isDone()) return Page.seeOther(HERE + "/decided", "Taken back");
            typed.object(answer.objections());
        }
        return Page.faulty("register/likenessesDecided", decided(person, typed));
    }
}
