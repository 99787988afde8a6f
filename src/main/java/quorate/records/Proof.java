package quorate.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import quorate.kernel.PartyId;
import quorate.web.Csv;
import quorate.web.Memory;

/** The entries of the journal that belong to the record, each with its link in the chain. */
final class Proof {

    /** What the public may know happened; the other kinds would count private items. */
    private static final Pattern OPEN =
            Pattern.compile("Meeting\\.(Moved|Cancelled|NoticeGiven)|MinuteBook\\..*|Publication\\..*");

    private static final List<String> HEADINGS =
            List.of("position", "write", "what", "when", "hash of the entry before", "entry in hexadecimal", "hash");

    private final Memory memory;

    Proof(Memory memory) {
        this.memory = memory;
    }

    /** @return in a sentence, whether the whole journal holds */
    String put(Collection<UUID> things, PartyId committee, Bundle.Part part, Parcel parcel) {
        var whole = part == Bundle.Part.WHOLE;
        var about = new ArrayList<>(things);
        about.add(committee.value());
        parcel.put(
                new Parcel.Label(
                        "journal.csv",
                        "What happened, with the chain that proves it",
                        "journal",
                        Optional.empty(),
                        !whole,
                        whole
                                ? "The SHA-256 of the hash before and of the entry is the hash"
                                : "Entries are named and not shown; ask the committee to verify a hash"),
                out -> {
                    Csv.write(out, HEADINGS, java.util.stream.Stream.empty());
                    memory.chain(about, link -> {
                        if (whole || OPEN.matcher(link.kind()).matches()) {
                            Csv.write(out, row(link, whole), java.util.stream.Stream.empty());
                        }
                    });
                });
        return memory.proof();
    }

    private static List<String> row(Memory.Link link, boolean whole) {
        return List.of(
                Long.toString(link.position()),
                Long.toString(link.number()),
                link.kind(),
                link.at().toString(),
                link.before(),
                whole ? link.bytes() : "",
                link.hash());
    }
}
