package quorate.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import quorate.QuorateTest;
import quorate.Visitor;
import quorate.intake.Import;
import quorate.journal.Journal;
import quorate.kernel.Actor;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.web.Accounts;

@QuorateTest
class RegisterPagesTest {

    static final Actor SEED = new Actor.Process("test of pages");
    static final String PASSWORD = "three unrelated words";
    static final Span SINCE_2013 = Span.parse("2013-04-01/");

    @LocalServerPort
    int port;

    @Autowired
    Register register;

    @Autowired
    Accounts accounts;

    @Autowired
    Journal journal;

    String tag;
    PartyId ccg;
    PartyId practice;
    PartyId person;

    @BeforeEach
    void a_ccg_with_a_practice_and_a_partner() {
        tag = "T" + UUID.randomUUID().toString().substring(0, 6).toUpperCase();
        ccg = admit(Kind.CCG, "NHS " + tag + " CCG", Map.of("ods", tag + "C"));
        practice = admit(Kind.PRACTICE, tag + " Tŷ Surgery", Map.of("ods", tag + "P", "postcode", "AN1 1AA"));
        person = admit(Kind.PERSON, "Dr " + tag + " Amos", Map.of());
        link(practice, Tie.COMMISSIONED_BY, ccg);
        link(person, Tie.PARTNER_IN, practice);
        link(person, Tie.REGISTERED_WITH, practice);
    }

    PartyId admit(Kind kind, String name, Map<String, String> traits) {
        var id = PartyId.fresh();
        register.admit(id, kind, name, SINCE_2013, traits, SEED).orThrow();
        return id;
    }

    void link(PartyId from, Tie tie, PartyId to) {
        register.link(from, tie, to, SINCE_2013, Map.of(), "entered", SEED).orThrow();
    }

    Visitor holding(String office) {
        var who = admit(Kind.PERSON, "Somebody", Map.of());
        var post = admit(Kind.POST, "Post", Map.of("office", office));
        link(post, Tie.PART_OF, ccg);
        link(who, Tie.HOLDS, post);
        var name = "user-" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(accounts.open(name, PASSWORD, who, "Somebody", false)).isEmpty();
        return Visitor.at(port).signIn(name, PASSWORD);
    }

    Visitor.Answer upload(Visitor visitor, String name, String text) {
        var body = "--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + visitor.secret()
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + text + "\r\n--x--\r\n";
        return visitor.send(HttpRequest.newBuilder(URI.create(visitor.home() + "/imports"))
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build());
    }

    @Test
    void anybody_finds_a_practice_by_words_without_accents_and_sees_its_commissioner() {
        var page = Visitor.at(port).get("/register?q=" + tag + "+ty").page();
        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("tbody tr").text()).contains(tag + " Tŷ Surgery", tag + "P", "NHS " + tag + " CCG");
        assertThat(page.select("tbody a").attr("href")).isEqualTo("/register/" + tag + "P");
    }

    @Test
    void a_list_can_be_filtered_sorted_by_the_server_and_downloaded() {
        admit(Kind.PRACTICE, tag + " Another", Map.of("ods", tag + "A"));
        var sorted = Visitor.at(port).get("/register?q=" + tag + "&sort=-code").page();
        assertThat(sorted.select("tbody th").eachText().stream().map(text -> text.replaceFirst("^Name ", "")))
                .containsExactly(tag + " Tŷ Surgery", "NHS " + tag + " CCG", tag + " Another");
        var commissioned =
                Visitor.at(port).get("/register?commissioner=" + tag + "C").page();
        assertThat(commissioned.select("tbody tr")).hasSize(1);
        var csv = Visitor.at(port).get("/register/list.csv?kind=practice&q=" + tag);
        assertThat(csv.body().lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith(tag + "P," + tag + " Tŷ Surgery,practice"));
        assertThat(csv.header("content-disposition")).get().asString().contains("register-2016-05-10.csv");
    }

    @Test
    void an_unknown_commissioner_is_a_fault_of_the_form_and_nothing_is_lost() {
        var answer = Visitor.at(port).get("/register?commissioner=NOBODY&q=surgery");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#commissioner").attr("value")).isEqualTo("NOBODY");
        assertThat(answer.page().select(".nhsuk-error-summary").text()).contains("No commissioner has this code");
    }

    @Test
    void a_body_is_shown_as_at_the_day_and_says_when_it_did_not_exist() {
        register.describe(practice, Map.of("name", "Later Surgery"), Span.parse("2016-05-11/"), "told us", SEED)
                .orThrow();
        var today = Visitor.at(port).get("/register/" + tag + "P").page();
        assertThat(today.select("h1").text()).contains(tag + " Tŷ Surgery");
        assertThat(today.select("main").text())
                .contains("Is commissioned by", "NHS " + tag + " CCG", "Renamed Later Surgery");
        var tomorrow =
                Visitor.at(port).get("/register/" + tag + "P?on=2016-05-11").page();
        assertThat(tomorrow.select("h1").text()).contains("Later Surgery");
        var before =
                Visitor.at(port).get("/register/" + tag + "P?on=2013-03-31").page();
        assertThat(before.select("main").text()).contains("It did not exist on 31 March 2013");
    }

    @Test
    void nothing_about_people_stands_on_a_public_page() {
        for (var path : List.of("/register/" + tag + "P", "/register/id/" + practice, "/register?q=" + tag)) {
            assertThat(Visitor.at(port).get(path).body()).doesNotContain("Amos");
        }
        assertThat(Visitor.at(port).get("/register/id/" + person).status()).isEqualTo(404);
        assertThat(Visitor.at(port)
                        .get("/register/list.csv?kind=person&q=" + tag)
                        .body())
                .doesNotContain("Amos");
    }

    @Test
    void a_public_post_is_shown_with_its_holder_and_a_private_one_is_not() {
        var chair = admit(Kind.POST, "Chair", Map.of("title", "Chair of " + tag, "public", "yes"));
        var clerk = admit(Kind.POST, "Clerk", Map.of("title", "Clerk of " + tag));
        var margaret = admit(Kind.PERSON, "Margaret " + tag, Map.of());
        link(chair, Tie.PART_OF, ccg);
        link(clerk, Tie.PART_OF, ccg);
        link(margaret, Tie.HOLDS, chair);
        link(person, Tie.HOLDS, clerk);
        var text = Visitor.at(port)
                .get("/register/" + tag + "C")
                .page()
                .select("main")
                .text();
        assertThat(text).contains("Chair of " + tag, "Margaret " + tag).doesNotContain("Clerk of", "Amos");
    }

    @Test
    void people_are_for_staff_and_whose_patients_they_are_is_for_nobody() {
        assertThat(Visitor.at(port).get("/register/people").status()).isNotEqualTo(200);
        assertThat(Visitor.at(port).get("/register/people/" + person).status()).isNotEqualTo(200);
        var staff = holding("lay-member");
        assertThat(staff.get("/register/people?q=" + tag).page().select("tbody").text())
                .contains("Dr " + tag + " Amos");
        var text = staff.get("/register/people/" + person).page().select("main").text();
        assertThat(text).contains("Is a partner in " + tag + " Tŷ Surgery").doesNotContain("patient of");
        assertThat(staff.get("/register/people/" + practice).status()).isEqualTo(404);
    }

    @Test
    void an_address_that_names_nobody_is_missing() {
        assertThat(Visitor.at(port).get("/register/ZZ999999").status()).isEqualTo(404);
        assertThat(Visitor.at(port).get("/register/id/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(Visitor.at(port).get("/register?page=99999999999").status()).isEqualTo(200);
    }

    @Test
    void a_secretary_reads_a_file_and_downloads_what_was_rejected() {
        var secretary = holding("secretary");
        var good = SmallFiles.practice("Z81001", "Upload Surgery", "20110401", "", "A", "", "", "");
        var bad = SmallFiles.practice("Z81002", "", "20110401", "", "A", "", "", "");
        var answer = upload(secretary, "epraccur_2011-06.csv", good + "\r\n" + bad + "\r\n");
        assertThat(answer.status()).isEqualTo(303);
        var report = secretary.get(answer.location());
        assertThat(report.page().select("main").text()).contains("epraccur 2011-06", "1 row", "The name is empty.");
        assertThat(secretary.get(answer.location() + "/rejected.csv").body())
                .contains("2,Z81002,name,,The name is empty.");
        assertThat(secretary.get("/imports").page().select("tbody").text()).contains("epraccur 2011-06");
        assertThat(Visitor.at(port).get("/register/Z81001").page().select("h1").text())
                .contains("Upload Surgery");
    }

    @Test
    void a_faulty_file_or_none_is_a_fault_of_the_form() {
        var secretary = holding("secretary");
        var wrong = upload(secretary, "epraccur_2011-07.csv", "a,b,c\r\n");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select(".nhsuk-error-summary").text()).contains("27 columns without a heading");
        var none = upload(secretary, "", "");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.page().select(".nhsuk-error-summary").text()).contains("Select a published file");
    }

    @Test
    void staff_who_are_not_secretaries_may_look_at_the_files_but_not_read_one() {
        var member = holding("lay-member");
        assertThat(member.get("/imports").status()).isEqualTo(200);
        assertThat(member.get("/imports").page().select("input[type=file]")).isEmpty();
        assertThat(upload(member, "epraccur_2011-08.csv", "x").status()).isEqualTo(403);
        assertThat(Visitor.at(port).get("/imports").status()).isNotEqualTo(200);
    }

    @Test
    void one_journal_entry_tells_of_a_whole_file() {
        var text = SmallFiles.practice("Z82001", "Journal Surgery", "20110401", "", "A", "", "", "") + "\r\n"
                + SmallFiles.practice("Z82002", "Other Surgery", "20110401", "", "A", "", "", "") + "\r\n";
        var stream = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        var done = ((Import.Result.Finished) register.load("epraccur_2011-09.csv", stream, SEED)).file();
        assertThat(done.added()).isEqualTo(2);
        assertThat(journal.about(done.id(), 0, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("Import.Done");
            assertThat(entry.number()).isEqualTo(done.number());
            assertThat(entry.facts()).containsEntry("accepted", "2").containsEntry("file", "epraccur 2011-09");
        });
    }
}
