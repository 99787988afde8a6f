package quorate.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Code;
import quorate.kernel.PartyId;

/** Writes: funds, accounts, vouchers, postings, closings. Nothing is ever written over. */
@Component
class LedgerStore {

    private static final int ENOUGH = 1 << 16;

    private final JdbcClient sql;
    private final DataSource database;
    private final Clocks clocks;

    LedgerStore(JdbcClient sql, DataSource database, Clocks clocks) {
        this.sql = sql;
        this.database = database;
        this.clocks = clocks;
    }

    void insert(Fund fund, long number) {
        var pooledFrom = switch (fund.pooling()) {
            case Fund.Pooling.Free() -> "-infinity";
            case Fund.Pooling.From(var day) -> day.toString();
            case Fund.Pooling.Never() -> "infinity";
        };
        sql.sql(
                        "insert into ledger.fund (id, commissioner, code, name, recurrent, pooled_from, ring_fence, source, number)"
                                + " values (?, ?, ?, ?, ?, cast(? as date), ?, cast(? as jsonb), ?)")
                .params(
                        fund.id(),
                        fund.commissioner().value(),
                        fund.code(),
                        fund.name(),
                        fund.recurrent(),
                        pooledFrom,
                        fund.ringFence().toArray(String[]::new),
                        ReadingStore.JSON.writeValueAsString(fund.source()),
                        number)
                .update();
    }

    void insert(Voucher voucher, long number) {
        sql.sql("insert into ledger.voucher (id, keeper, decision, basis, by_person, by_process, at, number)"
                        + " values (:id, :keeper, :decision, cast(:basis as jsonb), :person, :process, :at, :number)")
                .param("id", voucher.id())
                .param("keeper", voucher.books().keeper().value())
                .param(
                        "decision",
                        voucher.warrant() instanceof Warrant.Decided(var decision) ? decision.value() : null,
                        Types.OTHER)
                .param(
                        "basis",
                        voucher.warrant() instanceof Warrant.Cited(var ground)
                                ? ReadingStore.JSON.writeValueAsString(ground)
                                : null,
                        Types.VARCHAR)
                .param("person", voucher.by() instanceof Actor.Person(var who) ? who.value() : null, Types.OTHER)
                .param("process", voucher.by() instanceof Actor.Process(var name) ? name : null, Types.VARCHAR)
                .param("at", clocks.now().atOffset(ZoneOffset.UTC))
                .param("number", number)
                .update();
    }

    /** Opens those that are not open yet. */
    void open(Collection<Account> accounts, long number) {
        var all = List.copyOf(accounts);
        sql.sql("insert into ledger.account (id, fund, stream, practice, place, number)"
                        + " select id, fund, stream, practice, place, ? from"
                        + " unnest(?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::text[])"
                        + " as given (id, fund, stream, practice, place) on conflict do nothing")
                .params(
                        number,
                        all.stream().map(Account::id).toArray(UUID[]::new),
                        all.stream().map(Account::fund).toArray(UUID[]::new),
                        all.stream().map(Account::stream).toArray(String[]::new),
                        all.stream()
                                .map(account ->
                                        account.practice().map(PartyId::value).orElse(null))
                                .toArray(UUID[]::new),
                        all.stream().map(account -> Code.of(account.place())).toArray(String[]::new))
                .update();
    }

    /** All in one statement, however many: the database judges them together. */
    void insert(List<Entered> postings, Map<Account, UUID> ids) {
        var connection = DataSourceUtils.getConnection(database);
        try {
            var copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy ledger.posting (id, voucher, number, move, source, target, pence, effective, month,"
                            + " cause, reservation, corrects, words) from stdin");
            try {
                var rows = new StringBuilder();
                for (var entered : postings) {
                    row(rows, entered, ids);
                    if (rows.length() > ENOUGH) send(copy, rows);
                }
                send(copy, rows);
                copy.endCopy();
            } finally {
                if (copy.isActive()) copy.cancelCopy();
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("The postings could not be written: " + fault.getMessage(), fault);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private static void send(CopyIn copy, StringBuilder rows) throws SQLException {
        var bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        rows.setLength(0);
    }

    private static void row(StringBuilder rows, Entered entered, Map<Account, UUID> ids) {
        var posting = entered.posting();
        rows.append(posting.id())
                .append('\t')
                .append(entered.voucher())
                .append('\t')
                .append(entered.number());
        rows.append('\t').append(Code.of(posting.move()));
        rows.append('\t').append(ids.get(posting.from())).append('\t').append(ids.get(posting.to()));
        rows.append('\t').append(posting.amount().pence()).append('\t').append(posting.effective());
        rows.append('\t').append(entered.month());
        id(rows, posting.cause());
        id(rows, posting.reservation());
        id(rows, posting.corrects());
        rows.append('\t');
        rows.append(posting.words().replace("\\", "\\\\")).append('\n');
    }

    private static void id(StringBuilder rows, Optional<UUID> id) {
        rows.append('\t');
        id.ifPresentOrElse(rows::append, () -> rows.append("\\N"));
    }

    void close(PartyId commissioner, LocalDate month, Actor by, long number) {
        sql.sql("insert into ledger.closing (commissioner, month, number, by_person, by_process, at)"
                        + " values (:commissioner, :month, :number, :person, :process, :at)")
                .param("commissioner", commissioner.value())
                .param("month", month)
                .param("number", number)
                .param("person", by instanceof Actor.Person(var who) ? who.value() : null, Types.OTHER)
                .param("process", by instanceof Actor.Process(var name) ? name : null, Types.VARCHAR)
                .param("at", clocks.now().atOffset(ZoneOffset.UTC))
                .update();
    }
}
