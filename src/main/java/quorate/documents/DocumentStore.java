package quorate.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.files.PaperType;
import quorate.kernel.Code;
import quorate.kernel.FileId;
import quorate.kernel.PartyId;

/** Documents and removals, as rows that are only added. */
@Component
class DocumentStore {

    /** What one text search value takes at the worst: all words short and none twice, in letters of one byte or of four. */
    private static final int SEARCHED = 450_000;

    private static final int SEARCHED_WIDE = 150_000;

    private static final String ALL = """
            select d.*, r.why, r.day as removed, r.by_person as removed_by
            from documents.document d left join documents.removal r on r.document = d.id and r.number <= :known
            where d.number <= :known
            """;

    private final JdbcClient sql;
    private final DocumentKinds kinds;

    DocumentStore(JdbcClient sql, DocumentKinds kinds) {
        this.sql = sql;
        this.kinds = kinds;
    }

    Optional<Held> find(UUID id) {
        return sql.sql(ALL + " and d.id = :id")
                .param("known", Long.MAX_VALUE)
                .param("id", id)
                .query((row, at) -> held(row))
                .optional();
    }

    /** Of all these agreements, the latest day first. */
    List<Held> list(Collection<UUID> agreements, LocalDate day, long known) {
        if (agreements.isEmpty()) return List.of();
        return sql.sql(ALL + " and d.agreement in (:agreements) and d.day <= :day order by d.day desc, d.number desc")
                .param("known", known)
                .param("agreements", agreements)
                .param("day", day)
                .query((row, at) -> held(row))
                .list();
    }

    /** The same bytes, under whatever agreement. */
    List<Held> list(String hash) {
        return sql.sql(ALL + " and d.hash = :hash order by d.number")
                .param("known", Long.MAX_VALUE)
                .param("hash", hash)
                .query((row, at) -> held(row))
                .list();
    }

    /** Which of the documents of these agreements have the words in their text or title. */
    Set<UUID> searched(Collection<UUID> agreements, String words) {
        if (agreements.isEmpty()) return Set.of();
        return Set.copyOf(sql.sql("""
                        select id from documents.document
                        where agreement in (:agreements)
                          and (words @@ websearch_to_tsquery('english', :words) or strpos(lower(title), lower(:words)) > 0)
                        """)
                .param("agreements", agreements)
                .param("words", words)
                .query((row, at) -> row.getObject("id", UUID.class))
                .list());
    }

    /** The agreements of which a signed copy is held. */
    Set<UUID> signed(LocalDate day, long known) {
        return Set.copyOf(sql.sql("""
                        select distinct d.agreement from documents.document d
                        where d.kind in (:copies) and d.signers <> '' and d.about = '' and d.day <= :day and d.number <= :known
                          and not exists (select 1 from documents.removal r where r.document = d.id and r.number <= :known)
                        """)
                .param("copies", kinds.copies())
                .param("day", day)
                .param("known", known)
                .query((row, at) -> row.getObject("agreement", UUID.class))
                .list());
    }

    void insert(Held it, String text) {
        sql.sql("""
                        insert into documents.document (id, agreement, kind, title, day, signers, original, about, about_title,
                            about_page, about_matter, earlier, file, file_name, ending, size, hash, named, readable, words,
                            filed, by_person, number)
                        values (:id, :agreement, :kind, :title, :day, :signers, :original, :about, :about_title, :about_page,
                            :about_matter, :earlier, :file, :file_name, :ending, :size, :hash, :named, :readable,
                            to_tsvector('english', :title || ' ' || :text), :filed, :by, :number)
                        """)
                .param("id", it.id())
                .param("agreement", it.agreement())
                .param("kind", it.kind().id())
                .param("title", it.title())
                .param("day", it.day())
                .param("signers", it.signers())
                .param("original", it.original())
                .param("about", it.about().key())
                .param("about_title", it.about().title())
                .param("about_page", it.about().page())
                .param("about_matter", it.about().matter().orElse(null), java.sql.Types.OTHER)
                .param("earlier", it.earlier().orElse(null), java.sql.Types.OTHER)
                .param("file", it.copy().file().value())
                .param("file_name", it.copy().name())
                .param("ending", Code.of(it.copy().type()))
                .param("size", it.copy().size())
                .param("hash", it.copy().hash())
                .param("named", it.named().toArray(String[]::new))
                .param("readable", it.readable())
                .param("text", searchable(text))
                .param("filed", it.filed())
                .param("by", it.by().value())
                .param("number", it.number())
                .update();
    }

    private static String searchable(String text) {
        var most = text.chars().allMatch(letter -> letter < 128) ? SEARCHED : SEARCHED_WIDE;
        return text.length() <= most ? text : text.substring(0, most);
    }

    void insert(UUID document, Held.Removal it, long number) {
        sql.sql("insert into documents.removal (document, why, day, by_person, number) values (?, ?, ?, ?, ?)")
                .params(document, it.why(), it.day(), it.by().value(), number)
                .update();
    }

    private Held held(ResultSet row) throws SQLException {
        var why = row.getString("why");
        return new Held(
                row.getObject("id", UUID.class),
                row.getObject("agreement", UUID.class),
                kinds.get(row.getString("kind")),
                row.getString("title"),
                row.getObject("day", LocalDate.class),
                row.getString("signers"),
                row.getString("original"),
                new About(
                        row.getString("about"),
                        row.getString("about_title"),
                        row.getString("about_page"),
                        Optional.ofNullable(row.getObject("about_matter", UUID.class))),
                Optional.ofNullable(row.getObject("earlier", UUID.class)),
                new Held.Copy(
                        new FileId(row.getObject("file", UUID.class)),
                        row.getString("file_name"),
                        Code.parse(PaperType.class, row.getString("ending")),
                        row.getLong("size"),
                        row.getString("hash")),
                Stream.of((String[]) row.getArray("named").getArray()).toList(),
                row.getBoolean("readable"),
                row.getObject("filed", LocalDate.class),
                new PartyId(row.getObject("by_person", UUID.class)),
                row.getLong("number"),
                why == null
                        ? Optional.empty()
                        : Optional.of(new Held.Removal(
                                why,
                                row.getObject("removed", LocalDate.class),
                                new PartyId(row.getObject("removed_by", UUID.class)))));
    }
}
