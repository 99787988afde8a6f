package quorate.soundings;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.files.Files;
import quorate.files.Upload;
import quorate.kernel.Citation;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.schemes.Definition;
import quorate.schemes.Schemes;
import quorate.soundings.Sounding.Heard;
import quorate.soundings.Sounding.Letter;
import quorate.soundings.Sounding.Stance;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Standing;
import quorate.web.Typed;

/** What local medical committees said of a commissioner's own schemes, and where it is said. */
@Controller
@Door(Door.Who.STAFF)
class SoundingPages {

    private static final String HERE = "/soundings";
    private static final String NATIONAL = "England";
    private static final int SIZE = 25;
    private static final List<String> HEADER = List.of(
            "scheme",
            "commissioner",
            "committee",
            "asked",
            "what it thinks",
            "answered",
            "its words",
            "why not asked",
            "kept");

    private final Soundings soundings;
    private final SoundingHands hands;
    private final Schemes schemes;
    private final List<Proposed> proposed;
    private final Files files;
    private final Standing standing;
    private final Clocks clocks;

    SoundingPages(
            Soundings soundings,
            SoundingHands hands,
            Schemes schemes,
            List<Proposed> proposed,
            Files files,
            Standing standing,
            Clocks clocks) {
        this.soundings = soundings;
        this.hands = hands;
        this.schemes = schemes;
        this.proposed = proposed;
        this.files = files;
        this.standing = standing;
        this.clocks = clocks;
    }

    record Row(Sounding sounding, String title, String commissioner, String committee) {

        private boolean has(String words) {
            return String.join(" ", title, commissioner, committee, sounding.state())
                    .toLowerCase(Locale.UK)
                    .contains(words);
        }

        private List<String> cells() {
            var heard = sounding.heard();
            return List.of(
                    title,
                    commissioner,
                    committee,
                    heard.map(it -> it.asked().toString()).orElse(""),
                    sounding.state(),
                    heard.flatMap(Heard::answered).map(LocalDate::toString).orElse(""),
                    heard.map(Heard::words).orElse(""),
                    sounding.whyNot(),
                    sounding.day().toString());
        }
    }

    record Listing(List<Row> rows, Paging paging, boolean any, boolean says, Typed typed) {}

    @GetMapping(HERE)
    ModelAndView list(CurrentPerson person, OnDay day, Typed typed) {
        var all = rows(person, day);
        var found = fitting(all, typed);
        var page = typed.value("page");
        var paging = new Paging(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, SIZE, found.size());
        var shown = found.stream().skip(paging.before()).limit(SIZE).toList();
        return Page.of(
                "soundings/soundings",
                new Listing(shown, paging, !all.isEmpty(), !hands.saidBy(person).isEmpty(), typed));
    }

    private List<Row> rows(CurrentPerson person, OnDay day) {
        return soundings.list(hands.readBy(person), day.known()).stream()
                .map(this::row)
                .toList();
    }

    private Row row(Sounding it) {
        return new Row(
                it,
                titleOf(it),
                standing.nameOf(it.commissioner()),
                it.heard().map(heard -> standing.nameOf(heard.committee())).orElse(""));
    }

    private static List<Row> fitting(List<Row> all, Typed typed) {
        var words = typed.value("q").strip().toLowerCase(Locale.UK);
        return all.stream().filter(row -> row.has(words)).toList();
    }

    private String titleOf(Sounding it) {
        return schemes.find(it.scheme())
                .map(Definition::title)
                .orElseGet(() -> proposed(List.of(it.commissioner()))
                        .filter(scheme -> scheme.id().equals(it.scheme()))
                        .map(Proposed.Scheme::title)
                        .findFirst()
                        .orElse(it.scheme()));
    }

    private Stream<Proposed.Scheme> proposed(List<PartyId> commissioners) {
        return proposed.stream().flatMap(each -> each.of(commissioners).stream());
    }

    @GetMapping(HERE + "/csv")
    void csv(CurrentPerson person, OnDay day, Typed typed, HttpServletResponse response) {
        var rows = fitting(rows(person, day), typed).stream().map(Row::cells);
        Csv.answer(response, "soundings-" + day.day() + ".csv", HEADER, rows);
    }

    /** @param earlier what was said of the same scheme before, the latest first */
    record One(Row row, String says, String by, List<Row> earlier, boolean again) {}

    private Sounding find(UUID id, CurrentPerson person) {
        return soundings
                .find(id)
                .filter(it -> hands.readBy(person).contains(it.commissioner()))
                .orElseThrow(Page::missing);
    }

    @GetMapping(HERE + "/{sounding}")
    ModelAndView one(@PathVariable UUID sounding, CurrentPerson person, OnDay day) {
        var it = find(sounding, person);
        var others = soundings.list(List.of(it.commissioner()), day.known()).stream()
                .filter(other ->
                        other.scheme().equals(it.scheme()) && !other.id().equals(it.id()))
                .map(this::row)
                .toList();
        return Page.of(
                "soundings/sounding",
                new One(
                        row(it),
                        soundings.paragraph(it),
                        standing.nameOf(it.by()),
                        others,
                        hands.saidBy(person).contains(it.commissioner())));
    }

    /** The letter of the committee; that it was opened is logged. */
    @GetMapping(HERE + "/{sounding}/letter")
    ResponseEntity<Resource> letter(@PathVariable UUID sounding, CurrentPerson person) {
        var it = find(sounding, person);
        var letter = it.heard().flatMap(Heard::letter).orElseThrow(Page::missing);
        return files.open(letter.file(), person.id(), it.id()).attachment();
    }

    record Asking(
            List<Choice> commissioners,
            List<Choice> schemes,
            List<Choice> committees,
            List<Choice> stances,
            List<Citation> sources,
            Typed typed) {}

    @GetMapping(HERE + "/new")
    ModelAndView ask(CurrentPerson person, Typed typed) {
        return Page.of(
                "soundings/ask",
                asking(person, typed.knowing(Map.of("key", Fresh.id().toString()))));
    }

    private Asking asking(CurrentPerson person, Typed typed) {
        var own = hands.saidBy(person);
        if (own.isEmpty()) throw new AccessDeniedException("Says nothing of committees");
        return new Asking(
                named(own), local(own), named(hands.committees()), Choice.of(Stance.class), soundings.sources(), typed);
    }

    private List<Choice> named(List<PartyId> parties) {
        return parties.stream()
                .map(id -> Choice.of(id.toString(), standing.nameOf(id)))
                .toList();
    }

    /** Schemes of somebody's own on the shelf, and those that are being written. */
    private List<Choice> local(List<PartyId> own) {
        var shelved = schemes.all().stream()
                .filter(it -> !it.area().equals(NATIONAL))
                .map(it -> Choice.of(it.id(), it.title() + " (" + it.area() + ")"))
                .toList();
        var ids = shelved.stream().map(Choice::value).toList();
        var written = proposed(own)
                .filter(it -> !ids.contains(it.id()))
                .map(it -> Choice.of(it.id(), it.title() + " (being written)"));
        return Stream.concat(shelved.stream(), written).toList();
    }

    @PostMapping(HERE)
    ModelAndView say(@RequestParam(required = false) Optional<MultipartFile> letter, CurrentPerson person, Typed typed)
            throws IOException {
        var asking = asking(person, typed);
        var read = SoundingForm.read(
                typed,
                hands.saidBy(person),
                asking.schemes().stream().map(Choice::value).toList(),
                hands.committees(),
                clocks.today(),
                person.id());
        var kept = typed.isFaulty() ? Optional.<Letter>empty() : kept(letter, person, typed);
        if (typed.isFaulty() || read.isEmpty()) return Page.faulty("soundings/ask", asking);
        var said = kept.map(file -> SoundingForm.with(read.get(), file)).orElse(read.get());
        return Page.seeOther(soundings.keep(said).page(), "Kept: whoever decides about the scheme reads it");
    }

    private Optional<Letter> kept(Optional<MultipartFile> sent, CurrentPerson person, Typed typed) throws IOException {
        var file = sent.filter(it -> !it.isEmpty() && typed.isChosen("asked", "yes"));
        if (file.isEmpty()) return Optional.empty();
        var name = String.valueOf(file.get().getOriginalFilename());
        try (var bytes = file.get().getInputStream()) {
            return switch (files.keep(bytes, name, person.actor())) {
                case Upload.Kept(var stored, var remarks) -> Optional.of(new Letter(stored.id(), stored.name()));
                case Upload.Refused(var sentence) -> {
                    typed.fault("letter", sentence);
                    yield Optional.empty();
                }
            };
        }
    }
}
