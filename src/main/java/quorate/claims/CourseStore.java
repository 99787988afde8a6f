package quorate.claims;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Code;
import quorate.kernel.FileId;
import quorate.kernel.PartyId;

/** What was typed before a claim was sent, and what both sides said and laid beside it since, as rows that are only added. */
@Component
class CourseStore {

    private final JdbcClient sql;

    CourseStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(UUID claim, ClaimStep step, long number) {
        sql.sql("""
                        insert into claims.step (id, claim, what, words, day, by_person, number)
                        values (:id, :claim, :what, :words, :day, cast(:by as uuid), :number)
                        """)
                .param("id", step.id())
                .param("claim", claim)
                .param("what", Code.of(step.what()))
                .param("words", step.words())
                .param("day", step.day())
                .param("by", step.by().map(PartyId::value).orElse(null))
                .param("number", number)
                .update();
    }

    void insert(UUID claim, Claim.Laying laying, long number) {
        sql.sql("""
                        insert into claims.laying (claim, fund, allowed, why, day, by_person, number)
                        values (:claim, :fund, cast(:allowed as bigint), :why, :day, :by, :number)
                        """)
                .param("claim", claim)
                .param("fund", laying.fund())
                .param("allowed", laying.allowed().map(it -> it.pence()).orElse(null))
                .param("why", laying.why())
                .param("day", laying.day())
                .param("by", laying.by().value())
                .param("number", number)
                .update();
        laying.promise().ifPresent(promise -> draw(claim, promise, number));
    }

    /** From which promise it is paid first. */
    void draw(UUID claim, UUID promise, long number) {
        sql.sql("insert into claims.drawing (claim, promise, number) values (?, ?, ?)")
                .params(claim, promise, number)
                .update();
    }

    /** The same file as the same evidence is there once. */
    void insert(UUID claim, ClaimPaper paper, long number) {
        sql.sql("""
                        insert into claims.paper (claim, file, kind, name, day, by_person, number)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        claim,
                        paper.file().value(),
                        paper.kind(),
                        paper.name(),
                        paper.day(),
                        paper.by().value(),
                        number)
                .update();
    }

    /** @param typed empty for one that is thrown away */
    void insert(ClaimDraft draft, Optional<Map<String, String>> typed, long number) {
        sql.sql("""
                        insert into claims.draft (id, practice, kind, typed, day, by_person, number)
                        values (:id, :practice, :kind, cast(:typed as jsonb), :day, :by, :number)
                        """)
                .param("id", draft.id())
                .param("practice", draft.practice().value())
                .param("kind", draft.kind().id())
                .param("typed", typed.map(ClaimStore.JSON::writeValueAsString).orElse(null))
                .param("day", draft.day())
                .param("by", draft.by().value())
                .param("number", number)
                .update();
    }

    /** The drafts of practices that were neither sent nor thrown away, the latest first. */
    List<ClaimDraft> drafts(Collection<PartyId> practices) {
        if (practices.isEmpty()) return List.of();
        var found = sql.sql("""
                        select d.* from (select distinct on (id) * from claims.draft where practice in (:practices)
                            order by id, number desc) d
                        where d.typed is not null and not exists (select 1 from claims.claim c where c.id = d.id)
                        order by d.number desc
                        """)
                .param("practices", practices.stream().map(PartyId::value).toList())
                .query((row, at) -> draft(row))
                .list();
        var papers = papers(found.stream().map(ClaimDraft::id).toList(), Long.MAX_VALUE);
        return found.stream()
                .map(it -> new ClaimDraft(
                        it.id(),
                        it.practice(),
                        it.kind(),
                        it.typed(),
                        papers.getOrDefault(it.id(), List.of()),
                        it.day(),
                        it.by()))
                .toList();
    }

    private static ClaimDraft draft(ResultSet row) throws SQLException {
        return new ClaimDraft(
                row.getObject("id", UUID.class),
                ClaimStore.party(row, "practice"),
                ClaimKind.of(row.getString("kind")),
                ClaimStore.JSON.readValue(row.getString("typed"), ClaimStore.TEXTS),
                List.of(),
                row.getObject("day", LocalDate.class),
                ClaimStore.party(row, "by_person"));
    }

    private record Of<T>(UUID claim, T it) {}

    Map<UUID, List<ClaimStep>> steps(Collection<UUID> claims, long known) {
        if (claims.isEmpty()) return Map.of();
        return sql
                .sql("select * from claims.step where claim in (:claims) and number <= :known order by number, id")
                .param("claims", claims)
                .param("known", known)
                .query((row, at) -> new Of<>(
                        row.getObject("claim", UUID.class),
                        new ClaimStep(
                                row.getObject("id", UUID.class),
                                Code.parse(ClaimStep.What.class, row.getString("what")),
                                row.getString("words"),
                                row.getObject("day", LocalDate.class),
                                Optional.ofNullable(row.getObject("by_person", UUID.class))
                                        .map(PartyId::new))))
                .list()
                .stream()
                .collect(groupingBy(Of::claim, mapping(Of::it, toList())));
    }

    Map<UUID, List<ClaimPaper>> papers(Collection<UUID> claims, long known) {
        if (claims.isEmpty()) return Map.of();
        return sql
                .sql(
                        "select * from claims.paper where claim in (:claims) and number <= :known order by number, kind, name")
                .param("claims", claims)
                .param("known", known)
                .query((row, at) -> new Of<>(
                        row.getObject("claim", UUID.class),
                        new ClaimPaper(
                                new FileId(row.getObject("file", UUID.class)),
                                row.getString("kind"),
                                row.getString("name"),
                                row.getObject("day", LocalDate.class),
                                ClaimStore.party(row, "by_person"))))
                .list()
                .stream()
                .collect(groupingBy(Of::claim, mapping(Of::it, toList())));
    }
}
