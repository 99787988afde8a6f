package quorate.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.PartyId;

/**
 * What administrators do to the accounts of others. Each act is judged inside its write, which is alone, so that two of
 * them cannot close each other's account and leave nobody.
 */
@Component
class Administration {

    private static final String CLOSED = "This account is closed. Open another for the person";

    private final AccountStore store;
    private final Directory directory;
    private final PasswordEncoder passwords;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Administration(
            AccountStore store,
            Directory directory,
            PasswordEncoder passwords,
            Clocks clocks,
            ApplicationEventPublisher events) {
        this.store = store;
        this.directory = directory;
        this.passwords = passwords;
        this.clocks = clocks;
        this.events = events;
    }

    /** @param person empty for somebody whom the register does not know yet, who is entered by this name */
    record Newcomer(Optional<PartyId> person, String name, String username, boolean administrator) {}

    /** A password to be handed over, which is kept nowhere; or why there is none. */
    sealed interface Issue {
        record Given(UUID account, String username, String name, String password) implements Issue {}

        record Refused(List<Fault> faults) implements Issue {}
    }

    /** What stands against opening this account: each a fault of the field that mends it. */
    List<Fault> faultsOf(Newcomer newcomer) {
        var has = newcomer.person()
                .flatMap(store::findOf)
                .map(account -> fault(
                        "person", newcomer.name() + " has an account already, and signs in as " + account.username()));
        var username = Username.plain(newcomer.username());
        var taken = store.isTaken(username)
                ? Optional.of(
                        fault("username", "There is an account called " + username + " already: choose another name"))
                : Username.faultOf(username).map(sentence -> fault("username", sentence));
        return Stream.of(has, taken).flatMap(Optional::stream).toList();
    }

    /** Opens an account, and enters its person in the register first where need be: both, or neither. */
    Issue open(Newcomer newcomer, Actor by) {
        var password = OneTime.password();
        var encoded = passwords.encode(password);
        return clocks.write(number -> {
            var faults = faultsOf(newcomer);
            if (!faults.isEmpty()) return new Issue.Refused(faults);
            var entered = newcomer.person()
                    .<Answer<PartyId>>map(Answer.Done::new)
                    .orElseGet(() -> directory.enter(newcomer.name(), by));
            if (!entered.isDone()) {
                return new Issue.Refused(entered.objections().stream()
                        .map(no -> fault("name", no.sentence()))
                        .toList());
            }
            var owner = new AccountStore.Owner(
                    entered.orThrow(), newcomer.name(), Username.plain(newcomer.username()), newcomer.administrator());
            var id = store.add(owner, encoded, clocks.now().plus(OneTime.LASTS), clocks.now());
            events.publishEvent(new Account.Opened(owner.person(), owner.administrator(), by));
            return new Issue.Given(id, owner.username(), owner.name(), password);
        });
    }

    /** Gives another one-time password. Ends the sessions of the account and unlocks it. */
    Issue givePassword(UUID id, CurrentPerson by) {
        var password = OneTime.password();
        var encoded = passwords.encode(password);
        return clocks.write(number -> {
            var account = store.findAny(id).orElseThrow();
            if (account.isClosed()) return new Issue.Refused(List.of(fault("", CLOSED)));
            if (isOwn(account, by)) {
                return new Issue.Refused(List.of(fault("", "Change your own password on the page Your account")));
            }
            store.setPassword(id, encoded, clocks.now().plus(OneTime.LASTS), clocks.now());
            events.publishEvent(new Account.PasswordGiven(account.person(), by.actor()));
            return new Issue.Given(id, account.username(), account.name(), password);
        });
    }

    /** Lets somebody in again before the lock passes by itself. @return why not */
    Optional<String> unlock(UUID id, CurrentPerson by) {
        return act(id, account -> {
            if (!account.isLocked(clocks.now())) return Optional.of("This account is not locked");
            store.unlock(id, clocks.now());
            events.publishEvent(new Account.Unlocked(account.person(), by.actor()));
            return Optional.empty();
        });
    }

    /** Lets somebody administer this installation, or no longer. @return why not */
    Optional<String> setAdministrator(UUID id, boolean administrator, CurrentPerson by) {
        return act(id, account -> {
            if (account.administrator() == administrator) return Optional.empty();
            if (!administrator && isLast(account)) return Optional.of(lastOf(account));
            store.setAdministrator(id, administrator, clocks.now());
            events.publishEvent(
                    administrator
                            ? new Account.AdministratorMade(account.person(), by.actor())
                            : new Account.AdministratorEnded(account.person(), by.actor()));
            return Optional.empty();
        });
    }

    /** Nobody signs in by it any more, and whoever is signed in by it is no longer. @return why not */
    Optional<String> close(UUID id, Closing reason, CurrentPerson by) {
        return act(id, account -> {
            if (isOwn(account, by)) {
                return Optional.of("You cannot close your own account. Another administrator can");
            }
            if (isLast(account)) return Optional.of(lastOf(account));
            store.close(id, clocks.now());
            events.publishEvent(new Account.Closed(account.person(), reason, by.actor()));
            return Optional.empty();
        });
    }

    /** Without this account nobody could administer: nobody else who does has shown yet that they can sign in. */
    boolean isLast(AccountStore.Row account) {
        return account.administrator() && !store.hasOtherAdministrator(account.id());
    }

    private Optional<String> act(UUID id, Function<AccountStore.Row, Optional<String>> work) {
        return clocks.write(number -> {
            var account = store.findAny(id).orElseThrow();
            return account.isClosed() ? Optional.of(CLOSED) : work.apply(account);
        });
    }

    private static boolean isOwn(AccountStore.Row account, CurrentPerson by) {
        return account.person().equals(by.id());
    }

    private static String lastOf(AccountStore.Row account) {
        return account.name() + " is the last administrator who can sign in. Make somebody else an administrator, and"
                + " wait until they have signed in";
    }

    private static Fault fault(String field, String sentence) {
        return new Fault(field, field, sentence);
    }
}
