package quorate.records;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Meeting;
import quorate.files.Files;
import quorate.interests.Interests;
import quorate.kernel.PartyId;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.CurrentPerson;
import quorate.web.Memory;
import quorate.web.Published;
import quorate.web.Standing;

/** Puts a committee's whole record into one archive, meeting by meeting, with one meeting in memory at a time. */
@Component
class Bundle {

    private final Committees committees;
    private final Authority authority;
    private final Register register;
    private final Interests interests;
    private final Files files;
    private final PastStore past;
    private final StepStore steps;
    private final Standing standing;
    private final Published published;
    private final Memory memory;
    private final Clocks clocks;
    private final TemplateEngine templates;

    Bundle(
            Committees committees,
            Authority authority,
            Register register,
            Interests interests,
            Files files,
            PastStore past,
            StepStore steps,
            Standing standing,
            Published published,
            Memory memory,
            Clocks clocks,
            TemplateEngine templates) {
        this.committees = committees;
        this.authority = authority;
        this.register = register;
        this.interests = interests;
        this.files = files;
        this.past = past;
        this.steps = steps;
        this.standing = standing;
        this.published = published;
        this.memory = memory;
        this.clocks = clocks;
        this.templates = templates;
    }

    /** How much of the record. */
    enum Part {
        /** What the public may read, as it was released, and a list of what is withheld. */
        OPEN,
        /** All of it that its reader may read, what is private marked. */
        WHOLE
    }

    /** For the first page of the bundle. */
    record Index(
            String committee,
            LocalDate day,
            Part part,
            List<Meeting> meetings,
            List<Parcel.Piece> pieces,
            List<Withheld> withheld,
            String proof) {}

    /** @param reader who is to have it; empty for whoever runs the installation */
    void write(PartyId committee, Part part, Optional<CurrentPerson> reader, OutputStream out) throws IOException {
        try (var parcel = new Parcel(out)) {
            var meetings = committees.find(committee).reversed();
            var released = new Released(committees, published, parcel);
            released.put(committee, parents(committee), meetings);
            // What the public may read does not depend on who asks for it.
            var eyes = part == Part.OPEN ? Optional.<CurrentPerson>empty() : reader;
            var walk = new Walk(committees, interests, files, released, parcel, part, eyes, templates);
            meetings.forEach(meeting -> walk.put(committee, meeting));
            walk.lists();
            if (part == Part.WHOLE) new Versions(steps, committees, standing).put(committee, meetings, eyes, parcel);
            new Basis(authority, interests, register, clocks).put(committee, part, parcel);
            var earlier = new Earlier(past, files, released);
            earlier.put(committee, part, eyes, parcel);
            var proof = new Proof(memory).put(walk.things(), committee, part, parcel);
            var withheld = new ArrayList<>(walk.withheld());
            withheld.addAll(released.withdrawn());
            withheld.addAll(earlier.withheld());
            withheld.sort(Comparator.comparing(Withheld::day));
            parcel.list(
                    label("withheld.csv", "What is withheld, and on what ground", "list"),
                    Withheld.HEADINGS,
                    withheld.stream().map(Withheld::row));
            var name = nameOf(committee);
            var index = new Index(name, clocks.today(), part, meetings, parcel.pieces(), withheld, proof);
            parcel.page(label("index.html", "Record of the " + name, "index"), render("records/bundleIndex", index));
            parcel.finish();
        }
    }

    static Parcel.Label label(String path, String title, String kind) {
        return new Parcel.Label(path, title, kind, Optional.empty(), true, "");
    }

    String render(String template, Object it) {
        var output = new StringOutput();
        templates.render(template + ".jte", Map.of("it", it), output);
        return output.toString();
    }

    /** As it is called today or, where it is no more, as it was called when it last met. */
    String nameOf(PartyId committee) {
        return find(committee).map(Party::name).orElse("committee");
    }

    Optional<Party> find(PartyId committee) {
        return register.on(clocks.today())
                .find(committee)
                .or(() -> committees.find(committee).stream()
                        .flatMap(meeting -> register.on(meeting.day()).find(committee).stream())
                        .findFirst());
    }

    /** The bodies of which it is or was a committee: the register of interests may be theirs. */
    private Set<PartyId> parents(PartyId committee) {
        var parents = new LinkedHashSet<PartyId>();
        var days = new LinkedHashSet<>(List.of(clocks.today()));
        committees.find(committee).forEach(meeting -> days.add(meeting.day()));
        for (var day : days) {
            register.on(day).linksFrom(committee, Tie.PART_OF).forEach(link -> parents.add(link.to()));
        }
        return parents;
    }
}
