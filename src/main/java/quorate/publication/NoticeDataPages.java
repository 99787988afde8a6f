package quorate.publication;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import quorate.web.Door;
import quorate.web.Page;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Notices of procurements as open contracting data, each beside its page, and all of a procurement as a record. They are read
 * out of what was released and nothing else: what is withdrawn or withheld there is so here.
 */
@Controller
@Door(Door.Who.PUBLIC)
class NoticeDataPages {

    static final String PROCUREMENT = "/public/{body:[a-z0-9-]{1,80}}/procurements/{process:[a-z0-9-]{1,80}}";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Publication publication;
    private final ShelfStore shelf;

    NoticeDataPages(Publication publication, ShelfStore shelf) {
        this.publication = publication;
        this.shelf = shelf;
    }

    /** Whether a document has its data at an address of its own. */
    static boolean isNotice(Document document) {
        return document.kind().equals("notice")
                && document.address().matches("[a-z0-9-]+/procurements/[a-z0-9-]+/[a-z0-9-]+");
    }

    /** The notice as a release package. */
    @GetMapping(PROCUREMENT + "/{notice:[a-z0-9-]{1,80}}.json")
    ResponseEntity<byte[]> notice(
            @PathVariable String body,
            @PathVariable String process,
            @PathVariable String notice,
            @RequestParam(defaultValue = "") String version) {
        var address = body + "/procurements/" + process + "/" + notice;
        var document = (version.matches("\\d{1,9}")
                        ? publication.fetch(address, Integer.parseInt(version))
                        : publication.fetch(address))
                .filter(NoticeDataPages::isNotice)
                .orElseThrow(Page::missing);
        if (document.page().isEmpty())
            return ResponseEntity.status(HttpStatus.GONE).build();
        var release = release(document).orElseThrow(Page::missing);
        var query = document.isLatest() ? "" : "?version=" + document.version();
        var packed = packed(document.path() + ".json" + query, document.bodyName(), document.at());
        packed.putArray("releases").add(release);
        return answer(packed);
    }

    /** Every release of a procurement that stands, as the record of its process. */
    @GetMapping(PROCUREMENT + ".json")
    ResponseEntity<byte[]> record(@PathVariable String body, @PathVariable String process) {
        var address = body + "/procurements/" + process;
        var documents = shelf.below(address).stream()
                .filter(NoticeDataPages::isNotice)
                .flatMap(each -> publication.fetch(each.address()).stream())
                .filter(each -> release(each).isPresent())
                .toList();
        if (documents.isEmpty()) throw Page.missing();
        var changed =
                documents.stream().map(Document::at).max(Instant::compareTo).orElseThrow();
        var packed = packed("/public/" + address + ".json", documents.getFirst().bodyName(), changed);
        var root = root();
        var packages = packed.putArray("packages");
        documents.forEach(each -> packages.add(root + each.path() + ".json"));
        var releases = documents.stream()
                .flatMap(each -> release(each).stream())
                .sorted((one, other) -> one.path("date")
                        .asString("")
                        .compareTo(other.path("date").asString("")))
                .toList();
        records(packed, releases);
        return answer(packed);
    }

    private static void records(ObjectNode packed, List<JsonNode> releases) {
        var records = packed.putArray("records");
        releases.stream()
                .map(release -> release.path("ocid").asString(""))
                .distinct()
                .forEach(ocid -> {
                    var record = records.addObject();
                    record.put("ocid", ocid);
                    var own = record.putArray("releases");
                    releases.stream()
                            .filter(release -> release.path("ocid").asString("").equals(ocid))
                            .forEach(own::add);
                });
    }

    private static String root() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }

    private static ObjectNode packed(String path, String publisher, Instant at) {
        var packed = JSON.createObjectNode();
        packed.put("uri", root() + path);
        packed.put("version", "1.1");
        packed.put("publishedDate", at.truncatedTo(ChronoUnit.SECONDS).toString());
        packed.putObject("publisher").put("name", publisher);
        return packed;
    }

    /** What the page shows as data; nothing where something of it is withheld and the rest is no data any more. */
    private static Optional<JsonNode> release(Document document) {
        return document.page().map(leaf -> Jsoup.parseBodyFragment(leaf.html())).flatMap(page -> {
            try {
                var pre = page.select("pre").last();
                return pre == null ? Optional.empty() : Optional.of(JSON.readTree(pre.wholeText()));
            } catch (JacksonException withheld) {
                return Optional.empty();
            }
        });
    }

    private static ResponseEntity<byte[]> answer(ObjectNode packed) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .body(JSON.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(packed)
                        .getBytes(StandardCharsets.UTF_8));
    }
}
