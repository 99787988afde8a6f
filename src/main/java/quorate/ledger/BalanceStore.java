package quorate.ledger;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Code;
import quorate.kernel.Money;

/**
 * Adds up. A balance as at a day and a number is the totals of the whole quarters before and the postings of the quarter
 * that the day is in: never more than three months of postings, however long the history.
 */
@Component
class BalanceStore {

    /** Late postings of earlier years, and their accruals that were turned back on the first day of this one. */
    private static final String EARLIER = """
            with late as (
                select s.fund, s.stream, p.move, p.pence, s.place as source, t.place as target from ledger.posting p
                join ledger.account s on s.id = p.source
                join ledger.account t on t.id = p.target
                where p.month <> p.belongs and p.belongs < :year and p.month between :year and :day
                  and p.number <= :known and s.fund = any (:funds)
            ), told as (
                select fund, stream, 0 as reversed,
                       case when target = any (:spent) then pence else 0 end
                           - case when source = any (:spent) then pence else 0 end as late,
                       case when (source, target) = ('reserved', 'budget') then pence
                            when (move, source, target) = ('correct', 'budget', 'reserved') then -pence
                        else 0 end as released
                from late
                union all
                select a.fund, a.stream, p.pence, 0, 0 from ledger.account a
                join ledger.posting p on p.source = a.id and p.effective = :year and p.move = 'reverse'
                join ledger.posting c on c.id = p.cause and c.effective < :year
                where a.fund = any (:funds) and a.place = 'accrued' and p.number <= :known and :day >= :year
            )
            select fund, stream, sum(reversed) as reversed, sum(late) as late, sum(released) as released
            from told where stream <> '' group by fund, stream
            having sum(reversed) <> 0 or sum(late) <> 0 or sum(released) <> 0 order by fund, stream
            """;

    private final JdbcClient sql;

    BalanceStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The first day of the quarter that is not whole by the end of the day: its postings are asked one by one. */
    private static LocalDate firstOpen(LocalDate day) {
        var next = day.plusDays(1);
        return next.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    Money balance(UUID account, LocalDate day, long known) {
        return sql.sql("""
                        select (select coalesce(sum(pence), 0) from ledger.total
                                where account = :account and belongs < :open and number <= :known)
                             + (select coalesce(sum(pence), 0) from ledger.posting
                                where target = :account and effective between :open and :day and number <= :known)
                             - (select coalesce(sum(pence), 0) from ledger.posting
                                where source = :account and effective between :open and :day and number <= :known)
                        """)
                .param("account", account)
                .param("open", firstOpen(day))
                .param("day", day)
                .param("known", known)
                .query((row, at) -> new Money(row.getLong(1)))
                .single();
    }

    /** One account in one financial year. */
    record InYear(UUID account, int year) {}

    /** What these accounts have of these years, with all that is known. */
    Map<InYear, Money> inYears(Collection<InYear> asked) {
        var found = new HashMap<InYear, Money>();
        sql.sql("""
                        select a.account, a.year, coalesce((select sum(pence) from ledger.total t
                            where t.account = a.account and t.belongs >= make_date(a.year, 4, 1)
                              and t.belongs < make_date(a.year + 1, 4, 1)), 0) as pence
                        from unnest(?::uuid[], ?::int[]) as a (account, year)
                        """)
                .params(
                        asked.stream().map(InYear::account).toArray(UUID[]::new),
                        asked.stream().map(InYear::year).toArray(Integer[]::new))
                .query((row, at) -> found.put(
                        new InYear(row.getObject("account", UUID.class), row.getInt("year")),
                        new Money(row.getLong("pence"))))
                .list();
        return found;
    }

    /** Every account of these funds in which there is or was something, as at the day and the number. */
    List<Balance> trial(Collection<UUID> funds, LocalDate day, long known) {
        return sql.sql("""
                        with moved (account, belongs, pence) as (
                            select account, belongs, pence from ledger.total
                            where belongs < :open and number <= :known
                            union all
                            select target, belongs, pence from ledger.posting
                            where effective between :open and :day and number <= :known
                            union all
                            select source, belongs, -pence from ledger.posting
                            where effective between :open and :day and number <= :known
                        ), summed as (
                            select account, sum(pence) as pence,
                                   coalesce(sum(pence) filter (where belongs >= :year), 0) as this_year
                            from moved group by account
                        )
                        select a.*, summed.pence, summed.this_year from summed join ledger.account a on a.id = summed.account
                        where a.fund = any (:funds)
                        order by array_position(:places, a.place), a.stream, a.practice nulls first
                        """)
                .param("open", firstOpen(day))
                .param("day", day)
                .param("known", known)
                .param("year", Year.of(day).firstDay())
                .param("funds", funds.toArray(UUID[]::new))
                .param("places", Arrays.stream(Place.values()).map(Code::of).toArray(String[]::new))
                .query((row, at) -> new Balance(
                        row.getObject("id", UUID.class),
                        ReadingStore.account(row, ""),
                        new Money(row.getLong("pence")),
                        new Money(row.getLong("this_year"))))
                .list();
    }

    /** What was counted in the financial year of the day, and belongs to earlier ones, by account. */
    List<Balance> ofEarlierYears(Collection<UUID> funds, LocalDate day, long known) {
        return sql.sql("""
                        with late as (
                            select * from ledger.posting
                            where month <> belongs and belongs < :year and month between :year and :day and number <= :known
                        ), summed as (
                            select account, sum(pence) as pence from (
                                select target as account, pence from late
                                union all select source, -pence from late) both_sides
                            group by account
                        )
                        select a.*, summed.pence from summed join ledger.account a on a.id = summed.account
                        where a.fund = any (:funds) and summed.pence <> 0
                        order by a.stream, a.practice nulls first, a.place
                        """)
                .param("year", Year.of(day).firstDay())
                .param("day", day)
                .param("known", known)
                .param("funds", funds.toArray(UUID[]::new))
                .query((row, at) -> new Balance(
                        row.getObject("id", UUID.class),
                        ReadingStore.account(row, ""),
                        new Money(row.getLong("pence")),
                        Money.ZERO))
                .list();
    }

    /** What earlier years did to the financial year of the day, by fund and stream. */
    List<Earlier> earlier(Collection<UUID> funds, LocalDate day, long known) {
        return sql.sql(EARLIER)
                .param("year", Year.of(day).firstDay())
                .param("day", day)
                .param("known", known)
                .param("funds", funds.toArray(UUID[]::new))
                .param(
                        "spent",
                        Arrays.stream(Place.values())
                                .filter(Place::isSpent)
                                .map(Code::of)
                                .toArray(String[]::new))
                .query((row, at) -> new Earlier(
                        row.getObject("fund", UUID.class),
                        row.getString("stream"),
                        new Money(row.getLong("reversed")),
                        new Money(row.getLong("late")),
                        new Money(row.getLong("released"))))
                .list();
    }

    /** What became of these reservations, with all that is known. */
    Map<UUID, Reservation> reservations(Collection<UUID> ids) {
        return reservations(ids, LocalDate.of(9999, 12, 31), Long.MAX_VALUE);
    }

    /** The same by the day, as known by the number. */
    Map<UUID, Reservation> reservations(Collection<UUID> ids, LocalDate day, long known) {
        var found = new HashMap<UUID, Reservation>();
        if (ids.isEmpty()) return found;
        sql.sql("""
                        select m.reservation, a.fund, a.stream, a.practice, a.place, m.settled, m.promised, m.released
                        from (
                            select reservation, account,
                                sum(case when other = 'budget' then 0 else -pence end) as settled,
                                sum(case when move = 'reserve' then pence else 0 end) as promised,
                                sum(case when other = 'budget' and move <> 'reserve' then -pence else 0 end) as released
                            from (
                                select p.reservation, coalesce(first.move, p.move) as move,
                                    case when t.place = 'reserved' then p.target else p.source end as account,
                                    case when t.place = 'reserved' then s.place else t.place end as other,
                                    case when t.place = 'reserved' then p.pence else -p.pence end as pence
                                from ledger.posting p
                                join ledger.account s on s.id = p.source
                                join ledger.account t on t.id = p.target
                                left join ledger.posting first on first.id = p.corrects
                                where p.reservation = any (?) and p.effective <= ? and p.number <= ?) both_ways
                            group by reservation, account) m
                        join ledger.account a on a.id = m.account
                        """)
                .params(ids.toArray(UUID[]::new), day, known)
                .query((row, at) -> {
                    var id = row.getObject("reservation", UUID.class);
                    return found.put(
                            id,
                            new Reservation(
                                    id,
                                    ReadingStore.account(row, ""),
                                    new Money(row.getLong("promised")),
                                    new Money(row.getLong("settled")),
                                    new Money(row.getLong("released"))));
                })
                .list();
        return found;
    }
}
