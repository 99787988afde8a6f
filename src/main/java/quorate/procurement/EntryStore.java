package quorate.procurement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.DecisionId;
import quorate.kernel.PartyId;

/** What was written on the register of procurement decisions: rows are only added. */
@Component
class EntryStore {

    private final JdbcClient sql;

    EntryStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** What stood there at the number, by decision and line. */
    Map<DecisionId, Map<String, String>> answers(Collection<DecisionId> decisions, long known) {
        var found = new HashMap<DecisionId, Map<String, String>>();
        sql.sql("select distinct on (decision, line) decision, line, words from procurement.answer"
                        + " where decision = any (?) and number <= ? order by decision, line, row desc")
                .params(ids(decisions), known)
                .query(row -> {
                    found.computeIfAbsent(new DecisionId(row.getObject("decision", UUID.class)), id -> new HashMap<>())
                            .put(row.getString("line"), row.getString("words"));
                });
        return found;
    }

    void answer(DecisionId decision, String line, String words, LocalDate day, PartyId by, long number) {
        sql.sql(
                        "insert into procurement.answer (decision, line, words, day, by_person, number) values (?, ?, ?, ?, ?, ?)")
                .params(decision.value(), line, words, day, by.value(), number)
                .update();
    }

    /** Which of them were opened to the public by the number. */
    Set<DecisionId> opened(Collection<DecisionId> decisions, long known) {
        return new HashSet<>(
                sql.sql("select decision from procurement.opening where decision = any (?) and number <= ?")
                        .params(ids(decisions), known)
                        .query((row, at) -> new DecisionId(row.getObject("decision", UUID.class)))
                        .list());
    }

    void open(DecisionId decision, String why, LocalDate day, PartyId by, long number) {
        sql.sql("insert into procurement.opening (decision, why, day, by_person, number) values (?, ?, ?, ?, ?)")
                .params(decision.value(), why, day, by.value(), number)
                .update();
    }

    private static UUID[] ids(Collection<DecisionId> decisions) {
        return decisions.stream().map(DecisionId::value).toArray(UUID[]::new);
    }
}
