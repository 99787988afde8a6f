package quorate.offers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Code;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.offers.Offer.Addressee;
import quorate.offers.Offer.Kind;
import quorate.offers.Offer.Word;

/** Offers and what was said about them, as rows that are only added. */
@Component
class OfferStore {

    private static final String ALL = """
            select o.*, coalesce((select x.answer_by from offers.extension x
                where x.offer = o.id and x.number <= :known order by x.number desc limit 1), o.answer_by) as until
            from offers.offer o where o.number <= :known and
            """;

    private final JdbcClient sql;

    OfferStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Offer> find(UUID id) {
        var heads = sql.sql(ALL + " o.id = :id")
                .param("id", id)
                .param("known", Long.MAX_VALUE)
                .query((row, at) -> head(row))
                .list();
        return whole(heads, Long.MAX_VALUE).stream().findFirst();
    }

    /** The latest first. */
    List<Offer> list(Collection<PartyId> commissioners, long known) {
        return of(" o.commissioner in (:ids) order by o.number desc, o.id", commissioners, known);
    }

    /** What was offered to one of the practices, the latest first. */
    List<Offer> listTo(Collection<PartyId> practices) {
        return of(
                " o.id in (select offer from offers.addressee where practice in (:ids)) order by o.number desc, o.id",
                practices,
                Long.MAX_VALUE);
    }

    private List<Offer> of(String which, Collection<PartyId> ids, long known) {
        if (ids.isEmpty()) return List.of();
        var heads = sql.sql(ALL + which)
                .param("ids", ids.stream().map(PartyId::value).toList())
                .param("known", known)
                .query((row, at) -> head(row))
                .list();
        return whole(heads, known);
    }

    private record Line(UUID offer, PartyId practice, String code, Optional<Word> word) {}

    private List<Offer> whole(List<Offer> heads, long known) {
        if (heads.isEmpty()) return List.of();
        var lines = sql
                .sql("""
                        select a.offer, a.practice, a.code, w.id, w.kind, w.words, w.holds, w.day, w.by_person
                        from offers.addressee a
                        left join offers.word w on w.offer = a.offer and w.practice = a.practice and w.number <= :known
                        where a.offer in (:ids) order by a.code, w.number, w.id
                        """)
                .param("ids", heads.stream().map(Offer::id).toList())
                .param("known", known)
                .query((row, at) -> line(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Line::offer));
        return heads.stream()
                .map(it -> new Offer(
                        it.id(),
                        it.commissioner(),
                        it.scheme(),
                        it.period(),
                        it.answerBy(),
                        it.words(),
                        it.day(),
                        it.by(),
                        addressees(lines.getOrDefault(it.id(), List.of()))))
                .toList();
    }

    private static List<Addressee> addressees(List<Line> lines) {
        Map<String, List<Line>> byCode =
                lines.stream().collect(Collectors.groupingBy(Line::code, LinkedHashMap::new, Collectors.toList()));
        return byCode.values().stream()
                .map(of -> new Addressee(
                        of.getFirst().practice(),
                        of.getFirst().code(),
                        of.stream().flatMap(it -> it.word().stream()).toList()))
                .toList();
    }

    void insert(Offer it, long number) {
        sql.sql("""
                        insert into offers.offer (id, commissioner, scheme, first_day, last_day, answer_by, words, day,
                            by_person, number) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        it.id(),
                        it.commissioner().value(),
                        it.scheme(),
                        it.period().from(),
                        it.period().lastDay().orElse(it.period().from()),
                        it.answerBy(),
                        it.words(),
                        it.day(),
                        it.by().value(),
                        number)
                .update();
        for (var addressee : it.addressees()) {
            sql.sql("insert into offers.addressee (offer, practice, code) values (?, ?, ?)")
                    .params(it.id(), addressee.practice().value(), addressee.code())
                    .update();
        }
    }

    void insert(UUID offer, PartyId practice, Word it, long number) {
        sql.sql("""
                        insert into offers.word (id, offer, practice, kind, words, holds, day, by_person, number)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        it.id(),
                        offer,
                        practice.value(),
                        Code.of(it.kind()),
                        it.words(),
                        it.holds(),
                        it.day(),
                        it.by().value(),
                        number)
                .update();
    }

    /** @param id of the extension, so that asked twice it is one */
    void extend(UUID id, UUID offer, LocalDate answerBy, String why, LocalDate day, PartyId by, long number) {
        sql.sql("""
                        insert into offers.extension (id, offer, answer_by, why, day, by_person, number)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """).params(id, offer, answerBy, why, day, by.value(), number).update();
    }

    private static Offer head(ResultSet row) throws SQLException {
        return new Offer(
                row.getObject("id", UUID.class),
                new PartyId(row.getObject("commissioner", UUID.class)),
                row.getString("scheme"),
                Span.between(
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class).plusDays(1)),
                row.getObject("until", LocalDate.class),
                row.getString("words"),
                row.getObject("day", LocalDate.class),
                new PartyId(row.getObject("by_person", UUID.class)),
                List.of());
    }

    private static Line line(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Line(
                row.getObject("offer", UUID.class),
                new PartyId(row.getObject("practice", UUID.class)),
                row.getString("code"),
                id == null
                        ? Optional.empty()
                        : Optional.of(new Word(
                                id,
                                Code.parse(Kind.class, row.getString("kind")),
                                row.getString("words"),
                                row.getObject("holds", LocalDate.class),
                                row.getObject("day", LocalDate.class),
                                new PartyId(row.getObject("by_person", UUID.class)))));
    }
}
