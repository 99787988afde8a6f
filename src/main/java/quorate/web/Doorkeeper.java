package quorate.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets in whom the {@link Door} names, judged by the posts held today. An endpoint without a door lets in nobody, and none
 * lets in somebody whose password was chosen by another: they choose their own first.
 */
@Component
class Doorkeeper implements HandlerInterceptor {

    /** What is open to somebody who has yet to choose a password of their own. */
    private static final Set<String> FIRST = Set.of(SignInPages.CHOOSE, SignInPages.PASSWORDS, "/error");

    private final People people;

    Doorkeeper(People people) {
        this.people = people;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) return true;
        var door = doorOf(method);
        if (door == null) throw new AccessDeniedException("This address has no door");
        if (!FIRST.contains(request.getRequestURI())
                && people.account().filter(AccountStore.Row::isOneTime).isPresent()) {
            throw new CredentialsExpiredException("Choose a password first");
        }
        var person = people.find();
        if (admits(door.value(), person)) return true;
        if (person.isEmpty()) throw new InsufficientAuthenticationException("Sign in first");
        throw new AccessDeniedException("Not with the posts held today");
    }

    static @Nullable Door doorOf(HandlerMethod method) {
        var own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Door.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Door.class);
    }

    /** @param person who asks; empty for somebody who has not signed in */
    static boolean admits(Door.Who who, Optional<CurrentPerson> person) {
        return who == Door.Who.PUBLIC
                || person.filter(asking -> admits(who, asking)).isPresent();
    }

    private static boolean admits(Door.Who who, CurrentPerson person) {
        return switch (who) {
            case PUBLIC, SIGNED_IN -> true;
            case STAFF -> person.isStaff();
            case SECRETARY ->
                person.posts().stream().anyMatch(post -> post.office().equals("secretary"));
            case ADMINISTRATOR -> person.administrator();
        };
    }
}
