package quorate.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/**
 * What every page shows around its content.
 *
 * @param person who is signed in, if anybody
 * @param path the address of this page, without its query
 * @param csrf the token every form must carry; empty where there is no session
 */
public record Frame(Optional<CurrentPerson> person, OnDay day, String path, String csrf) {

    @Component
    static class Maker {
        private final People people;
        private final Days days;

        Maker(People people, Days days) {
            this.people = people;
            this.days = days;
        }

        Frame frameOf(HttpServletRequest request) {
            var token = (@Nullable CsrfToken) request.getAttribute(CsrfToken.class.getName());
            return new Frame(
                    people.find(), days.of(request), request.getRequestURI(), token == null ? "" : token.getToken());
        }
    }
}
