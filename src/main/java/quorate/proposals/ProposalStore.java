package quorate.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Code;
import quorate.kernel.MatterId;
import quorate.kernel.PartyId;
import tools.jackson.databind.json.JsonMapper;

/** Proposals with what became of them, as rows. */
@Component
class ProposalStore {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ALL = """
            select p.*, o.decision, o.done, o.sentence, o.day as decided, u.why, u.day as undone, u.by_person as undone_by
            from proposals.proposal p
            left join proposals.outcome o on o.proposal = p.id
            left join proposals.undoing u on u.proposal = p.id
            """;

    private final JdbcClient sql;

    ProposalStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Proposal proposal, long number) {
        sql.sql("""
                        insert into proposals.proposal
                            (id, matter, agreement, commissioner, act, body, laid, by_person, number)
                        values (:id, :matter, :agreement, :commissioner, :act, cast(:body as jsonb), :laid, :by, :number)
                        """)
                .param("id", proposal.id())
                .param("matter", proposal.matter().value())
                .param("agreement", proposal.agreement())
                .param("commissioner", proposal.commissioner().value())
                .param("act", Code.of(proposal.act()))
                .param("body", JSON.writeValueAsString(proposal.body()))
                .param("laid", proposal.laid())
                .param("by", proposal.by().value())
                .param("number", number)
                .update();
    }

    void insert(UUID proposal, Proposal.Outcome outcome, long number) {
        sql.sql("""
                        insert into proposals.outcome (proposal, decision, done, sentence, day, number)
                        values (:proposal, :decision, :done, :sentence, :day, :number)
                        """)
                .param("proposal", proposal)
                .param("decision", outcome.decision())
                .param("done", outcome.done())
                .param("sentence", outcome.sentence())
                .param("day", outcome.day())
                .param("number", number)
                .update();
    }

    void insert(UUID proposal, Proposal.Undoing undoing, long number) {
        sql.sql("""
                        insert into proposals.undoing (proposal, why, day, by_person, number)
                        values (:proposal, :why, :day, :by, :number)
                        """)
                .param("proposal", proposal)
                .param("why", undoing.why())
                .param("day", undoing.day())
                .param("by", undoing.by().value())
                .param("number", number)
                .update();
    }

    Optional<Proposal> find(UUID id) {
        return sql.sql(ALL + "where p.id = ?")
                .param(id)
                .query((row, at) -> proposal(row))
                .optional();
    }

    Optional<Proposal> find(MatterId matter) {
        return sql.sql(ALL + "where p.matter = ?")
                .param(matter.value())
                .query((row, at) -> proposal(row))
                .optional();
    }

    /** The latest first. */
    List<Proposal> list() {
        return sql.sql(ALL + "order by p.number desc limit 500")
                .query((row, at) -> proposal(row))
                .list();
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        var decision = row.getObject("decision", UUID.class);
        var why = row.getString("why");
        return new Proposal(
                row.getObject("id", UUID.class),
                new MatterId(row.getObject("matter", UUID.class)),
                row.getObject("agreement", UUID.class),
                new PartyId(row.getObject("commissioner", UUID.class)),
                Code.parse(Proposal.Act.class, row.getString("act")),
                JSON.readValue(row.getString("body"), Proposal.Body.class),
                row.getObject("laid", LocalDate.class),
                new PartyId(row.getObject("by_person", UUID.class)),
                decision == null
                        ? Optional.empty()
                        : Optional.of(new Proposal.Outcome(
                                decision,
                                row.getBoolean("done"),
                                row.getString("sentence"),
                                row.getObject("decided", LocalDate.class))),
                why == null
                        ? Optional.empty()
                        : Optional.of(new Proposal.Undoing(
                                why,
                                row.getObject("undone", LocalDate.class),
                                new PartyId(row.getObject("undone_by", UUID.class)))));
    }
}
