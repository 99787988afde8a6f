package quorate.committees;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import quorate.authority.Facts;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
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
        var head = heads.keepRecord(id, person);
        var form = FactForm.read(typed, chamber.record(id), clocks.now());
        if (typed.isFaulty() || form.fact().isEmpty()) return again(id, person, typed);
        var answer = chamber.note(
                id, form.fact().get(), form.at(), AgendaPages.version(typed), ConveneForm.keyOf(typed), person.id());
        return after(head, answer, person, typed);
    }

    /** Everybody with a seat has come, but for those who sent apologies: one control for the usual beginning. */
    @PostMapping("/meetings/{id}/arrivals")
    ModelAndView arrivals(@PathVariable MeetingId id, CurrentPerson person, Typed typed) {
        var head = heads.keepRecord(id, person);
        var record = chamber.record(id);
        var now = record.at(clocks.now());
        var key = ConveneForm.keyOf(typed).toString();
        record.seats().stream()
                .map(Seat::person)
                .distinct()
                .filter(one -> !now.isPresent(one) && !now.apologies().contains(one))
                .forEach(one -> chamber.note(
                        id,
                        new Fact.Arrived(one, now.nameOf(one)),
                        clocks.now(),
                        Long.MAX_VALUE,
                        Fresh.idOf(key, one.toString()),
                        person.id()));
        return Page.seeOther(head.path() + "/live");
    }

    /** Ends an item for one committee: agreed, put off, or counted. */
    @PostMapping("/meetings/{id}/items/{item}/outcomes")
    ModelAndView outcome(@PathVariable MeetingId id, @PathVariable UUID item, CurrentPerson person, Typed typed) {
        var head = heads.keepRecord(id, person);
        var act = act(id, item, person, typed);
        var dissent = typed.values("dissent").stream().map(PartyId::of).toList();
        var words = typed.optionalText("words", 4000);
        var answer = switch (typed.value("outcome")) {
            case "agreed" -> outcomes.agree(act, true, words, dissent, typed.optionalText("challenge", 4000));
            case "not-agreed" -> outcomes.agree(act, false, words, dissent, typed.optionalText("challenge", 4000));
            case "deferred" -> outcomes.defer(act, words);
            case "ballot" -> outcomes.openBallot(act, typed.optionalLine("motion"), typed.optionalLine("why"));
            case "counted" -> outcomes.closeBallot(act);
            default ->
                new Answer.Refused<Long>(
                        List.of(Chamber.no("sitting.outcome", "No outcome was chosen.", "Choose one")));
        };
        return after(head, answer, person, typed);
    }

    /** Several votes at once, as the secretary calls the names. */
    @PostMapping("/meetings/{id}/items/{item}/votes")
    ModelAndView votes(@PathVariable MeetingId id, @PathVariable UUID item, CurrentPerson person, Typed typed) {
        var head = heads.keepRecord(id, person);
        var committee = PartyId.of(typed.value("committee"));
        var objections = new ArrayList<Objection>();
        var key = ConveneForm.keyOf(typed);
        var ballot = chamber.record(id).at(clocks.now()).ballotOn(item, committee);
        for (var vote : ballot.map(Progress.Ballot::entitled).orElse(List.of())) {
            for (var voter : vote.people()) {
                LiveBoard.choiceOf(typed.value("vote-" + voter))
                        .ifPresent(choice -> objections.addAll(chamber.note(
                                        id,
                                        new Fact.Voted(item, committee, voter, choice),
                                        clocks.now(),
                                        Long.MAX_VALUE,
                                        Fresh.idOf(key.toString(), voter.toString()),
                                        person.id())
                                .objections()));
            }
        }
        LiveBoard.choiceOf(typed.value("casting"))
                .ifPresent(choice -> objections.addAll(chamber.record(id)
                        .at(clocks.now())
                        .chairOf(item)
                        .map(chair -> chamber.note(
                                        id,
                                        new Fact.CastingVote(item, committee, chair, choice),
                                        clocks.now(),
                                        Long.MAX_VALUE,
                                        Fresh.idOf(key.toString(), "casting"),
                                        person.id())
                                .objections())
                        .orElse(List.of(Chamber.no(
                                "sitting.casting", "Nobody is in the chair.", "Note who takes the chair")))));
        if (objections.isEmpty()) return Page.seeOther(head.path() + "/live");
        typed.object(objections);
        return again(id, person, typed);
    }

    private Outcomes.Act act(MeetingId id, UUID item, CurrentPerson person, Typed typed) {
        var assured = new HashMap<String, String>();
        typed.values("done").forEach(rule -> assured.put("done." + rule, "yes"));
        return new Outcomes.Act(
                id,
                item,
                PartyId.of(typed.value("committee")),
                clocks.now(),
                new Facts(assured),
                typed.optionalText("advice", 4000),
                AgendaPages.version(typed),
                ConveneForm.keyOf(typed),
                person.id());
    }

    private ModelAndView after(Head head, Answer<Long> answer, CurrentPerson person, Typed typed) {
        if (answer.isDone()) return Page.seeOther(head.path() + "/live");
        typed.object(answer.objections());
        return again(head.meeting().id(), person, typed);
    }

    private ModelAndView again(MeetingId id, CurrentPerson person, Typed typed) {
        return Page.faulty("committees/live", board.of(heads.keepRecord(id, person), typed));
    }

    /** The moment a form speaks of: now, or the time typed, which may be yesterday's when midnight has passed. */
    static Optional<Instant> moment(String typed, Instant now) {
        if (typed.isBlank()) return Optional.of(now);
        try {
            var time = LocalTime.parse(typed.strip());
            var today = LocalDate.ofInstant(now, Clocks.LONDON);
            var moment = today.atTime(time).atZone(Clocks.LONDON).toInstant();
            return Optional.of(
                    moment.isAfter(now.plusSeconds(6 * 3600L))
                            ? today.minusDays(1)
                                    .atTime(time)
                                    .atZone(Clocks.LONDON)
                                    .toInstant()
                            : moment);
        } catch (java.time.format.DateTimeParseException notATime) {
            return Optional.empty();
        }
    }
}
