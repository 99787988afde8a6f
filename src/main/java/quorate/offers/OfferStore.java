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
import quorate.offers.Offer.Extension;
import quorate.offers.Offer.Kind;
import quorate.offers.Offer.Word;

/** Offers and what was said about them, as rows that are only added. */
@Component
class OfferStore {

    private static final String ALL = "select o.* from offers.offer o where o.number <= :known and ";

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
    List<Offer> listTo(Collection<PartyId> practices, long known) {
        return of(
                " o.id in (select offer from offers.addressee where practice in (:ids)) order by o.number desc, o.id",
                practices,
                known);
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

    private Map<UUID, List<Extension>> extensions(List<Offer> heads, long known) {
        record Of(UUID offer, Extension extension) {}
        return sql
                .sql("select * from offers.extension where offer in (:ids) and number <= :known order by number")
                .param("ids", heads.stream().map(Offer::id).toList())
                .param("known", known)
                .query((row, at) -> new Of(
                        row.getObject("offer", UUID.class),
                        new Extension(
                                row.getObject("id", UUID.class),
                                row.getObject("answer_by", LocalDate.class),
                                row.getString("why"),
                                row.getObject("day", LocalDate.class),
                                new PartyId(row.getObject("by_person", UUID.class)))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::offer, Collectors.mapping(Of::extension, Collectors.toList())));
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
        var later = extensions(heads, known);
        return heads.stream()
                .map(it -> new Offer(
                        it.id(),
                        it.commissioner(),
                        it.scheme(),
                        it.period(),
                        later.getOrDefault(it.id(), List.of()).stream()
                                .reduce((first, last) -> last)
                                .map(Extension::answerBy)
                                .orElse(it.answerBy()),
                        it.words(),
                        it.day(),
                        it.by(),
                        addressees(lines.getOrDefault(it.id(), List.of())),
                        later.getOrDefault(it.id(), List.of())))
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

    void insert(UUID offer, Extension it, long number) {
        sql.sql("""
                        insert into offers.extension (id, offer, answer_by, why, day, by_person, number)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        it.id(),
                        offer,
                        it.answerBy(),
                        it.why(),
                        it.day(),
                        it.by().value(),
                        number)
                .update();
    }

    private static Offer head(ResultSet row) throws SQLException {
        return new Offer(
                row.getObject("id", UUID.class),
                new PartyId(row.getObject("commissioner", UUID.class)),
                row.getString("scheme"),
                Span.between(
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class).plusDays(1)),
                row.getObject("answer_by", LocalDate.class),
                row.getString("words"),
                row.getObject("day", LocalDate.class),
                new PartyId(row.getObject("by_person", UUID.class)),
                List.of(),
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
