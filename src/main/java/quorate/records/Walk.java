package quorate.records;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import quorate.committees.Committees;
import quorate.committees.Item;
import quorate.committees.Meeting;
import quorate.committees.Minutes;
import quorate.committees.Paper;
import quorate.committees.Seat;
import quorate.committees.Volume;
import quorate.files.StoredFile;
import quorate.interests.Interests;
import quorate.interests.Treatment;
import quorate.kernel.PartyId;
import quorate.web.CurrentPerson;

/** Goes through the meetings of a committee: papers and minutes into the parcel, everything else into lists. */
final class Walk {

    private final Committees committees;
    private final Interests interests;
    private final quorate.files.Files files;
    private final Released released;
    private final Parcel parcel;
    private final Bundle.Part part;
    private final Optional<CurrentPerson> reader;
    private final TemplateEngine templates;
    private final List<List<String>> held = new ArrayList<>();
    private final List<List<String>> decided = new ArrayList<>();
    private final List<List<String>> ruled = new ArrayList<>();
    private final Map<List<String>, LocalDate[]> seated = new LinkedHashMap<>();
    private final List<Withheld> withheld = new ArrayList<>();
    private final Set<UUID> things = new LinkedHashSet<>();

    Walk(
            Committees committees,
            Interests interests,
            quorate.files.Files files,
            Released released,
            Parcel parcel,
            Bundle.Part part,
            Optional<CurrentPerson> reader,
            TemplateEngine templates) {
        this.committees = committees;
        this.interests = interests;
        this.files = files;
        this.released = released;
        this.parcel = parcel;
        this.part = part;
        this.reader = reader;
        this.templates = templates;
    }

    private boolean isWhole() {
        return part == Bundle.Part.WHOLE;
    }

    void put(PartyId committee, Meeting meeting) {
        if (!isWhole() && meeting.notices().isEmpty()) {
            withheld.add(new Withheld(meeting.day(), "A meeting", "The public was given no notice of it"));
            return;
        }
        var volume = committees.proceedings(meeting.id(), committee, reader);
        things.add(meeting.id().value());
        held.add(List.of(
                meeting.day().toString(),
                meeting.title(),
                meeting.starts().toLocalTime().toString(),
                meeting.place(),
                meeting.cancelled().orElse(""),
                volume.isApproved() ? "approved" : "not approved"));
        volume.seats().forEach(seat -> seat(seat, meeting.day()));
        volume.items().forEach(item -> item(volume, item));
        volume.papers().forEach(paper -> paper(volume, paper));
        minutes(volume);
    }

    private void seat(Seat seat, LocalDate day) {
        var row = List.of(
                seat.name(),
                seat.title(),
                String.join(" ", seat.kinds().stream().sorted().toList()),
                seat.voting() ? "yes" : "no");
        seated.computeIfAbsent(row, key -> new LocalDate[] {day, day})[1] = day;
    }

    private void item(Volume volume, Item item) {
        var day = volume.meeting().day();
        if (!volume.readable().test(item)) {
            withheld.add(new Withheld(
                    day, "Item " + item.place(), "Kept from whoever this bundle was made for, because of an interest"));
            return;
        }
        if (!isWhole() && !item.isPublic()) {
            withheld.add(new Withheld(
                    day,
                    "An item of the private part",
                    "Because of " + item.hidden().orElseThrow().ground()));
            return;
        }
        if (isWhole()) {
            things.add(item.id());
            things.add(item.matter().value());
        }
        if (isWhole() || released.isMinuted(volume.meeting().id().value())) rulings(volume, item);
    }

    private void rulings(Volume volume, Item item) {
        var names = volume.seats().stream().collect(Collectors.toMap(Seat::person, Seat::name, (one, other) -> one));
        for (var ruling : interests.rulings(item.matter()).all()) {
            ruled.add(List.of(
                    volume.meeting().day().toString(),
                    Integer.toString(item.place()),
                    item.title(),
                    names.getOrDefault(ruling.person(), "Somebody without a seat"),
                    ruling.treatments().stream().map(Treatment::plain).sorted().collect(Collectors.joining("; ")),
                    ruling.reason(),
                    ruling.at().toString()));
        }
    }

    private void paper(Volume volume, Paper paper) {
        var item = volume.items().stream()
                .filter(one -> one.id().equals(paper.item()))
                .findFirst()
                .orElseThrow();
        var stands = volume.isOpen(paper) && released.stands(paper.file().value());
        var day = volume.meeting().day();
        if (!stands && !isWhole()) {
            withheld.add(new Withheld(day, what(item, paper), ground(volume, item, paper)));
            return;
        }
        var file = opened(volume, paper, stands);
        var place = (stands ? "papers/" : "private/") + day + "/" + item.place() + "-" + slug(paper.title()) + "-v"
                + paper.version() + "." + file.type().ending();
        var note = stands ? "" : ground(volume, item, paper);
        parcel.put(
                new Parcel.Label(place, paper.title(), "original", Optional.of(day), stands, note),
                out -> Files.copy(file.bytes(), out));
    }

    /** What is private is opened in the name of whoever the bundle is for, and that is logged like any other opening. */
    private StoredFile opened(Volume volume, Paper paper, boolean stands) {
        if (stands || reader.isEmpty()) return files.get(paper.file());
        return files.open(paper.file(), reader.get().id(), volume.meeting().id().value());
    }

    private static String what(Item item, Paper paper) {
        if (!item.isPublic()) return "A paper for the private part";
        if (paper.hidden().isPresent()) return "A paper for item " + item.place();
        return "Version " + paper.version() + " of a paper for item " + item.place();
    }

    private static String ground(Volume volume, Item item, Paper paper) {
        var hidden = paper.hidden()
                .map(Object::toString)
                .or(() -> item.hidden().map(one -> one.ground().toString()));
        if (hidden.isPresent()) return "Because of " + hidden.get();
        return volume.isOpen(paper) ? "Not published, or withdrawn" : "Replaced by a later version";
    }

    private void minutes(Volume volume) {
        var day = volume.meeting().day();
        var told = released.isMinuted(volume.meeting().id().value());
        if (!isWhole() && !told) {
            if (!volume.minutes().opening().isEmpty()) {
                withheld.add(new Withheld(day, "The minutes", "Not approved yet, or withdrawn"));
            }
            return;
        }
        for (var part : volume.minutes().parts()) {
            if (part instanceof Minutes.Minute minute && (isWhole() || minute.open())) decided(day, minute);
        }
        if (!isWhole() || volume.minutes().opening().isEmpty()) return;
        var last = volume.isApproved() ? volume.approvals().getLast().whole() : "";
        parcel.page(
                new Parcel.Label(
                        "private/" + day + "/minutes.html",
                        "Minutes of " + quorate.web.Words.day(day) + ", with their private part",
                        "minutes",
                        Optional.of(day),
                        false,
                        volume.isApproved() ? "as approved" : "a draft"),
                last.isEmpty() ? rendered(volume.minutes()) : last);
    }

    private void decided(LocalDate day, Minutes.Minute minute) {
        decided.add(List.of(
                day.toString(),
                Integer.toString(minute.number()),
                minute.title(),
                String.join(" ", minute.outcome()),
                String.join(" ", minute.quorum()),
                String.join(" ", minute.recorded()),
                minute.open() ? "yes" : "no"));
    }

    private String rendered(Minutes minutes) {
        var output = new StringOutput();
        templates.render("committees/minutesBody.jte", Map.of("it", minutes), output);
        return output.toString();
    }

    /** The lists that grew on the way. */
    void lists() {
        parcel.list(
                Bundle.label("meetings.csv", "Meetings", "list"),
                List.of("day", "title", "begins", "place", "cancelled", "minutes"),
                held.stream());
        parcel.list(
                Bundle.label("members.csv", "Who had a seat, from the first to the last meeting with it", "list"),
                List.of("name", "seat", "counts as", "vote", "from", "until"),
                seated.entrySet().stream()
                        .map(row -> java.util.stream.Stream.concat(
                                        row.getKey().stream(),
                                        java.util.Arrays.stream(row.getValue()).map(LocalDate::toString))
                                .toList()));
        parcel.list(
                label("decisions.csv", "What was decided"),
                List.of("day", "item", "title", "outcome", "quorum", "dissent and challenge", "public"),
                decided.stream());
        parcel.list(
                label("rulings.csv", "Rulings on interests"),
                List.of("day", "item", "title", "member", "ruling", "reason", "at"),
                ruled.stream());
    }

    private Parcel.Label label(String path, String title) {
        return new Parcel.Label(path, title, "list", Optional.empty(), !isWhole(), "");
    }

    List<Withheld> withheld() {
        return withheld;
    }

    /** Meetings, and of the whole record items and matters, whose entries in the journal belong to it. */
    Set<UUID> things() {
        return things;
    }

    static String slug(String title) {
        var plain = java.text.Normalizer.normalize(title, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(java.util.Locale.UK)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "paper" : plain.substring(0, Math.min(60, plain.length()));
    }
}
