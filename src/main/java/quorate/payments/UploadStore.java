package quorate.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.PartyId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Files of readings with what became of their rows. */
@Component
class UploadStore {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<TallySheet.Rejected>> ROWS = new TypeReference<>() {};

    private final JdbcClient sql;

    UploadStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Uploaded it, long number) {
        sql.sql("""
                        insert into payments.upload (id, commissioner, scheme, file_name, entered, same, rejected, day,
                            by_person, number)
                        values (:id, :commissioner, :scheme, :file, :entered, :same, cast(:rejected as jsonb), :day, :by,
                            :number)
                        """)
                .param("id", it.id())
                .param("commissioner", it.commissioner().value())
                .param("scheme", it.scheme())
                .param("file", it.fileName())
                .param("entered", it.entered())
                .param("same", it.same())
                .param("rejected", JSON.writeValueAsString(it.rejected()))
                .param("day", it.day())
                .param("by", it.by().value())
                .param("number", number)
                .update();
    }

    Optional<Uploaded> find(UUID id) {
        return sql.sql("select * from payments.upload where id = ?")
                .param(id)
                .query((row, at) -> new Uploaded(
                        row.getObject("id", UUID.class),
                        new PartyId(row.getObject("commissioner", UUID.class)),
                        row.getString("scheme"),
                        row.getString("file_name"),
                        row.getInt("entered"),
                        row.getInt("same"),
                        JSON.readValue(row.getString("rejected"), ROWS),
                        row.getObject("day", LocalDate.class),
                        new PartyId(row.getObject("by_person", UUID.class))))
                .optional();
    }
}
