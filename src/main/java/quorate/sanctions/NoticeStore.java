package quorate.sanctions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Code;
import quorate.kernel.MatterId;
import quorate.kernel.PartyId;
import tools.jackson.databind.json.JsonMapper;

/** Notices with what was done with them, as rows. */
@Component
class NoticeStore {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ALL = """
            select n.*, (select coalesce(json_agg(s order by s.number), '[]') from
                            (select id, what, about, words, day, by_person as by, number
                             from sanctions.step where notice = n.id) s) as steps
            from sanctions.notice n
            """;

    private final JdbcClient sql;

    NoticeStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Notice notice, long number) {
        sql.sql("""
                        insert into sanctions.notice
                            (id, kind, practice, party, commissioner, agreement, body, drafted, by_person, number)
                        values (:id, :kind, :practice, :party, :commissioner, :agreement, cast(:body as jsonb), :drafted,
                                :by, :number)
                        """)
                .param("id", notice.id())
                .param("kind", Code.of(notice.kind()))
                .param("practice", notice.practice())
                .param("party", notice.party().value())
                .param("commissioner", notice.commissioner().value())
                .param("agreement", notice.agreement())
                .param("body", JSON.writeValueAsString(notice.body()))
                .param("drafted", notice.drafted())
                .param("by", notice.by().value())
                .param("number", number)
                .update();
    }

    void insert(UUID notice, NoticeStep step) {
        sql.sql("""
                        insert into sanctions.step (id, notice, what, about, words, day, by_person, number)
                        values (:id, :notice, :what, :about, :words, :day, :by, :number)
                        """)
                .param("id", step.id())
                .param("notice", notice)
                .param("what", Code.of(step.what()))
                .param("about", step.about().orElse(null))
                .param("words", step.words())
                .param("day", step.day())
                .param("by", step.by().map(PartyId::value).orElse(null))
                .param("number", step.number())
                .update();
    }

    Optional<Dossier> find(UUID id) {
        return sql.sql(ALL + "where n.id = ?")
                .param(id)
                .query((row, at) -> dossier(row))
                .optional();
    }

    /** The notice of which the question was laid. */
    Optional<Dossier> find(MatterId matter) {
        return sql.sql(ALL + "where n.id = (select notice from sanctions.step where what = 'laid' and about = ?)")
                .param(matter.value())
                .query((row, at) -> dossier(row))
                .optional();
    }

    /** All of them, the latest first. */
    List<Dossier> list() {
        return sql.sql(ALL + "order by n.number desc")
                .query((row, at) -> dossier(row))
                .list();
    }

    List<Dossier> list(PartyId commissioner) {
        return sql.sql(ALL + "where n.commissioner = ? order by n.number desc")
                .param(commissioner.value())
                .query((row, at) -> dossier(row))
                .list();
    }

    private static Dossier dossier(ResultSet row) throws SQLException {
        var notice = new Notice(
                row.getObject("id", UUID.class),
                Code.parse(NoticeKind.class, row.getString("kind")),
                row.getString("practice"),
                new PartyId(row.getObject("party", UUID.class)),
                new PartyId(row.getObject("commissioner", UUID.class)),
                row.getObject("agreement", UUID.class),
                JSON.readValue(row.getString("body"), Notice.Body.class),
                row.getObject("drafted", LocalDate.class),
                new PartyId(row.getObject("by_person", UUID.class)));
        return new Dossier(
                notice,
                Arrays.stream(JSON.readValue(row.getString("steps"), Row[].class))
                        .map(Row::step)
                        .toList(),
                row.getLong("number"));
    }

    private record Row(
            UUID id,
            String what,
            @Nullable UUID about,
            String words,
            LocalDate day,
            @Nullable UUID by,
            long number) {

        NoticeStep step() {
            return new NoticeStep(
                    id,
                    Code.parse(NoticeStep.What.class, what),
                    Optional.ofNullable(about),
                    words,
                    day,
                    Optional.ofNullable(by).map(PartyId::new),
                    number);
        }
    }
}
