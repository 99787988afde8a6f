package quorate.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What happens to somebody who is not let in: they are asked to sign in, to choose a password first, or told why not. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    static final String EXPIRED = Refusals.class.getName() + ".expired";
    private static final int LONGEST_WAY_BACK = 4_000;

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof CredentialsExpiredException) lead(SignInPages.CHOOSE, request, response);
        else lead(signInFor(request), request, response);
    }

    private static String signInFor(HttpServletRequest request) {
        var signIn = "/sign-in";
        if (request.getMethod().equals("GET")) {
            var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            var to = URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8);
            // Encoded it is longer than what came in, and an answer with too large a header cannot be sent at all.
            signIn += to.length() > LONGEST_WAY_BACK ? "" : "?to=" + to;
        }
        return signIn;
    }

    private static void lead(String way, HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("HX-Redirect", way);
        } else if (wantsPage(request)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", way);
        } else {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, ServletException {
        if (reason instanceof CsrfException) request.setAttribute(EXPIRED, true);
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    private static boolean wantsPage(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept == null || accept.contains("text/html") || accept.contains("*/*");
    }
}
