package quorate.officers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.kernel.DecisionId;

/** The front door: what is on record of a decision that an officer took between meetings. */
@Component
public class Officers {

    private final Book book;
    private final TakingStore store;

    Officers(Book book, TakingStore store) {
        this.book = book;
        this.store = store;
    }

    /**
     * How a decision was taken.
     *
     * @param officer what the post was called on the day, and who held it
     * @param agreed who agreed: "the chair, Margaret Hale"
     * @param interest what interest the officer had, and why they decided nevertheless; empty where none was found
     */
    public record Account(String officer, List<String> agreed, String interest) {
        public Account {
            agreed = List.copyOf(agreed);
        }

        /** The officer first, then whoever agreed. */
        public List<String> people() {
            var people = new ArrayList<>(List.of(officer));
            people.addAll(agreed);
            return people;
        }
    }

    /** Empty for a decision that was not taken here; whoever asks looks whether it may be shown. */
    public Optional<Account> find(DecisionId decision) {
        return store.find(decision)
                .map(taking -> new Account(book.officer(taking), book.agreed(taking), taking.interest()));
    }
}
