package quorate.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;

@Component
class AccountStore {

    private final JdbcClient sql;

    AccountStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param password as the encoder wrote it
     * @param oneTimeUntil until when the password that an administrator gave lets them in, to choose their own; null once
     *     they have
     * @param changedAt null where nobody knows
     */
    record Row(
            UUID id,
            String username,
            String password,
            PartyId person,
            String name,
            boolean administrator,
            int version,
            int failures,
            @Nullable Instant lockedUntil,
            @Nullable Instant oneTimeUntil,
            @Nullable Instant changedAt,
            @Nullable Instant closedAt) {

        boolean isLocked(Instant now) {
            return lockedUntil != null && now.isBefore(lockedUntil);
        }

        boolean isClosed() {
            return closedAt != null;
        }

        /** Whether they have yet to choose a password of their own. */
        boolean isOneTime() {
            return oneTimeUntil != null;
        }

        boolean hasExpired(Instant now) {
            return oneTimeUntil != null && !now.isBefore(oneTimeUntil);
        }
    }

    /** Somebody for whom an account is opened. */
    record Owner(PartyId person, String name, String username, boolean administrator) {}

    /** @param oneTimeUntil null for a password that the person chose */
    UUID add(Owner owner, String password, @Nullable Instant oneTimeUntil, Instant at) {
        var id = Fresh.id();
        sql.sql("""
                insert into web.account
                    (id, username, password, person, name, administrator, one_time_until, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(id, owner.username(), password, owner.person().value(), owner.name(), owner.administrator())
                .param(oneTimeUntil == null ? null : utc(oneTimeUntil))
                .param(utc(at))
                .update();
        return id;
    }

    /** All there ever were, in no order. */
    List<Row> list() {
        return sql.sql("select * from web.account").query(AccountStore::account).list();
    }

    /** Also one that was closed. */
    Optional<Row> findAny(UUID id) {
        return sql.sql("select * from web.account where id = ?")
                .param(id)
                .query(AccountStore::account)
                .optional();
    }

    Optional<Row> findOf(PartyId person) {
        return sql.sql("select * from web.account where person = ? and closed_at is null")
                .param(person.value())
                .query(AccountStore::account)
                .optional();
    }

    /** Whether somebody else administers, and has shown that they can sign in by choosing a password. */
    boolean hasOtherAdministrator(UUID id) {
        return sql.sql("""
                select exists (select from web.account
                    where administrator and closed_at is null and one_time_until is null and id <> ?)
                """).param(id).query(Boolean.class).single();
    }

    void setAdministrator(UUID id, boolean administrator, Instant at) {
        sql.sql("update web.account set administrator = ?, changed_at = ? where id = ?")
                .params(administrator, utc(at), id)
                .update();
    }

    Optional<Row> find(UUID id) {
        return sql.sql("select * from web.account where id = ? and closed_at is null")
                .param(id)
                .query(AccountStore::account)
                .optional();
    }

    Optional<Row> find(String username) {
        return sql.sql("select * from web.account where username = ? and closed_at is null")
                .param(username)
                .query(AccountStore::account)
                .optional();
    }

    Set<PartyId> listPeople() {
        return sql.sql("select person from web.account where closed_at is null")
                .query((row, at) -> new PartyId(row.getObject("person", UUID.class)))
                .set();
    }

    boolean isTaken(String username) {
        return sql.sql("select exists (select from web.account where username = ?)")
                .param(username)
                .query(Boolean.class)
                .single();
    }

    /** @param oneTimeUntil null for a password that the person chose */
    void setPassword(UUID id, String password, @Nullable Instant oneTimeUntil, Instant at) {
        sql.sql("""
                update web.account
                set password = ?, one_time_until = ?, changed_at = ?, version = version + 1, failures = 0,
                    locked_until = null
                where id = ?
                """)
                .param(password)
                .param(oneTimeUntil == null ? null : utc(oneTimeUntil))
                .params(utc(at), id)
                .update();
    }

    void unlock(UUID id, Instant at) {
        succeed(id);
        noteChange(id, at);
    }

    void noteChange(UUID id, Instant at) {
        sql.sql("update web.account set changed_at = ? where id = ?")
                .params(utc(at), id)
                .update();
    }

    void close(UUID id, Instant at) {
        sql.sql("update web.account set closed_at = ?, changed_at = ? where id = ?")
                .params(utc(at), utc(at), id)
                .update();
    }

    /** Counts one more failure, and locks at the given number of them. @return how many there have been in a row */
    int fail(UUID id, int most, Instant until) {
        return sql.sql("""
                update web.account
                set failures = failures + 1, locked_until = case when failures + 1 >= ? then ? else locked_until end
                where id = ? returning failures
                """).params(most, utc(until), id).query(Integer.class).single();
    }

    void succeed(UUID id) {
        sql.sql("update web.account set failures = 0, locked_until = null where id = ? and failures > 0")
                .param(id)
                .update();
    }

    void noteFailure(String address, Instant at, Instant forgetBefore) {
        sql.sql("delete from web.failed_sign_in where at < ?")
                .param(utc(forgetBefore))
                .update();
        sql.sql("insert into web.failed_sign_in (address, at) values (?, ?)")
                .params(address, utc(at))
                .update();
    }

    int failuresFrom(String address, Instant since) {
        return sql.sql("select count(*) from web.failed_sign_in where address = ? and at >= ?")
                .params(address, utc(since))
                .query(Integer.class)
                .single();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Row account(ResultSet row, int at) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("password"),
                new PartyId(row.getObject("person", UUID.class)),
                row.getString("name"),
                row.getBoolean("administrator"),
                row.getInt("version"),
                row.getInt("failures"),
                moment(row, "locked_until"),
                moment(row, "one_time_until"),
                moment(row, "changed_at"),
                moment(row, "closed_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
