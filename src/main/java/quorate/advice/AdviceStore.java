package quorate.advice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.authority.Facts;
import quorate.authority.Question;
import quorate.clocks.Clocks;
import quorate.kernel.MatterId;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** The rows of questions, of what came of them, and of what is relied on. */
@Component
class AdviceStore {

    /** Constants are kept by their names: what they are called in sentences may change. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING, EnumFeature.READ_ENUMS_USING_TO_STRING)
            .build();

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final Map<String, Class<? extends Step>> KINDS = Map.of(
            "sent", Step.Sent.class,
            "answered", Step.Answered.class,
            "relied-on", Step.ReliedOn.class,
            "confirmed", Step.Confirmed.class,
            "withdrawn", Step.Withdrawn.class);

    private final JdbcClient sql;
    private final Clocks clocks;

    AdviceStore(JdbcClient sql, Clocks clocks) {
        this.sql = sql;
        this.clocks = clocks;
    }

    Optional<Piece> find(UUID id) {
        return pieces("id = :them", Map.of("them", id)).stream().findFirst();
    }

    /** The question alone, without what came of it. */
    Optional<Inquiry> findInquiry(UUID id) {
        return sql.sql("select * from advice.inquiry where id = ?")
                .param(id)
                .query((row, at) -> inquiry(row))
                .optional();
    }

    /** Everything on the desks of these commissioners, the latest first. */
    List<Piece> listOf(Collection<PartyId> commissioners) {
        if (commissioners.isEmpty()) return List.of();
        var ids = commissioners.stream().map(PartyId::value).toList();
        return pieces("commissioner in (:them)", Map.of("them", ids));
    }

    private List<Piece> pieces(String which, Map<String, ?> params) {
        var those = "select id from advice.inquiry where " + which;
        var steps = sql
                .sql("select * from advice.step where inquiry in (" + those + ") order by number, id")
                .params(params)
                .query((row, at) -> noted(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(noted -> noted.step().inquiry()));
        var reliances = sql
                .sql("select *, lower(known) as since, upper(known) as closed, lower(period) as begins,"
                        + " upper(period) as ends from advice.reliance where inquiry in (" + those
                        + ") order by row")
                .params(params)
                .query((row, at) -> reliance(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Reliance::inquiry));
        return sql.sql("select * from advice.inquiry where " + which + " order by asked_on desc, number desc")
                .params(params)
                .query((row, at) -> {
                    var inquiry = inquiry(row);
                    return new Piece(
                            inquiry,
                            row.getLong("number"),
                            steps.getOrDefault(inquiry.id(), List.of()),
                            reliances.getOrDefault(inquiry.id(), List.of()));
                })
                .list();
    }

    private static Piece.Noted noted(ResultSet row) throws SQLException {
        var type = KINDS.get(row.getString("kind"));
        if (type == null) throw new IllegalStateException("No such kind of step: " + row.getString("kind"));
        Step step = JSON.readValue(row.getString("said"), type);
        return new Piece.Noted(step, row.getTimestamp("at").toInstant(), row.getLong("number"));
    }

    private static Reliance reliance(ResultSet row) throws SQLException {
        var closed = row.getLong("closed");
        var open = row.wasNull();
        return new Reliance(
                row.getLong("row"),
                row.getObject("answer", UUID.class),
                row.getObject("inquiry", UUID.class),
                new Span(row.getObject("begins", LocalDate.class), row.getObject("ends", LocalDate.class)),
                row.getLong("since"),
                open ? Long.MAX_VALUE : closed);
    }

    private static Inquiry inquiry(ResultSet row) throws SQLException {
        var question = new Question(
                row.getString("act"),
                new PartyId(row.getObject("body", UUID.class)),
                row.getObject("day", LocalDate.class),
                parties(row),
                new Facts(JSON.readValue(row.getString("facts"), TEXTS)),
                Optional.empty());
        var draft = new Inquiry.Draft(
                row.getObject("id", UUID.class),
                new PartyId(row.getObject("commissioner", UUID.class)),
                question,
                row.getString("title"),
                row.getString("asks"),
                row.getString("background"),
                Optional.ofNullable(row.getObject("matter", UUID.class)).map(MatterId::new),
                row.getString("privilege"));
        return new Inquiry(
                draft,
                row.getString("family"),
                row.getString("level"),
                row.getObject("asked_on", LocalDate.class),
                new PartyId(row.getObject("asked_by", UUID.class)),
                JSON.readValue(row.getString("given"), Given.class));
    }

    private static Set<PartyId> parties(ResultSet row) throws SQLException {
        var ids = (UUID[]) row.getArray("affected").getArray();
        return Arrays.stream(ids).map(PartyId::new).collect(Collectors.toUnmodifiableSet());
    }

    void insert(Inquiry inquiry, long number) {
        var draft = inquiry.draft();
        var question = draft.question();
        sql.sql("""
                        insert into advice.inquiry (id, act, family, commissioner, body, day, affected, facts, level, title,
                                                    asks, background, matter, privilege, given, asked_on, asked_by, at, number)
                        values (:id, :act, :family, :commissioner, :body, :day, cast(:affected as uuid[]),
                                cast(:facts as jsonb), :level, :title, :asks, :background, :matter, :privilege,
                                cast(:given as jsonb), :askedOn, :askedBy, :at, :number)
                        """)
                .param("id", inquiry.id())
                .param("act", question.act())
                .param("family", inquiry.family())
                .param("commissioner", draft.commissioner().value())
                .param("body", question.body().value())
                .param("day", question.day())
                .param(
                        "affected",
                        question.affected().stream().map(PartyId::toString).collect(Collectors.joining(",", "{", "}")))
                .param("facts", JSON.writeValueAsString(question.facts().values()))
                .param("level", inquiry.level())
                .param("title", draft.title())
                .param("asks", draft.asks())
                .param("background", draft.background())
                .param("matter", draft.matter().map(MatterId::value).orElse(null), Types.OTHER)
                .param("privilege", draft.privilege())
                .param("given", JSON.writeValueAsString(inquiry.given()))
                .param("askedOn", inquiry.askedOn())
                .param("askedBy", inquiry.by().value())
                .param("at", clocks.now().atOffset(ZoneOffset.UTC))
                .param("number", number)
                .update();
    }

    void insert(Step step, long number) {
        sql.sql("""
                        insert into advice.step (id, inquiry, kind, day, noted_by, said, at, number)
                        values (:id, :inquiry, :kind, :day, :who, cast(:said as jsonb), :at, :number)
                        """)
                .param("id", step.id())
                .param("inquiry", step.inquiry())
                .param("kind", kind(step))
                .param("day", step.day())
                .param("who", step.who().value())
                .param("said", JSON.writeValueAsString(step))
                .param("at", clocks.now().atOffset(ZoneOffset.UTC))
                .param("number", number)
                .update();
    }

    private static String kind(Step step) {
        return KINDS.entrySet().stream()
                .filter(kind -> kind.getValue().isInstance(step))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    void rely(UUID inquiry, UUID answer, Span span, long number) {
        sql.sql("""
                        insert into advice.reliance (answer, inquiry, period, known)
                        values (:answer, :inquiry, daterange(:from, :until), int8range(:number, null))
                        """)
                .param("answer", answer)
                .param("inquiry", inquiry)
                .param("from", span.from())
                .param("until", span.until(), Types.DATE)
                .param("number", number)
                .update();
    }

    /** What was known about when an answer is relied on is known until now. */
    void close(Reliance reliance, long number) {
        sql.sql("update advice.reliance set known = int8range(lower(known), :number) where row = :row")
                .param("number", number)
                .param("row", reliance.row())
                .update();
    }
}
