package quorate.publication;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Occasion;

/** Writes when committees meet. The public never reads through here. */
@Component
class OccasionStore {

    private final JdbcClient sql;

    OccasionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The same again is no change. */
    void note(Occasion occasion, String bodyName, long number, Instant at) {
        sql.sql("""
                insert into publication.occasion
                    (id, body, sequence, number, at, body_name, title, starts, place, cancelled, agenda)
                select :id, :body, coalesce((select max(sequence) + 1 from publication.occasion
                                             where id = :id and body = :body), 0),
                       :number, :at, :name, :title, :starts, :place, :cancelled, :agenda
                where not exists (select from publication.occasion as last
                                  where last.id = :id and last.body = :body and last.title = :title
                                    and last.starts = :starts and last.place = :place and last.agenda = :agenda
                                    and last.cancelled is not distinct from :cancelled
                                    and last.sequence = (select max(sequence) from publication.occasion
                                                         where id = :id and body = :body))
                """)
                .param("id", occasion.id())
                .param("body", occasion.body().value())
                .param("number", number)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("name", bodyName)
                .param("title", occasion.title())
                .param("starts", occasion.starts())
                .param("place", occasion.place())
                .param("cancelled", occasion.cancelled(), java.sql.Types.VARCHAR)
                .param("agenda", occasion.agenda())
                .update();
    }
}
