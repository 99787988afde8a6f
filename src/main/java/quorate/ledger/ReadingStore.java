package quorate.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Actor;
import quorate.kernel.Citation;
import quorate.kernel.DecisionId;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Funds, accounts, postings and what led to what, read. */
@Component
class ReadingStore {

    /** Constants are kept by their names: what they are called in sentences may change. */
    static final JsonMapper JSON = JsonMapper.builder()
            .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING, EnumFeature.READ_ENUMS_USING_TO_STRING)
            .build();

    private static final String ACCOUNTS = """
            s.fund, s.stream as from_stream, s.practice as from_practice,
                   s.place as from_place, t.stream as to_stream, t.practice as to_practice, t.place as to_place
            from ledger.posting p
            join ledger.account s on s.id = p.source
            join ledger.account t on t.id = p.target
            """;

    /** A posting with its two accounts and the right by which it was made. */
    static final String POSTING = "select p.*, v.decision, v.basis, v.by_person, v.by_process, " + ACCOUNTS
            + "join ledger.voucher v on v.id = p.voucher\n";

    private final JdbcClient sql;

    ReadingStore(JdbcClient sql) {
        this.sql = sql;
    }

    Map<UUID, Fund> funds(Collection<UUID> ids) {
        var found = new HashMap<UUID, Fund>();
        sql.sql("select * from ledger.fund where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query((row, at) -> fund(row))
                .list()
                .forEach(fund -> found.put(fund.id(), fund));
        return found;
    }

    /** The funds of these commissioners that were known by the number. */
    List<Fund> listFunds(Collection<PartyId> commissioners, long known) {
        return sql.sql("select * from ledger.fund where commissioner = any (?) and number <= ? order by code desc")
                .params(commissioners.stream().map(PartyId::value).toArray(UUID[]::new), known)
                .query((row, at) -> fund(row))
                .list();
    }

    private static Fund fund(ResultSet row) throws SQLException {
        var pooled = row.getString("pooled_from");
        return new Fund(
                new PartyId(row.getObject("commissioner", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                row.getBoolean("recurrent"),
                switch (pooled) {
                    case "-infinity" -> new Fund.Pooling.Free();
                    case "infinity" -> new Fund.Pooling.Never();
                    default -> new Fund.Pooling.From(LocalDate.parse(pooled));
                },
                Arrays.asList((String[]) row.getArray("ring_fence").getArray()),
                JSON.readValue(row.getString("source"), Citation.class));
    }

    Optional<Account> findAccount(UUID id) {
        return sql.sql("select fund, stream, practice, place from ledger.account where id = ?")
                .param(id)
                .query((row, at) -> account(row, ""))
                .optional();
    }

    /** @param side {@code from_}, {@code to_}, or nothing for a row of an account itself */
    static Account account(ResultSet row, String side) throws SQLException {
        return new Account(
                row.getObject("fund", UUID.class),
                row.getString(side + "stream"),
                Optional.ofNullable(row.getObject(side + "practice", UUID.class))
                        .map(PartyId::new),
                Place.parse(row.getString(side + "place")));
    }

    Map<UUID, Entered> postings(Collection<UUID> ids) {
        var found = new HashMap<UUID, Entered>();
        if (ids.isEmpty()) return found;
        // Without a join: a run of many months has few accounts, and each of them is read once.
        var rows = sql.sql("select * from ledger.posting where id = any (?)")
                .param(Ids.array(ids))
                .query((row, at) -> Unplaced.of(row))
                .list();
        var accounts = accounts(rows.stream()
                .flatMap(row -> Stream.of(row.source(), row.target()))
                .collect(Collectors.toSet()));
        for (var row : rows) {
            var from = Objects.requireNonNull(accounts.get(row.source()));
            var to = Objects.requireNonNull(accounts.get(row.target()));
            var entered = row.between(from, to);
            found.put(entered.posting().id(), entered);
        }
        return found;
    }

    private Map<UUID, Account> accounts(Collection<UUID> ids) {
        var found = new HashMap<UUID, Account>();
        sql.sql("select * from ledger.account where id = any (?)")
                .param(Ids.array(ids))
                .query((row, at) -> found.put(row.getObject("id", UUID.class), account(row, "")))
                .list();
        return found;
    }

    /** A row of a posting before it is known what its accounts are. */
    private record Unplaced(UUID source, UUID target, BiFunction<Account, Account, Entered> made) {

        static Unplaced of(ResultSet row) throws SQLException {
            var id = row.getObject("id", UUID.class);
            var move = Move.parse(row.getString("move"));
            var amount = new Money(row.getLong("pence"));
            var effective = row.getObject("effective", LocalDate.class);
            var cause = Optional.ofNullable(row.getObject("cause", UUID.class));
            var reservation = Optional.ofNullable(row.getObject("reservation", UUID.class));
            var corrects = Optional.ofNullable(row.getObject("corrects", UUID.class));
            var words = row.getString("words");
            var voucher = row.getObject("voucher", UUID.class);
            var number = row.getLong("number");
            var month = row.getObject("month", LocalDate.class);
            return new Unplaced(
                    row.getObject("source", UUID.class),
                    row.getObject("target", UUID.class),
                    (from, to) -> new Entered(
                            new Posting(id, move, from, to, amount, effective, cause, reservation, corrects, words),
                            voucher,
                            number,
                            month));
        }

        Entered between(Account from, Account to) {
            return made.apply(from, to);
        }
    }

    static Entered entered(ResultSet row) throws SQLException {
        return Unplaced.of(row).between(account(row, "from_"), account(row, "to_"));
    }

    /** Where the money of an account came from last: the posting that put it there. */
    Optional<UUID> findSource(Account account) {
        return sql.sql("""
                        select id from ledger.posting where target = ? and move in ('allocate', 'budget', 'vire')
                        order by effective desc, number desc, id limit 1
                        """).param(account.id()).query(UUID.class).optional();
    }

    /** The reservations that were made in those of the accounts in which anything is left, the first first. */
    List<UUID> listReservations(Collection<Account> reserved) {
        return sql.sql("""
                        select id from ledger.posting
                        where target in (select account from ledger.total where account = any (?)
                                         group by account having sum(pence) <> 0)
                            and id = reservation
                        order by number, id
                        """)
                .param(reserved.stream().map(Account::id).toArray(UUID[]::new))
                .query((row, at) -> row.getObject("id", UUID.class))
                .list();
    }

    /** What became due for a stream of a fund in the days from one until another, corrections left out. */
    List<Posting> listSettled(UUID fund, String stream, LocalDate from, LocalDate until) {
        return sql.sql(POSTING + """
                         where s.fund = ? and s.stream = ? and p.move = 'settle' and p.effective >= ? and p.effective < ?
                         order by p.effective, p.id
                        """)
                .params(fund, stream, from, until)
                .query((row, at) -> entered(row).posting())
                .list();
    }

    /** What came into the funds of a commissioner, into budgets and pools, or went between them, in some days. */
    List<Posting> listMoved(PartyId commissioner, LocalDate from, LocalDate until, long known) {
        return sql.sql(POSTING + """
                         join ledger.fund f on f.id = s.fund
                         where f.commissioner = ? and p.move in ('allocate', 'budget', 'vire', 'hand-back', 'pool', 'pool-back')
                           and p.effective >= ? and p.effective < ? and p.number <= ?
                         order by p.effective, p.number, p.id
                        """)
                .params(commissioner.value(), from, until, known)
                .query((row, at) -> entered(row).posting())
                .list();
    }

    private static Warrant warrant(ResultSet row) throws SQLException {
        var decision = row.getObject("decision", UUID.class);
        return decision != null
                ? new Warrant.Decided(new DecisionId(decision))
                : new Warrant.Cited(JSON.readValue(row.getString("basis"), Citation.class));
    }

    private static Actor by(ResultSet row) throws SQLException {
        var person = row.getObject("by_person", UUID.class);
        return person == null ? new Actor.Process(row.getString("by_process")) : new Actor.Person(new PartyId(person));
    }

    boolean isVoucher(UUID id) {
        return sql.sql("select exists (select from ledger.voucher where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** The last month that is closed, by its first day. */
    Optional<LocalDate> findClosed(PartyId commissioner) {
        return sql.sql("select month from ledger.closing where commissioner = ? order by month desc limit 1")
                .param(commissioner.value())
                .query(LocalDate.class)
                .optional();
    }

    /** The months that were closed by the number, the last first. */
    List<Closing> listClosings(PartyId commissioner, long known) {
        return sql.sql("select * from ledger.closing where commissioner = ? and number <= ? order by month desc")
                .params(commissioner.value(), known)
                .query((row, at) -> new Closing(
                        row.getObject("month", LocalDate.class),
                        by(row),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The accruals of a commissioner that were counted up to the month and not turned back. */
    List<Entered> listAccrued(PartyId commissioner, LocalDate month) {
        return sql.sql(POSTING + """
                         join ledger.fund f on f.id = s.fund
                         where f.commissioner = ? and p.move = 'accrue' and p.month <= ?
                           and not exists (select from ledger.posting r where r.cause = p.id and r.move = 'reverse')
                         order by p.effective, p.id
                        """)
                .params(commissioner.value(), month)
                .query((row, at) -> entered(row))
                .list();
    }

    /** The posting with what led to it and what it led to, as known by the number. */
    Optional<Trail> findTrail(UUID id, long known) {
        var steps = sql.sql("""
                        with recursive before (id, depth) as (
                            select cast(:id as uuid), 0
                            union
                            select p.cause, b.depth - 1 from before b join ledger.posting p on p.id = b.id
                            where p.cause is not null and b.depth > -50
                        ), after (id, depth) as (
                            select cast(:id as uuid), 0
                            union
                            select p.id, a.depth + 1 from after a join ledger.posting p on p.cause = a.id
                            where p.number <= :known and a.depth < 50
                        ), way as (select id, min(depth) as depth from (select * from before union select * from after) both_ways
                                   group by id)
                        select way.depth, found.* from way join (
                        """ + POSTING + ") found on found.id = way.id where found.number <= :known"
                        + " order by found.number, way.depth, found.effective, found.id limit 500")
                .param("id", id)
                .param("known", known)
                .query((row, at) -> new Trail.Step(entered(row), warrant(row), by(row), row.getInt("depth")))
                .list();
        return steps.stream()
                .filter(step -> step.depth() == 0)
                .findFirst()
                .map(of -> new Trail(
                        of,
                        steps.stream().filter(step -> step.depth() < 0).toList(),
                        steps.stream().filter(step -> step.depth() > 0).toList()));
    }
}
