package quorate.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What waits for an administrator: people who hold a post and cannot sign in. */
@Component
class AccountTasks implements Task.Source {

    private final AccountBook book;

    AccountTasks(AccountBook book) {
        this.book = book;
    }

    @Override
    public List<Task> tasksOf(CurrentPerson person) {
        if (!person.administrator()) return List.of();
        var waiting = book.listWithout().size();
        if (waiting == 0) return List.of();
        return List.of(new Task(
                "Let " + Words.count(waiting, "person", "people") + " sign in",
                waiting == 1 ? "They hold a post and have no account" : "They hold posts and have no account",
                "/accounts/without",
                Optional.empty()));
    }
}
