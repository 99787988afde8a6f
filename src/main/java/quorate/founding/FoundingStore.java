package quorate.founding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.PartyId;
import tools.jackson.databind.json.JsonMapper;

/** Committees that somebody is setting up, and which of them were recorded. */
@Component
class FoundingStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient sql;

    FoundingStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Founding> find(UUID id) {
        return sql.sql("select body from founding.founding where id = ? and upper_inf(known)")
                .param(id)
                .query(String.class)
                .optional()
                .map(body -> JSON.readValue(body, Founding.class));
    }

    /** Who began it. */
    Optional<PartyId> begunBy(UUID id) {
        return sql.sql("select by_whom from founding.founding where id = ? order by lower(known) limit 1")
                .param(id)
                .query(UUID.class)
                .optional()
                .map(PartyId::new);
    }

    /** What the person wrote on last and nobody recorded yet, latest first. */
    List<Founding> listOpen(PartyId by) {
        return sql.sql("""
                select body from founding.founding where by_whom = ? and upper_inf(known)
                and not exists (select 1 from founding.founded where founded.founding = founding.id)
                order by lower(known) desc
                """).param(by.value()).query(String.class).list().stream()
                .map(body -> JSON.readValue(body, Founding.class))
                .toList();
    }

    void write(Founding founding, PartyId by, long number) {
        sql.sql("""
                update founding.founding set known = int8range(lower(known), ?) where id = ? and upper_inf(known)
                """).param(number).param(founding.id()).update();
        sql.sql("insert into founding.founding (id, body, by_whom, known) values (?, ?::jsonb, ?, int8range(?, null))")
                .param(founding.id())
                .param(JSON.writeValueAsString(founding))
                .param(by.value())
                .param(number)
                .update();
    }

    /** The committee that it became, once it was recorded. */
    Optional<PartyId> committeeOf(UUID founding) {
        return sql.sql("select committee from founding.founded where founding = ?")
                .param(founding)
                .query(UUID.class)
                .optional()
                .map(PartyId::new);
    }

    void founded(UUID founding, PartyId committee, PartyId by, long number) {
        sql.sql("insert into founding.founded (founding, committee, by_whom, number) values (?, ?, ?, ?)")
                .param(founding)
                .param(committee.value())
                .param(by.value())
                .param(number)
                .update();
    }
}
