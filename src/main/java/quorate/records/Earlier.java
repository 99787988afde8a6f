package quorate.records;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quorate.kernel.PartyId;
import quorate.web.CurrentPerson;

/** What was brought in from the past, on its way into a bundle. */
final class Earlier {

    private final PastStore past;
    private final quorate.files.Files files;
    private final Released released;
    private final List<Withheld> withheld = new ArrayList<>();

    Earlier(PastStore past, quorate.files.Files files, Released released) {
        this.past = past;
        this.files = files;
        this.released = released;
    }

    void put(PartyId committee, Bundle.Part part, Optional<CurrentPerson> reader, Parcel parcel) {
        for (var kept : past.list(committee)) {
            var stands = kept.open() && released.stands(kept.file().value());
            if (!stands && part == Bundle.Part.OPEN) {
                withheld.add(new Withheld(
                        kept.day(),
                        "A paper of the years before Quorate",
                        kept.open() ? "Withdrawn from the public" : "Marked private when it was brought in"));
                continue;
            }
            var file = stands || reader.isEmpty()
                    ? files.get(kept.file())
                    : files.open(kept.file(), reader.get().id(), committee.value());
            var path = (stands ? "papers/" : "private/") + kept.day() + "/earlier-" + Walk.slug(kept.title()) + "."
                    + file.type().ending();
            parcel.put(
                    new Parcel.Label(
                            path,
                            kept.title(),
                            kept.kind(),
                            Optional.of(kept.day()),
                            stands,
                            "brought in from the past"),
                    out -> Files.copy(file.bytes(), out));
        }
    }

    List<Withheld> withheld() {
        return withheld;
    }
}
