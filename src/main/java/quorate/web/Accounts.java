package quorate.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;

/**
 * Who may sign in, and as whom. An account leads to a person; what that person may do follows from the posts they hold.
 *
 * <p>When a national sign-in is added (OpenID Connect), its subject will lead to an account in the same way.
 */
@Component
public class Accounts {

    static final int SHORTEST = 12;
    private static final int LONGEST = 72;
    private static final int FAILURES_UNTIL_LOCKED = 5;
    private static final Duration LOCKED = Duration.ofMinutes(15);
    private static final int FAILURES_FROM_ONE_PLACE = 50;
    /** Who opens an account where nobody has signed in: the command line, and the fictional world. */
    static final Actor.Process BY = new Actor.Process("accounts");

    private static final Actor SIGN_IN = new Actor.Process("sign-in");

    private final AccountStore store;
    private final PasswordEncoder passwords;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;
    private final String nobodys;

    Accounts(AccountStore store, PasswordEncoder passwords, Clocks clocks, ApplicationEventPublisher events) {
        this.store = store;
        this.passwords = passwords;
        this.clocks = clocks;
        this.events = events;
        this.nobodys = passwords.encode(Fresh.id().toString());
    }

    /**
     * Opens an account.
     *
     * @param username what the person types to sign in; large and small letters are the same
     * @param person whose account it is
     * @param name what to call them where the register does not know them
     * @return why not, as sentences; empty when it was opened
     */
    public List<String> open(String username, String password, PartyId person, String name, boolean administrator) {
        var plain = Username.plain(username);
        var faults = Stream.of(Username.faultOf(plain), faultOfPassword(password, plain))
                .flatMap(Optional::stream)
                .toList();
        if (!faults.isEmpty()) return faults;
        var encoded = passwords.encode(password);
        return clocks.write(number -> {
            if (store.isTaken(plain))
                return List.of("There is an account called " + plain + " already: choose another name");
            if (store.findOf(person).isPresent()) return List.of(name + " has an account already");
            store.add(new AccountStore.Owner(person, name, plain, administrator), encoded, null, clocks.now());
            events.publishEvent(new Account.Opened(person, administrator, BY));
            return List.of();
        });
    }

    /** Whether anybody can sign in by this name. */
    public boolean isOpen(String username) {
        return store.find(Username.plain(username)).isPresent();
    }

    /** Everybody who has an account. */
    public Set<PartyId> listPeople() {
        return store.listPeople();
    }

    /** Sets another password, ends every session of the account and unlocks it. @return why not, as sentences */
    public List<String> setPassword(String username, String password, Actor by) {
        var plain = Username.plain(username);
        var account = store.find(plain);
        if (account.isEmpty()) return List.of("There is no account called " + plain);
        var fault = faultOfPassword(password, plain);
        if (fault.isPresent()) return List.of(fault.get());
        var encoded = passwords.encode(password);
        clocks.write(number -> {
            store.setPassword(account.get().id(), encoded, null, clocks.now());
            events.publishEvent(new Account.PasswordChanged(account.get().person(), by));
            return true;
        });
        return List.of();
    }

    /** What is wrong with a new password, if anything is. */
    static Optional<String> faultOfPassword(String password, String username) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("Password must be " + SHORTEST + " characters or more");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return Optional.of("Password must be " + LONGEST + " characters or fewer");
        }
        if (password.toLowerCase(Locale.ROOT).contains(username) && !username.isEmpty()) {
            return Optional.of("Password must not contain your username");
        }
        if (password.chars().distinct().count() < 5) return Optional.of("Password must have more different characters");
        return Optional.empty();
    }

    /** The account, if name and password are right, it is not locked and not too much was tried from this place. */
    Optional<AccountStore.Row> signIn(String username, String password, String address) {
        var now = clocks.now();
        if (store.failuresFrom(address, now.minus(LOCKED)) >= FAILURES_FROM_ONE_PLACE) return Optional.empty();
        var account = store.find(Username.plain(username));
        // Somebody who does not exist takes as long as somebody who does.
        var right = matches(password, account.map(AccountStore.Row::password).orElse(nobodys));
        if (right && account.isPresent() && !account.get().isLocked(now)) {
            store.succeed(account.get().id());
            return account;
        }
        store.noteFailure(address, now, now.minus(LOCKED));
        account.filter(known -> !known.isLocked(now)).ifPresent(this::fail);
        return Optional.empty();
    }

    /** Whether the time is over in which a password that an administrator gave lets its person in. */
    boolean hasExpired(AccountStore.Row account) {
        return account.hasExpired(clocks.now());
    }

    AccountStore.Row current(UUID id) {
        return store.find(id).orElseThrow();
    }

    boolean isRight(UUID id, String password) {
        return store.find(id)
                .filter(account -> matches(password, account.password()))
                .isPresent();
    }

    private boolean matches(String password, String encoded) {
        return password.getBytes(StandardCharsets.UTF_8).length <= LONGEST && passwords.matches(password, encoded);
    }

    private void fail(AccountStore.Row account) {
        if (account.lockedUntil() != null) store.succeed(account.id());
        var failures =
                store.fail(account.id(), FAILURES_UNTIL_LOCKED, clocks.now().plus(LOCKED));
        if (failures == FAILURES_UNTIL_LOCKED) {
            clocks.write(number -> {
                store.noteChange(account.id(), clocks.now());
                events.publishEvent(new Account.Locked(account.person(), SIGN_IN));
                return true;
            });
        }
    }
}
