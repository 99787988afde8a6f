package quorate.ledger;

import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postgresql.util.PGobject;

/** Many ids as one parameter. */
final class Ids {

    private Ids() {}

    /** As PostgreSQL writes them: the driver would look at each of hundreds of thousands for what has to be escaped. */
    static PGobject array(Collection<UUID> ids) {
        try {
            var array = new PGobject();
            // With its type, so that the plan is made for as many as there are.
            array.setType("_uuid");
            array.setValue(ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
            return array;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
