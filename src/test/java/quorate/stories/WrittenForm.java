package quorate.stories;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * A form of a page as somebody in a hurry fills it in: something in every field, the first of all choices, the first button.
 *
 * @param action where it is sent
 * @param fields name and value in turn, the secret among them
 */
record WrittenForm(String action, List<String> fields) {

    /** Every form on the page that is sent to change something, but for signing out. */
    static List<WrittenForm> on(Document page) {
        return page.select("form[method=post]").stream()
                .map(FormElement.class::cast)
                .filter(form -> !form.attr("action").equals("/sign-out"))
                .map(WrittenForm::of)
                .toList();
    }

    private static WrittenForm of(FormElement form) {
        fill(form);
        var fields = new ArrayList<String>();
        for (Connection.KeyVal field : form.formData()) fields.addAll(List.of(field.key(), field.value()));
        var button = form.selectFirst("button[name]");
        if (button != null) fields.addAll(List.of(button.attr("name"), button.attr("value")));
        return new WrittenForm(form.attr("action"), fields);
    }

    private static void fill(FormElement form) {
        form.select("textarea").stream().filter(area -> area.val().isEmpty()).forEach(area -> area.val("Some words"));
        form.select("input:not([type]), input[type=text], input[type=search]").stream()
                .filter(line -> line.val().isEmpty())
                .forEach(line -> line.val(sample(line.attr("name"))));
        var answered = new LinkedHashSet<String>();
        for (var choice : form.select("input[type=radio], input[type=checkbox]")) {
            if (answered.add(choice.attr("name"))) choice.attr("checked", true);
        }
    }

    private static String sample(String name) {
        if (name.endsWith("-day")) return "10";
        if (name.endsWith("-month")) return "6";
        if (name.endsWith("-year")) return "2016";
        return "Some words";
    }

    Set<String> names() {
        var names = new LinkedHashSet<String>();
        for (var at = 0; at < fields.size(); at += 2) names.add(fields.get(at));
        names.remove("_csrf");
        return names;
    }

    /** The form with another value in one field. */
    String[] with(String name, String value) {
        var changed = new ArrayList<>(fields);
        for (var at = 0; at < changed.size(); at += 2) {
            if (changed.get(at).equals(name)) changed.set(at + 1, value);
        }
        return changed.toArray(String[]::new);
    }

    /** The form with one field missing. */
    String[] without(String name) {
        var left = new ArrayList<String>();
        for (var at = 0; at < fields.size(); at += 2) {
            if (!fields.get(at).equals(name)) left.addAll(fields.subList(at, at + 2));
        }
        return left.toArray(String[]::new);
    }

    /** Lines and texts that were typed and that the page, shown again, does not hold any more. */
    List<String> lostOn(Document again, String[] sent) {
        var lost = new ArrayList<String>();
        for (var at = 0; at < sent.length; at += 2) {
            var value = sent[at + 1];
            var there = again.select(
                    "textarea[name=" + sent[at] + "], input[name=" + sent[at] + "]:not([type=hidden]):not([readonly])"
                            + ":not([type=radio]):not([type=checkbox]):not([type=password]):not([type=file])");
            if (value.equals(value.strip())
                    && !there.isEmpty()
                    && there.stream().map(Element::val).noneMatch(value::equals)) lost.add(sent[at]);
        }
        return lost;
    }
}
