package quorate.committees;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Decision;
import quorate.authority.Matter;
import quorate.clocks.Clocks;
import quorate.kernel.MatterId;
import quorate.web.Aside;
import quorate.web.CurrentPerson;
import quorate.web.Words;

/**
 * Whether one question is before two bodies: a governing body and its committee, or two committees of one commissioner. Each
 * may decide it, and the one undoes what the other did; so whoever keeps the agenda is told.
 */
@Component
class Twice implements Aside {

    private static final String SETTLE = " Settle which of the two decides it.";

    private final AgendaStore lines;
    private final Agenda agenda;
    private final MeetingStore meetings;
    private final Publishing names;
    private final Authority authority;
    private final Clocks clocks;

    Twice(
            AgendaStore lines,
            Agenda agenda,
            MeetingStore meetings,
            Publishing names,
            Authority authority,
            Clocks clocks) {
        this.lines = lines;
        this.agenda = agenda;
        this.meetings = meetings;
        this.names = names;
        this.authority = authority;
        this.clocks = clocks;
    }

    /**
     * Where else one of these matters, or the same question laid anew, waits on an agenda: a sentence each.
     *
     * @param all whether also what the public was not told yet: for whoever keeps the record or chairs, who has to settle it
     */
    List<String> of(List<Matter> matters, Meeting meeting, boolean all) {
        return waiting(matters, all)
                .filter(other -> isElsewhere(other, meeting))
                .map(other -> "Also on the agenda of " + told(other) + "." + SETTLE)
                .distinct()
                .toList();
    }

    private Stream<Meeting> waiting(List<Matter> matters, boolean all) {
        return matters.stream()
                .flatMap(matter -> same(matter).stream())
                .distinct()
                .flatMap(matter -> lines.placesOf(matter).stream())
                .distinct()
                .flatMap(place -> meetings
                        .find(place.meeting())
                        .filter(meeting -> isToCome(meeting) && (all || isPublic(meeting, place)))
                        .stream())
                .distinct();
    }

    private boolean isPublic(Meeting meeting, AgendaStore.Place place) {
        return meeting.isAnnounced()
                && agenda.of(place.meeting())
                        .find(place.item())
                        .filter(Item::isPublic)
                        .isPresent();
    }

    private String told(Meeting meeting) {
        return Words.list(meeting.committees().stream()
                        .map(committee -> "the " + names.nameOf(committee, meeting.day()))
                        .toList())
                + ", " + Words.day(meeting.day());
    }

    /** On the page of a matter: which bodies are to meet on it, where there are two of them. */
    @Override
    public List<String> about(CurrentPerson person, UUID thing) {
        var matter = authority.find(new MatterId(thing));
        if (matter.isEmpty()) return List.of();
        var keeps = person.posts().stream().anyMatch(post -> post.office().equals("secretary"));
        var meetings = waiting(List.of(matter.get()), keeps).toList();
        var bodies = meetings.stream().map(Meeting::committees).distinct().toList();
        var apart = bodies.stream()
                .anyMatch(one -> bodies.stream().anyMatch(other -> one.stream().noneMatch(other::contains)));
        if (!apart) return List.of();
        return List.of("This question is before two bodies: "
                + Words.list(meetings.stream().map(this::told).toList()) + "." + SETTLE);
    }

    private boolean isToCome(Meeting meeting) {
        return meeting.cancelled().isEmpty() && !meeting.day().isBefore(clocks.today());
    }

    /** Another body is to meet on it; that the same one meets again is the ordinary course of a matter. */
    private static boolean isElsewhere(Meeting other, Meeting meeting) {
        return other.committees().stream().noneMatch(meeting.committees()::contains);
    }

    /** The matter, and others of the same commissioner that ask the same about the same and wait. */
    private Set<MatterId> same(Matter matter) {
        var same = new LinkedHashSet<>(Set.of(matter.id()));
        if (matter.affected().isEmpty()) return same;
        authority.docket(matter.affected()).stream()
                .filter(other -> other.matter().act().equals(matter.act())
                        && other.matter().commissioner().equals(matter.commissioner())
                        && other.matter().affected().equals(matter.affected())
                        && other.decisions().stream()
                                .allMatch(decision -> decision.outcome() == Decision.Outcome.DEFERRED))
                .forEach(other -> same.add(other.matter().id()));
        return same;
    }
}
