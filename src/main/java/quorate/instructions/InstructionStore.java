package quorate.instructions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.instructions.Instruction.Confirmed;
import quorate.instructions.Instruction.Deducted;
import quorate.instructions.Instruction.Line;
import quorate.instructions.Instruction.Mend;
import quorate.kernel.Code;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.payments.Told;

/** Instructions to pay, with what was confirmed of them and what was done about differences. */
@Component
class InstructionStore implements Told {

    private final JdbcClient sql;
    private final DeductionRows deductions;

    InstructionStore(JdbcClient sql) {
        this.sql = sql;
        this.deductions = new DeductionRows(sql);
    }

    void insert(Instruction it, long number) {
        sql.sql("""
                        insert into instructions.instruction (id, commissioner, fund, pays_on, day, by_person, number)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        it.id(),
                        it.commissioner().value(),
                        it.fund(),
                        it.paysOn(),
                        it.day(),
                        it.by().value(),
                        number)
                .update();
        for (var line : it.lines()) {
            sql.sql("""
                            insert into instructions.instructed (posting, instruction, practice, party, stream, pence)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            line.posting(),
                            it.id(),
                            line.practice(),
                            line.party().value(),
                            line.stream(),
                            line.amount().pence())
                    .update();
        }
        deductions.insert(it);
    }

    void deduct(UUID instruction, Deducted it, PartyId by, long number) {
        deductions.insert(instruction, it, by, number);
    }

    void confirm(UUID instruction, String practice, Confirmed confirmed, long number) {
        sql.sql("""
                        insert into instructions.confirmed (instruction, practice, pence, paid, besides, by_person, number)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        instruction,
                        practice,
                        confirmed.amount().pence(),
                        confirmed.paid(),
                        confirmed.besides(),
                        confirmed.by().value(),
                        number)
                .update();
    }

    /** The latest first. */
    List<Instruction> list(Collection<PartyId> commissioners, long known) {
        if (commissioners.isEmpty()) return List.of();
        var lines = lines(commissioners);
        var confirmed = confirmed(commissioners, known);
        var mends = mends(commissioners, known);
        var told = deductions.toldBy(commissioners);
        var deducted = deductions.saidBy(commissioners, known);
        return sql.sql("""
                        select * from instructions.instruction
                        where commissioner in (:commissioners) and number <= :known order by number desc, id
                        """)
                .param("known", known)
                .param(
                        "commissioners",
                        commissioners.stream().map(PartyId::value).toList())
                .query((row, at) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Instruction(
                            id,
                            new PartyId(row.getObject("commissioner", UUID.class)),
                            row.getObject("fund", UUID.class),
                            row.getObject("pays_on", LocalDate.class),
                            row.getObject("day", LocalDate.class),
                            new PartyId(row.getObject("by_person", UUID.class)),
                            lines.getOrDefault(id, List.of()),
                            told.getOrDefault(id, List.of()),
                            confirmed.getOrDefault(id, Map.of()),
                            deducted.getOrDefault(id, List.of()),
                            mends.getOrDefault(id, List.of()));
                })
                .list();
    }

    private Map<UUID, List<Line>> lines(Collection<PartyId> commissioners) {
        var found = new HashMap<UUID, List<Line>>();
        sql.sql("""
                        select l.* from instructions.instructed l join instructions.instruction i on i.id = l.instruction
                        where i.commissioner in (:commissioners) order by l.practice, l.stream
                        """)
                .param(
                        "commissioners",
                        commissioners.stream().map(PartyId::value).toList())
                .query((row, at) -> found.computeIfAbsent(
                                row.getObject("instruction", UUID.class), key -> new ArrayList<>())
                        .add(new Line(
                                row.getObject("posting", UUID.class),
                                row.getString("practice"),
                                new PartyId(row.getObject("party", UUID.class)),
                                row.getString("stream"),
                                new Money(row.getLong("pence")))))
                .list();
        return found;
    }

    private Map<UUID, Map<String, List<Confirmed>>> confirmed(Collection<PartyId> commissioners, long known) {
        var found = new HashMap<UUID, Map<String, List<Confirmed>>>();
        sql.sql("""
                        select c.* from instructions.confirmed c join instructions.instruction i on i.id = c.instruction
                        where i.commissioner in (:commissioners) and c.number <= :known order by c.practice, c.number
                        """)
                .param("known", known)
                .param(
                        "commissioners",
                        commissioners.stream().map(PartyId::value).toList())
                .query((row, at) -> {
                    return found.computeIfAbsent(row.getObject("instruction", UUID.class), key -> new LinkedHashMap<>())
                            .computeIfAbsent(row.getString("practice"), key -> new ArrayList<>())
                            .add(new Confirmed(
                                    new Money(row.getLong("pence")),
                                    row.getObject("paid", LocalDate.class),
                                    row.getObject("besides", UUID.class),
                                    new PartyId(row.getObject("by_person", UUID.class))));
                })
                .list();
        return found;
    }

    void insert(Optional<UUID> instruction, UUID fund, Mend mend, long number) {
        sql.sql("""
                        insert into instructions.mend (posting, instruction, fund, kind, practice, party, stream, pence, day,
                            why, by_person, number)
                        values (:posting, :instruction, :fund, :kind, :practice, :party, :stream, :pence, :day, :why, :by,
                            :number)
                        """)
                .param("posting", mend.posting())
                .param("instruction", instruction.orElse(null), Types.OTHER)
                .param("fund", fund)
                .param("kind", Code.of(mend.kind()))
                .param("practice", mend.practice())
                .param("party", mend.party().value())
                .param("stream", mend.stream())
                .param("pence", mend.amount().pence())
                .param("day", mend.day())
                .param("why", mend.why())
                .param("by", mend.by().value())
                .param("number", number)
                .update();
    }

    private Map<UUID, List<Mend>> mends(Collection<PartyId> commissioners, long known) {
        var found = new HashMap<UUID, List<Mend>>();
        sql.sql("""
                        select m.* from instructions.mend m join instructions.instruction i on i.id = m.instruction
                        where i.commissioner in (:commissioners) and m.number <= :known
                        order by m.number, m.practice, m.stream, m.posting
                        """)
                .param("known", known)
                .param(
                        "commissioners",
                        commissioners.stream().map(PartyId::value).toList())
                .query((row, at) -> found.computeIfAbsent(
                                row.getObject("instruction", UUID.class), key -> new ArrayList<>())
                        .add(mend(row)))
                .list();
        return found;
    }

    /** Everything that was done about differences in a fund, the first first. */
    List<Mend> listMends(UUID fund) {
        return sql.sql("""
                        select * from instructions.mend where fund = ?
                        order by number, practice, stream, posting
                        """).param(fund).query((row, at) -> mend(row)).list();
    }

    private static Mend mend(ResultSet row) throws SQLException {
        return new Mend(
                row.getObject("posting", UUID.class),
                Code.parse(Mend.Kind.class, row.getString("kind")),
                row.getString("practice"),
                new PartyId(row.getObject("party", UUID.class)),
                row.getString("stream"),
                new Money(row.getLong("pence")),
                row.getObject("day", LocalDate.class),
                row.getString("why"),
                new PartyId(row.getObject("by_person", UUID.class)));
    }

    /** The commissioners by whom a practice was ever told to be paid. */
    List<PartyId> listCommissioners(PartyId practice) {
        return sql.sql("""
                        select distinct i.commissioner
                        from instructions.instructed l join instructions.instruction i on i.id = l.instruction
                        where l.party = ?
                        """)
                .param(practice.value())
                .query((row, at) -> new PartyId(row.getObject("commissioner", UUID.class)))
                .list();
    }

    /** The first instruction after a write that told anything of each of the streams of a practice. */
    List<UUID> listFirst(long number, UUID fund, PartyId practice, Collection<String> streams) {
        return sql.sql("""
                        select distinct on (l.stream) i.id
                        from instructions.instructed l join instructions.instruction i on i.id = l.instruction
                        where i.fund = :fund and i.number > :number and l.party = :party and l.stream in (:streams)
                        order by l.stream, i.number
                        """)
                .param("fund", fund)
                .param("number", number)
                .param("party", practice.value())
                .param("streams", streams)
                .query((row, at) -> row.getObject("id", UUID.class))
                .list();
    }

    @Override
    public List<Part> from(UUID fund) {
        return sql.sql(
                        "select party, stream, sum(pence) as pence from instructions.gone where fund = ? group by party, stream")
                .param(fund)
                .query((row, at) -> new Part(
                        new PartyId(row.getObject("party", UUID.class)),
                        row.getString("stream"),
                        new Money(row.getLong("pence"))))
                .list();
    }
}
