package quorate.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/**
 * A page to print: the template's name below {@code src/main/jte} without its ending, and what it is given.
 *
 * <p>{@code return Page.of("register/body", body)} renders {@code register/body.jte}, whose one parameter is called
 * {@code it}.
 */
public final class Page {

    static final String DONE = "done";

    private Page() {}

    public static ModelAndView of(String template, Object it) {
        return new ModelAndView(template, Map.of("it", it));
    }

    /** The same page as the answer to faulty input: status 422, as htmx and people's tools expect. */
    public static ModelAndView faulty(String template, Object it) {
        var page = of(template, it);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** Sends the browser on after a change: post, redirect, get. @param path an address of ours */
    public static ModelAndView seeOther(String path) {
        var view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    /** The same, and the page it leads to says once, in a green banner, what has been done: "Meeting convened". */
    public static ModelAndView seeOther(String path, String done) {
        var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        RequestContextUtils.getOutputFlashMap(request).put(DONE, done);
        return seeOther(path);
    }

    /** For what an address names and is not there, or not for this person: {@code find(id).orElseThrow(Page::missing)}. */
    public static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
