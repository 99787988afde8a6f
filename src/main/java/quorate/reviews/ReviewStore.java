package quorate.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Code;
import quorate.kernel.PartyId;
import quorate.reviews.Review.Consultation;
import quorate.reviews.Review.Question;
import quorate.reviews.Review.Reply;

/** Reviews with what was entered, asked and put to others, as rows that are only added. */
@Component
class ReviewStore {

    private final JdbcClient sql;
    private final PathStore paths;
    private final AskingStore askings;

    ReviewStore(JdbcClient sql, PathStore paths, AskingStore askings) {
        this.sql = sql;
        this.paths = paths;
        this.askings = askings;
    }

    private record Head(UUID id, PartyId commissioner, String title, LocalDate base, LocalDate opened, PartyId by) {}

    private record Part<T>(UUID review, T it) {}

    /** The latest opened first. */
    List<Review> list(Collection<PartyId> commissioners, long known) {
        if (commissioners.isEmpty()) return List.of();
        var heads = sql.sql("""
                        select * from reviews.review where commissioner in (:commissioners) and number <= :known
                        order by number desc, id
                        """)
                .param(
                        "commissioners",
                        commissioners.stream().map(PartyId::value).toList())
                .param("known", known)
                .query(ReviewStore::head)
                .list();
        return whole(heads, known);
    }

    Optional<Review> find(UUID id, long known) {
        var heads = sql.sql("select * from reviews.review where id = :id and number <= :known")
                .param("id", id)
                .param("known", known)
                .query(ReviewStore::head)
                .list();
        return whole(heads, known).stream().findFirst();
    }

    /** Those that were put to practices. */
    List<Review> listOpen() {
        var heads = sql.sql("""
                        select r.* from reviews.review r join reviews.consultation c on c.review = r.id
                        order by r.number desc, r.id
                        """).query(ReviewStore::head).list();
        return whole(heads, Long.MAX_VALUE);
    }

    private List<Review> whole(List<Head> heads, long known) {
        if (heads.isEmpty()) return List.of();
        var ids = heads.stream().map(Head::id).toList();
        var entries = parts(
                "select * from reviews.entry where review in (:ids) and number <= :known"
                        + " order by number desc, position desc",
                ids,
                known,
                ReviewStore::entry);
        var consultations = parts(
                "select * from reviews.consultation where review in (:ids) and number <= :known",
                ids,
                known,
                ReviewStore::consultation);
        var questions = parts("""
                select q.*, a.words as answer, a.day as answered, a.by_person as answerer from reviews.question q
                left join reviews.reply a on a.question = q.id and a.number <= :known
                where q.review in (:ids) and q.number <= :known order by q.number, q.id
                """, ids, known, ReviewStore::question);
        var asked = askings.list(ids, known);
        var drawn = paths.list(ids, known);
        return heads.stream()
                .map(it -> new Review(
                        it.id(),
                        it.commissioner(),
                        it.title(),
                        it.base(),
                        it.opened(),
                        it.by(),
                        latest(entries.getOrDefault(it.id(), List.of())),
                        drawn.stream()
                                .filter(path -> path.review().equals(it.id()))
                                .toList(),
                        consultations.getOrDefault(it.id(), List.of()).stream().findFirst(),
                        questions.getOrDefault(it.id(), List.of()),
                        asked.getOrDefault(it.id(), List.of())))
                .toList();
    }

    /** @param entries the latest first */
    private static List<Entry> latest(List<Entry> entries) {
        var found = new ArrayList<Entry>();
        for (var entry : entries) if (found.stream().noneMatch(entry::isAbout)) found.add(entry);
        found.sort(
                Comparator.comparing(Entry::practice).thenComparing(Entry::what).thenComparing(Entry::title));
        return found;
    }

    private <T> Map<UUID, List<T>> parts(String query, List<UUID> ids, long known, RowMapper<T> reading) {
        return sql
                .sql(query)
                .param("ids", ids)
                .param("known", known)
                .query((row, at) -> new Part<>(row.getObject("review", UUID.class), reading.mapRow(row, at)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Part::review, Collectors.mapping(Part::it, Collectors.toList())));
    }

    void insert(Review it, long number) {
        sql.sql("insert into reviews.review (id, commissioner, title, base, opened, by_person, number)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        it.id(),
                        it.commissioner().value(),
                        it.title(),
                        it.base(),
                        it.opened(),
                        it.by().value(),
                        number)
                .update();
    }

    void insert(UUID review, List<Entry> entries, long number) {
        for (var at = 0; at < entries.size(); at++) {
            var it = entries.get(at);
            sql.sql("""
                            insert into reviews.entry (id, review, practice, what, title, amount, source, counted, estimated,
                                                       entered, by_person, position, number)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            it.id(),
                            review,
                            it.practice(),
                            Code.of(it.what()),
                            it.title(),
                            it.amount(),
                            it.source(),
                            it.counted(),
                            it.estimated(),
                            it.entered(),
                            it.by().value(),
                            at,
                            number)
                    .update();
        }
    }

    void insert(UUID review, Consultation it, long number) {
        sql.sql("insert into reviews.consultation (review, first_day, answer_by, words, day, by_person, number)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        review,
                        it.from(),
                        it.answerBy(),
                        it.words(),
                        it.day(),
                        it.by().value(),
                        number)
                .update();
    }

    void insert(UUID review, Question it, long number) {
        sql.sql("insert into reviews.question (id, review, practice, words, day, by_person, number)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        it.id(),
                        review,
                        it.practice(),
                        it.words(),
                        it.day(),
                        it.by().value(),
                        number)
                .update();
    }

    void insert(UUID question, Reply it, long number) {
        sql.sql("insert into reviews.reply (question, words, day, by_person, number) values (?, ?, ?, ?, ?)")
                .params(question, it.words(), it.day(), it.by().value(), number)
                .update();
    }

    private static PartyId party(ResultSet row, String column) throws SQLException {
        return new PartyId(row.getObject(column, UUID.class));
    }

    private static Head head(ResultSet row, int at) throws SQLException {
        return new Head(
                row.getObject("id", UUID.class),
                party(row, "commissioner"),
                row.getString("title"),
                row.getObject("base", LocalDate.class),
                row.getObject("opened", LocalDate.class),
                party(row, "by_person"));
    }

    private static Entry entry(ResultSet row, int at) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getString("practice"),
                Code.parse(What.class, row.getString("what")),
                row.getString("title"),
                row.getBigDecimal("amount"),
                row.getString("source"),
                row.getObject("counted", LocalDate.class),
                row.getBoolean("estimated"),
                row.getObject("entered", LocalDate.class),
                party(row, "by_person"));
    }

    private static Consultation consultation(ResultSet row, int at) throws SQLException {
        return new Consultation(
                row.getObject("first_day", LocalDate.class),
                row.getObject("answer_by", LocalDate.class),
                row.getString("words"),
                row.getObject("day", LocalDate.class),
                party(row, "by_person"));
    }

    private static Question question(ResultSet row, int at) throws SQLException {
        var answer = row.getString("answer");
        Optional<Reply> reply = answer == null
                ? Optional.empty()
                : Optional.of(new Reply(answer, row.getObject("answered", LocalDate.class), party(row, "answerer")));
        return new Question(
                row.getObject("id", UUID.class),
                row.getString("practice"),
                row.getString("words"),
                row.getObject("day", LocalDate.class),
                party(row, "by_person"),
                reply);
    }
}
