package quorate.procurement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Code;
import quorate.kernel.MatterId;
import quorate.kernel.PartyId;
import quorate.procurement.Regime.Line;
import tools.jackson.databind.json.JsonMapper;

/** Procurements with what was done in them, as rows. */
@Component
class ProcurementStore {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ALL = """
            select p.*,
                   (select coalesce(json_agg(s order by s.number), '[]') from
                       (select id, what, item, words, more, day, by_person as by, number
                        from procurement.step where procurement = p.id) s) as steps,
                   (select coalesce(json_agg(i order by i.ordinal), '[]') from
                       (select id, ordinal, step, notice, title, lines, release, number
                        from procurement.issued where procurement = p.id) i) as issued
            from procurement.procurement p
            """;

    private final JdbcClient sql;

    ProcurementStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Procedure procurement, long number) {
        sql.sql("""
                        insert into procurement.procurement
                            (id, commissioner, matter, act, title, description, classification, opened, by_person, number)
                        values (:id, :commissioner, :matter, :act, :title, :description, :classification, :opened, :by, :number)
                        """)
                .param("id", procurement.id())
                .param("commissioner", procurement.commissioner().value())
                .param("matter", procurement.matter().value())
                .param("act", procurement.act())
                .param("title", procurement.title())
                .param("description", procurement.description())
                .param("classification", procurement.classification())
                .param("opened", procurement.opened())
                .param("by", procurement.by().value())
                .param("number", number)
                .update();
    }

    void insert(UUID procurement, Step step) {
        sql.sql("""
                        insert into procurement.step (id, procurement, what, item, words, more, day, by_person, number)
                        values (:id, :procurement, :what, :item, :words, cast(:more as jsonb), :day, :by, :number)
                        """)
                .param("id", step.id())
                .param("procurement", procurement)
                .param("what", Code.of(step.what()))
                .param("item", step.item())
                .param("words", step.words())
                .param("more", JSON.writeValueAsString(step.more()))
                .param("day", step.day())
                .param("by", step.by().value())
                .param("number", step.number())
                .update();
    }

    void insert(UUID procurement, Issued issued) {
        sql.sql("""
                        insert into procurement.issued (id, procurement, ordinal, step, notice, title, lines, release, number)
                        values (:id, :procurement, :ordinal, :step, :notice, :title, cast(:lines as jsonb), :release, :number)
                        """)
                .param("id", issued.id())
                .param("procurement", procurement)
                .param("ordinal", issued.ordinal())
                .param("step", issued.step())
                .param("notice", issued.notice())
                .param("title", issued.title())
                .param("lines", JSON.writeValueAsString(issued.lines()))
                .param("release", issued.release())
                .param("number", issued.number())
                .update();
    }

    Optional<Proceeding> find(UUID id) {
        return sql.sql(ALL + "where p.id = ?")
                .param(id)
                .query((row, at) -> proceeding(row))
                .optional();
    }

    /** The procurement of which the award was laid. */
    Optional<Proceeding> find(MatterId matter) {
        return sql.sql(ALL + "where p.id = (select procurement from procurement.step where what = 'laid' and item = ?)")
                .param(matter.toString())
                .query((row, at) -> proceeding(row))
                .optional();
    }

    /** All of them, the latest opened first. */
    List<Proceeding> list() {
        return sql.sql(ALL + "order by p.opened desc, p.number desc")
                .query((row, at) -> proceeding(row))
                .list();
    }

    private static Proceeding proceeding(ResultSet row) throws SQLException {
        var procurement = new Procedure(
                row.getObject("id", UUID.class),
                new PartyId(row.getObject("commissioner", UUID.class)),
                new MatterId(row.getObject("matter", UUID.class)),
                row.getString("act"),
                row.getString("title"),
                row.getString("description"),
                row.getString("classification"),
                row.getObject("opened", LocalDate.class),
                new PartyId(row.getObject("by_person", UUID.class)));
        return new Proceeding(
                procurement,
                Arrays.stream(JSON.readValue(row.getString("steps"), Row[].class))
                        .map(Row::step)
                        .toList(),
                Arrays.stream(JSON.readValue(row.getString("issued"), Paper[].class))
                        .map(Paper::issued)
                        .toList(),
                row.getLong("number"));
    }

    private record Row(
            UUID id,
            String what,
            String item,
            String words,
            Map<String, String> more,
            LocalDate day,
            UUID by,
            long number) {

        Step step() {
            return new Step(id, Code.parse(Step.What.class, what), item, words, more, day, new PartyId(by), number);
        }
    }

    private record Paper(
            UUID id,
            int ordinal,
            UUID step,
            String notice,
            String title,
            List<Line> lines,
            String release,
            long number) {

        Issued issued() {
            return new Issued(id, ordinal, step, notice, title, lines, release, number);
        }
    }
}
