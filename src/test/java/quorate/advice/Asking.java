package quorate.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import quorate.Visitor;
import quorate.Visitor.Answer;
import quorate.stories.Cast;

/** How visitors of these tests put a question on the desk. */
final class Asking {

    static final String[] QUESTION = {
        "act", "fn.premises.capital",
        "body", "anytown-pccc",
        "day", "2016-05-10",
        "about", "Z90001",
        "title", "Capital for Mill Lane",
        "asks", "May the committee agree a capital grant?",
        "background", "The extension costs more than the practice has."
    };

    private Asking() {}

    static Visitor as(int port, String username) {
        return Visitor.at(port).signIn(username, Cast.PASSWORD);
    }

    /** The question under a key of its own, with these fields besides or instead. */
    static String[] question(String... more) {
        var fields = new ArrayList<>(List.of(QUESTION));
        for (var at = 0; at < more.length; at += 2) {
            var known = fields.indexOf(more[at]);
            if (known >= 0 && known % 2 == 0) fields.set(known + 1, more[at + 1]);
            else fields.addAll(List.of(more[at], more[at + 1]));
        }
        if (!fields.contains("key"))
            fields.addAll(List.of("key", UUID.randomUUID().toString()));
        return fields.toArray(String[]::new);
    }

    static String ask(Visitor visitor, String... more) {
        var answer = visitor.post("/advice", question(more));
        assertThat(answer.status()).as(answer.page().select("main").text()).isEqualTo(303);
        return answer.location();
    }

    static String text(Answer answer) {
        return answer.page().select("main").text();
    }

    static void done(Answer answer) {
        assertThat(answer.status()).as(text(answer)).isEqualTo(303);
    }
}
