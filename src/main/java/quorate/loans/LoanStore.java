package quorate.loans;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.DecisionId;
import quorate.kernel.MatterId;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/** Loans, what came back and what was given up, as rows that are only added. */
@Component
class LoanStore {

    private final JdbcClient sql;

    LoanStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Loan it, long number) {
        sql.sql("""
                        insert into loans.loan (id, matter, decision, commissioner, practice, code, fund, stream, posting, pence,
                            instalments, title, page, lent, number)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        it.id(),
                        it.matter().value(),
                        it.decision().value(),
                        it.commissioner().value(),
                        it.practice().value(),
                        it.code(),
                        it.fund(),
                        it.stream(),
                        it.posting(),
                        it.amount().pence(),
                        it.instalments(),
                        it.title(),
                        it.page(),
                        it.lent(),
                        number)
                .update();
    }

    void insert(UUID loan, Loan.Back it, long number) {
        sql.sql("insert into loans.back (id, loan, pence, day, taken, words, by_person, number)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        it.id(),
                        loan,
                        it.amount().pence(),
                        it.day(),
                        it.taken(),
                        it.words(),
                        it.by().value(),
                        number)
                .update();
    }

    void insert(Loan.WriteOff it, long number) {
        sql.sql("insert into loans.write_off (id, matter, loan, pence, why, day, by_person, number)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        it.id(),
                        it.matter().value(),
                        it.loan(),
                        it.amount().pence(),
                        it.why(),
                        it.day(),
                        it.by().value(),
                        number)
                .update();
    }

    void insert(UUID writeOff, Loan.Decided it, long number) {
        sql.sql("insert into loans.written_off (write_off, decision, pence, sentence, day, number)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(writeOff, it.decision(), it.given().pence(), it.sentence(), it.day(), number)
                .update();
    }

    Optional<Loan> find(UUID id) {
        return whole(
                        sql.sql("select * from loans.loan where id = ?")
                                .param(id)
                                .query((row, at) -> loan(row))
                                .list(),
                        Long.MAX_VALUE)
                .stream()
                .findFirst();
    }

    Optional<Loan> findByWriteOff(MatterId matter) {
        return sql.sql("select loan from loans.write_off where matter = ?")
                .param(matter.value())
                .query((row, at) -> row.getObject("loan", UUID.class))
                .optional()
                .flatMap(this::find);
    }

    /** Of these commissioners and of these practices, the latest first. */
    List<Loan> list(Collection<PartyId> commissioners, Collection<PartyId> practices, long known) {
        return whole(
                sql.sql(
                                "select * from loans.loan where (commissioner = any (:commissioners) or practice = any (:practices))"
                                        + " and number <= :known order by number desc")
                        .param("commissioners", values(commissioners))
                        .param("practices", values(practices))
                        .param("known", known)
                        .query((row, at) -> loan(row))
                        .list(),
                known);
    }

    private static UUID[] values(Collection<PartyId> parties) {
        return parties.stream().map(PartyId::value).toArray(UUID[]::new);
    }

    private record Of<T>(UUID loan, T it) {}

    private List<Loan> whole(List<Loan> loans, long known) {
        if (loans.isEmpty()) return loans;
        var ids = loans.stream().map(Loan::id).toList();
        var backs = backs(ids, known);
        var writeOffs = writeOffs(ids, known);
        return loans.stream()
                .map(it -> new Loan(
                        it.id(),
                        it.matter(),
                        it.decision(),
                        it.commissioner(),
                        it.practice(),
                        it.code(),
                        it.fund(),
                        it.stream(),
                        it.posting(),
                        it.amount(),
                        it.instalments(),
                        it.title(),
                        it.page(),
                        it.lent(),
                        backs.getOrDefault(it.id(), List.of()),
                        Optional.ofNullable(writeOffs.get(it.id()))))
                .toList();
    }

    private Map<UUID, List<Loan.Back>> backs(List<UUID> ids, long known) {
        return sql
                .sql("select * from loans.back where loan in (:ids) and number <= :known order by number, id")
                .param("ids", ids)
                .param("known", known)
                .query((row, at) -> new Of<>(
                        row.getObject("loan", UUID.class),
                        new Loan.Back(
                                row.getObject("id", UUID.class),
                                new Money(row.getLong("pence")),
                                row.getObject("day", LocalDate.class),
                                row.getBoolean("taken"),
                                row.getString("words"),
                                new PartyId(row.getObject("by_person", UUID.class)))))
                .list()
                .stream()
                .collect(groupingBy(Of::loan, mapping(Of::it, toList())));
    }

    /** The last one of each. */
    private Map<UUID, Loan.WriteOff> writeOffs(List<UUID> ids, long known) {
        return sql.sql("""
                        select w.*, d.decision, d.pence as given, d.sentence, d.day as decided from loans.write_off w
                        left join loans.written_off d on d.write_off = w.id and d.number <= :known
                        where w.loan in (:ids) and w.number <= :known order by w.number
                        """).param("ids", ids).param("known", known).query((row, at) -> writeOff(row)).list().stream()
                .collect(toMap(Loan.WriteOff::loan, it -> it, (earlier, later) -> later));
    }

    private static Loan.WriteOff writeOff(ResultSet row) throws SQLException {
        var decision = row.getObject("decision", UUID.class);
        return new Loan.WriteOff(
                row.getObject("id", UUID.class),
                row.getObject("loan", UUID.class),
                new Money(row.getLong("pence")),
                row.getString("why"),
                row.getObject("day", LocalDate.class),
                new PartyId(row.getObject("by_person", UUID.class)),
                decision == null
                        ? Optional.empty()
                        : Optional.of(new Loan.Decided(
                                decision,
                                new Money(row.getLong("given")),
                                row.getString("sentence"),
                                row.getObject("decided", LocalDate.class))));
    }

    private static Loan loan(ResultSet row) throws SQLException {
        return new Loan(
                row.getObject("id", UUID.class),
                new MatterId(row.getObject("matter", UUID.class)),
                new DecisionId(row.getObject("decision", UUID.class)),
                new PartyId(row.getObject("commissioner", UUID.class)),
                new PartyId(row.getObject("practice", UUID.class)),
                row.getString("code"),
                row.getObject("fund", UUID.class),
                row.getString("stream"),
                row.getObject("posting", UUID.class),
                new Money(row.getLong("pence")),
                row.getInt("instalments"),
                row.getString("title"),
                row.getString("page"),
                row.getObject("lent", LocalDate.class),
                List.of(),
                Optional.empty());
    }
}
