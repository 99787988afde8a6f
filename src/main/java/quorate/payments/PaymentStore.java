package quorate.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.intake.Copy;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.ledger.Posting;
import quorate.payments.Payable.Due;

/** What became due by runs and besides them, and what of it was set off. */
@Component
class PaymentStore {

    private final JdbcClient sql;
    private final DataSource database;

    PaymentStore(JdbcClient sql, DataSource database) {
        this.sql = sql;
        this.database = database;
    }

    void insert(List<Payment> payments, long number) {
        var rows = new Copy(
                database,
                "payments.payment (number, posting, root, reservation, run, first_day, practice, party, stream, pence)");
        for (var it : payments) {
            rows.row(
                    number,
                    it.posting(),
                    it.root(),
                    it.reservation(),
                    it.run(),
                    it.first(),
                    it.practice(),
                    it.party(),
                    it.stream(),
                    it.amount().pence());
        }
        rows.write();
    }

    /** What became due by a decision of its own and by no run, or is another amount since. */
    void insertParts(List<Drawing.Part> parts, long number) {
        for (var part : parts) {
            var owed = part.owed();
            sql.sql("""
                        insert into payments.payment (posting, root, reservation, fund, first_day, practice, party, stream, pence, number)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                    .params(
                            part.posting(),
                            owed.id(),
                            part.reservation(),
                            owed.fund(),
                            owed.day(),
                            owed.code(),
                            owed.practice().value(),
                            owed.stream(),
                            part.amount().pence(),
                            number)
                    .update();
        }
    }

    /** Everything that was posted of it, the first first. */
    List<Drawing.Part> parts(Dues.Owed owed) {
        return sql.sql("""
                        select posting, reservation, pence from payments.payment
                        where party = ? and stream = ? and root = ? order by number, posting <> root, posting
                        """)
                .params(owed.practice().value(), owed.stream(), owed.id())
                .query((row, at) -> new Drawing.Part(
                        owed,
                        row.getObject("posting", UUID.class),
                        row.getObject("reservation", UUID.class),
                        new Money(row.getLong("pence"))))
                .list();
    }

    void insertSetOff(Posting it, long number) {
        sql.sql("insert into payments.set_off (posting, fund, party, stream, pence, number) values (?, ?, ?, ?, ?, ?)")
                .params(
                        it.id(),
                        it.from().fund(),
                        it.from().practice().orElseThrow().value(),
                        it.from().stream(),
                        it.amount().pence(),
                        number)
                .update();
    }

    /** Everything that became due under a scheme of a commissioner by the number, in the order in which it did. */
    List<Payment> list(PartyId commissioner, String scheme, long known) {
        return sql.sql("""
                        select p.* from payments.payment p join payments.run r on r.id = p.run
                        where r.commissioner = ? and r.scheme = ? and p.number <= ?
                        order by p.number, p.first_day, p.practice, p.stream, p.posting
                        """)
                .params(commissioner.value(), scheme, known)
                .query((row, at) -> payment(row))
                .list();
    }

    List<Payment> list(UUID run) {
        return sql.sql("select * from payments.payment where run = ? order by first_day, practice, stream, posting")
                .param(run)
                .query((row, at) -> payment(row))
                .list();
    }

    /** Everything that became due to a practice by a run, the latest first. */
    List<Payment> listOf(PartyId practice) {
        return sql.sql(
                        "select * from payments.payment where party = ? and run is not null order by number desc, first_day desc, stream")
                .param(practice.value())
                .query((row, at) -> payment(row))
                .list();
    }

    /** Everything that became due by runs of these schemes, the latest first. */
    List<Payment> listUnder(List<String> schemes) {
        return sql.sql("""
                        select p.* from payments.payment p join payments.run r on r.id = p.run
                        where r.scheme = any(?) order by p.number desc, p.first_day desc, p.practice, p.stream
                        """)
                .param(schemes.toArray(String[]::new))
                .query((row, at) -> payment(row))
                .list();
    }

    /** What became due from a fund and was not set off, one for each practice and stream, whoever was told to pay it. */
    List<Due> listDue(UUID fund) {
        return sql.sql("""
                        select d.practice, d.party, d.stream, d.root as posting, d.pence - coalesce(o.pence, 0) as pence
                        from (select p.practice, p.party, p.stream, sum(p.pence) as pence,
                                     (array_agg(p.root order by p.number desc, p.first_day desc, p.posting))[1] as root
                              from payments.payment p left join payments.run r on r.id = p.run
                              where coalesce(p.fund, r.fund) = :fund group by p.practice, p.party, p.stream) d
                        left join (select party, stream, sum(pence) as pence from payments.set_off
                              where fund = :fund group by party, stream) o
                            on o.party = d.party and o.stream = d.stream
                        order by d.practice, d.stream
                        """)
                .param("fund", fund)
                .query((row, at) -> new Due(
                        row.getObject("posting", UUID.class),
                        row.getString("practice"),
                        new PartyId(row.getObject("party", UUID.class)),
                        row.getString("stream"),
                        new Money(row.getLong("pence"))))
                .list();
    }

    List<String> listStreams(Collection<UUID> funds) {
        if (funds.isEmpty()) return List.of();
        return sql.sql("""
                        select distinct p.stream from payments.payment p left join payments.run r on r.id = p.run
                        where coalesce(p.fund, r.fund) in (:funds) order by p.stream
                        """)
                .param("funds", funds)
                .query((row, at) -> row.getString("stream"))
                .list();
    }

    private static Payment payment(ResultSet row) throws SQLException {
        return new Payment(
                row.getObject("posting", UUID.class),
                row.getObject("root", UUID.class),
                row.getObject("reservation", UUID.class),
                row.getObject("run", UUID.class),
                row.getObject("first_day", LocalDate.class),
                row.getString("practice"),
                new PartyId(row.getObject("party", UUID.class)),
                row.getString("stream"),
                new Money(row.getLong("pence")));
    }

    /** The write by which anything became due by a run; empty while nothing did. */
    Optional<Long> findNumber(UUID run) {
        return sql.sql("select min(number) as number from payments.payment where run = ? having count(*) > 0")
                .param(run)
                .query((row, at) -> row.getLong("number"))
                .optional();
    }
}
