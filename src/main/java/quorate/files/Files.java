package quorate.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.FileId;
import quorate.kernel.PartyId;

/** Keeps papers and gives them back, as bytes, as text and as a safe page. It does not judge who may see them. */
@Component
public class Files {

    private static final int LONGEST_NAME = 200;

    private final FilesStore store;
    private final Folder folder;
    private final long largest;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Files(
            FilesStore store,
            @Value("${quorate.home:${user.home}/.local/share/quorate}") Path home,
            @Value("${spring.servlet.multipart.max-file-size}") DataSize largest,
            Clocks clocks,
            ApplicationEventPublisher events)
            throws IOException {
        this.store = store;
        this.folder = new Folder(home.resolve("files"));
        this.largest = largest.toBytes();
        this.clocks = clocks;
        this.events = events;
    }

    /**
     * Checks, reads and keeps a file. The same file under the same name by the same person is kept once, however often it
     * is sent. Call it before your own write rather than in it: reading a large file takes seconds.
     *
     * @param bytes read to the end, or to just beyond the largest size that is taken; not closed
     * @param name as the uploader's machine called it
     */
    public Upload keep(InputStream bytes, String name, Actor by) {
        return keep(bytes, name, by, Taking.PAPERS);
    }

    /** What is taken. Papers are read by people who cannot see; a picture is no paper, and may be evidence. */
    public enum Taking {
        PAPERS,
        PAPERS_AND_PICTURES
    }

    /** The same, for evidence: also a JPEG or PNG, of which the picture alone is kept. */
    public Upload keep(InputStream bytes, String name, Actor by, Taking taking) {
        var plain = plain(name);
        try {
            if (plain.length() > LONGEST_NAME) {
                throw new Unfit("has a name of %d characters, and %d is the most that is taken. Give it a shorter name."
                        .formatted(plain.length(), LONGEST_NAME));
            }
            try (var arrived = folder.receive(bytes, largest)) {
                return taking == Taking.PAPERS_AND_PICTURES && Papers.isPicture(arrived.part())
                        ? keepPicture(arrived, plain, by)
                        : keep(arrived, Papers.read(arrived.part()), plain, by);
            }
        } catch (Unfit unfit) {
            return new Upload.Refused("The file ‘" + shortened(plain) + "’ " + unfit.sentence());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Upload keep(Folder.Arrived arrived, Paper paper, String name, Actor by) throws IOException {
        folder.keep(arrived);
        return new Upload.Kept(note(arrived, paper, name, by), paper.remarks());
    }

    /** What arrived is thrown away with whatever else was in it. */
    private Upload keepPicture(Folder.Arrived sent, String name, Actor by) throws IOException, Unfit {
        var picture = Picture.read(java.nio.file.Files.readAllBytes(sent.part()));
        try (var clean = folder.receive(new ByteArrayInputStream(picture.bytes()), largest)) {
            return keep(clean, picture.paper(), name, by);
        }
    }

    /** Why the file could not be kept, in a sentence, without keeping it; empty where it could. */
    public Optional<String> check(InputStream bytes, String name) {
        try (var arrived = folder.receive(bytes, largest)) {
            Papers.read(arrived.part());
            return Optional.empty();
        } catch (Unfit unfit) {
            return Optional.of("The file ‘" + shortened(plain(name)) + "’ " + unfit.sentence());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoredFile note(Folder.Arrived arrived, Paper paper, String name, Actor by) {
        return clocks.write(number -> {
            var place = folder.placeOf(arrived.hash());
            var file = new StoredFile(FileId.fresh(), name, paper.type(), arrived.size(), arrived.hash(), place);
            if (!store.keep(file, paper, by, number, clocks.now())) {
                return located(store.get(store.find(arrived.hash(), name, by).orElseThrow()));
            }
            events.publishEvent(new StoredFile.Kept(file, by));
            return file;
        });
    }

    /**
     * The file, for somebody who was found to be allowed to have it. This is logged before it is given.
     *
     * @param because the meeting or the matter it was opened for
     * @throws java.util.NoSuchElementException for an id never given out
     */
    public StoredFile open(FileId file, PartyId who, UUID because) {
        var stored = get(file);
        store.logOpening(new Opening(file, who, because, clocks.now()));
        return stored;
    }

    /** The file as a safe HTML fragment, for somebody who was found to be allowed to read it. Logged like {@link #open}. */
    public String read(FileId file, PartyId who, UUID because) {
        var html = render(file);
        store.logOpening(new Opening(file, who, because, clocks.now()));
        return html;
    }

    /** The file's name, type and size, for lists. Not logged: whoever shows the name to people judges first. */
    public StoredFile get(FileId file) {
        return located(store.get(file));
    }

    /**
     * The file as a sanitised fragment of accessible HTML, with headings from {@code h2} down. Of a PDF it is the text
     * alone. Not logged: for making releases, not for showing to a person.
     */
    public String render(FileId file) {
        return store.htmlOf(file);
    }

    /** All words of the file, for search. Not logged. */
    public String text(FileId file) {
        return store.textOf(file);
    }

    /** The hashes of all contents that are kept: for taking everything elsewhere. */
    public List<String> hashes() {
        return store.hashes();
    }

    /** Where the bytes of that hash lie, or would lie. */
    public Path placeOf(String hash) {
        return folder.placeOf(hash);
    }

    /** Who opened the file, oldest first. */
    public List<Opening> openings(FileId file) {
        return store.openingsOf(file);
    }

    private StoredFile located(StoredFile file) {
        return new StoredFile(
                file.id(), file.name(), file.type(), file.size(), file.hash(), folder.placeOf(file.hash()));
    }

    /** The name without folders, control characters and the marks that reorder text, in composed form. */
    private static String plain(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var plain = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}]", "")
                .strip();
        return plain.isEmpty() || plain.matches("\\.+") ? "paper" : plain;
    }

    private static String shortened(String name) {
        return name.length() <= 60 ? name : name.substring(0, 59) + "…";
    }
}
