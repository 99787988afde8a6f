package quorate.disclosures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.PartyId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Published registers as they were given, whom their names mean, and what became of their rows. */
@Component
class FilingStore {

    /** Constants are kept by their names: what they are called in sentences may change. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING, EnumFeature.READ_ENUMS_USING_TO_STRING)
            .build();

    private static final TypeReference<Map<String, String>> CHOICES = new TypeReference<>() {};
    private static final TypeReference<List<Filing.Line>> LINES = new TypeReference<>() {};

    private final JdbcClient sql;

    FilingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Nothing where the same file was given for the body and the day before. */
    void insert(Filing filing) {
        sql.sql("""
                        insert into disclosures.filing (id, body, day, file_name, hash, sheet, choices, at, given_by)
                        values (:id, :body, :day, :name, :hash, cast(:sheet as jsonb), cast(:choices as jsonb), :at, :by)
                        on conflict (id) do nothing
                        """)
                .param("id", filing.id())
                .param("body", filing.body().value())
                .param("day", filing.day())
                .param("name", filing.fileName())
                .param("hash", filing.hash())
                .param("sheet", JSON.writeValueAsString(filing.sheet()))
                .param("choices", JSON.writeValueAsString(filing.choices()))
                .param("at", filing.at().atOffset(ZoneOffset.UTC))
                .param("by", filing.by().value())
                .update();
    }

    void choose(UUID id, Map<String, String> choices) {
        sql.sql("update disclosures.filing set choices = cast(:choices as jsonb) where id = :id and report is null")
                .param("choices", JSON.writeValueAsString(choices))
                .param("id", id)
                .update();
    }

    /** @return false if it was entered before */
    boolean report(UUID id, List<Filing.Line> lines) {
        return sql.sql("update disclosures.filing set report = cast(:lines as jsonb) where id = :id and report is null")
                        .param("lines", JSON.writeValueAsString(lines))
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Filing> find(UUID id) {
        return sql.sql("select * from disclosures.filing where id = :id")
                .param("id", id)
                .query((row, at) -> filing(row))
                .optional();
    }

    /** Those of the body, the latest first. */
    List<Filing> list(PartyId body) {
        return sql.sql("select * from disclosures.filing where body = :body order by at desc, id limit 200")
                .param("body", body.value())
                .query((row, at) -> filing(row))
                .list();
    }

    private static Filing filing(ResultSet row) throws SQLException {
        return new Filing(
                row.getObject("id", UUID.class),
                new PartyId(row.getObject("body", UUID.class)),
                row.getObject("day", LocalDate.class),
                row.getString("file_name"),
                row.getString("hash"),
                JSON.readValue(row.getString("sheet"), RegisterSheet.class),
                JSON.readValue(row.getString("choices"), CHOICES),
                Optional.ofNullable(row.getString("report")).map(json -> JSON.readValue(json, LINES)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new PartyId(row.getObject("given_by", UUID.class)));
    }
}
