package quorate.atlas;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.intake.Import;
import quorate.intake.Import.Rejected;
import quorate.intake.Received;

/** Boundaries as they were published. */
@Component
class BoundaryStore {

    /** About five hundred metres: a pixel or less of a map of England. */
    private static final int THINNED = 5_000;

    private final JdbcClient sql;
    final Received files;

    BoundaryStore(JdbcClient sql, DataSource database) {
        this.sql = sql;
        this.files = new Received(sql, database, "atlas");
    }

    /** Thinned for drawing all of England. */
    List<Outline> drawn(UUID id) {
        return outlines(id, "drawn");
    }

    /** Every point as it was published. */
    List<Outline> whole(UUID id) {
        return outlines(id, "rings");
    }

    private List<Outline> outlines(UUID id, String column) {
        return sql.sql("select scheme, code, name, " + column + " as rings from atlas.outline where import = ?"
                        + " order by code")
                .param(id)
                .query((row, at) -> new Outline(
                        row.getString("scheme"),
                        row.getString("code"),
                        row.getString("name"),
                        Ring.unpacked(row.getBytes("rings"))))
                .list();
    }

    void insert(Import done, String hash, List<Outline> outlines, List<Rejected> rejected) {
        files.insert(done, hash, rejected);
        for (var outline : outlines) {
            var drawn = outline.rings().stream()
                    .flatMap(ring -> ring.simplified(THINNED).stream())
                    .toList();
            sql.sql("insert into atlas.outline (import, scheme, code, name, rings, drawn) values (?, ?, ?, ?, ?, ?)")
                    .params(done.id(), outline.scheme(), outline.code(), outline.name())
                    .params(Ring.packed(outline.rings()), Ring.packed(drawn))
                    .update();
        }
    }
}
