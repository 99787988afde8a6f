package quorate.committees;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import quorate.authority.Authority;
import quorate.authority.Matter;
import quorate.clocks.Clocks;
import quorate.files.Files;
import quorate.files.Upload;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.MatterId;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;

/** The secretary's page for making up an agenda. */
@Controller
@Door(Door.Who.SECRETARY)
class AgendaPages {

    private final Heads heads;
    private final Agenda agenda;
    private final Questions questions;
    private final PaperStore papers;
    private final MeetingStore meetings;
    private final Committees committees;
    private final Convening convening;
    private final Authority authority;
    private final Files files;
    private final Clocks clocks;

    AgendaPages(
            Heads heads,
            Agenda agenda,
            Questions questions,
            PaperStore papers,
            MeetingStore meetings,
            Committees committees,
            Convening convening,
            Authority authority,
            Files files,
            Clocks clocks) {
        this.heads = heads;
        this.agenda = agenda;
        this.questions = questions;
        this.papers = papers;
        this.meetings = meetings;
        this.committees = committees;
        this.convening = convening;
        this.authority = authority;
        this.files = files;
        this.clocks = clocks;
    }

    /**
     * @param waiting matters on the docket of the committee that are not on this agenda
     * @param minutes earlier meetings whose minutes could be approved at this one
     * @param twice where else the question of an item waits on an agenda
     * @param late sentences about notice given today; empty when it would be in time
     */
    record Desk(
            Head head,
            Agenda.Sheet sheet,
            List<Paper> papers,
            List<Matter> waiting,
            List<Meeting> minutes,
            List<String> late,
            Optional<String> expected,
            Map<UUID, List<String>> twice,
            Typed typed) {

        List<Paper> papersOf(Item item) {
            return papers.stream()
                    .filter(paper -> paper.item().equals(item.id()))
                    .toList();
        }

        /** The names of the committees that decide the item. */
        List<String> deciding(Item item) {
            var all = head.meeting().committees();
            return item.committees().stream()
                    .map(committee -> head.committees().get(all.indexOf(committee)))
                    .toList();
        }

        boolean isFirst(Item item) {
            return sheet.items().stream()
                    .filter(other -> other.isPublic() == item.isPublic())
                    .findFirst()
                    .orElseThrow()
                    .equals(item);
        }

        boolean isLast(Item item) {
            return sheet.items().stream()
                    .filter(other -> other.isPublic() == item.isPublic())
                    .reduce((one, other) -> other)
                    .orElseThrow()
                    .equals(item);
        }
    }

    @GetMapping("/meetings/{id}/agenda")
    ModelAndView desk(@PathVariable MeetingId id, CurrentPerson person) {
        return Page.of("committees/agenda", desk(heads.keepRecord(id, person), Typed.nothing()));
    }

    private Desk desk(Head head, Typed typed) {
        var meeting = head.meeting();
        var sheet = agenda.of(meeting.id());
        var matters = questions.taken(meeting.id());
        var waiting = meeting.committees().stream()
                .flatMap(committee ->
                        questions.waiting(meeting, committee, head.pass().person()).stream())
                .distinct()
                .toList();
        var earlier = meeting.committees().stream()
                .flatMap(committee -> meetings.listOf(committee).stream())
                .filter(other -> other.starts().isBefore(meeting.starts()))
                .filter(other -> !matters.contains(Minutes.matterOf(other.id())))
                .distinct()
                .limit(3)
                .toList();
        return new Desk(
                head,
                sheet,
                papers.list(meeting.id()),
                waiting,
                earlier,
                meeting.isAnnounced() ? List.of() : convening.lateness(meeting, clocks.today()),
                meeting.isAnnounced() ? Optional.empty() : convening.expected(meeting, clocks.today()),
                questions.twice(sheet.items(), meeting, true),
                typed);
    }

    @PostMapping("/meetings/{id}/items")
    ModelAndView add(@PathVariable MeetingId id, CurrentPerson person, Typed typed) {
        var head = heads.keepRecord(id, person);
        var form = ItemForm.read(typed);
        if (typed.isFaulty()) return Page.faulty("committees/agenda", desk(head, typed));
        var item = new Item(
                ConveneForm.keyOf(typed),
                new MatterId(Fresh.id()),
                0,
                form.title(),
                form.purpose(),
                form.hidden(),
                form.presenter(),
                head.meeting().committees());
        return after(head, committees.add(id, item, person.id()), "Item added", typed);
    }

    /** Takes a matter from the docket onto the agenda. */
    @PostMapping("/meetings/{id}/matters/{matter}/items")
    ModelAndView take(@PathVariable MeetingId id, @PathVariable MatterId matter, CurrentPerson person, Typed typed) {
        var head = heads.keepRecord(id, person);
        var laid = authority.find(matter).orElseThrow(Heads::missing);
        var deciding = head.meeting().committees().stream()
                .filter(committee -> authority.docket(committee, head.meeting().day()).stream()
                        .anyMatch(docketed -> docketed.matter().equals(laid)))
                .toList();
        var committees = deciding.isEmpty() ? head.meeting().committees() : deciding;
        return add(head, matter, laid.title(), Item.Purpose.DECISION, committees, person, typed);
    }

    /** Puts the minutes of an earlier meeting before this one. */
    @PostMapping("/meetings/{id}/minutes/{earlier}/items")
    ModelAndView takeMinutes(
            @PathVariable MeetingId id, @PathVariable MeetingId earlier, CurrentPerson person, Typed typed) {
        var head = heads.keepRecord(id, person);
        var other = heads.keepRecord(earlier, person).meeting();
        var title = "Minutes of " + quorate.web.Words.day(other.day());
        var both = head.meeting().committees().stream()
                .filter(other.committees()::contains)
                .toList();
        return add(head, Minutes.matterOf(earlier), title, Item.Purpose.MINUTES, both, person, typed);
    }

    private ModelAndView add(
            Head head,
            MatterId matter,
            String title,
            Item.Purpose purpose,
            List<PartyId> deciding,
            CurrentPerson person,
            Typed typed) {
        var item = new Item(Fresh.id(), matter, 0, title, purpose, Optional.empty(), "", deciding);
        return after(head, committees.add(head.meeting().id(), item, person.id()), "Item added", typed);
    }

    @PostMapping("/meetings/{id}/items/{item}/moves")
    ModelAndView move(@PathVariable MeetingId id, @PathVariable UUID item, CurrentPerson person, Typed typed) {
        var head = heads.keepRecord(id, person);
        var by = typed.choice("by", "Choose whether the item moves up or down", List.of("up", "down"));
        if (typed.isFaulty()) return Page.faulty("committees/agenda", desk(head, typed));
        return after(head, agenda.move(id, item, by.equals("down"), version(typed), person.id()), "", typed);
    }

    @PostMapping("/meetings/{id}/items/{item}/removals")
    ModelAndView remove(@PathVariable MeetingId id, @PathVariable UUID item, CurrentPerson person, Typed typed) {
        var head = heads.keepRecord(id, person);
        return after(head, agenda.takeOff(id, item, version(typed), person.id()), "Item taken off the agenda", typed);
    }

    @PostMapping("/meetings/{id}/items/{item}/changes")
    ModelAndView change(@PathVariable MeetingId id, @PathVariable UUID item, CurrentPerson person, Typed typed) {
        var head = heads.keepRecord(id, person);
        var form = ItemForm.read(typed);
        if (typed.isFaulty()) return Page.faulty("committees/agendaItem", change(head, item, typed));
        var answer = agenda.change(id, item, form::applyTo, version(typed), person.id());
        if (answer.isDone()) return Page.seeOther(head.path() + "/agenda", "Item changed");
        typed.object(answer.objections());
        return Page.faulty("committees/agendaItem", change(head, item, typed));
    }

    record Change(Head head, Item item, long version, Typed typed) {}

    @GetMapping("/meetings/{id}/items/{item}/change")
    ModelAndView changing(@PathVariable MeetingId id, @PathVariable UUID item, CurrentPerson person) {
        var head = heads.keepRecord(id, person);
        var shown = agenda.of(id).find(item).orElseThrow(Heads::missing);
        return Page.of("committees/agendaItem", change(head, item, Typed.prefilled(ItemForm.known(shown))));
    }

    private Change change(Head head, UUID item, Typed typed) {
        var sheet = agenda.of(head.meeting().id());
        return new Change(head, sheet.find(item).orElseThrow(Heads::missing), sheet.version(), typed);
    }

    @PostMapping("/meetings/{id}/items/{item}/papers")
    ModelAndView addPaper(
            @PathVariable MeetingId id,
            @PathVariable UUID item,
            @RequestParam(required = false) Optional<MultipartFile> paper,
            CurrentPerson person,
            Typed typed)
            throws IOException {
        var head = heads.keepRecord(id, person);
        var shown = agenda.of(id).find(item).orElseThrow(Heads::missing);
        var title = typed.line("paper-title", "Enter the title of the paper");
        var sent = paper.filter(file -> !file.isEmpty());
        if (sent.isEmpty()) typed.fault("paper", "Choose the file of the paper");
        var hidden = typed.choices("paper-part", List.of("private")).stream()
                .map(part -> Ground.CONFIDENTIAL)
                .findFirst();
        var kind = head.meeting().notices().isEmpty() ? Paper.Kind.PAPER : Paper.Kind.SUPPLEMENT;
        if (!typed.isFaulty()) {
            var name = String.valueOf(sent.orElseThrow().getOriginalFilename());
            switch (files.keep(sent.get().getInputStream(), name, person.actor())) {
                case Upload.Refused(var sentence) -> typed.fault("paper", sentence);
                case Upload.Kept(var file, var remarks) -> {
                    var answer = committees.addPaper(id, item, title, file.id(), kind, hidden, person.id());
                    if (answer.isDone()) {
                        return Page.seeOther(head.path() + "/agenda", "Paper added. " + String.join(" ", remarks));
                    }
                    typed.object(answer.objections());
                }
            }
        }
        return Page.faulty("committees/agendaItem", change(head, item, typed.knowing(ItemForm.known(shown))));
    }

    @PostMapping("/meetings/{id}/notices")
    ModelAndView giveNotice(@PathVariable MeetingId id, CurrentPerson person, Typed typed) {
        var head = heads.keepRecord(id, person);
        var urgent = typed.optionalText("urgent", 1000);
        if (typed.isFaulty()) return Page.faulty("committees/agenda", desk(head, typed));
        var answer = committees.giveNotice(id, urgent, person.id());
        if (answer.isDone()) return Page.seeOther(head.path(), "Notice given and the public agenda published");
        typed.object(answer.objections());
        return Page.faulty("committees/agenda", desk(heads.keepRecord(id, person), typed));
    }

    private ModelAndView after(Head head, Answer<?> answer, String done, Typed typed) {
        var there = head.path() + "/agenda";
        if (answer.isDone()) return done.isEmpty() ? Page.seeOther(there) : Page.seeOther(there, done);
        typed.object(answer.objections());
        return Page.faulty("committees/agenda", desk(head, typed));
    }

    static long version(Typed typed) {
        var text = typed.value("version");
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
