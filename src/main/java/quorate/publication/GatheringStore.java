package quorate.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** When committees meet, read with the eyes of the public. */
@Component
class GatheringStore {

    private static final String NOW = """
            select distinct on (id, body) * from publication.occasion order by id, body, sequence desc
            """;

    private static final int MOST = 2_000;

    private final ShelfStore shelf;

    GatheringStore(ShelfStore shelf) {
        this.shelf = shelf;
    }

    /** Meetings as they stand now, latest first. */
    List<Gathering> list(Search search, int most) {
        return shelf.sql()
                .sql("select * from (" + NOW + """
                ) as occasion where (:body::uuid is null or body = :body::uuid)
                  and (:year::int is null or starts >= make_date(:year, 1, 1) and starts < make_date(:year + 1, 1, 1))
                order by starts desc, body limit :most
                """)
                .param("body", search.body().map(UUID::toString).orElse(null))
                .param("year", search.year().orElse(null))
                .param("most", most)
                .query((row, at) -> gathering(row))
                .list();
    }

    /** Those of one committee. @param name its part of addresses */
    List<Gathering> listOf(String name, int most) {
        return shelf.sql()
                .sql("select * from (" + NOW + """
                ) as occasion where starts_with(agenda, :name) order by starts desc limit :most
                """)
                .param("name", name + "/")
                .param("most", most)
                .query((row, at) -> gathering(row))
                .list();
    }

    /** The meetings of one committee on a day. */
    List<Gathering> on(String name, LocalDate day) {
        return listOf(name, MOST).stream()
                .filter(one -> one.starts().toLocalDate().equals(day))
                .toList();
    }

    private static Gathering gathering(ResultSet row) throws SQLException {
        return new Gathering(
                row.getObject("id", UUID.class),
                row.getObject("body", UUID.class),
                row.getString("body_name"),
                row.getInt("sequence"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("title"),
                row.getObject("starts", LocalDateTime.class),
                row.getString("place"),
                Optional.ofNullable(row.getString("cancelled")),
                row.getString("agenda"));
    }
}
