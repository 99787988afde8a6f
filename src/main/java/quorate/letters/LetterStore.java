package quorate.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.PartyId;
import tools.jackson.databind.json.JsonMapper;

/** Letters, and every attempt to send one. Neither is ever changed. */
@Component
class LetterStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** How long after each attempt the next one follows; after the last the letter is given up. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24),
            Duration.ofHours(48));

    /** Nobody is at it any more: the process that began must have ended. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(5);

    private static final String ALL = """
            select l.*, a.outcome, a.says, a.at as attempted, c.tries
            from letters.letter l
            left join lateral (select outcome, says, at from letters.attempt
                               where letter = l.id order by row desc limit 1) a on true
            left join lateral (select count(*) as tries from letters.attempt t
                               where t.letter = l.id and t.outcome = 'begun'
                                 and t.row > coalesce((select max(row) from letters.attempt
                                                       where letter = l.id and outcome = 'again'), 0)) c on true
            """;

    private final JdbcClient sql;

    LetterStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A letter as it is kept, and where it stands. */
    record Row(Letter letter, Optional<Invitation> invitation, Instant keptAt, Delivery delivery) {}

    /** @return false if there is one of this key already */
    boolean insert(Letter letter, Optional<Invitation> invitation, Instant at, long number) {
        return sql.sql("""
                        insert into letters.letter (id, key, recipient, address, subject, text, about, invitation, at, number)
                        values (:id, :key, :to, :address, :subject, :text, cast(:about as uuid[]),
                                cast(:invitation as jsonb), :at, :number)
                        on conflict (key) do nothing
                        """)
                        .param("id", letter.id())
                        .param("key", letter.key())
                        .param("to", letter.to().value())
                        .param("address", letter.address())
                        .param("subject", letter.subject())
                        .param("text", letter.text())
                        .param(
                                "about",
                                letter.about().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                        .param(
                                "invitation",
                                invitation.map(JSON::writeValueAsString).orElse(null),
                                Types.VARCHAR)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("number", number)
                        .update()
                == 1;
    }

    void note(UUID letter, String outcome, String says, Instant at) {
        sql.sql("insert into letters.attempt (letter, outcome, says, at) values (:letter, :outcome, :says, :at)")
                .param("letter", letter)
                .param("outcome", outcome)
                .param("says", says)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The letter, with nobody else at it until the transaction ends; empty if somebody is. */
    Optional<Row> hold(UUID id, Instant now) {
        var free = sql.sql("select id from letters.letter where id = :id for update skip locked")
                .param("id", id)
                .query(UUID.class)
                .optional();
        return free.flatMap(it -> find(it, now));
    }

    Optional<Row> find(UUID id, Instant now) {
        return sql.sql(ALL + " where l.id = :id")
                .param("id", id)
                .query((row, at) -> row(row, now))
                .optional();
    }

    List<Row> find(Collection<UUID> ids, Instant now) {
        if (ids.isEmpty()) return List.of();
        return sql.sql(ALL + " where l.id in (:ids)")
                .param("ids", ids)
                .query((row, at) -> row(row, now))
                .list();
    }

    /** Letters that are not settled, the oldest first. */
    List<Row> open(Instant now, int most) {
        return sql.sql(ALL + """
                         where a.outcome is null or a.outcome in ('put-off', 'again')
                        order by l.number, l.id limit :most
                        """)
                .param("most", most)
                .query((row, at) -> row(row, now))
                .list();
    }

    /** All letters, the latest first. */
    List<Row> list(Instant now, int most) {
        return sql.sql(ALL + " order by l.number desc, l.id desc limit :most")
                .param("most", most)
                .query((row, at) -> row(row, now))
                .list();
    }

    private static Row row(ResultSet row, Instant now) throws SQLException {
        var letter = new Letter(
                row.getString("key"),
                new PartyId(row.getObject("recipient", UUID.class)),
                row.getString("address"),
                row.getString("subject"),
                row.getString("text"),
                Arrays.asList((UUID[]) row.getArray("about").getArray()));
        var keptAt = row.getObject("at", OffsetDateTime.class).toInstant();
        var invitation =
                Optional.ofNullable(row.getString("invitation")).map(json -> JSON.readValue(json, Invitation.class));
        return new Row(letter, invitation, keptAt, delivery(row, keptAt, now));
    }

    private static Delivery delivery(ResultSet row, Instant keptAt, Instant now) throws SQLException {
        var tries = row.getInt("tries");
        var outcome = row.getString("outcome");
        if (outcome == null) return new Delivery(Delivery.State.WAITING, keptAt, "", 0, Optional.of(keptAt));
        var at = row.getObject("attempted", OffsetDateTime.class).toInstant();
        var says = row.getString("says");
        return switch (outcome) {
            case "begun" ->
                at.plus(FORGOTTEN).isAfter(now)
                        ? new Delivery(Delivery.State.UNDER_WAY, at, "", tries, Optional.empty())
                        : new Delivery(
                                Delivery.State.DOUBTFUL,
                                at,
                                "The service stopped while the letter was on its way.",
                                tries,
                                Optional.empty());
            case "sent" -> new Delivery(Delivery.State.SENT, at, says, tries, Optional.empty());
            case "doubtful" -> new Delivery(Delivery.State.DOUBTFUL, at, says, tries, Optional.empty());
            case "again" -> new Delivery(Delivery.State.WAITING, at, says, 0, Optional.of(at));
            case "put-off" -> putOff(at, says, tries);
            default -> new Delivery(Delivery.State.NOT_SENT, at, says, tries, Optional.empty());
        };
    }

    private static Delivery putOff(Instant at, String says, int tries) {
        if (tries > PAUSES.size())
            return new Delivery(
                    Delivery.State.NOT_SENT,
                    at,
                    says + " Given up after " + tries + " attempts.",
                    tries,
                    Optional.empty());
        var pause = PAUSES.get(Math.max(0, tries - 1));
        return new Delivery(Delivery.State.PUT_OFF, at, says, tries, Optional.of(at.plus(pause)));
    }
}
