package quorate.instructions;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.PartyId;
import quorate.kernel.Span;

/** Who may tell the agent to pay, on two clocks. */
@Component
class SignatoryStore {

    private final JdbcClient sql;

    SignatoryStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Somebody on the list of those who may tell the agent to pay. */
    record Signatory(PartyId commissioner, PartyId person, Span days, PartyId by) {}

    List<Signatory> list(Collection<PartyId> commissioners, long known) {
        if (commissioners.isEmpty()) return List.of();
        return sql.sql("""
                        select *, lower(period) as first_day, upper(period) as end_day from instructions.signatory
                        where commissioner in (:commissioners) and known @> :known order by lower(period), row
                        """)
                .param("known", known)
                .param(
                        "commissioners",
                        commissioners.stream().map(PartyId::value).toList())
                .query((row, at) -> new Signatory(
                        new PartyId(row.getObject("commissioner", UUID.class)),
                        new PartyId(row.getObject("person", UUID.class)),
                        new Span(
                                row.getObject("first_day", LocalDate.class), row.getObject("end_day", LocalDate.class)),
                        new PartyId(row.getObject("by_person", UUID.class))))
                .list();
    }

    void insert(Signatory it, long number) {
        sql.sql("""
                        insert into instructions.signatory (commissioner, person, by_person, period, known)
                        values (:commissioner, :person, :by, daterange(:from, :until), int8range(:number, null))
                        """)
                .param("commissioner", it.commissioner().value())
                .param("person", it.person().value())
                .param("by", it.by().value())
                .param("from", it.days().from())
                .param("until", it.days().until(), Types.DATE)
                .param("number", number)
                .update();
    }

    /** What was known of them from a day on is known no more. */
    void close(PartyId commissioner, PartyId person, LocalDate from, long number) {
        sql.sql("""
                        update instructions.signatory set known = int8range(lower(known), :number)
                        where commissioner = :commissioner and person = :person and upper_inf(known)
                            and period && daterange(:from, null)
                        """)
                .param("commissioner", commissioner.value())
                .param("person", person.value())
                .param("from", from)
                .param("number", number)
                .update();
    }
}
