package quorate.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.payments.Payments;
import quorate.schemes.Definition;
import quorate.schemes.Schemes;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;

/** The drafts of a commissioner, how one is begun, and the file of each version. */
@Controller
@Door(Door.Who.STAFF)
class DraftPages {

    static final String HERE = "/schemes/drafts";

    private final Drafting drafting;
    private final Payments payments;
    private final Schemes schemes;
    private final Standing standing;
    private final Clocks clocks;

    DraftPages(Drafting drafting, Payments payments, Schemes schemes, Standing standing, Clocks clocks) {
        this.drafting = drafting;
        this.payments = payments;
        this.schemes = schemes;
        this.standing = standing;
        this.clocks = clocks;
    }

    record Row(Draft draft, String title, String commissioner, String by) {}

    /** @param reads whether the person may see any draft at all */
    record Listing(List<Row> rows, boolean reads, List<Choice> commissioners, List<Choice> schemes, Typed typed) {}

    @GetMapping(HERE)
    ModelAndView list(CurrentPerson person, OnDay day, Typed typed) {
        var asked = typed.knowing(Map.of("key", Fresh.id().toString()));
        return Page.of("drafting/list", listing(person, day.known(), asked));
    }

    private Listing listing(CurrentPerson person, long known, Typed typed) {
        var reads = payments.readBy(person);
        return new Listing(
                drafting.list(reads, known).stream()
                        .filter(it -> !it.versions().isEmpty())
                        .map(it -> new Row(
                                it,
                                titleOf(it.latest().text()),
                                standing.nameOf(it.commissioner()),
                                standing.nameOf(it.latest().by())))
                        .toList(),
                !reads.isEmpty(),
                payments.enteredBy(person).stream()
                        .map(it -> Choice.of(it.toString(), standing.nameOf(it)))
                        .toList(),
                schemes.all().stream()
                        .map(it -> Choice.of(it.id(), it.title() + " (" + it.area() + ")"))
                        .toList(),
                typed);
    }

    /** What a text calls itself, whatever else is wrong with it. */
    static String titleOf(String text) {
        return Scalars.of(text).fields().stream()
                .filter(it -> it.path().equals("title") && !it.value().isBlank())
                .map(Scalars.Field::value)
                .findFirst()
                .orElse("A scheme without a title");
    }

    @PostMapping(HERE)
    ModelAndView begin(CurrentPerson person, Typed typed) {
        var may = payments.enteredBy(person);
        if (may.isEmpty()) throw new AccessDeniedException("Writes no schemes");
        var commissioner = typed.offered("commissioner", "Choose the commissioner", may);
        var copied = typed.value("copied").isBlank()
                ? Optional.<Definition>empty()
                : typed.found("copied", "Choose one of the schemes, or begin empty", schemes::find);
        if (typed.isFaulty() || commissioner.isEmpty()) {
            return Page.faulty("drafting/list", listing(person, Long.MAX_VALUE, typed));
        }
        var area = standing.nameOf(commissioner.get());
        var draft = drafting.begin(
                typed.id("key").orElseGet(Fresh::id),
                commissioner.get(),
                copied.map(Definition::id).orElse(""),
                Beginning.of(copied, area, clocks.today(), schemes),
                person.id());
        // The key is what a form carries; whatever it names must be the person's own to go on with.
        if (!may.contains(draft.commissioner())) throw Page.missing();
        return Page.seeOther(draft.page(), "Draft begun");
    }

    /** A version as it was kept. */
    record Old(Draft draft, Draft.Version version, String title, String by, List<String> changed) {}

    @GetMapping(HERE + "/{draft}/versions/{version:\\d{1,6}}")
    ModelAndView version(@PathVariable UUID draft, @PathVariable int version, CurrentPerson person) {
        var it = find(draft, person);
        var asked = it.find(version).orElseThrow(Page::missing);
        return Page.of(
                "drafting/version",
                new Old(it, asked, titleOf(asked.text()), standing.nameOf(asked.by()), changed(it, asked)));
    }

    /** Which lines are new and which are gone since the version before. */
    private static List<String> changed(Draft draft, Draft.Version version) {
        var before = draft.find(version.number() - 1).map(Draft.Version::text).orElse("");
        var old = before.lines().map(String::strip).toList();
        var now = version.text().lines().map(String::strip).toList();
        var found = new ArrayList<String>();
        if (before.isEmpty()) return found;
        old.stream().filter(line -> !now.contains(line)).forEach(line -> found.add("Gone: " + line));
        now.stream().filter(line -> !old.contains(line)).forEach(line -> found.add("New: " + line));
        return found;
    }

    @GetMapping(HERE + "/{draft}/versions/{version:\\d{1,6}}/scheme.yaml")
    ResponseEntity<String> file(@PathVariable UUID draft, @PathVariable int version, CurrentPerson person) {
        var it = find(draft, person).find(version).orElseThrow(Page::missing);
        var save = ContentDisposition.attachment()
                .filename("scheme-version-" + it.number() + ".yaml")
                .build();
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "yaml", java.nio.charset.StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, save.toString())
                .body(it.text());
    }

    private Draft find(UUID id, CurrentPerson person) {
        return find(drafting, payments, id, person);
    }

    /** A draft that the person may read. */
    static Draft find(Drafting drafting, Payments payments, UUID id, CurrentPerson person) {
        return drafting.find(id)
                .filter(it -> payments.readBy(person).contains(it.commissioner()))
                .orElseThrow(Page::missing);
    }

    /** A draft that the person may write on. */
    static Draft own(Drafting drafting, Payments payments, UUID id, CurrentPerson person) {
        var draft = find(drafting, payments, id, person);
        List<PartyId> may = payments.enteredBy(person);
        if (!may.contains(draft.commissioner())) throw new AccessDeniedException("Reads this draft only");
        return draft;
    }
}
