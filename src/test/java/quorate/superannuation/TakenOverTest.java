package quorate.superannuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import quorate.TestDatabase;
import quorate.instructions.Contributed.Part;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/** What was entered before anybody had to check it counts as it did, and is taken the place of like anything else. */
class TakenOverTest {

    private static final YearMonth MAY = YearMonth.of(2016, 5);
    private static final LocalDate DAY = LocalDate.of(2016, 5, 10);
    private static final UUID SHEET = Fresh.id();

    private final PartyId anytown = PartyId.fresh();
    private final PartyId owen = PartyId.fresh();

    private JdbcClient sql;
    private ContributionStore store;

    @BeforeEach
    void an_installation_of_the_time_before() {
        var database = TestDatabase.with("clocks", "payments");
        TestDatabase.bringUp(database, "instructions", "3");
        sql = JdbcClient.create(database);
        sql.sql("""
                        insert into instructions.contribution (commissioner, practice, first_day, kind, pence, source, day,
                            by_person, number)
                        values (?, 'Z90001', '2016-05-01', 'employee', 4200, 'Form', '2016-05-10', ?, 3)
                        """).params(anytown.value(), owen.value()).update();
        TestDatabase.bringUp(database, "instructions", "latest");
        TestDatabase.bringUp(database, "superannuation", "latest");
        store = new ContributionStore(sql);
    }

    private Contribution of(String amount) {
        return new Contribution(anytown, "Z90001", MAY, Part.EMPLOYEE, Money.parse(amount), "Form", DAY, owen);
    }

    private List<Contribution> counting() {
        return store.list(List.of(anytown), Long.MAX_VALUE, List.of());
    }

    @Test
    void it_counts_without_a_sheet_and_is_guarded_as_before() {
        assertThat(counting()).containsExactly(of("42"));
        assertThat(store.sheets(List.of(anytown), Long.MAX_VALUE)).isEmpty();
        assertThatThrownBy(
                        () -> sql.sql("delete from superannuation.contribution").update())
                .hasMessageContaining("never edited or removed");
    }

    @Test
    void a_later_entry_takes_its_place_once_that_is_checked_and_is_never_both_checked_and_given_up() {
        store.insert(SHEET, List.of(of("44")), 4);
        assertThat(counting()).containsExactly(of("42"));
        store.insert(SHEET, new Sheet.Checked(DAY, anytown), 5);
        assertThat(counting()).containsExactly(of("44"));
        assertThat(store.list(List.of(anytown), 4, List.of())).containsExactly(of("42"));
        assertThatThrownBy(() -> store.insert(SHEET, new Sheet.Ending("Late", DAY, owen), 6))
                .hasMessageContaining("checked or given up already");
    }
}
