package quorate.committees;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.MatterId;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;

/** On which matter each committee decides an item, and whom an item without one is about. */
@Component
class QuestionStore {

    private final JdbcClient sql;

    QuestionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The matters that were given to the item, by committee. */
    Map<PartyId, MatterId> of(UUID item) {
        var matters = new HashMap<PartyId, MatterId>();
        sql.sql("select committee, matter from committees.question where item = ? and upper_inf(known)")
                .param(item)
                .query(row -> {
                    matters.put(
                            new PartyId(row.getObject("committee", UUID.class)),
                            new MatterId(row.getObject("matter", UUID.class)));
                });
        return matters;
    }

    /** The matters given to any item on the agenda of the meeting. */
    List<MatterId> listOf(MeetingId meeting) {
        return sql.sql("""
                select q.matter from committees.question q
                join committees.line l on l.item = q.item and upper_inf(l.known)
                where l.meeting = ? and upper_inf(q.known)
                """)
                .param(meeting.value())
                .query((row, at) -> new MatterId(row.getObject("matter", UUID.class)))
                .list();
    }

    /** Gives the committee its matter, or none. */
    void write(UUID item, PartyId committee, Optional<MatterId> matter, long number) {
        sql.sql("""
                update committees.question set known = int8range(lower(known), ?)
                where item = ? and committee = ? and upper_inf(known)
                """).param(number).param(item).param(committee.value()).update();
        matter.ifPresent(given -> sql.sql("""
                insert into committees.question (item, committee, matter, known) values (?, ?, ?, int8range(?, null))
                """)
                .param(item)
                .param(committee.value())
                .param(given.value())
                .param(number)
                .update());
    }

    /** Whom the item is about, as somebody said; empty where nobody did. */
    Optional<Set<PartyId>> aboutOf(UUID item) {
        return sql.sql("select party from committees.about where item = ? and upper_inf(known)")
                .param(item)
                .query((row, at) -> Arrays.stream((UUID[]) row.getArray("party").getArray())
                        .map(PartyId::new)
                        .collect(Collectors.toSet()))
                .optional();
    }

    void about(UUID item, Set<PartyId> parties, long number) {
        sql.sql("update committees.about set known = int8range(lower(known), ?) where item = ? and upper_inf(known)")
                .param(number)
                .param(item)
                .update();
        sql.sql("insert into committees.about (item, party, known) values (?, ?::uuid[], int8range(?, null))")
                .param(item)
                .param(parties.stream().sorted().map(PartyId::toString).collect(Collectors.joining(",", "{", "}")))
                .param(number)
                .update();
    }
}
