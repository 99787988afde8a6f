package quorate.notes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Meeting;
import quorate.committees.MeetingRecord;
import quorate.committees.Paper;
import quorate.files.Files;
import quorate.kernel.FileId;
import quorate.kernel.MeetingId;
import quorate.web.CurrentPerson;

/** One reader’s notes, on the papers that this reader may read today. */
@Component
class Notebook {

    private final NoteStore store;
    private final Committees committees;
    private final Files files;
    private final Clocks clocks;

    Notebook(NoteStore store, Committees committees, Files files, Clocks clocks) {
        this.store = store;
        this.committees = committees;
        this.files = files;
        this.clocks = clocks;
    }

    /**
     * A paper with what its reader wrote on it.
     *
     * @param here notes on this version, in the order in which they were written
     * @param elsewhere notes on other versions of it
     * @param newest the newest version that the reader may read
     */
    record Open(Meeting meeting, Paper paper, List<Note> here, List<Note> elsewhere, Paper newest) {

        String path() {
            return "/meetings/" + meeting.id() + "/papers/" + paper.file() + "/notes";
        }

        boolean isNewest() {
            return newest.version() == paper.version();
        }
    }

    /** The paper, if the reader may read it; to everybody else it is not there. */
    Optional<Open> open(MeetingId meeting, FileId file, CurrentPerson reader) {
        return committees
                .onRecord(meeting, reader)
                .flatMap(record -> record.papers().stream()
                        .filter(paper -> paper.file().equals(file))
                        .findFirst()
                        .map(paper -> open(record, paper, reader)));
    }

    private Open open(MeetingRecord record, Paper paper, CurrentPerson reader) {
        var versions = record.papers().stream()
                .filter(one -> one.item().equals(paper.item()) && one.title().equals(paper.title()))
                .sorted(Comparator.comparing(Paper::version))
                .toList();
        var mine = store.list(reader.id()).reversed().stream()
                .filter(note -> note.meeting().equals(record.meeting().id()))
                .toList();
        var elsewhere = mine.stream()
                .filter(note -> !note.file().equals(paper.file())
                        && versions.stream().anyMatch(one -> one.file().equals(note.file())))
                .toList();
        return new Open(
                record.meeting(),
                paper,
                mine.stream().filter(note -> note.file().equals(paper.file())).toList(),
                elsewhere,
                versions.getLast());
    }

    /** Whether these words stand in the paper, however its lines are broken; true where its text cannot be read. */
    boolean holds(FileId file, String passage) {
        var text = plain(files.text(file));
        return text.isEmpty() || text.contains(plain(passage));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip().toLowerCase(Locale.UK);
    }

    /** @param id the same for the same form, so that a form sent twice writes once */
    void write(UUID id, Open open, String place, String passage, String words, CurrentPerson reader) {
        var paper = open.paper();
        clocks.write(number -> {
            store.add(new Note(
                    id,
                    reader.id(),
                    open.meeting().id(),
                    paper.file(),
                    files.get(paper.file()).hash(),
                    paper.title(),
                    paper.version(),
                    place,
                    passage,
                    words,
                    clocks.now()));
            return id;
        });
    }

    /** Takes a note out for good. */
    void remove(UUID id, CurrentPerson reader) {
        clocks.write(number -> {
            store.remove(id, reader.id());
            return id;
        });
    }

    Optional<Note> find(UUID id, CurrentPerson reader) {
        return store.find(id, reader.id());
    }

    /** @param kept how many more there are, on papers that the reader may not read today */
    record All(List<Note> notes, int kept) {}

    All of(CurrentPerson reader) {
        var open = new HashMap<MeetingId, Optional<MeetingRecord>>();
        var shown = new ArrayList<Note>();
        var mine = store.list(reader.id());
        for (var note : mine) {
            var record = open.computeIfAbsent(note.meeting(), meeting -> committees.onRecord(meeting, reader));
            var readable = record.stream()
                    .flatMap(one -> one.papers().stream())
                    .anyMatch(paper -> paper.file().equals(note.file()));
            if (readable) shown.add(note);
        }
        return new All(List.copyOf(shown), mine.size() - shown.size());
    }
}
