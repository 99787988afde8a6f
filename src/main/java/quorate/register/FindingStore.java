package quorate.register;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.intake.Copy;

/** What files say that is not taken as it stands. */
@Component
class FindingStore {

    private static final String COLUMNS = "source, check_id, code, field, said, believed, sentence";

    private final JdbcClient sql;
    private final DataSource database;

    FindingStore(JdbcClient sql, DataSource database) {
        this.sql = sql;
        this.database = database;
    }

    /** Closes what is found no longer, and adds what is found now. */
    void renew(List<Finding> found, long number) {
        var now = new LinkedHashSet<>(found);
        var gone = new HashMap<Finding, Long>();
        sql.sql("select row, " + COLUMNS + " from register.finding where upper_inf(known)")
                .withFetchSize(5_000)
                .query((row, at) -> {
                    var known = read(row);
                    if (!now.remove(known)) gone.put(known, row.getLong("row"));
                    return known;
                })
                .list();
        if (!gone.isEmpty()) {
            sql.sql("update register.finding set known = int8range(lower(known), ?) where row = any (?)")
                    .params(number, gone.values().toArray(Long[]::new))
                    .update();
        }
        var rows = new Copy(database, "register.finding (" + COLUMNS + ", known)");
        now.forEach(each -> rows.row(
                each.source(),
                each.check(),
                each.code(),
                each.field(),
                each.said(),
                each.believed(),
                each.sentence(),
                "[" + number + ",)"));
        rows.write();
    }

    List<Finding> list(String source, String check) {
        return sql.sql("select " + COLUMNS
                        + " from register.finding where source = ? and check_id = ? and upper_inf(known)"
                        + " order by code, field, said")
                .params(source, check)
                .query((row, at) -> read(row))
                .list();
    }

    /** How many there are of each check. */
    Map<String, Integer> counts(String source) {
        var counts = new HashMap<String, Integer>();
        sql.sql("select check_id, count(*) as many from register.finding where source = ? and upper_inf(known)"
                        + " group by check_id")
                .param(source)
                .query((row, at) -> counts.put(row.getString("check_id"), row.getInt("many")))
                .list();
        return counts;
    }

    private static Finding read(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Finding(
                row.getString("source"),
                row.getString("check_id"),
                row.getString("code"),
                row.getString("field"),
                row.getString("said"),
                row.getString("believed"),
                row.getString("sentence"));
    }
}
