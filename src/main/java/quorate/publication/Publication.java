package quorate.publication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Happening;
import quorate.kernel.Occasion;
import quorate.kernel.PartyId;
import quorate.kernel.Release;
import quorate.web.SafeHtml;
import quorate.web.Standing;

/** Puts on the public shelf what was released, and takes down what is withdrawn. */
@Component
public class Publication {

    private static final Pattern ADDRESS = Pattern.compile("[a-z0-9-]{1,80}(/[a-z0-9-]{1,80}){1,7}");

    private final PublicationStore store;
    private final OccasionStore occasions;
    private final RedactionStore redactions;
    private final ShelfStore shelf;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<Standing> names;
    private final TransactionTemplate transaction;

    Publication(
            PublicationStore store,
            OccasionStore occasions,
            RedactionStore redactions,
            ShelfStore shelf,
            Clocks clocks,
            ApplicationEventPublisher events,
            ObjectProvider<Standing> names,
            TransactionTemplate transaction) {
        this.store = store;
        this.occasions = occasions;
        this.redactions = redactions;
        this.shelf = shelf;
        this.clocks = clocks;
        this.events = events;
        this.names = names;
        this.transaction = transaction;
    }

    /** Something may be read by the public from now on. */
    record Released(String address, int version, String digest, List<UUID> about) implements Happening {

        @Override
        public Actor by() {
            return new Actor.Process("publication");
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("address", address, "version", Integer.toString(version), "sha256", digest);
        }
    }

    /** Something may no longer be read by the public. */
    record Withdrawn(String address, int version, Ground ground, String words, List<UUID> about, Actor by)
            implements Happening {

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "address", address, "version", Integer.toString(version), "ground", ground.name(), "words", words);
        }
    }

    /**
     * Notes, in the write that releases it, that this is the next version at its address. The same content as the version
     * that stands there, or was withdrawn there, is no new version.
     */
    @EventListener
    void note(Release release) {
        if (!ADDRESS.matcher(release.address()).matches()) {
            throw new IllegalArgumentException("Not an address for the public: " + release.address());
        }
        var number = clocks.writing();
        var digest = digestOf(release);
        var latest = store.latest(release.address());
        // What was withdrawn is not put back by whoever releases everything once more, such as a supplementary agenda.
        if (latest.filter(same -> same.digest().equals(digest)).isPresent()) return;
        var version = latest.map(PublicationStore.Latest::version).orElse(0) + 1;
        store.note(release, version, digest, nameOf(release.body(), release.address()), number, clocks.now());
        var about = List.of(release.of(), release.body().value());
        events.publishEvent(new Released(release.address(), version, digest, about));
    }

    /** Notes when a committee meets, in the write in which notice of it was given. */
    @EventListener
    void note(Occasion occasion) {
        if (!ADDRESS.matcher(occasion.agenda()).matches()) {
            throw new IllegalArgumentException("Not an address for the public: " + occasion.agenda());
        }
        var name = nameOf(occasion.body(), occasion.agenda());
        occasions.note(occasion, name, clocks.writing(), clocks.now());
    }

    /** Makes the snapshots that are due of what was released. Run twice, it finds nothing left to do. */
    void make(Release release) {
        transaction.executeWithoutResult(status -> {
            store.lock(release.address());
            keep(release, store.due(release.address(), digestOf(release)));
        });
    }

    private void keep(Release release, List<Integer> due) {
        if (due.isEmpty()) return;
        // A later version of a document keeps back what an earlier one does.
        var standing = redactions.standing(release.address());
        var html = standing.map(one -> Redacting.taken(release.html(), one.passages(), one.ground()))
                .orElseGet(() -> SafeHtml.clean(release.html()));
        var title = standing.map(one -> Redacting.without(release.title(), one.passages(), one.ground()))
                .orElse(release.title());
        var leaf = new Document.Leaf(title, html, sha256(title, html));
        due.forEach(version -> store.keep(release.address(), version, leaf, SafeHtml.textOf(html)));
    }

    /** How many documents the public finds. */
    public long count(Search search) {
        return shelf.count(search);
    }

    /** What the public finds, without what the documents say: best match or newest day first. */
    public List<Document> index(Search search, long from, int most) {
        return shelf.list(search, from, most).documents();
    }

    /** The document that stands at an address, also a withdrawn one; nothing where nothing was ever released. */
    public Optional<Document> fetch(String address) {
        return shelf.find(address, Optional.empty());
    }

    /** One version at an address, also one that was replaced. */
    public Optional<Document> fetch(String address, int version) {
        return shelf.find(address, Optional.of(version));
    }

    /**
     * Takes down every version at an address, for good. A page saying so, and why, stays.
     *
     * @param words what the public is told besides the ground; may be empty
     * @throws NoSuchElementException when nothing stands there
     */
    public void withdraw(String address, Ground ground, String words, Actor by) {
        clocks.write(number -> {
            store.lock(address);
            var latest = store.latest(address)
                    .filter(standing -> !standing.withdrawn())
                    .orElseThrow();
            store.withdraw(address, latest.version(), ground, words, number, clocks.now());
            events.publishEvent(
                    new Withdrawn(address, latest.version(), ground, words, List.of(latest.of(), latest.body()), by));
            return number;
        });
    }

    /** As the register calls it today; without a register, by its part of the address. */
    private String nameOf(PartyId body, String address) {
        var register = names.getIfAvailable();
        if (register != null) return register.nameOf(body);
        return address.substring(0, address.indexOf('/')).replace('-', ' ');
    }

    private static String digestOf(Release release) {
        return sha256(
                release.kind(),
                release.title(),
                release.body().toString(),
                release.day().toString(),
                release.html(),
                String.valueOf(release.replaces()));
    }

    static String sha256(String... parts) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                sha.update(bytes);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
