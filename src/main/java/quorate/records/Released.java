package quorate.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quorate.committees.Committees;
import quorate.committees.Meeting;
import quorate.committees.Paper;
import quorate.kernel.FileId;
import quorate.kernel.PartyId;
import quorate.web.Published;
import quorate.web.Published.Copy;

/** What the public can read of a committee today, exactly as it stands on the public site; and what was withdrawn there. */
final class Released {

    private final Committees committees;
    private final Published published;
    private final Parcel parcel;
    private final Set<UUID> standing = new HashSet<>();
    private final Set<UUID> minuted = new HashSet<>();
    private final List<Withheld> withdrawn = new ArrayList<>();

    Released(Committees committees, Published published, Parcel parcel) {
        this.committees = committees;
        this.published = published;
        this.parcel = parcel;
    }

    /** @param parents bodies whose registers are the committee's as well */
    void put(PartyId committee, Set<PartyId> parents, List<Meeting> meetings) {
        var shared = meetings.stream()
                .filter(meeting -> meeting.committees().size() > 1)
                .toList();
        // Papers of committees in common are published once, under the first of them.
        var papers = shared.stream()
                .flatMap(meeting -> committees.proceedings(meeting.id(), committee, Optional.empty()).papers().stream())
                .map(Paper::file)
                .map(FileId::value)
                .collect(Collectors.toSet());
        var bodies = Stream.of(
                        Stream.of(committee),
                        parents.stream(),
                        shared.stream().map(Meeting::committees).flatMap(List::stream))
                .flatMap(each -> each)
                .collect(Collectors.toSet());
        published.each(bodies, copy -> {
            var own = copy.body().equals(committee)
                    || copy.kind().equals("register") && parents.contains(copy.body())
                    || copy.kind().equals("paper") && papers.contains(copy.of());
            if (own) take(copy);
        });
    }

    private void take(Copy copy) {
        if (copy.withdrawn().isPresent()) {
            withdrawn.add(new Withheld(
                    copy.day(),
                    copy.title() + ", published at /public/" + copy.address(),
                    "Withdrawn from the public. " + copy.withdrawn().get() + "."));
            return;
        }
        standing.add(copy.of());
        if (copy.kind().equals("minutes")) minuted.add(copy.of());
        var label = new Parcel.Label(
                "public/" + copy.address() + ".html",
                copy.title(),
                copy.kind(),
                Optional.of(copy.day()),
                true,
                copy.version() > 1 ? "version " + copy.version() : "");
        parcel.page(label, copy.html());
    }

    /** True if the file, or whatever else has that id, can be read by the public today. */
    boolean stands(UUID thing) {
        return standing.contains(thing);
    }

    /** True if the public can read minutes of the meeting today. */
    boolean isMinuted(UUID meeting) {
        return minuted.contains(meeting);
    }

    Collection<Withheld> withdrawn() {
        return withdrawn;
    }
}
