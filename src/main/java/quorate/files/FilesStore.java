package quorate.files;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Actor;
import quorate.kernel.FileId;
import quorate.kernel.PartyId;

/** What is known of the files that are kept. The bytes are in the {@link Folder}. */
@Component
class FilesStore {

    private final JdbcClient sql;

    FilesStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** False if the same file is kept already under that name by that actor. */
    boolean keep(StoredFile file, Paper paper, Actor by, long number, Instant at) {
        sql.sql(
                        "insert into files.content (hash, type, size, text, html) values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(file.hash(), file.type().name(), file.size(), paper.text(), paper.html())
                .update();
        return sql.sql("""
                insert into files.kept (id, hash, name, keeper, number, at) values (?, ?, ?, ?, ?, ?)
                on conflict (hash, name, keeper) do nothing
                """)
                        .params(
                                file.id().value(),
                                file.hash(),
                                file.name(),
                                words(by),
                                number,
                                at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<FileId> find(String hash, String name, Actor by) {
        return sql.sql("select id from files.kept where hash = ? and name = ? and keeper = ?")
                .params(hash, name, words(by))
                .query((row, at) -> new FileId(row.getObject("id", UUID.class)))
                .optional();
    }

    StoredFile get(FileId file) {
        return sql.sql("select * from files.kept join files.content using (hash) where id = ?")
                .param(file.value())
                .query((row, at) -> new StoredFile(
                        file,
                        row.getString("name"),
                        PaperType.valueOf(row.getString("type")),
                        row.getLong("size"),
                        row.getString("hash"),
                        Path.of(row.getString("hash"))))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No file " + file + " is kept"));
    }

    List<String> hashes() {
        return sql.sql("select hash from files.content order by hash")
                .query((row, at) -> row.getString("hash"))
                .list();
    }

    String htmlOf(FileId file) {
        return one(file, "select html as words from files.kept join files.content using (hash) where id = ?");
    }

    String textOf(FileId file) {
        return one(file, "select text as words from files.kept join files.content using (hash) where id = ?");
    }

    private String one(FileId file, String query) {
        return sql.sql(query)
                .param(file.value())
                .query((row, at) -> row.getString("words"))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No file " + file + " is kept"));
    }

    void logOpening(Opening opening) {
        sql.sql("insert into files.opening (file, who, because, at) values (?, ?, ?, ?)")
                .params(
                        opening.file().value(),
                        opening.who().value(),
                        opening.because(),
                        opening.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Opening> openingsOf(FileId file) {
        return sql.sql("select who, because, at from files.opening where file = ? order by at")
                .param(file.value())
                .query((row, at) -> new Opening(
                        file,
                        new PartyId(row.getObject("who", UUID.class)),
                        row.getObject("because", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static String words(Actor by) {
        return switch (by) {
            case Actor.Person person -> person.id().toString();
            case Actor.Process process -> process.name();
        };
    }
}
