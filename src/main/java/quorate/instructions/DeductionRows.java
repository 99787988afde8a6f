package quorate.instructions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import quorate.instructions.Instruction.Deducted;
import quorate.kernel.Code;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/** What is deducted by instructions, and what the agent says it deducted: a part of {@link InstructionStore}. */
final class DeductionRows {

    private final JdbcClient sql;

    DeductionRows(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Instruction it) {
        for (var each : it.deductions()) {
            sql.sql("""
                            insert into instructions.deduction (instruction, practice, party, kind, whose, pence)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            it.id(),
                            each.practice(),
                            each.party().value(),
                            Code.of(each.kind()),
                            each.whose(),
                            each.amount().pence())
                    .update();
        }
    }

    void insert(UUID instruction, Deducted it, PartyId by, long number) {
        sql.sql("""
                        insert into instructions.deducted (instruction, practice, paid, kind, pence, by_person, number)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        instruction,
                        it.practice(),
                        it.paid(),
                        Code.of(it.kind()),
                        it.amount().pence(),
                        by.value(),
                        number)
                .update();
    }

    Map<UUID, List<Deduction>> toldBy(Collection<PartyId> commissioners) {
        var found = new HashMap<UUID, List<Deduction>>();
        sql.sql("""
                        select d.* from instructions.deduction d join instructions.instruction i on i.id = d.instruction
                        where i.commissioner in (:commissioners)
                        """)
                .param(
                        "commissioners",
                        commissioners.stream().map(PartyId::value).toList())
                .query((row, at) -> found.computeIfAbsent(
                                row.getObject("instruction", UUID.class), key -> new ArrayList<>())
                        .add(new Deduction(
                                row.getString("practice"),
                                new PartyId(row.getObject("party", UUID.class)),
                                Code.parse(Deduction.Kind.class, row.getString("kind")),
                                row.getString("whose"),
                                new Money(row.getLong("pence")))))
                .list();
        found.values().forEach(each -> each.sort(Deduction.ORDER));
        return found;
    }

    Map<UUID, List<Deducted>> saidBy(Collection<PartyId> commissioners, long known) {
        var found = new HashMap<UUID, List<Deducted>>();
        sql.sql("""
                        select d.* from instructions.deducted d join instructions.instruction i on i.id = d.instruction
                        where i.commissioner in (:commissioners) and d.number <= :known
                        """)
                .param("known", known)
                .param(
                        "commissioners",
                        commissioners.stream().map(PartyId::value).toList())
                .query((row, at) -> found.computeIfAbsent(
                                row.getObject("instruction", UUID.class), key -> new ArrayList<>())
                        .add(new Deducted(
                                row.getString("practice"),
                                row.getObject("paid", LocalDate.class),
                                Code.parse(Deduction.Kind.class, row.getString("kind")),
                                new Money(row.getLong("pence")))))
                .list();
        return found;
    }
}
