package quorate.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in, and one's own account. */
@Controller
class SignInPages {

    /** Where somebody chooses their own password who was given one. */
    static final String CHOOSE = "/account/passwords/new";

    static final String PASSWORDS = "/account/passwords";
    private static final String EXPIRED =
            "The one-time password was not used in time. Ask the administrator where you work for a new one";
    private static final String NOT_RIGHT = "The username or password is not right. Check both and try again";

    private final Accounts accounts;
    private final People people;
    private final SessionAuthenticationStrategy sessions;
    private final SecurityContextRepository contexts;

    SignInPages(
            Accounts accounts,
            People people,
            SessionAuthenticationStrategy sessions,
            SecurityContextRepository contexts) {
        this.accounts = accounts;
        this.people = people;
        this.sessions = sessions;
        this.contexts = contexts;
    }

    /** @param to where to go afterwards, an address of ours */
    record SignInView(Typed typed, String to) {}

    record AccountView(String username, CurrentPerson person, Typed typed) {}

    @GetMapping("/sign-in")
    @Door(Door.Who.PUBLIC)
    ModelAndView signIn(@RequestParam(defaultValue = "") String to) {
        if (people.find().isPresent()) return Page.seeOther(ours(to));
        return Page.of("web/signIn", new SignInView(Typed.nothing(), ours(to)));
    }

    @PostMapping("/sign-in")
    @Door(Door.Who.PUBLIC)
    ModelAndView begin(Typed typed, HttpServletRequest request, HttpServletResponse response) {
        var username = typed.line("username", "Enter your username");
        if (typed.value("password").isEmpty()) typed.fault("password", "Enter your password");
        if (!typed.isFaulty()) {
            var account = accounts.signIn(username, typed.value("password"), request.getRemoteAddr());
            if (account.isPresent() && !accounts.hasExpired(account.get())) {
                enter(account.get(), request, response);
                return Page.seeOther(ours(typed.value("to")));
            }
            typed.fault("username", account.isPresent() ? EXPIRED : NOT_RIGHT);
        }
        return Page.faulty("web/signIn", new SignInView(typed, ours(typed.value("to"))));
    }

    @GetMapping("/account")
    @Door(Door.Who.SIGNED_IN)
    ModelAndView account(CurrentPerson person) {
        return Page.of("web/account", new AccountView(username(), person, Typed.nothing()));
    }

    @GetMapping(CHOOSE)
    @Door(Door.Who.SIGNED_IN)
    ModelAndView choose(CurrentPerson person) {
        if (!people.account().orElseThrow().isOneTime()) return Page.seeOther("/account");
        return Page.of("web/choosePassword", new AccountView(username(), person, Typed.nothing()));
    }

    /** Whoever came in by a one-time password has just typed it, and is not asked for it again. */
    @PostMapping(PASSWORDS)
    @Door(Door.Who.SIGNED_IN)
    ModelAndView change(Typed typed, CurrentPerson person, HttpServletRequest request, HttpServletResponse response) {
        var account = people.account().orElseThrow();
        if (!account.isOneTime() && !accounts.isRight(account.id(), typed.value("current"))) {
            typed.fault("current", "The current password is not right");
        }
        Accounts.faultOfPassword(typed.value("new"), account.username()).ifPresent(fault -> typed.fault("new", fault));
        if (account.isOneTime() && accounts.isRight(account.id(), typed.value("new"))) {
            typed.fault("new", "Password must be another than the one you were given");
        }
        if (typed.isFaulty()) {
            return Page.faulty(
                    account.isOneTime() ? "web/choosePassword" : "web/account",
                    new AccountView(account.username(), person, typed));
        }
        accounts.setPassword(account.username(), typed.value("new"), person.actor());
        enter(accounts.current(account.id()), request, response);
        return account.isOneTime()
                ? Page.seeOther("/worklist", "Password chosen")
                : Page.seeOther("/account", "Password changed. You have been signed out everywhere else");
    }

    private String username() {
        return people.account().orElseThrow().username();
    }

    /** Begins the session anew, so that nobody can have laid one ready. */
    private void enter(AccountStore.Row account, HttpServletRequest request, HttpServletResponse response) {
        var authentication = UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(account.id(), account.version(), account.username()), null, List.of());
        sessions.onAuthentication(authentication, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** The address if it is one of ours, otherwise the first page: nobody is sent elsewhere by a link to this page. */
    static String ours(String to) {
        var local = to.matches("/(?![/\\\\])[\\p{Graph}&&[^\\\\]]*") && !to.startsWith("/sign-");
        return local ? to : "/";
    }
}
