package quorate.parallels;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.PartyId;

/** Other versions of schemes, as rows that are only added. */
@Component
class VersionStore {

    private final JdbcClient sql;

    VersionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The last one that was given. */
    Optional<Version> find(UUID parallel) {
        return sql.sql("select * from parallels.version where parallel = ? order by number desc limit 1")
                .param(parallel)
                .query((row, at) -> new Version(
                        row.getString("name"),
                        row.getString("text"),
                        row.getObject("day", LocalDate.class),
                        new PartyId(row.getObject("by_person", UUID.class))))
                .optional();
    }

    void insert(UUID parallel, Version it, long number) {
        sql.sql(
                        "insert into parallels.version (parallel, name, text, day, by_person, number) values (?, ?, ?, ?, ?, ?)")
                .params(parallel, it.name(), it.text(), it.day(), it.by().value(), number)
                .update();
    }
}
