package quorate.committees;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import quorate.clocks.Clocks;
import quorate.kernel.Fresh;
import quorate.kernel.MeetingId;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;

/** The live board: the secretary's one screen for holding a meeting, and the members' view of it. */
@Controller
@Door(Door.Who.STAFF)
class LivePages {

    private final Heads heads;
    private final LiveBoard board;
    private final Chamber chamber;
    private final Outcomes outcomes;
    private final Streams streams;
    private final Clocks clocks;

    LivePages(Heads heads, LiveBoard board, Chamber chamber, Outcomes outcomes, Streams streams, Clocks clocks) {
        this.heads = heads;
        this.board = board;
        this.chamber = chamber;
        this.outcomes = outcomes;
        this.streams = streams;
        this.clocks = clocks;
    }

    @GetMapping("/meetings/{id}/live")
    ModelAndView live(@PathVariable MeetingId id, CurrentPerson person) {
        return Page.of("committees/live", board.of(heads.enter(id, person), Typed.nothing()));
    }

    /** Says "changed" whenever anything was noted; what, is to be fetched through the gate. */
    @GetMapping(path = "/meetings/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@PathVariable MeetingId id, CurrentPerson person) throws IOException {
        heads.enter(id, person);
        return streams.open(id);
    }

    /** Notes one fact, from any form of the board. */
    @PostMapping("/meetings/{id}/facts")
    ModelAndView note(@PathVariable MeetingId id, CurrentPerson person, Typed typed) {
        return inTurn(() -> noteFact(id, person, typed));
    }

    private ModelAndView noteFact(MeetingId id, CurrentPerson person, Typed typed) {
        var head = heads.keepRecord(id, person);
        var form = FactForm.read(typed, chamber.record(id), clocks.now());
        if (typed.isFaulty() || form.fact().isEmpty()) return again(id, person, typed);
        var answer = chamber.note(
                id, form.fact().get(), form.at(), AgendaPages.version(typed), ConveneForm.keyOf(typed), person.id());
        return after(head, answer.objections(), person, typed);
    }

    /** Everybody with a seat has come, but for those who sent apologies: one control for the usual beginning. */
    @PostMapping("/meetings/{id}/arrivals")
    ModelAndView arrivals(@PathVariable MeetingId id, CurrentPerson person, Typed typed) {
        return inTurn(() -> noteArrivals(id, person, typed));
    }

    private ModelAndView noteArrivals(MeetingId id, CurrentPerson person, Typed typed) {
        var head = heads.keepRecord(id, person);
        var record = chamber.record(id);
        var now = record.at(clocks.now());
        var key = ConveneForm.keyOf(typed).toString();
        var objections = record.seats().stream()
                .map(Seat::person)
                .distinct()
                .filter(one -> !now.isPresent(one) && !now.apologies().contains(one))
                .map(one -> note(head, new Fact.Arrived(one, now.nameOf(one)), Fresh.idOf(key, one.toString())))
                .flatMap(List::stream)
                .distinct()
                .toList();
        return after(head, objections, person, typed);
    }

    /** Ends an item for one committee: agreed, put off, or counted. */
    @PostMapping("/meetings/{id}/items/{item}/outcomes")
    ModelAndView outcome(@PathVariable MeetingId id, @PathVariable UUID item, CurrentPerson person, Typed typed) {
        return inTurn(() -> noteOutcome(id, item, person, typed));
    }

    private ModelAndView noteOutcome(MeetingId id, UUID item, CurrentPerson person, Typed typed) {
        var head = heads.keepRecord(id, person);
        var record = chamber.record(id);
        var form = OutcomeForm.read(typed, record.find(item).orElseThrow(Heads::missing), record.seats());
        if (typed.isFaulty() || form.committee().isEmpty()) return again(id, person, typed);
        var act = new Outcomes.Act(
                id,
                item,
                form.committee().get(),
                clocks.now(),
                form.assured(),
                form.advice(),
                AgendaPages.version(typed),
                ConveneForm.keyOf(typed),
                person.id());
        return after(head, form.noteIn(outcomes, act).objections(), person, typed);
    }

    /** Several votes at once, as the secretary calls the names. */
    @PostMapping("/meetings/{id}/items/{item}/votes")
    ModelAndView votes(@PathVariable MeetingId id, @PathVariable UUID item, CurrentPerson person, Typed typed) {
        return inTurn(() -> noteVotes(id, item, person, typed));
    }

    private ModelAndView noteVotes(MeetingId id, UUID item, CurrentPerson person, Typed typed) {
        var head = heads.keepRecord(id, person);
        var record = chamber.record(id);
        var now = record.at(clocks.now());
        var form = VotesForm.read(typed, record.find(item).orElseThrow(Heads::missing), now);
        if (typed.isFaulty() || form.committee().isEmpty()) return again(id, person, typed);
        var committee = form.committee().get();
        var key = ConveneForm.keyOf(typed).toString();
        var objections = new ArrayList<Objection>();
        form.votes()
                .forEach((voter, choice) -> objections.addAll(
                        note(head, new Fact.Voted(item, committee, voter, choice), Fresh.idOf(key, voter.toString()))));
        form.casting().ifPresent(choice -> objections.addAll(casting(head, item, committee, choice, key)));
        return after(head, objections, person, typed);
    }

    private List<Objection> casting(Head head, UUID item, PartyId committee, Fact.Choice choice, String key) {
        return chamber.record(head.meeting().id())
                .at(clocks.now())
                .chairOf(item, committee)
                .map(chair ->
                        note(head, new Fact.CastingVote(item, committee, chair, choice), Fresh.idOf(key, "casting")))
                .orElse(List.of(Chamber.no("sitting.casting", "Nobody is in the chair.", "Note who takes the chair")));
    }

    /** "Now" is the moment at which the turn has come: of two who note something at once, neither is too late. */
    private ModelAndView inTurn(Supplier<ModelAndView> work) {
        return clocks.write(number -> work.get());
    }

    /** Notes one of several facts that came in one form. */
    private List<Objection> note(Head head, Fact fact, UUID key) {
        var by = head.pass().person();
        return chamber.note(head.meeting().id(), fact, clocks.now(), Long.MAX_VALUE, key, by)
                .objections();
    }

    private ModelAndView after(Head head, List<Objection> objections, CurrentPerson person, Typed typed) {
        if (objections.isEmpty()) return Page.seeOther(head.path() + "/live");
        typed.object(objections);
        return again(head.meeting().id(), person, typed);
    }

    private ModelAndView again(MeetingId id, CurrentPerson person, Typed typed) {
        return Page.faulty("committees/live", board.of(heads.keepRecord(id, person), typed));
    }
}
