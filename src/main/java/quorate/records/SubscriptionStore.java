package quorate.records;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.PartyId;

/** Who has an address for their calendar. The addresses themselves are not kept. */
@Component
class SubscriptionStore {

    private static final String OPEN = """
            not exists (select from records.revocation where revocation.digest = subscription.digest)
            """;

    private final JdbcClient sql;

    SubscriptionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Since when the person has an address; empty where they have none. */
    Optional<Instant> since(PartyId person) {
        return sql.sql("select given from records.subscription where person = ? and " + OPEN
                        + " order by number desc limit 1")
                .param(person.value())
                .query((row, at) -> row.getObject("given", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Whose address it is, as long as it was not revoked. */
    Optional<PartyId> personOf(String digest) {
        return sql.sql("select person from records.subscription where digest = ? and " + OPEN)
                .param(digest)
                .query((row, at) -> new PartyId(row.getObject("person", UUID.class)))
                .optional();
    }

    void give(String digest, PartyId person, long number, Instant at) {
        sql.sql("insert into records.subscription (digest, person, given, number) values (?, ?, ?, ?)")
                .params(digest, person.value(), at.atOffset(ZoneOffset.UTC), number)
                .update();
    }

    /** @return how many addresses of the person led somewhere until now */
    int revoke(PartyId person, long number, Instant at) {
        return sql.sql("insert into records.revocation (digest, revoked, number) select digest, ?, ? from"
                        + " records.subscription where person = ? and " + OPEN)
                .params(at.atOffset(ZoneOffset.UTC), number, person.value())
                .update();
    }
}
