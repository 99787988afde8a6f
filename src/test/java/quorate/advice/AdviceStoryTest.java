package quorate.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static quorate.advice.Asking.ask;
import static quorate.advice.Asking.done;
import static quorate.advice.Asking.question;
import static quorate.advice.Asking.text;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import quorate.SetClock;
import quorate.Visitor;
import quorate.Visitor.Answer;
import quorate.stories.Story;

/** The life of a question over HTTP, on 10 May 2016 in the fictional world. */
@Story
@TestPropertySource(properties = "quorate.story=advice")
@DirtiesContext
class AdviceStoryTest {

    @LocalServerPort
    int port;

    @Autowired
    SetClock clock;

    @Autowired
    JdbcClient sql;

    private Visitor as(String username) {
        return Asking.as(port, username);
    }

    /** The path of the answer that the page of the piece offers to rely on. */
    private static String offered(Answer piece, String end) {
        return piece.page().select("a[href$=/" + end + "]").attr("href").replaceFirst("/" + end + "$", "");
    }

    private String answered(Visitor visitor, String piece, String by, String meaning) {
        done(visitor.post(
                piece + "/answers",
                "key",
                UUID.randomUUID().toString(),
                "said-by",
                by,
                "day",
                "2016-05-09",
                "meaning",
                meaning,
                "conditions",
                "If NHS England agrees.",
                "said",
                by + " says so."));
        return visitor.get(piece)
                .page()
                .select(".nhsuk-card:contains(" + by + ") a[href$=/reliance]")
                .attr("href");
    }

    private String decider(Visitor visitor, String page, String name) {
        return visitor.get(page)
                .page()
                .select("select[name=decider] option:contains(" + name + ")")
                .val();
    }

    @Test
    void a_question_is_asked_sent_answered_relied_on_and_withdrawn() {
        var fiona = as("fiona");
        var answer = fiona.get("/who-may-decide?act=fn.premises.capital&body=anytown-pccc&day=2016-05-10");
        var desk =
                answer.page().select("a:contains(Take this to the advice desk)").attr("href");
        assertThat(fiona.get(desk).page().select("option[selected]").eachAttr("value"))
                .contains("fn.premises.capital");
        assertThat(fiona.get(desk).page().select("input[name=body]").val())
                .isEqualTo("Primary Care Commissioning Committee of NHS Anytown CCG");
        var check = fiona.post("/advice/checks", question());
        assertThat(check.status()).isEqualTo(200);
        assertThat(text(check)).contains("Not settled", "Mill Lane Surgery", "Put it on the desk");
        assertThat(fiona.post("/advice/checks", question("change", "yes"))
                        .page()
                        .select("input[name=body]")
                        .val())
                .isEqualTo("Primary Care Commissioning Committee of NHS Anytown CCG");
        var piece = ask(fiona);
        assertThat(text(fiona.get(piece))).contains("Not sent to anybody", "Law pack number", "Fiona Kerr");
        assertThat(text(fiona.get("/worklist"))).contains("Send the question to somebody who can answer it");

        done(fiona.post(
                piece + "/requests",
                "key",
                UUID.randomUUID().toString(),
                "adviser",
                "solicitor",
                "to",
                "Hart and Co",
                "way",
                "letter",
                "reference",
                "HC/1",
                "day",
                "2016-05-10",
                "expected",
                "2016-05-20"));
        assertThat(text(fiona.get(piece + "/letter")))
                .contains("To: Hart and Co", "May the committee agree a capital grant?", "These points are open")
                .contains("Expected practice, source not verified");
        clock.set(LocalDateTime.of(2016, 5, 21, 10, 0));
        assertThat(text(fiona.get("/worklist"))).contains("Chase the answer of Hart and Co");
        assertThat(text(fiona.get("/advice?state=overdue"))).contains("Capital for Mill Lane", "Overdue");
        assertThat(text(fiona.get(piece + "?on=2016-05-20"))).doesNotContain("Answer overdue");

        var reliance = answered(fiona, piece, "Hart", "yes");
        var tom = decider(fiona, reliance, "Tom Bevan");
        done(fiona.post(
                reliance.replaceFirst("/reliance$", "/reliances"),
                "key",
                UUID.randomUUID().toString(),
                "from",
                "2016-05-21",
                "until",
                "2016-08-31",
                "decider",
                tom,
                "why",
                "A firm we know"));
        assertThat(text(fiona.get(piece))).contains("Relied on 21 May 2016 to 31 August 2016", "Tom Bevan decided");

        clock.set(LocalDateTime.of(2016, 8, 10, 10, 0));
        var flagged = fiona.get(piece);
        assertThat(text(flagged)).contains("Its last day is near");
        assertThat(text(fiona.get("/worklist"))).contains("Look again at advice that is relied on");
        var one = offered(flagged, "review");
        done(fiona.post(
                one + "/confirmations",
                "key",
                UUID.randomUUID().toString(),
                "until",
                "2017-03-31",
                "decider",
                tom,
                "why",
                "Still so"));
        assertThat(text(fiona.get("/advice?state=flagged"))).contains("Nothing on the desk fits");

        done(fiona.post(
                one + "/withdrawals",
                "key",
                UUID.randomUUID().toString(),
                "day",
                "2016-08-10",
                "decider",
                tom,
                "why",
                "They took it back"));
        assertThat(text(fiona.get(piece))).contains("Withdrawn from 10 August 2016 by Tom Bevan: They took it back");
        assertThat(text(fiona.get(piece + "?on=2016-06-01"))).contains("Relied on 21 May 2016 to");
        assertThat(sql.sql("select count(*) from advice.reliance where not upper_inf(known)")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(2);
        assertThat(text(fiona.get("/thread/" + piece.replace("/advice/", "")))).contains("Fiona Kerr");
    }

    @Test
    void everything_wrong_with_a_question_is_said_at_once_and_nothing_is_kept() {
        var fiona = as("fiona");
        var before = count();
        var wrong = fiona.post(
                "/advice",
                "act",
                "fn.nonsense",
                "body",
                "Nowhere",
                "day",
                "2016-05-10",
                "about",
                "Z99999\nMill Lane Surgery",
                "background",
                "Kept as typed",
                "fact-value",
                "lots",
                "confidential",
                "privileged");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select(".nhsuk-error-summary li").eachText())
                .contains(
                        "Choose what is to be decided",
                        "Enter the name or code of one body that existed on that day",
                        "“Z99999” is not the code or whole name of anybody who existed on that day",
                        "Enter a title, as it is to stand in lists",
                        "Enter what you ask",
                        "Enter why it is kept to the secretary and the officers");
        assertThat(wrong.page().select("textarea[name=background]").val()).isEqualTo("Kept as typed");
        assertThat(wrong.page().select("input[name=fact-value]").val()).isEqualTo("lots");
        assertThat(count()).isEqualTo(before);
    }

    private int count() {
        return sql.sql("select count(*) from advice.inquiry")
                .query(Integer.class)
                .single();
    }

    @Test
    void the_same_form_sent_twice_asks_once_and_answers_once() {
        var fiona = as("fiona");
        var key = UUID.randomUUID().toString();
        var first = ask(fiona, "key", key, "title", "Twice");
        var before = count();
        assertThat(ask(fiona, "key", key, "title", "Twice")).isEqualTo(first);
        assertThat(count()).isEqualTo(before);
        for (var time = 0; time < 2; time++)
            done(fiona.post(
                    first + "/answers",
                    "key",
                    key,
                    "said-by",
                    "NHS England",
                    "day",
                    "2016-05-10",
                    "meaning",
                    "no",
                    "said",
                    "It may not."));
        assertThat(fiona.get(first).page().select(".nhsuk-card")).hasSize(1);
    }

    @Test
    void what_cannot_be_so_is_refused_with_what_was_typed() {
        var fiona = as("fiona");
        var piece = ask(fiona, "title", "Refusals");
        var sent = fiona.post(
                piece + "/requests",
                "adviser",
                "lmc",
                "to",
                "Anytown LMC",
                "way",
                "email",
                "day",
                "2016-05-12",
                "expected",
                "2016-05-01");
        assertThat(sent.status()).isEqualTo(422);
        assertThat(text(sent)).contains("12 May 2016 is still to come", "before the question was sent");
        assertThat(sent.page().select("input[name=to]").val()).isEqualTo("Anytown LMC");
        var empty = fiona.post(piece + "/answers", "meaning", "conditions", "day", "2016-05-31", "said", "Perhaps");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(text(empty)).contains("Enter who said it", "Enter under which conditions it is yes");
        var reliance = answered(fiona, piece, "Declining and Co", "declined");
        assertThat(reliance).isEmpty();
        var other = answered(fiona, piece, "Early and Co", "yes");
        var margaret = decider(fiona, other, "Margaret Hale");
        var early = fiona.post(
                other.replaceFirst("/reliance$", "/reliances"),
                "from",
                "2016-05-01",
                "until",
                "2016-04-01",
                "decider",
                margaret,
                "why",
                "Hope");
        assertThat(early.status()).isEqualTo(422);
        assertThat(text(early)).contains("before it was given on 9 May 2016", "Its last day would be before its first");
        assertThat(early.page().select("textarea[name=why]").val()).isEqualTo("Hope");
        var nobody = fiona.post(
                other.replaceFirst("/reliance$", "/reliances"),
                "from",
                "2016-05-10",
                "decider",
                UUID.randomUUID().toString(),
                "why",
                "Hope");
        assertThat(text(nobody)).contains("Choose who decided it");
    }

    @Test
    void answers_that_differ_stand_side_by_side_as_not_settled() {
        var fiona = as("fiona");
        var piece = ask(fiona, "title", "Two minds");
        answered(fiona, piece, "Hart", "yes");
        assertThat(text(fiona.get(piece))).doesNotContain("Not settled between them");
        answered(fiona, piece, "Doyle", "no");
        assertThat(text(fiona.get(piece))).contains("Not settled between them", "Hart says so.", "Doyle says so.");
    }

    @Test
    void a_document_is_kept_by_its_hash_and_opened_only_by_whoever_may_read_it() {
        var fiona = as("fiona");
        var piece = ask(fiona, "title", "With a letter");
        var parts = new StringBuilder();
        Map.of(
                        "_csrf",
                        fiona.secret(),
                        "said-by",
                        "Hart",
                        "day",
                        "2016-05-10",
                        "meaning",
                        "yes",
                        "said",
                        "See the letter")
                .forEach((name, value) -> parts.append("--b\r\nContent-Disposition: form-data; name=\"")
                        .append(name)
                        .append("\"\r\n\r\n")
                        .append(value)
                        .append("\r\n"));
        parts.append("--b\r\nContent-Disposition: form-data; name=\"document\"; filename=\"Opinion.html\"\r\n")
                .append("Content-Type: text/html\r\n\r\n<html><body><p>Walrus</p></body></html>\r\n--b--\r\n");
        done(fiona.send(HttpRequest.newBuilder(URI.create(fiona.home() + piece + "/answers"))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(parts.toString()))
                .build()));
        var shown = fiona.get(piece);
        assertThat(text(shown)).contains("Opinion.html").containsPattern("SHA-256 [0-9a-f]{64}");
        var document = shown.page().select("a:contains(Opinion.html)").attr("href");
        assertThat(fiona.get(document).body()).contains("Walrus");
        assertThat(as("peter").get(document).status()).isEqualTo(404);
    }

    @Test
    void a_like_question_is_offered_with_why_it_is_alike_and_what_differs() {
        var fiona = as("fiona");
        var piece = ask(fiona, "title", "Seal grant", "fact-value", "90000");
        answered(fiona, piece, "Hart", "yes");
        var page = fiona.get("/who-may-decide?act=fn.premises.capital&body=anytown-pccc&day=2017-06-01");
        assertThat(text(page))
                .contains(
                        "What was asked before and is like this",
                        "Seal grant",
                        "Hart, 9 May 2016: Yes, it may be decided so")
                .contains("the same act, “", "the same level, level 3, delegated commissioning", "the same body")
                .contains("the day was 10 May 2016", "value was 90000, and is not known here")
                .contains("it was about Mill Lane Surgery");
        assertThat(Visitor.at(port)
                        .get("/who-may-decide?act=fn.premises.capital&body=anytown-pccc&day=2017-06-01")
                        .body())
                .doesNotContain("Seal grant")
                .doesNotContain("advice desk");
        var check = fiona.post("/advice/checks", question("day", "2017-06-01"));
        assertThat(text(check)).contains("Seal grant", "Nearest first");
    }

    @Test
    void the_list_is_searched_sorted_and_downloaded() {
        var fiona = as("fiona");
        ask(fiona, "title", "=Aardvark", "asks", "Is it a Numbat?");
        ask(fiona, "title", "Zorilla", "asks", "Is it a Numbat too?");
        var names = fiona.get("/advice?q=numbat&sort=-title")
                .page()
                .select("tbody th a")
                .eachText();
        assertThat(names).containsExactly("Zorilla", "=Aardvark");
        assertThat(text(fiona.get("/advice?q=numbat&sort=nonsense&page=99&state=nonsense")))
                .contains("Showing 1 to 2 of 2");
        assertThat(text(fiona.get("/advice?q=numbat&body=Otherton"))).contains("Nothing on the desk fits");
        assertThat(text(fiona.get("/advice?on=2016-05-09"))).contains("Nothing had been asked by then");
        var csv = fiona.get("/advice/csv?q=numbat&sort=title");
        assertThat(csv.header("content-type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.body().lines().toList()).hasSize(3);
        assertThat(csv.body()).contains("'=Aardvark");
    }
}
