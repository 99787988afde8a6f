package quorate.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quorate.committees.Committees;
import quorate.committees.Meeting;
import quorate.kernel.PartyId;
import quorate.web.CurrentPerson;
import quorate.web.Standing;
import quorate.web.Words;

/** Minutes on their way, on theirs into the whole record: each version as it stood, and what was said of it. */
final class Versions {

    private static final List<String> HEADINGS = List.of("meeting", "when", "step", "by", "what was said");

    private final StepStore store;
    private final Committees committees;
    private final Standing standing;

    Versions(StepStore store, Committees committees, Standing standing) {
        this.store = store;
        this.committees = committees;
        this.standing = standing;
    }

    void put(PartyId committee, List<Meeting> meetings, Optional<CurrentPerson> reader, Parcel parcel) {
        var rows = new ArrayList<List<String>>();
        for (var meeting : meetings) {
            var steps = store.list(meeting.id(), committee);
            if (steps.isEmpty() || !isOpen(committee, meeting, reader)) continue;
            for (var step : steps) {
                rows.add(List.of(
                        meeting.day().toString(),
                        step.at().toString(),
                        step.kind().toString(),
                        standing.nameOf(step.by()),
                        step.words()));
                if (!step.whole().isEmpty()) parcel.page(label(meeting, step), step.whole());
            }
        }
        parcel.list(
                new Parcel.Label(
                        "private/minutes-on-their-way.csv",
                        "Minutes on their way, and what was said of them",
                        "list",
                        Optional.empty(),
                        false,
                        ""),
                HEADINGS,
                rows.stream());
    }

    /** A version holds all items: whoever may not read one of them reads none of it. */
    private boolean isOpen(PartyId committee, Meeting meeting, Optional<CurrentPerson> reader) {
        var volume = committees.proceedings(meeting.id(), committee, reader);
        return volume.items().stream().allMatch(volume.readable());
    }

    private static Parcel.Label label(Meeting meeting, Step step) {
        return new Parcel.Label(
                "private/" + meeting.day() + "/minutes-" + step.kind().code() + ".html",
                "Minutes of " + Words.day(meeting.day()) + " as they stood on " + Words.moment(step.at()),
                "minutes",
                Optional.of(meeting.day()),
                false,
                step.kind().toString());
    }
}
