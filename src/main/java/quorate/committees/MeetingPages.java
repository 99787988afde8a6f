package quorate.committees;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.files.Files;
import quorate.interests.Interests;
import quorate.interests.Treatment;
import quorate.kernel.FileId;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;

/** A meeting as its members read it: agenda, items, papers. What a person may not read is not sent to them. */
@Controller
@Door(Door.Who.STAFF)
class MeetingPages {

    private static final List<String> TREATMENTS =
            Stream.of(Treatment.values()).map(Treatment::code).toList();

    private final Heads heads;
    private final Agenda agenda;
    private final Questions questions;
    private final PaperStore papers;
    private final Files files;
    private final LookAhead lookAhead;
    private final Interests interests;
    private final Chamber chamber;
    private final Clocks clocks;

    MeetingPages(
            Heads heads,
            Agenda agenda,
            Questions questions,
            PaperStore papers,
            Files files,
            LookAhead lookAhead,
            Interests interests,
            Chamber chamber,
            Clocks clocks) {
        this.heads = heads;
        this.agenda = agenda;
        this.questions = questions;
        this.papers = papers;
        this.files = files;
        this.lookAhead = lookAhead;
        this.interests = interests;
        this.chamber = chamber;
        this.clocks = clocks;
    }

    /**
     * @param papers what this person may read of the item; none when it is withheld
     * @param twice where else its question waits on an agenda, as far as they may know
     */
    record Line(Item item, boolean withheld, List<Paper> papers, List<String> twice) {}

    record Sheet(Head head, List<Line> open, List<Line> closed) {}

    @GetMapping("/meetings/{id}")
    ModelAndView meeting(@PathVariable MeetingId id, CurrentPerson person) {
        var head = heads.enter(id, person);
        return Page.of("committees/meeting", sheet(head));
    }

    /** Everything a member is sent for the meeting, on one page to read or print. */
    @GetMapping("/meetings/{id}/pack")
    ModelAndView pack(@PathVariable MeetingId id, CurrentPerson person) {
        var head = heads.enter(id, person);
        var sheet = sheet(head);
        var read = new java.util.LinkedHashMap<FileId, String>();
        for (var line :
                Stream.concat(sheet.open().stream(), sheet.closed().stream()).toList()) {
            line.papers().forEach(paper -> read.put(paper.file(), files.read(paper.file(), person.id(), id.value())));
        }
        return Page.of("committees/pack", new Pack(sheet, read));
    }

    record Pack(Sheet sheet, java.util.Map<FileId, String> html) {}

    private Sheet sheet(Head head) {
        var all = papers.list(head.meeting().id());
        var lines = agenda.of(head.meeting().id()).items().stream()
                .filter(head.pass()::seesTitle)
                .map(item -> new Line(item, !head.pass().reads(item), readable(head, item, all), twice(head, item)))
                .toList();
        return new Sheet(
                head,
                lines.stream().filter(line -> line.item().isPublic()).toList(),
                lines.stream().filter(line -> !line.item().isPublic()).toList());
    }

    private List<String> twice(Head head, Item item) {
        if (!head.pass().reads(item)) return List.of();
        var settles = head.pass().secretary() || head.pass().chairs();
        return questions.twice(List.of(item), head.meeting(), settles).getOrDefault(item.id(), List.of());
    }

    /** The newest version of each paper of the item that the person may read. */
    private static List<Paper> readable(Head head, Item item, List<Paper> all) {
        return all.stream()
                .filter(paper -> paper.item().equals(item.id()) && head.pass().reads(item, paper))
                .filter(paper -> all.stream()
                        .noneMatch(other -> other.item().equals(paper.item())
                                && other.title().equals(paper.title())
                                && other.version() > paper.version()))
                .toList();
    }

    /**
     * @param twice where else its question waits on an agenda, as far as the person may know
     * @param look what the chair and the secretary see of interests in the item; empty for others
     * @param mayRule whether the person may rule, or write down a ruling of the chair's
     * @param judges who may be named as having ruled
     */
    record Detail(
            Head head,
            Item item,
            boolean withheld,
            List<Paper> papers,
            List<String> twice,
            Optional<LookAhead.Line> look,
            boolean mayRule,
            List<Seat> judges,
            Typed typed) {}

    @GetMapping("/meetings/{id}/items/{item}")
    ModelAndView item(@PathVariable MeetingId id, @PathVariable UUID item, CurrentPerson person, Typed chosen) {
        return Page.of("committees/item", detail(heads.enter(id, person), item, chosen));
    }

    private Detail detail(Head head, UUID id, Typed typed) {
        var meeting = head.meeting().id();
        var item = agenda.of(meeting).find(id).filter(head.pass()::seesTitle).orElseThrow(Heads::missing);
        var rules = head.pass().secretary() || head.pass().chairs();
        var look = rules
                ? lookAhead.of(meeting).stream()
                        .filter(line -> line.item().id().equals(id))
                        .findFirst()
                : Optional.<LookAhead.Line>empty();
        var judges = chamber.record(meeting).seats().stream()
                .filter(seat -> seat.isChair() || seat.offices().contains("vice-chair"))
                .toList();
        return new Detail(
                head,
                item,
                !head.pass().reads(item),
                readable(head, item, papers.list(meeting)),
                twice(head, item),
                look,
                rules,
                judges,
                typed);
    }

    /** A ruling on somebody's interest in an item: by the chair, or by the vice-chair on the chair's own. */
    @PostMapping("/meetings/{id}/items/{item}/rulings")
    ModelAndView rule(@PathVariable MeetingId id, @PathVariable UUID item, CurrentPerson person, Typed typed) {
        var head = heads.enter(id, person);
        if (!head.pass().secretary() && !head.pass().chairs()) throw new AccessDeniedException("Does not rule here");
        var detail = detail(head, item, typed);
        var who = typed.offered("person", "Select whose interest the ruling is on", people(detail));
        var chosen = typed.choices("treatment", TREATMENTS).stream()
                .map(Treatment::parse)
                .collect(Collectors.toCollection(TreeSet::new));
        if (chosen.isEmpty()) typed.fault("treatment", "Select what the member is to do");
        var reason = typed.text("reason", "Enter the reason for the ruling", 1000);
        var by = judge(typed, detail, head);
        if (by.isEmpty()) typed.fault("by", "Select who ruled");
        if (!typed.isFaulty()) {
            var matter = detail.item().matter();
            var answer = interests.rule(
                    who.orElseThrow(), matter, Set.copyOf(chosen), by.orElseThrow(), reason, clocks.now());
            if (answer.isDone()) return Page.seeOther(head.path() + "/items/" + item, "Ruling recorded");
            typed.object(answer.objections());
        }
        return Page.faulty("committees/item", detail(head, item, typed));
    }

    /** Whoever has a seat, and whoever was found to have an interest. */
    private Set<PartyId> people(Detail detail) {
        var people = new HashSet<PartyId>();
        chamber.record(detail.head().meeting().id()).seats().forEach(seat -> people.add(seat.person()));
        detail.look().ifPresent(look -> look.conflicts().forEach(conflict -> people.add(conflict.person())));
        return people;
    }

    private static Optional<PartyId> judge(Typed typed, Detail detail, Head head) {
        if (head.pass().chairs()) return Optional.of(head.pass().person());
        return detail.judges().stream()
                .map(Seat::person)
                .filter(one -> one.toString().equals(typed.value("by")))
                .findFirst();
    }

    record Reading(Head head, Paper paper, Item item, String html) {}

    /** A paper, as a page. Who opens a paper is logged before it is shown. */
    @GetMapping("/meetings/{id}/papers/{file}")
    ModelAndView read(@PathVariable MeetingId id, @PathVariable FileId file, CurrentPerson person) {
        var head = heads.enter(id, person);
        var paper = allowed(head, file);
        var item = agenda.of(id).find(paper.item()).orElseThrow(Heads::missing);
        return Page.of("committees/paper", new Reading(head, paper, item, files.read(file, person.id(), id.value())));
    }

    @GetMapping("/meetings/{id}/papers/{file}/original")
    ResponseEntity<Resource> original(@PathVariable MeetingId id, @PathVariable FileId file, CurrentPerson person) {
        allowed(heads.enter(id, person), file);
        return files.open(file, person.id(), id.value()).attachment();
    }

    /** @throws AccessDeniedException unless the file is a paper of this meeting that the person may read */
    private Paper allowed(Head head, FileId file) {
        var sheet = agenda.of(head.meeting().id());
        return papers.listOf(file).stream()
                .filter(paper -> sheet.find(paper.item())
                        .filter(item -> head.pass().reads(item, paper))
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("May not read this paper"));
    }
}
