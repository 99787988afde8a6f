package quorate.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.PartyId;

@Component
class AccountStore {

    private final JdbcClient sql;

    AccountStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param password as the encoder wrote it */
    record Row(
            UUID id,
            String username,
            String password,
            PartyId person,
            String name,
            boolean administrator,
            int version,
            int failures,
            @Nullable Instant lockedUntil) {

        boolean isLocked(Instant now) {
            return lockedUntil != null && now.isBefore(lockedUntil);
        }
    }

    void add(Row account) {
        sql.sql("""
                insert into web.account (id, username, password, person, name, administrator)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(
                        account.id(),
                        account.username(),
                        account.password(),
                        account.person().value(),
                        account.name(),
                        account.administrator())
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

    void setPassword(UUID id, String password) {
        sql.sql("""
                update web.account set password = ?, version = version + 1, failures = 0, locked_until = null
                where id = ?
                """).params(password, id).update();
    }

    void close(UUID id, Instant at) {
        sql.sql("update web.account set closed_at = ? where id = ?")
                .params(utc(at), id)
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
        var locked = row.getObject("locked_until", OffsetDateTime.class);
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("password"),
                new PartyId(row.getObject("person", UUID.class)),
                row.getString("name"),
                row.getBoolean("administrator"),
                row.getInt("version"),
                row.getInt("failures"),
                locked == null ? null : locked.toInstant());
    }
}
