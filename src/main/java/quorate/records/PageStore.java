package quorate.records;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.committees.Paper;
import quorate.kernel.MeetingId;

/** Which pages of packs were given out. */
@Component
class PageStore {

    private final JdbcClient sql;

    PageStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Where a paper stands in the pack.
     *
     * @param supplement 0 for what was in the pack when notice was given
     * @param first its first page
     */
    record Place(UUID item, String title, int version, int supplement, int first, int pages, Instant at) {

        int last() {
            return first + pages - 1;
        }

        boolean isOf(Paper paper) {
            return item.equals(paper.item()) && title.equals(paper.title()) && version == paper.version();
        }
    }

    /** In the order of the pages. */
    List<Place> list(MeetingId meeting) {
        return sql.sql("select * from records.page where meeting = ? order by first")
                .param(meeting.value())
                .query((row, at) -> new Place(
                        row.getObject("item", UUID.class),
                        row.getString("title"),
                        row.getInt("version"),
                        row.getInt("supplement"),
                        row.getInt("first"),
                        row.getInt("pages"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void add(MeetingId meeting, Place place, long number) {
        sql.sql("""
                insert into records.page (meeting, item, title, version, supplement, first, pages, number, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        meeting.value(),
                        place.item(),
                        place.title(),
                        place.version(),
                        place.supplement(),
                        place.first(),
                        place.pages(),
                        number,
                        place.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}
