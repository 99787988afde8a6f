package quorate.chairing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.committees.Committees;
import quorate.committees.Tabled;
import quorate.interests.Finding;
import quorate.interests.Interests;
import quorate.interests.Subject;
import quorate.interests.Treatment;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;

/** How an item may be held, for whoever chairs the meeting and keeps its record; and who had a hand in its paper. */
@Controller
@Door(Door.Who.STAFF)
class WaysPages {

    private final Committees committees;
    private final Counsel counsel;
    private final Interests interests;
    private final Register register;
    private final CaseBook cases;

    WaysPages(Committees committees, Counsel counsel, Interests interests, Register register, CaseBook cases) {
        this.committees = committees;
        this.counsel = counsel;
        this.interests = interests;
        this.register = register;
        this.cases = cases;
    }

    /**
     * @param advice by the name of each committee that decides the item
     * @param hands who had a hand in the paper, and what was found of each
     * @param offered treatments that the edition in force offers
     * @param like worked cases most like this one
     */
    record Ways(
            Tabled tabled,
            Map<String, Advice> advice,
            List<Hand> hands,
            String told,
            Set<Treatment> offered,
            List<CaseBook.Case> like,
            Typed typed) {

        String path() {
            return "/meetings/" + tabled.meeting().id() + "/items/"
                    + tabled.item().id();
        }

        /** False for what the guidance in force has no treatment for, such as to let an interest be that is not material. */
        boolean isRuled(Way.Doing doing) {
            return offered.contains(doing.stay().treatment());
        }

        /** The ruling form, filled in as the way would have it. The chair still rules. */
        String ruling(Way.Doing doing) {
            var treatments =
                    "&treatment=" + doing.stay().treatment().code() + (doing.papers() ? "&treatment=no-papers" : "");
            return path() + "?person=" + doing.person() + treatments;
        }
    }

    /** @param findings what was found of somebody who had a hand in the paper, seated or not */
    record Hand(PartyId person, String name, Subject.Hand hand, boolean seated, List<Finding> findings) {}

    @GetMapping("/meetings/{id}/items/{item}/ways")
    ModelAndView ways(@PathVariable MeetingId id, @PathVariable UUID item, CurrentPerson person) {
        return Page.of("chairing/ways", ways(tabled(id, item, person), Typed.nothing()));
    }

    /** The case book, opened at the cases that are like this item, and that turn on such an interest if there are any. */
    @GetMapping("/meetings/{id}/items/{item}/cases")
    ModelAndView like(@PathVariable MeetingId id, @PathVariable UUID item, CurrentPerson person, Typed typed) {
        var sort = counsel.sort(tabled(id, item, person)).id();
        var kind = typed.value("class");
        var known = CasePages.kinds().stream().map(Choice::value).anyMatch(kind::equals);
        var narrower = known && !cases.search("", sort, kind, "").isEmpty();
        return Page.seeOther("/case-book?sort=" + sort + (narrower ? "&class=" + kind : ""));
    }

    private Tabled tabled(MeetingId id, UUID item, CurrentPerson person) {
        return committees.find(id, item, person).orElseThrow(Page::missing);
    }

    private Ways ways(Tabled tabled, Typed typed) {
        var advice = counsel.on(tabled);
        var sort = advice.values().iterator().next().sort();
        var like = cases.like(
                sort.id(),
                tabled.subject().map(Subject::act).orElse(""),
                tabled.meeting().day(),
                kinds(tabled));
        var day = tabled.meeting().day();
        var act = tabled.subject().map(Subject::act).orElse("");
        var offered = interests.treatmentsOffered(day, act).stream()
                .map(Treatment.Option::treatment)
                .collect(java.util.stream.Collectors.toSet());
        return new Ways(tabled, advice, hands(tabled), counsel.leeways().toldOf(day), offered, like, typed);
    }

    private Set<String> kinds(Tabled tabled) {
        var kinds = new java.util.TreeSet<String>();
        findings(tabled).forEach(finding -> kinds.add(finding.type().code()));
        return kinds;
    }

    private List<Finding> findings(Tabled tabled) {
        var people = tabled.now().seats().stream().map(seat -> seat.person()).toList();
        return tabled.subject()
                .map(subject ->
                        interests.conflicts(people, subject, tabled.meeting().day()))
                .orElse(List.of());
    }

    private List<Hand> hands(Tabled tabled) {
        var hands = tabled.subject().map(Subject::hands).orElse(Map.of());
        var findings = findings(tabled);
        var helpers = new ArrayList<Hand>();
        hands.forEach((person, hand) -> helpers.add(new Hand(
                person,
                counsel.name(person, tabled.meeting().day()),
                hand,
                tabled.now().seats().stream().anyMatch(seat -> seat.person().equals(person)),
                findings.stream()
                        .filter(finding -> finding.person().equals(person))
                        .toList())));
        helpers.sort(java.util.Comparator.comparing(Hand::hand).thenComparing(Hand::name));
        return helpers;
    }

    /** Says that somebody wrote the paper, advised on it or was consulted; or takes that back. */
    @PostMapping("/meetings/{id}/items/{item}/hands")
    ModelAndView hand(@PathVariable MeetingId id, @PathVariable UUID item, CurrentPerson person, Typed typed) {
        var tabled = tabled(id, item, person);
        if (!tabled.keepsRecord())
            throw new org.springframework.security.access.AccessDeniedException("Keeps no record");
        var hands = new HashMap<>(tabled.subject().map(Subject::hands).orElse(Map.of()));
        var gone = typed.id("remove").map(PartyId::new);
        if (gone.isPresent()) {
            hands.remove(gone.get());
        } else {
            var who = typed.found("who", "Enter whose hand the paper shows", name -> named(tabled, name));
            var hand = typed.choice("hand", "Select what they did", Subject.Hand.class);
            if (tabled.subject().isEmpty())
                typed.fault("who", "Nobody has said yet what the item is about: say that first");
            if (!typed.isFaulty()) hands.put(who.orElseThrow().id(), hand);
        }
        if (typed.isFaulty()) return Page.faulty("chairing/ways", ways(tabled, typed));
        // Interests are searched again from the subject as it now is, so it is said whole before its hands are.
        var matter = tabled.item().matter();
        tabled.subject().ifPresent(subject -> interests.consider(matter, subject, person.actor()));
        interests.consider(matter, hands, person.actor());
        return Page.seeOther("/meetings/" + id + "/items/" + item + "/ways", "Paper’s hands recorded");
    }

    private Optional<Party> named(Tabled tabled, String name) {
        return register.findNamed(name, tabled.meeting().day(), Kind.PERSON);
    }
}
