package quorate.web;

import java.util.Map;
import org.springframework.web.servlet.ModelAndView;

/**
 * A page to print: the template's name below {@code src/main/jte} without its ending, and what it is given.
 *
 * <p>{@code return Page.of("register/body", body)} renders {@code register/body.jte}, whose one parameter is called
 * {@code it}.
 */
public final class Page {

    private Page() {}

    public static ModelAndView of(String template, Object it) {
        return new ModelAndView(template, Map.of("it", it));
    }

    /** The same page as the answer to faulty input: status 422, as htmx and people's tools expect. */
    public static ModelAndView faulty(String template, Object it) {
        var page = of(template, it);
        page.setStatus(org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
