package quorate.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Code;
import quorate.kernel.MatterId;
import quorate.kernel.PartyId;
import tools.jackson.databind.json.JsonMapper;

/** Requests with what was done with them, as rows. */
@Component
class RequestStore {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ALL = """
            select r.*, o.decision, o.approved, o.done, o.sentence, o.day as ended, o.number as ended_number,
                   (select coalesce(json_agg(s order by s.number), '[]') from
                       (select id, what, item, words, day, by_person as by, number
                        from requests.step where request = r.id) s) as steps
            from requests.request r
            left join requests.outcome o on o.request = r.id
            """;

    private final JdbcClient sql;
    private final RequestKinds kinds;

    RequestStore(JdbcClient sql, RequestKinds kinds) {
        this.sql = sql;
        this.kinds = kinds;
    }

    void insert(Request request, long number) {
        sql.sql("""
                        insert into requests.request
                            (id, kind, practice, party, commissioner, agreement, body, received, by_person, number)
                        values (:id, :kind, :practice, :party, :commissioner, :agreement, cast(:body as jsonb), :received,
                                :by, :number)
                        """)
                .param("id", request.id())
                .param("kind", request.kind().id())
                .param("practice", request.practice())
                .param("party", request.party().value())
                .param("commissioner", request.commissioner().value())
                .param("agreement", request.agreement().orElse(null))
                .param("body", JSON.writeValueAsString(request.body()))
                .param("received", request.received())
                .param("by", request.by().value())
                .param("number", number)
                .update();
    }

    void insert(UUID request, Step step, long number) {
        sql.sql("""
                        insert into requests.step (id, request, what, item, words, day, by_person, number)
                        values (:id, :request, :what, :item, :words, :day, :by, :number)
                        """)
                .param("id", step.id())
                .param("request", request)
                .param("what", Code.of(step.what()))
                .param("item", step.item())
                .param("words", step.words())
                .param("day", step.day())
                .param("by", step.by().value())
                .param("number", number)
                .update();
    }

    void insert(UUID request, Outcome outcome, long number) {
        sql.sql("""
                        insert into requests.outcome (request, decision, approved, done, sentence, day, number)
                        values (:request, :decision, :approved, :done, :sentence, :day, :number)
                        """)
                .param("request", request)
                .param("decision", outcome.decision().orElse(null))
                .param("approved", outcome.approved())
                .param("done", outcome.done())
                .param("sentence", outcome.sentence())
                .param("day", outcome.day())
                .param("number", number)
                .update();
    }

    Optional<Dossier> find(UUID id) {
        return sql.sql(ALL + "where r.id = ?")
                .param(id)
                .query((row, at) -> dossier(row))
                .optional();
    }

    /** The request of which the question was laid. */
    Optional<Dossier> find(MatterId matter) {
        return sql.sql(ALL + "where r.id = (select request from requests.step where what = 'laid' and item = ?)")
                .param(matter.toString())
                .query((row, at) -> dossier(row))
                .optional();
    }

    /** All of them, the latest first. */
    List<Dossier> list() {
        return sql.sql(ALL + "order by r.received desc, r.number desc")
                .query((row, at) -> dossier(row))
                .list();
    }

    List<Dossier> list(PartyId commissioner) {
        return sql.sql(ALL + "where r.commissioner = ? order by r.received desc, r.number desc")
                .param(commissioner.value())
                .query((row, at) -> dossier(row))
                .list();
    }

    private Dossier dossier(ResultSet row) throws SQLException {
        var request = new Request(
                row.getObject("id", UUID.class),
                kinds.get(row.getString("kind")),
                row.getString("practice"),
                new PartyId(row.getObject("party", UUID.class)),
                new PartyId(row.getObject("commissioner", UUID.class)),
                Optional.ofNullable(row.getObject("agreement", UUID.class)),
                JSON.readValue(row.getString("body"), Request.Body.class),
                row.getObject("received", LocalDate.class),
                new PartyId(row.getObject("by_person", UUID.class)));
        var ended = row.getObject("ended", LocalDate.class);
        return new Dossier(
                request,
                Arrays.stream(JSON.readValue(row.getString("steps"), Row[].class))
                        .map(Row::step)
                        .toList(),
                ended == null
                        ? Optional.empty()
                        : Optional.of(new Outcome(
                                Optional.ofNullable(row.getObject("decision", UUID.class)),
                                row.getBoolean("approved"),
                                row.getBoolean("done"),
                                row.getString("sentence"),
                                ended,
                                row.getLong("ended_number"))),
                row.getLong("number"));
    }

    private record Row(UUID id, String what, String item, String words, LocalDate day, UUID by, long number) {

        Step step() {
            return new Step(id, Code.parse(Step.What.class, what), item, words, day, new PartyId(by), number);
        }
    }
}
