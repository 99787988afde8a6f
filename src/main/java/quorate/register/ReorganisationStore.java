package quorate.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Actor;
import quorate.kernel.Code;
import quorate.kernel.PartyId;

/** Which reorganisations were recorded, and which were taken back. What each changed is known by its number. */
@Component
class ReorganisationStore {

    private static final String WHOLE = """
            select r.*, u.at as undone_at, u.why as undone_why, u.by_person as undone_by_person,
                   u.by_process as undone_by_process,
                   array(select body from register.reorganised b where b.reorganisation = r.id) as bodies
            from register.reorganisation r left join register.undoing u on u.reorganisation = r.id
            """;

    private final JdbcClient sql;

    ReorganisationStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Who did it, when and why. */
    record Deed(Instant at, Actor by, String why) {}

    /**
     * An act as recorded.
     *
     * @param title whom it was about, in words
     * @param number the write whose facts it is
     * @param undone empty while it holds
     */
    record Done(
            UUID id,
            Reorganisation.Sort sort,
            LocalDate day,
            String title,
            Set<PartyId> bodies,
            String fingerprint,
            long number,
            Deed deed,
            Optional<Deed> undone) {

        Done {
            bodies = Set.copyOf(bodies);
        }
    }

    void insert(Reorganisation it, String title, long number, Instant at, Actor by) {
        sql.sql("""
                insert into register.reorganisation
                    (id, sort, day, title, fingerprint, why, number, at, by_person, by_process)
                values (:id, :sort, :day, :title, :fingerprint, :why, :number, :at, :person, :process)
                """)
                .param("id", it.id())
                .param("sort", Code.of(it.sort()))
                .param("day", it.day())
                .param("title", title)
                .param("fingerprint", it.fingerprint())
                .param("why", it.why())
                .param("number", number)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", personOf(by), Types.OTHER)
                .param("process", processOf(by), Types.VARCHAR)
                .update();
        for (var body : it.bodies()) {
            sql.sql("insert into register.reorganised (reorganisation, body) values (?, ?)")
                    .param(it.id())
                    .param(body.value())
                    .update();
        }
    }

    void undo(UUID id, String why, long number, Instant at, Actor by) {
        sql.sql("""
                insert into register.undoing (reorganisation, why, number, at, by_person, by_process)
                values (:id, :why, :number, :at, :person, :process)
                """)
                .param("id", id)
                .param("why", why)
                .param("number", number)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", personOf(by), Types.OTHER)
                .param("process", processOf(by), Types.VARCHAR)
                .update();
    }

    private static @org.jspecify.annotations.Nullable UUID personOf(Actor by) {
        return by instanceof Actor.Person(var person) ? person.value() : null;
    }

    private static @org.jspecify.annotations.Nullable String processOf(Actor by) {
        return by instanceof Actor.Process(var process) ? process : null;
    }

    Optional<Done> find(UUID id) {
        return sql.sql(WHOLE + "where r.id = ?")
                .param(id)
                .query((row, at) -> done(row))
                .optional();
    }

    /** The latest day first. */
    List<Done> list() {
        return sql.sql(WHOLE + "order by r.day desc, r.number desc")
                .query((row, at) -> done(row))
                .list();
    }

    /** Those in which the body took part, the latest day first. */
    List<Done> listOf(PartyId body) {
        return sql.sql(WHOLE + """
                where r.id in (select reorganisation from register.reorganised where body = ?)
                order by r.day desc, r.number desc
                """)
                .param(body.value())
                .query((row, at) -> done(row))
                .list();
    }

    /** Those of the day that were not taken back. */
    List<Done> listOn(LocalDate day) {
        return sql.sql(WHOLE + "where r.day = ? and u.reorganisation is null order by r.number")
                .param(day)
                .query((row, at) -> done(row))
                .list();
    }

    private static Done done(ResultSet row) throws SQLException {
        var undone = row.getObject("undone_at", OffsetDateTime.class);
        return new Done(
                row.getObject("id", UUID.class),
                Code.parse(Reorganisation.Sort.class, row.getString("sort")),
                row.getObject("day", LocalDate.class),
                row.getString("title"),
                Arrays.stream((UUID[]) row.getArray("bodies").getArray())
                        .map(PartyId::new)
                        .collect(Collectors.toSet()),
                row.getString("fingerprint"),
                row.getLong("number"),
                deed(row, row.getObject("at", OffsetDateTime.class), "", row.getString("why")),
                undone == null
                        ? Optional.empty()
                        : Optional.of(deed(row, undone, "undone_", row.getString("undone_why"))));
    }

    private static Deed deed(ResultSet row, OffsetDateTime at, String prefix, String why) throws SQLException {
        var person = row.getObject(prefix + "by_person", UUID.class);
        return new Deed(
                at.toInstant(),
                person == null
                        ? new Actor.Process(row.getString(prefix + "by_process"))
                        : new Actor.Person(new PartyId(person)),
                why);
    }
}
