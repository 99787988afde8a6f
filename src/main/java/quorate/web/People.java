package quorate.web;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import quorate.clocks.Clocks;

/** Turns a sign-in into a person with the posts they hold today, anew at each request. */
@Component
class People {

    private static final String FOUND = People.class.getName();

    private final ObjectProvider<Standing> standing;
    private final AccountStore accounts;
    private final Clocks clocks;

    People(ObjectProvider<Standing> standing, AccountStore accounts, Clocks clocks) {
        this.standing = standing;
        this.accounts = accounts;
        this.clocks = clocks;
    }

    /** Who asks, by their account and as a person; found once for each request. */
    private record Asking(AccountStore.Row account, CurrentPerson person) {}

    Optional<CurrentPerson> find() {
        return asking().map(Asking::person);
    }

    /** The account of whoever asks, unless it was closed or its password changed since they signed in. */
    Optional<AccountStore.Row> account() {
        return asking().map(Asking::account);
    }

    @SuppressWarnings("unchecked")
    private Optional<Asking> asking() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) return look();
        var found = (Optional<Asking>) request.getAttribute(FOUND, RequestAttributes.SCOPE_REQUEST);
        if (found == null) {
            found = look();
            request.setAttribute(FOUND, found, RequestAttributes.SCOPE_REQUEST);
        }
        return found;
    }

    private Optional<Asking> look() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn session))
            return Optional.empty();
        return accounts.find(session.account())
                .filter(account -> account.version() == session.version())
                .map(account -> new Asking(account, personOf(account)));
    }

    private CurrentPerson personOf(AccountStore.Row account) {
        var known = standing.getIfAvailable();
        var posts = known == null ? List.<Standing.Post>of() : known.postsOf(account.person(), clocks.today());
        var name = known == null || posts.isEmpty() ? account.name() : known.nameOf(account.person());
        return new CurrentPerson(account.person(), name, posts, account.administrator());
    }
}
