package quorate.committees;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Decision;
import quorate.authority.Matter;
import quorate.clocks.Clocks;
import quorate.kernel.MatterId;
import quorate.web.Words;

/**
 * Whether one question is before two bodies: a governing body and its committee, or two committees of one commissioner. Each
 * may decide it, and the one undoes what the other did; so whoever keeps the agenda is told.
 */
@Component
class Twice {

    private final AgendaStore lines;
    private final MeetingStore meetings;
    private final Publishing names;
    private final Authority authority;
    private final Clocks clocks;

    Twice(AgendaStore lines, MeetingStore meetings, Publishing names, Authority authority, Clocks clocks) {
        this.lines = lines;
        this.meetings = meetings;
        this.names = names;
        this.authority = authority;
        this.clocks = clocks;
    }

    /** Where else one of these matters, or the same question laid anew, waits on an agenda: a sentence each. */
    List<String> of(List<Matter> matters, Meeting meeting) {
        return matters.stream()
                .flatMap(matter -> same(matter).stream())
                .distinct()
                .flatMap(matter -> lines.placesOf(matter).stream())
                .map(AgendaStore.Place::meeting)
                .distinct()
                .flatMap(id -> meetings.find(id).stream())
                .filter(other -> isElsewhere(other, meeting))
                .map(other -> "Also on the agenda of "
                        + Words.list(other.committees().stream()
                                .map(committee -> "the " + names.nameOf(committee, other.day()))
                                .toList())
                        + ", " + Words.day(other.day()) + ".")
                .distinct()
                .toList();
    }

    /** Another body is to meet on it; that the same one meets again is the ordinary course of a matter. */
    private boolean isElsewhere(Meeting other, Meeting meeting) {
        return other.cancelled().isEmpty()
                && !other.day().isBefore(clocks.today())
                && other.committees().stream().noneMatch(meeting.committees()::contains);
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
