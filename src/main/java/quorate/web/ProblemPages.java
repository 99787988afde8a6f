package quorate.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.Fresh;

/** Says what went wrong, in words that help, and never how the inside looks. */
@Controller
class ProblemPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemPages.class);

    private final DataSize largest;

    ProblemPages(@Value("${spring.servlet.multipart.max-file-size}") DataSize largest) {
        this.largest = largest;
    }

    /** @param reference what to quote to those who look after the service; empty where it was the visitor's address */
    record Problem(String title, List<String> sentences, String reference) {}

    @RequestMapping("/error")
    @Door(Door.Who.PUBLIC)
    ModelAndView problem(HttpServletRequest request, HttpServletResponse response) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer given ? given : 404;
        var expired = request.getAttribute(Refusals.EXPIRED) != null;
        var page = Page.of("web/problem", problem(status, expired, reference(status, request)));
        response.setStatus(status);
        page.setStatus(HttpStatus.resolve(status));
        return page;
    }

    /** An address with something in it that is no id, no day and no number leads nowhere. */
    @ControllerAdvice
    static class Addresses {
        @ExceptionHandler(MethodArgumentTypeMismatchException.class)
        void missing(HttpServletResponse response) throws IOException {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private Problem problem(int status, boolean expired, String reference) {
        return switch (status) {
            case 403 -> expired ? EXPIRED : FORBIDDEN;
            case 404, 405 -> MISSING;
            case 400, 422 -> UNREADABLE;
            case 409 -> OVERTAKEN;
            case 413 ->
                new Problem(
                        "The file is too large",
                        List.of(
                                "Nothing was saved. A file may have at most " + largest.toMegabytes() + " MB.",
                                "Make it smaller, for example by leaving out pictures, or split it, and try again."),
                        "");
            case 429 -> TOO_MUCH;
            default ->
                new Problem(
                        "Sorry, there is a problem with the service",
                        List.of(
                                "What you did last may not have been saved. Go back and look before you do it again.",
                                "If it happens again, tell whoever looks after Quorate where you work, and quote the reference."),
                        reference);
        };
    }

    private static String reference(int status, HttpServletRequest request) {
        if (status < 500) return "";
        var id = Fresh.id().toString();
        var reference = id.substring(id.length() - 8);
        var cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        LOG.error("Problem {} at {}", reference, request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), cause);
        return reference;
    }

    private static final Problem FORBIDDEN = new Problem(
            "You cannot see this page",
            List.of(
                    "What you may see follows from the posts you hold today. Your account page lists them.",
                    "If a post is missing there, ask the secretary of the committee or the administrator to record it."),
            "");
    private static final Problem EXPIRED = new Problem(
            "Your session has ended",
            List.of(
                    "Nothing was saved. You were signed out, or the page had been open for too long.",
                    "Go back, copy what you typed, then sign in and open the page again."),
            "");
    private static final Problem MISSING = new Problem(
            "Page not found",
            List.of(
                    "If you typed the web address, check it is correct. If you pasted it, check you copied all of it.",
                    "A page about a private matter is also not found by those who may not see it."),
            "");
    private static final Problem UNREADABLE = new Problem(
            "What was sent could not be read",
            List.of("Nothing was saved. Go back to the page, check what you entered and try again."),
            "");
    private static final Problem OVERTAKEN = new Problem(
            "Somebody else was quicker",
            List.of("Nothing was saved, because this changed while you were working. Go back and load the page again."),
            "");
    private static final Problem TOO_MUCH =
            new Problem("Too many tries", List.of("Wait 15 minutes, then try again."), "");
}
