package quorate.officers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.authority.Decision;
import quorate.kernel.Code;
import quorate.kernel.DecisionId;
import quorate.kernel.MatterId;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;
import quorate.officers.Taking.Afterwards;
import quorate.officers.Taking.Consequence;
import quorate.officers.Taking.Ratified;

/** Officers' decisions, and what became of them: rows are only added. */
@Component
class TakingStore {

    private static final String COLUMNS =
            "decision, matter, commissioner, post, day, outcome, urgent, why, agreed, interest, at, by_person";

    private final JdbcClient sql;

    TakingStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Taking taking, long number) {
        sql.sql("insert into officers.taking (" + COLUMNS + ", number) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        taking.decision().value(),
                        taking.matter().value(),
                        taking.commissioner().value())
                .params(taking.post().value(), taking.day(), Code.of(taking.outcome()), taking.urgent(), taking.why())
                .params(taking.agreed().toArray(String[]::new), taking.interest())
                .params(taking.at().atOffset(ZoneOffset.UTC), taking.by().value(), number)
                .update();
    }

    void agree(DecisionId decision, String office, PartyId person, long number) {
        sql.sql("insert into officers.agreement (decision, office, person, number) values (?, ?, ?, ?)")
                .params(decision.value(), office, person.value(), number)
                .update();
    }

    /** Who agreed, by the office that the scheme asks for. */
    Map<String, PartyId> agreements(DecisionId decision) {
        var found = new HashMap<String, PartyId>();
        sql.sql("select office, person from officers.agreement where decision = ?")
                .param(decision.value())
                .query(row -> {
                    found.put(row.getString("office"), new PartyId(row.getObject("person", UUID.class)));
                });
        return found;
    }

    void follow(DecisionId decision, Consequence consequence, PartyId by, long number) {
        sql.sql("insert into officers.consequence (decision, day, words, by_person, number) values (?, ?, ?, ?, ?)")
                .params(decision.value(), consequence.day(), consequence.words(), by.value(), number)
                .update();
    }

    private Optional<Consequence> consequence(DecisionId decision) {
        return sql.sql("select day, words from officers.consequence where decision = ?")
                .param(decision.value())
                .query((row, at) -> new Consequence(row.getObject("day", LocalDate.class), row.getString("words")))
                .optional();
    }

    /** @return whether it is new */
    boolean report(DecisionId decision, MeetingId meeting, Instant at, PartyId by, long number) {
        return sql.sql("insert into officers.report (decision, meeting, at, by_person, number) values (?, ?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(decision.value(), meeting.value(), at.atOffset(ZoneOffset.UTC), by.value(), number)
                        .update()
                > 0;
    }

    void layAgain(DecisionId decision, MatterId matter, Instant at, PartyId by, long number) {
        sql.sql("insert into officers.ratification (decision, matter, at, by_person, number) values (?, ?, ?, ?, ?)")
                .params(decision.value(), matter.value(), at.atOffset(ZoneOffset.UTC), by.value(), number)
                .update();
    }

    /** Whether the matter was laid for a decision to be ratified. */
    boolean isRatification(MatterId matter) {
        return sql.sql("select count(*) from officers.ratification where matter = ?")
                        .param(matter.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    void ratify(MatterId matter, Decision by, long number) {
        sql.sql("insert into officers.ratified (matter, decision, day, outcome, number) values (?, ?, ?, ?, ?)")
                .params(matter.value(), by.id().value(), by.day(), Code.of(by.outcome()), number)
                .update();
    }

    Optional<Taking> find(DecisionId decision) {
        return sql.sql("select " + COLUMNS + " from officers.taking where decision = ?")
                .param(decision.value())
                .query((row, at) -> read(row))
                .optional();
    }

    /** Of these commissioners, the last first. */
    List<Taking> list(Collection<PartyId> commissioners) {
        return sql.sql("select " + COLUMNS + " from officers.taking where commissioner = any (?)"
                        + " order by day desc, number desc")
                .param(commissioners.stream().map(PartyId::value).toArray(UUID[]::new))
                .query((row, at) -> read(row))
                .list();
    }

    Afterwards afterwards(DecisionId decision) {
        var reported = sql.sql("select meeting from officers.report where decision = ? order by number")
                .param(decision.value())
                .query((row, at) -> new MeetingId(row.getObject("meeting", UUID.class)))
                .list();
        var again = sql.sql("select matter from officers.ratification where decision = ?")
                .param(decision.value())
                .query((row, at) -> new MatterId(row.getObject("matter", UUID.class)))
                .optional();
        return new Afterwards(reported, again, again.flatMap(this::ratified), consequence(decision));
    }

    private Optional<Ratified> ratified(MatterId matter) {
        return sql.sql("select decision, day, outcome from officers.ratified where matter = ?")
                .param(matter.value())
                .query((row, at) -> new Ratified(
                        new DecisionId(row.getObject("decision", UUID.class)),
                        row.getObject("day", LocalDate.class),
                        Code.parse(Decision.Outcome.class, row.getString("outcome"))))
                .optional();
    }

    private static Taking read(ResultSet row) throws SQLException {
        return new Taking(
                new DecisionId(row.getObject("decision", UUID.class)),
                new MatterId(row.getObject("matter", UUID.class)),
                new PartyId(row.getObject("commissioner", UUID.class)),
                new PartyId(row.getObject("post", UUID.class)),
                row.getObject("day", LocalDate.class),
                Code.parse(Decision.Outcome.class, row.getString("outcome")),
                row.getBoolean("urgent"),
                row.getString("why"),
                List.of((String[]) row.getArray("agreed").getArray()),
                row.getString("interest"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new PartyId(row.getObject("by_person", UUID.class)));
    }
}
