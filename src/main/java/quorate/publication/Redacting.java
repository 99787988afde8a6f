package quorate.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Happening;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Release;
import quorate.kernel.Weight;
import quorate.web.SafeHtml;

/**
 * Takes passages out of a published document, each marked with the code of its ground, and later releases it as it was. The
 * versions before are withdrawn, or the passages could still be read there.
 */
@Component
class Redacting {

    private final PublicationStore store;
    private final RedactionStore redactions;
    private final ShelfStore shelf;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Redacting(
            PublicationStore store,
            RedactionStore redactions,
            ShelfStore shelf,
            Clocks clocks,
            ApplicationEventPublisher events) {
        this.store = store;
        this.redactions = redactions;
        this.shelf = shelf;
        this.clocks = clocks;
        this.events = events;
    }

    /** Passages of a document are withheld from now on. What they were is not repeated here. */
    record Withheld(String address, int version, Ground ground, int passages, List<UUID> about, Actor by)
            implements Happening {
        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "address", address,
                    "version", Integer.toString(version),
                    "ground", ground.name(),
                    "passages", Integer.toString(passages));
        }

        @Override
        public String kind() {
            return "Publication.Withheld";
        }
    }

    /** What was withheld in a document can be read again. */
    record Lifted(String address, int version, String why, List<UUID> about, Actor by) implements Happening {
        @Override
        public Map<String, String> facts() {
            return Map.of("address", address, "version", Integer.toString(version), "why", why);
        }

        @Override
        public String kind() {
            return "Publication.Lifted";
        }
    }

    /** What is withheld at the address now. */
    Optional<RedactionStore.Redaction> standing(String address) {
        return redactions.standing(address);
    }

    /** @param passages each as it stands in the document, within one paragraph or cell */
    Answer<Integer> withhold(String address, List<String> passages, Ground ground, Actor by) {
        return clocks.write(number -> {
            store.lock(address);
            var latest = store.latest(address).filter(one -> !one.withdrawn()).orElseThrow();
            var document = shelf.find(address, Optional.empty()).orElseThrow();
            var before = document.page().orElseThrow();
            var missing = passages.stream()
                    .filter(passage -> !holds(before, passage))
                    .map(passage -> no(
                            "‘" + passage + "’ does not stand in the document.",
                            "Copy it from there, within one paragraph"))
                    .toList();
            if (redactions.standing(address).isPresent()) {
                return new Answer.Refused<>(List.of(
                        no("Passages of it are withheld already.", "Release it first, then withhold all of them")));
            }
            if (!missing.isEmpty()) return new Answer.Refused<>(missing);
            store.withdraw(address, latest.version(), ground, "Another version stands now.", number, clocks.now());
            var version = latest.version() + 1;
            var html = taken(before.html(), passages, ground);
            release(
                    document,
                    latest,
                    version,
                    without(before.title(), passages, ground),
                    html,
                    "Passages are withheld. " + ground + ".",
                    number);
            redactions.add(address, version, ground, passages, before, number, clocks.now());
            events.publishEvent(new Withheld(address, version, ground, passages.size(), about(latest), by));
            return new Answer.Done<>(version);
        });
    }

    /** Releases the document as it was. @param why the ground fell away */
    Answer<Integer> lift(String address, String why, Actor by) {
        return clocks.write(number -> {
            store.lock(address);
            var latest = store.latest(address).orElseThrow();
            var standing = redactions.standing(address);
            if (standing.isEmpty() || latest.withdrawn()) {
                return new Answer.Refused<>(List.of(no("Nothing is withheld in this document.", "")));
            }
            if (latest.version() != standing.get().version()) {
                return new Answer.Refused<>(List.of(no(
                        "A newer version was released meanwhile, with the same passages withheld.",
                        "Withdraw that version, and release it again from where it came")));
            }
            var document = shelf.find(address, Optional.empty()).orElseThrow();
            var version = latest.version() + 1;
            release(
                    document,
                    latest,
                    version,
                    standing.get().title(),
                    standing.get().html(),
                    why,
                    number);
            redactions.lift(address, standing.get().version(), why, number, clocks.now());
            events.publishEvent(new Lifted(address, version, why, about(latest), by));
            return new Answer.Done<>(version);
        });
    }

    private void release(
            Document document,
            PublicationStore.Latest latest,
            int version,
            String title,
            String html,
            String why,
            long number) {
        var release = new Release(
                document.address(),
                document.kind(),
                title,
                new PartyId(document.body()),
                document.day(),
                html,
                latest.of(),
                why);
        // Under the digest of what was released: hearing that once more changes nothing.
        store.note(release, version, latest.digest(), document.bodyName(), number, clocks.now());
        var leaf = new Document.Leaf(title, html, Publication.sha256(title, html));
        store.keep(document.address(), version, leaf, SafeHtml.textOf(html));
    }

    private static List<UUID> about(PublicationStore.Latest latest) {
        return List.of(latest.of(), latest.body());
    }

    private static boolean holds(Document.Leaf leaf, String passage) {
        if (leaf.title().contains(passage)) return true;
        return Jsoup.parseBodyFragment(leaf.html()).body().selectXpath("//text()", TextNode.class).stream()
                .anyMatch(text -> text.getWholeText().contains(passage));
    }

    /** The fragment without the passages; one that does not stand there takes nothing out. */
    static String taken(String html, List<String> passages, Ground ground) {
        var page = Jsoup.parseBodyFragment(html);
        page.outputSettings(new OutputSettings().prettyPrint(false));
        for (var passage : passages) {
            for (var text : page.body().selectXpath("//text()", TextNode.class)) take(text, passage, ground);
        }
        return SafeHtml.clean(page.body().html());
    }

    private static void take(TextNode text, String passage, Ground ground) {
        var at = text.getWholeText().indexOf(passage);
        if (at < 0) return;
        var rest = at == 0 ? text : text.splitText(at);
        var after = rest.getWholeText().length() > passage.length() ? rest.splitText(passage.length()) : null;
        rest.replaceWith(new Element("strong").text(mark(ground)));
        if (after != null) take(after, passage, ground);
    }

    static String without(String title, List<String> passages, Ground ground) {
        var without = title;
        for (var passage : passages) without = without.replace(passage, mark(ground));
        return without;
    }

    private static String mark(Ground ground) {
        return "[Withheld: " + ground.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + "]";
    }

    private static Objection no(String sentence, String remedy) {
        return new Objection("publication.redaction", Weight.LOCAL, sentence, remedy, List.of());
    }
}
