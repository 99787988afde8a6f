package quorate.journal;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the journal of any database from end to end, without an application around it. */
public final class Chains {

    private Chains() {}

    public static Verification verify(DataSource database) {
        var store = new JournalStore(JdbcClient.create(database));
        return new TransactionTemplate(new DataSourceTransactionManager(database)).execute(status -> {
            try (var chain = store.chain()) {
                return new Verifier(store.head()).verify(chain);
            }
        });
    }
}
