package quorate.instructions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import quorate.TestDatabase;
import quorate.instructions.Instruction.Confirmed;
import quorate.instructions.Instruction.Line;
import quorate.instructions.Instruction.Mend;
import quorate.instructions.SignatoryStore.Signatory;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.payments.Told;

/** An installation in which payments kept what the agent was told hands it over and loses nothing. */
class HandoverTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 10);

    private final PartyId anytown = PartyId.fresh();
    private final PartyId mill = PartyId.fresh();
    private final PartyId owen = PartyId.fresh();
    private final UUID fund = Fresh.id();
    private final UUID id = Fresh.id();
    private final UUID posting = Fresh.id();

    private JdbcClient sql;

    @BeforeEach
    void an_installation_of_the_time_before() {
        var database = TestDatabase.with("clocks");
        TestDatabase.bringUp(database, "payments", "7");
        sql = JdbcClient.create(database);
        sql.sql("insert into payments.instruction values (?, ?, ?, '2016-05-31', '2016-05-10', ?, 7)")
                .params(id, anytown.value(), fund, owen.value())
                .update();
        sql.sql("insert into payments.instructed values (?, ?, 'Z90001', ?, 'global-sum', 5885850)")
                .params(posting, id, mill.value())
                .update();
        sql.sql("insert into payments.confirmed values (?, 'Z90001', 5885000, '2016-05-31', ?, 8)")
                .params(id, owen.value())
                .update();
        sql.sql("""
                        insert into payments.mend values
                            (?, ?, ?, 'again', 'Z90001', ?, 'global-sum', 850, '2016-06-03', 'Lost', ?, 9)
                        """).params(Fresh.id(), id, fund, mill.value(), owen.value()).update();
        sql.sql("""
                        insert into payments.signatory (commissioner, person, by_person, period, known)
                        values (?, ?, ?, '[2016-05-01,)', '[3,)')
                        """).params(anytown.value(), owen.value(), anytown.value()).update();
        TestDatabase.bringUp(database, "payments", "latest");
        TestDatabase.bringUp(database, "instructions", "latest");
    }

    @Test
    void everything_that_was_told_confirmed_mended_and_listed_is_there() {
        var store = new InstructionStore(sql);
        var found = store.list(List.of(anytown), Long.MAX_VALUE);
        assertThat(found).singleElement().satisfies(it -> {
            assertThat(it.id()).isEqualTo(id);
            assertThat(it.lines())
                    .containsExactly(new Line(posting, "Z90001", mill, "global-sum", Money.parse("58858.50")));
            assertThat(it.confirmed())
                    .isEqualTo(Map.of(
                            "Z90001",
                            List.of(new Confirmed(
                                    Money.pounds(58_850), LocalDate.of(2016, 5, 31), Instruction.TOLD, owen))));
            assertThat(it.mends()).extracting(Mend::why).containsExactly("Lost");
            assertThat(it.state()).isEqualTo("Differences put right");
        });
        assertThat(store.from(fund)).containsExactly(new Told.Part(mill, "global-sum", Money.pounds(58_850)));
        assertThat(new SignatoryStore(sql).list(List.of(anytown), Long.MAX_VALUE))
                .containsExactly(new Signatory(anytown, owen, Span.since(LocalDate.of(2016, 5, 1)), anytown));
    }

    @Test
    void it_is_guarded_as_before_and_goes_on() {
        for (var table : List.of("instruction", "instructed", "confirmed", "mend")) {
            assertThatThrownBy(
                            () -> sql.sql("delete from instructions." + table).update())
                    .as(table)
                    .hasMessageContaining("never edited or removed");
        }
        assertThatThrownBy(() -> sql.sql("update instructions.signatory set person = commissioner")
                        .update())
                .hasMessageContaining("clos");
        var store = new InstructionStore(sql);
        var next = new Instruction(
                Fresh.id(),
                anytown,
                fund,
                LocalDate.of(2016, 6, 30),
                DAY,
                owen,
                List.of(new Line(Fresh.id(), "Z90001", mill, "global-sum", Money.pounds(10))),
                List.of(),
                Map.of(),
                List.of(),
                List.of());
        store.insert(next, 10);
        assertThat(store.list(List.of(anytown), Long.MAX_VALUE))
                .extracting(Instruction::id)
                .containsExactly(next.id(), id);
        new SignatoryStore(sql).insert(new Signatory(anytown, mill, Span.since(DAY), owen), 11);
        assertThat(new SignatoryStore(sql).list(List.of(anytown), Long.MAX_VALUE))
                .hasSize(2);
    }

    @Test
    void nothing_of_it_is_left_behind() {
        assertThat(sql.sql("""
                                select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                where n.nspname = 'payments' and relname in
                                    ('signatory', 'instruction', 'instructed', 'confirmed', 'mend', 'gone')
                                """).query((row, at) -> row.getString("relname")).list())
                .isEmpty();
    }
}
