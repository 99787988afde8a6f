package quorate.authority;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.authority.Instrument.Scope;
import quorate.kernel.DecisionId;
import quorate.kernel.Entry;
import quorate.kernel.InstrumentId;
import quorate.kernel.Span;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of instruments. */
@Component
class InstrumentStore {

    static final JsonMapper JSON = JsonMapper.shared();
    static final long OPEN = Long.MAX_VALUE;
    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};

    private final JdbcClient sql;

    InstrumentStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A version as it is stored. @param until the number from which it was no longer known; {@link #OPEN} while it is */
    record Row(long row, Instrument instrument, Optional<DecisionId> because, long since, long until) {
        boolean isKnownAt(long number) {
            return since <= number && (until == OPEN || number < until);
        }
    }

    /** All rows that became known, or ceased to be, after one number and up to another. */
    List<Row> changes(long after, long upTo) {
        return sql.sql("""
                        select *, lower(period) as from_day, upper(period) as until_day, lower(known) as since,
                               upper(known) as until_number
                        from authority.instrument
                        where (lower(known) > :after and lower(known) <= :upTo)
                           or (upper(known) > :after and upper(known) <= :upTo)
                        order by row
                        """)
                .param("after", after)
                .param("upTo", upTo)
                .query((row, at) -> row(row, upTo))
                .list();
    }

    private static Row row(ResultSet row, long upTo) throws SQLException {
        var content = Entry.of("the content of an instrument", JSON.readValue(row.getString("content"), DATA));
        var instrument = new Instrument(
                new InstrumentId(row.getObject("id", UUID.class)),
                row.getString("title"),
                new Span(row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class)),
                new Scope(JSON.readValue(row.getString("acts"), WORDS)),
                InstrumentNotation.byId().content(row.getString("kind"), content),
                JSON.readValue(row.getString("clauses"), TEXTS));
        var until = row.getLong("until_number");
        var open = row.wasNull() || until > upTo;
        var because = Optional.ofNullable(row.getObject("because", UUID.class)).map(DecisionId::new);
        return new Row(row.getLong("row"), instrument, because, row.getLong("since"), open ? OPEN : until);
    }

    Row insert(Instrument instrument, Optional<DecisionId> because, long number) {
        var row = sql.sql("""
                        insert into authority.instrument
                            (id, kind, subject, title, period, acts, content, clauses, because, known)
                        values (:id, :kind, :subject, :title, daterange(:from, :until), cast(:acts as jsonb),
                                cast(:content as jsonb), cast(:clauses as jsonb), :because, int8range(:number, null))
                        returning row
                        """)
                .param("id", instrument.id().value())
                .param("kind", InstrumentNotation.kindOf(instrument.content()))
                .param("subject", subject(instrument.content()), Types.OTHER)
                .param("title", instrument.title())
                .param("from", instrument.span().from())
                .param("until", instrument.span().until(), Types.DATE)
                .param("acts", JSON.writeValueAsString(instrument.acts().words()))
                .param(
                        "content",
                        JSON.writeValueAsString(InstrumentNotation.byId().write(instrument.content())))
                .param("clauses", JSON.writeValueAsString(instrument.clauses()))
                .param("because", because.map(DecisionId::value).orElse(null), Types.OTHER)
                .param("number", number)
                .query(Long.class)
                .single();
        return new Row(row, instrument, because, number, OPEN);
    }

    void close(long row, long number) {
        sql.sql("update authority.instrument set known = int8range(lower(known), :number) where row = :row")
                .param("number", number)
                .param("row", row)
                .update();
    }

    private static @Nullable UUID subject(Instrument.Content content) {
        return switch (content) {
            case Terms terms -> terms.body().value();
            case Instrument.Constitution constitution -> constitution.of().value();
            case Instrument.Level level -> level.of().value();
            default -> null;
        };
    }
}
