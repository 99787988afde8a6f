package quorate.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.PartyId;

/** Accounts beside the people they belong to, and the people who have none. */
@Component
class AccountBook {

    private final AccountStore store;
    private final Directory directory;
    private final Memory memory;
    private final Clocks clocks;

    AccountBook(AccountStore store, Directory directory, Memory memory, Clocks clocks) {
        this.store = store;
        this.directory = directory;
        this.memory = memory;
        this.clocks = clocks;
    }

    /** Somebody who holds a post and has no account. @param since when the first of the posts began, where it is known */
    record Waiting(PartyId person, String name, List<String> posts, Optional<LocalDate> since) {}

    /** One line of a history, in words. */
    record Moment(String title, String when, String by) {}

    List<AccountLine> list() {
        return store.list().stream().map(this::lineOf).toList();
    }

    AccountLine lineOf(AccountStore.Row account) {
        var name = find(account.person()).map(Directory.Somebody::name).orElse(account.name());
        var state = AccountLine.State.of(account, clocks.now());
        return new AccountLine(
                account.id(), name, account.username(), account.administrator(), state, account.changedAt());
    }

    /** The person, if the register knows them: the first administrator is opened before anybody is entered there. */
    Optional<Directory.Somebody> find(PartyId person) {
        return directory.find(person, clocks.today());
    }

    /** Those who hold a post today and cannot sign in, from the one who has waited longest. */
    List<Waiting> listWithout() {
        var have = store.listPeople();
        return directory.listHolders(clocks.today()).stream()
                .filter(held -> !have.contains(held.person()))
                .collect(Collectors.groupingBy(Directory.Held::person))
                .entrySet()
                .stream()
                .map(entry -> waiting(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((Waiting one) -> one.since().orElse(LocalDate.MIN))
                        .thenComparing(one -> Username.withoutTitle(one.name())))
                .toList();
    }

    private static Waiting waiting(PartyId person, List<Directory.Held> held) {
        var posts = held.stream().map(Directory.Held::post).distinct().sorted().toList();
        var since = held.stream().flatMap(one -> one.since().stream()).min(Comparator.naturalOrder());
        return new Waiting(person, held.getFirst().name(), posts, since);
    }

    /** What the journal remembers of the person's accounts, the latest first. */
    List<Moment> historyOf(AccountStore.Row account) {
        return memory.about(account.person().value(), "Account").reversed().stream()
                .map(event ->
                        new Moment(title(event.kind(), event.facts()), Words.moment(event.at()), nameOf(event.by())))
                .toList();
    }

    private static String title(String kind, Map<String, String> facts) {
        return switch (kind) {
            case "Account.Opened" ->
                "yes".equals(facts.get("administrator")) ? "Opened, for an administrator" : "Opened";
            case "Account.PasswordChanged" -> "Password chosen";
            case "Account.PasswordGiven" -> "One-time password given";
            case "Account.Locked" -> "Locked after wrong passwords";
            case "Account.Unlocked" -> "Unlocked";
            case "Account.AdministratorMade" -> "Made an administrator";
            case "Account.AdministratorEnded" -> "No longer an administrator";
            case "Account.Closed" -> "Closed" + (facts.containsKey("reason") ? ": " + facts.get("reason") : "");
            default -> kind;
        };
    }

    /** People by the register, else as their account calls them. */
    private String nameOf(Actor by) {
        return switch (by) {
            case Actor.Process(var name) -> name.equals(Accounts.BY.name()) ? "on the server itself" : name;
            case Actor.Person(var person) ->
                find(person)
                        .map(Directory.Somebody::name)
                        .or(() -> store.findOf(person).map(AccountStore.Row::name))
                        .orElse("Somebody whose account is closed");
        };
    }
}
