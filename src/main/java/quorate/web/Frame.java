package quorate.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * What every page shows around its content.
 *
 * @param person who is signed in, if anybody
 * @param path the address of this page, without its query
 * @param token supplies the secret that every form must carry: use {@link #csrf()}. Asking for it begins a session, so a
 *     public page without a form must not
 * @param query what stands behind the question mark, in order
 * @param done a sentence about what has just been done, shown once
 * @param menu the parts of the service whose doors are open to this person
 * @param organisation whose installation this is; empty when it was not said
 */
public record Frame(
        Optional<CurrentPerson> person,
        OnDay day,
        String path,
        Supplier<String> token,
        List<Map.Entry<String, String>> query,
        Optional<String> done,
        List<Menu.Item> menu,
        Organisation organisation) {

    /** The secret that every form must carry in a field called {@code _csrf}; {@code @template.web.form} does it. */
    public String csrf() {
        return token.get();
    }

    /** This page again with one part of its query changed, from its first page on: sorting, filtering, turning a leaf. */
    public String link(String name, String value) {
        var kept = query.stream()
                .filter(part -> !part.getKey().equals(name) && !part.getKey().equals("page"));
        return Frame.address(
                path, Stream.concat(kept, Stream.of(Map.entry(name, value))).toList());
    }

    /** This page as at today, otherwise the same. */
    String todayLink() {
        return Frame.address(path, withoutDay());
    }

    List<Map.Entry<String, String>> withoutDay() {
        return query.stream()
                .filter(part -> !part.getKey().equals("on") && !part.getKey().equals("known"))
                .toList();
    }

    private static String address(String path, List<Map.Entry<String, String>> query) {
        var parts = query.stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> URLEncoder.encode(part.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .toList();
        return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
    }

    @Component
    static class Maker {
        private final People people;
        private final Days days;
        private final Menu menu;
        private final Organisation organisation;

        Maker(People people, Days days, Menu menu, Organisation organisation) {
            this.people = people;
            this.days = days;
            this.menu = menu;
            this.organisation = organisation;
        }

        Frame frameOf(HttpServletRequest request) {
            var token = (@Nullable CsrfToken) request.getAttribute(CsrfToken.class.getName());
            var person = people.find();
            var first = people.account().filter(AccountStore.Row::isOneTime).isPresent();
            var day = days.of(request);
            return new Frame(
                    person,
                    day,
                    request.getRequestURI(),
                    () -> token == null ? "" : token.getToken(),
                    request.getMethod().equals("GET") ? queryOf(request) : List.of(),
                    doneIn(request),
                    first ? List.of() : menu.of(person, request.getRequestURI(), day),
                    organisation);
        }

        private static List<Map.Entry<String, String>> queryOf(HttpServletRequest request) {
            var query = new ArrayList<Map.Entry<String, String>>();
            Days.queryOf(request).forEach((name, values) -> values.forEach(value -> query.add(Map.entry(name, value))));
            return List.copyOf(query);
        }

        private static Optional<String> doneIn(HttpServletRequest request) {
            var carried = RequestContextUtils.getInputFlashMap(request);
            return carried == null ? Optional.empty() : Optional.ofNullable((String) carried.get(Page.DONE));
        }
    }
}
