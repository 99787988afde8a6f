package quorate.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import quorate.Visitor;

/** Somebody who drafts over HTTP, as with a browser without script. */
record Drafting(Visitor visitor, String path) {

    static Drafting begin(Visitor visitor, String kind, String body, String from) {
        var answer = visitor.post(
                "/studio/drafts", "key", UUID.randomUUID().toString(), "kind", kind, "for", body, "from", from);
        assertThat(answer.status()).as(faults(answer)).isEqualTo(303);
        return new Drafting(visitor, answer.location());
    }

    static String faults(Visitor.Answer answer) {
        return answer.page().select(".nhsuk-error-summary").text();
    }

    UUID id() {
        return UUID.fromString(path.replace("/studio/drafts/", ""));
    }

    Visitor.Answer get(String page) {
        return visitor.get(path + page);
    }

    /** What the page says, without the header. */
    String text(String page) {
        var answer = get(page);
        assertThat(answer.status()).as(page).isEqualTo(200);
        return answer.page().select("main").text();
    }

    /** The version that a form opened now would carry. */
    String version() {
        var text = get("").page().select("main").text();
        return text.replaceAll("(?s).*Version (\\d+)\\..*", "$1");
    }

    Visitor.Answer send(String page, String... fields) {
        var all = new ArrayList<>(List.of(fields));
        if (!all.contains("version")) all.addAll(List.of("version", version()));
        return visitor.post(path + page, all.toArray(String[]::new));
    }

    /** Saves one part, which must succeed. */
    Drafting save(String form, String... fields) {
        var answer = send("/parts/" + form, fields);
        assertThat(answer.status()).as(form + ": " + faults(answer)).isEqualTo(303);
        return this;
    }

    /** Adds a condition to the quorum. @param how it joins the one at the place */
    Drafting condition(String at, String how, String... fields) {
        var all = new ArrayList<>(List.of("rule", "quorum", "at", at, "how", how));
        all.addAll(List.of(fields));
        if (!all.contains("basis")) all.addAll(List.of("basis", "voting-members"));
        return save("rule", all.toArray(String[]::new));
    }

    Drafting seat(String title, String office, String kind, String votes) {
        return save("seat", "seat", title, "office", office, "kinds", kind, "votes", votes, "count", "1");
    }

    Visitor.Answer enact(String day) {
        return send("/enactments", "signed", "Tom Bevan, for NHS Anytown CCG", "on", day);
    }
}
