package quorate.superannuation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.instructions.Contributed;
import quorate.kernel.Code;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/** Superannuation by practice and month, as rows that are only added. */
@Component
class ContributionStore implements Contributed {

    private final JdbcClient sql;

    ContributionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What counts of each practice, month and kind as known by the number, the latest month first: of what was checked, what was
     * entered last.
     *
     * @param asIf sheets that count as though they were checked
     */
    List<Contribution> list(Collection<PartyId> commissioners, long known, Collection<UUID> asIf) {
        if (commissioners.isEmpty()) return List.of();
        return sql.sql("""
                        select * from (
                            select distinct on (c.commissioner, practice, first_day, kind) c.*
                            from superannuation.contribution c
                            left join superannuation.sheet_check k on k.sheet = c.sheet and k.number <= :known
                            where c.commissioner in (:commissioners) and c.number <= :known
                                and (c.sheet is null or k.sheet is not null or c.sheet = any(:asIf))
                            order by c.commissioner, practice, first_day, kind, row desc) c
                        order by first_day desc, practice, kind desc
                        """)
                .param("known", known)
                .param("asIf", asIf.toArray(UUID[]::new))
                .param("commissioners", ids(commissioners))
                .query(ContributionStore::contribution)
                .list();
    }

    @Override
    public List<Sum> upTo(PartyId commissioner, YearMonth month) {
        return list(List.of(commissioner), Long.MAX_VALUE, List.of()).stream()
                .filter(it -> !it.month().isAfter(month))
                .map(it -> new Sum(it.practice(), it.part(), it.amount()))
                .toList();
    }

    /** What a sheet holds, as it was entered. */
    List<Contribution> rows(UUID sheet) {
        return sql.sql("select * from superannuation.contribution where sheet = ? order by row")
                .param(sheet)
                .query(ContributionStore::contribution)
                .list();
    }

    private static List<UUID> ids(Collection<PartyId> commissioners) {
        return commissioners.stream().map(PartyId::value).toList();
    }

    private static Contribution contribution(ResultSet row, int at) throws SQLException {
        return new Contribution(
                party(row, "commissioner"),
                row.getString("practice"),
                month(row, "first_day"),
                Code.parse(Part.class, row.getString("kind")),
                new Money(row.getLong("pence")),
                row.getString("source"),
                row.getObject("day", LocalDate.class),
                party(row, "by_person"));
    }

    private static PartyId party(ResultSet row, String column) throws SQLException {
        return new PartyId(row.getObject(column, UUID.class));
    }

    private static YearMonth month(ResultSet row, String column) throws SQLException {
        return YearMonth.from(row.getObject(column, LocalDate.class));
    }

    /** What was entered at once: the latest first. */
    List<Sheet> sheets(Collection<PartyId> commissioners, long known) {
        if (commissioners.isEmpty()) return List.of();
        return sql.sql("""
                        select s.*, c.*, k.day as checked, k.by_person as checked_by, e.why, e.day as ended,
                            e.by_person as ended_by
                        from superannuation.sheet s
                        join lateral (
                            select count(distinct practice) as practices, min(first_day) as first, max(first_day) as last,
                                sum(pence) as pence
                            from superannuation.contribution where sheet = s.id) c on true
                        left join superannuation.sheet_check k on k.sheet = s.id and k.number <= :known
                        left join superannuation.sheet_ending e on e.sheet = s.id and e.number <= :known
                        where s.commissioner in (:commissioners) and s.number <= :known
                        order by s.number desc, s.id
                        """)
                .param("known", known)
                .param("commissioners", ids(commissioners))
                .query((row, at) -> {
                    var checked = row.getObject("checked", LocalDate.class);
                    var why = row.getString("why");
                    return new Sheet(
                            row.getObject("id", UUID.class),
                            party(row, "commissioner"),
                            row.getObject("day", LocalDate.class),
                            party(row, "by_person"),
                            row.getInt("practices"),
                            month(row, "first"),
                            month(row, "last"),
                            new Money(row.getLong("pence")),
                            checked == null
                                    ? Optional.empty()
                                    : Optional.of(new Sheet.Checked(checked, party(row, "checked_by"))),
                            why == null
                                    ? Optional.empty()
                                    : Optional.of(new Sheet.Ending(
                                            why, row.getObject("ended", LocalDate.class), party(row, "ended_by"))));
                })
                .list();
    }

    void insert(UUID sheet, List<Contribution> rows, long number) {
        var first = rows.getFirst();
        sql.sql("insert into superannuation.sheet (id, commissioner, day, by_person, number) values (?, ?, ?, ?, ?)")
                .params(
                        sheet,
                        first.commissioner().value(),
                        first.day(),
                        first.by().value(),
                        number)
                .update();
        for (var it : rows) {
            sql.sql("""
                            insert into superannuation.contribution (commissioner, practice, first_day, kind, pence, source, day,
                                by_person, number, sheet)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            it.commissioner().value(),
                            it.practice(),
                            it.month().atDay(1),
                            Code.of(it.part()),
                            it.amount().pence(),
                            it.source(),
                            it.day(),
                            it.by().value(),
                            number,
                            sheet)
                    .update();
        }
    }

    void insert(UUID sheet, Sheet.Checked it, long number) {
        sql.sql("insert into superannuation.sheet_check (sheet, day, by_person, number) values (?, ?, ?, ?)")
                .params(sheet, it.day(), it.by().value(), number)
                .update();
    }

    void insert(UUID sheet, Sheet.Ending it, long number) {
        sql.sql("insert into superannuation.sheet_ending (sheet, why, day, by_person, number) values (?, ?, ?, ?, ?)")
                .params(sheet, it.why(), it.day(), it.by().value(), number)
                .update();
    }
}
