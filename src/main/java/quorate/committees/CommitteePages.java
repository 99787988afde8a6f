package quorate.committees;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.authority.Terms;
import quorate.clocks.Clocks;
import quorate.kernel.Fresh;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.Choice;
import quorate.web.Crumb;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;

/** Committees: which there are, what their terms say, who sits on them, when they meet and what they decided. */
@Controller
class CommitteePages {

    private final Register register;
    private final MeetingStore meetings;
    private final Chamber chamber;
    private final Convening convening;
    private final Passes passes;
    private final Beginnings beginnings;
    private final Clocks clocks;

    CommitteePages(
            Register register,
            MeetingStore meetings,
            Chamber chamber,
            Convening convening,
            Passes passes,
            Beginnings beginnings,
            Clocks clocks) {
        this.register = register;
        this.meetings = meetings;
        this.chamber = chamber;
        this.convening = convening;
        this.passes = passes;
        this.beginnings = beginnings;
        this.clocks = clocks;
    }

    /**
     * @param mine committees in which the person holds a post today
     * @param others the rest
     * @param drafts committees that the person is setting up
     */
    record Index(List<Entry> mine, List<Party> others, boolean maySetUp, List<Crumb> drafts) {}

    record Entry(Party committee, boolean secretary, List<Meeting> coming, List<Meeting> past) {}

    @GetMapping("/meetings")
    @Door(Door.Who.STAFF)
    ModelAndView index(CurrentPerson person) {
        var bodies = person.posts().stream().map(Standing.Post::body).distinct().toList();
        var view = register.on(clocks.today());
        var mine = bodies.stream()
                .flatMap(body -> view.find(body).stream())
                .filter(party -> party.kind() == Kind.COMMITTEE)
                .sorted(Comparator.comparing(Party::name))
                .map(party -> entry(party, person))
                .toList();
        var others = view.list(Kind.COMMITTEE).stream()
                .filter(party -> !bodies.contains(party.id()))
                .toList();
        return Page.of(
                "committees/index",
                new Index(mine, others, beginnings.maySetUp(person), beginnings.listBegunBy(person)));
    }

    private Entry entry(Party committee, CurrentPerson person) {
        var all = meetings.listOf(committee.id());
        var today = clocks.today();
        return new Entry(
                committee,
                person.isSecretaryOf(committee.id()),
                all.stream()
                        .filter(meeting -> !meeting.day().isBefore(today))
                        .sorted(Comparator.comparing(Meeting::starts))
                        .toList(),
                all.stream().filter(meeting -> meeting.day().isBefore(today)).toList());
    }

    /**
     * @param meetings empty for whoever has no business there
     * @param decided what the committee decided at its meetings, as far as the person may read it; latest first
     */
    record Profile(
            Party committee,
            Optional<Terms> terms,
            List<Seat> seats,
            boolean secretary,
            List<Meeting> meetings,
            List<Decided> decided) {}

    record Decided(Meeting meeting, Item item, String outcome) {}

    @GetMapping("/committees/{id}")
    @Door(Door.Who.STAFF)
    ModelAndView profile(@PathVariable PartyId id, CurrentPerson person, OnDay on) {
        var view = register.on(on.day(), on.known());
        var committee = view.find(id).orElseThrow(Heads::missing);
        var pass = passes.passOf(person, List.of(id));
        var all = pass.enters() ? meetings.listOf(id) : List.<Meeting>of();
        return Page.of(
                "committees/committee",
                new Profile(
                        committee,
                        chamber.terms(id, on.day()),
                        Bench.of(view, List.of(id)),
                        pass.secretary(),
                        all,
                        decided(all, pass)));
    }

    private List<Decided> decided(List<Meeting> all, Pass pass) {
        var decided = new ArrayList<Decided>();
        for (var meeting : all) {
            var record = chamber.record(meeting.id());
            var telling = new Telling(
                    record,
                    Fold.standing(record.log()),
                    committee -> Optional.empty(),
                    party -> register.on(meeting.day())
                            .find(party)
                            .map(Party::name)
                            .orElse(""),
                    record.at(clocks.now()));
            for (var item : record.items()) {
                if (!pass.reads(item)) continue;
                telling.outcome(item).forEach(outcome -> decided.add(new Decided(meeting, item, outcome)));
            }
        }
        return decided;
    }

    /**
     * @param others committees with which it could sit in common: those whose secretary is the same
     * @param key makes the meeting's identity, so that a form sent twice convenes one meeting
     */
    record Convene(Party committee, List<Choice> others, Typed typed, String key) {}

    @GetMapping("/committees/{id}/meetings/new")
    @Door(Door.Who.SECRETARY)
    ModelAndView blank(@PathVariable PartyId id, CurrentPerson person) {
        passes.keepRecord(person, List.of(id));
        var typed = Typed.prefilled(Map.of("title", "Meeting of the " + nameOf(id)));
        return Page.of(
                "committees/convene", convening(id, person, typed, Fresh.id().toString()));
    }

    private Convene convening(PartyId id, CurrentPerson person, Typed typed, String key) {
        var view = register.on(clocks.today());
        var others = person.posts().stream()
                .map(Standing.Post::body)
                .distinct()
                .filter(body -> !body.equals(id) && person.isSecretaryOf(body))
                .flatMap(body -> view.find(body).stream())
                .filter(party -> party.kind() == Kind.COMMITTEE)
                .map(party -> Choice.of(party.id().toString(), party.name()))
                .toList();
        return new Convene(view.get(id), others, typed, key);
    }

    @PostMapping("/committees/{id}/meetings")
    @Door(Door.Who.SECRETARY)
    ModelAndView convene(@PathVariable PartyId id, CurrentPerson person, Typed typed) {
        passes.keepRecord(person, List.of(id));
        var form = ConveneForm.read(typed);
        var page = convening(id, person, typed, form.key().toString());
        var sitting = new ArrayList<>(List.of(id));
        typed.choices("with", page.others().stream().map(Choice::value).toList())
                .forEach(other -> sitting.add(PartyId.of(other)));
        if (!typed.isFaulty() && form.day().isBefore(clocks.today())) {
            typed.fault("day", "The meeting must be today or later");
        }
        if (!typed.isFaulty()) {
            var meeting = new MeetingId(form.key());
            var starts = LocalDateTime.of(form.day(), form.begins());
            var answer = convening.convene(meeting, sitting, form.title(), starts, form.place(), person.actor());
            if (answer.isDone()) return Page.seeOther("/meetings/" + meeting + "/agenda", "Meeting convened");
            typed.object(answer.objections());
        }
        return Page.faulty("committees/convene", page);
    }

    private String nameOf(PartyId id) {
        return register.on(clocks.today()).get(id).name();
    }
}
