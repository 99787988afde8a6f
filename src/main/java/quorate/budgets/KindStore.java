package quorate.budgets;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.Code;
import quorate.kernel.PartyId;

/** Of what kind funds are, as was said of them. */
@Component
class KindStore {

    private final JdbcClient sql;
    private final Clocks clocks;

    KindStore(JdbcClient sql, Clocks clocks) {
        this.sql = sql;
        this.clocks = clocks;
    }

    /** Says it of a fund, from now on. Said twice, it is said once. */
    void say(UUID fund, FundKind kind, PartyId by) {
        clocks.write(number -> {
            if (kind == all(Long.MAX_VALUE).get(fund)) return false;
            LocalDate today = clocks.today();
            sql.sql("insert into budgets.kind (fund, kind, day, by_person, number) values (?, ?, ?, ?, ?)")
                    .params(fund, Code.of(kind), today, by.value(), number)
                    .update();
            return true;
        });
    }

    /** By fund, as known by the number; a fund of which nobody said it is not among them. */
    Map<UUID, FundKind> all(long known) {
        var found = new HashMap<UUID, FundKind>();
        sql.sql("select distinct on (fund) fund, kind from budgets.kind where number <= ? order by fund, number desc")
                .param(known)
                .query((row, at) ->
                        found.put(row.getObject("fund", UUID.class), Code.parse(FundKind.class, row.getString("kind"))))
                .list();
        return found;
    }
}
