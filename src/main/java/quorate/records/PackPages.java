package quorate.records;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import quorate.committees.Committees;
import quorate.committees.Item;
import quorate.committees.Meeting;
import quorate.committees.Paper;
import quorate.committees.Volume;
import quorate.files.Files;
import quorate.files.PaperType;
import quorate.files.PdfPrint;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Words;

/** The pack of a meeting with the page numbers that all its readers share: as one page, and to print. */
@Controller
@Door(Door.Who.STAFF)
class PackPages {

    private final Paging paging;
    private final Committees committees;
    private final Files files;
    private final Bundle names;
    private final TemplateEngine templates;

    PackPages(Paging paging, Committees committees, Files files, Bundle names, TemplateEngine templates) {
        this.paging = paging;
        this.committees = committees;
        this.files = files;
        this.names = names;
        this.templates = templates;
    }

    /**
     * A paper in the pack.
     *
     * @param html what it says; empty where it is kept from the reader, or was replaced
     * @param uploaded in what form it came: Quorate shows the text of it, which nobody has tagged
     * @param replaced whether a later version stands further behind
     */
    record Leaf(PageStore.Place place, Item item, Optional<String> html, String uploaded, boolean replaced) {

        String pages() {
            return place.pages() == 1 ? "page " + place.first() : "pages " + place.first() + " to " + place.last();
        }

        String part() {
            return place.supplement() == 0 ? "Pack" : "Supplement " + place.supplement();
        }
    }

    record Pack(PartyId committee, String name, Meeting meeting, List<Leaf> leaves) {

        String path() {
            return "/committees/" + committee + "/packs/" + meeting.id();
        }

        String title() {
            return "Papers for " + Words.day(meeting.day());
        }
    }

    @GetMapping("/committees/{id}/packs/{meeting}")
    ModelAndView pack(@PathVariable PartyId id, @PathVariable MeetingId meeting, CurrentPerson person) {
        return Page.of("records/pack", made(id, meeting, person));
    }

    @GetMapping("/committees/{id}/packs/{meeting}/print.pdf")
    ResponseEntity<byte[]> print(@PathVariable PartyId id, @PathVariable MeetingId meeting, CurrentPerson person) {
        var pack = made(id, meeting, person);
        var save = ContentDisposition.attachment()
                .filename("papers-" + pack.meeting().day() + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, save.toString())
                .body(printed(pack));
    }

    byte[] printed(Pack pack) {
        var body = new StringOutput();
        templates.render("records/packBody.jte", Map.of("it", (Object) pack), body);
        return new PdfPrint(
                        pack.title(),
                        pack.title() + ", " + pack.name(),
                        pack.name(),
                        "<h1>" + org.jsoup.nodes.Entities.escape(pack.title()) + "</h1>" + body)
                .bytes();
    }

    Pack made(PartyId id, MeetingId meeting, CurrentPerson person) {
        if (!person.belongsTo(id)) throw Page.missing();
        var found = committees
                .find(meeting)
                .filter(one -> one.committees().contains(id))
                .orElseThrow(Page::missing);
        var volume = committees.proceedings(meeting, id, Optional.of(person));
        // An item of the private part that somebody may not read is not named to them either.
        var items = volume.items().stream()
                .filter(item -> item.isPublic() || volume.readable().test(item))
                .collect(Collectors.toMap(Item::id, Function.identity()));
        var leaves = paging.of(meeting, items).stream()
                .flatMap(place -> leaf(volume, place, Objects.requireNonNull(items.get(place.item())), person).stream())
                .toList();
        return new Pack(id, names.nameOf(id), found, leaves);
    }

    private Optional<Leaf> leaf(Volume volume, PageStore.Place place, Item item, CurrentPerson person) {
        var paper = volume.papers().stream().filter(place::isOf).findFirst();
        if (paper.isEmpty()) {
            // Its title may say what is kept from the reader.
            return volume.readable().test(item)
                    ? Optional.empty()
                    : Optional.of(new Leaf(place, item, Optional.empty(), "", false));
        }
        var replaced = volume.papers().stream().anyMatch(other -> isLater(other, paper.get()));
        var type = files.get(paper.get().file()).type();
        var html = replaced
                ? Optional.<String>empty()
                : Optional.of(files.read(
                        paper.get().file(), person.id(), volume.meeting().id().value()));
        return Optional.of(new Leaf(place, item, html, type == PaperType.HTML ? "" : type.name(), replaced));
    }

    private static boolean isLater(Paper other, Paper paper) {
        return other.item().equals(paper.item())
                && other.title().equals(paper.title())
                && other.version() > paper.version();
    }
}
