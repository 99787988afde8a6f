package quorate.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import quorate.Visitor;
import quorate.Visitor.Answer;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Fact;
import quorate.kernel.Fresh;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;
import quorate.stories.Addresses.Address;

/** Sends every form empty, garbled and beyond all measure, and expects a sentence, never a fault of ours. */
@Story
@Tag("slow")
@TestPropertySource(properties = "quorate.story=bad forms")
@DirtiesContext
@TestMethodOrder(OrderAnnotation.class)
class BadFormsTest {

    /** What one may find in a field: by what it is called in a failure. */
    static final Map<String, String> GARBAGE = garbage();

    private static final int KINDS_A_FIELD = 2;

    /** Controls that need no field: the button says it all. Everything else refuses an empty form. */
    private static final List<String> BUTTONS = List.of(
            "/sign-out",
            "/accounts/{id}/passwords",
            "/meetings/{id}/arrivals",
            "/meetings/{id}/notices",
            "/meetings/{id}/actions/{entry}/completions",
            "/meetings/{id}/minutes/{earlier}/items",
            "/register/rosters/{id}/acceptances",
            "/contracts/spreadsheets/{id}/acceptances",
            "/contracts/commissioners/{word}/action-log",
            "/committees/drafts/{draft}/records",
            "/committees/drafts/{draft}/seats/{seat}/holders/{at}/removals",
            "/committees/drafts/{draft}/seats/{seat}/removals",
            "/interests/register/{body}/releases",
            "/registers/{body}/procurement/releases",
            "/calendar/addresses",
            "/calendar/revocations",
            "/letters/{id}/attempts",
            "/payments/superannuation/{sheet}/checks",
            "/registers/{body}/outstanding/reminders",
            "/registers/{body}/outstanding/rules/{id}/ends",
            "/registers/{body}/gifts/releases",
            "/registers/{body}/spreadsheets/{id}/acceptances",
            "/registers/{body}/spreadsheets/{id}/people",
            "/committees/{id}/plan/{entry}/items",
            "/committees/{id}/plan/{entry}/removals",
            "/committees/{id}/report/reviews",
            // Once the sheet says what it is for; before, it answers that it does not.
            "/meetings/{id}/items/{item}/front-sheet/papers",
            // A draft is checked as it is typed, and answers with what is missing.
            "/studio/drafts/{draft}/parts/{form}/checks",
            "/studio/drafts/{draft}/parts/{form}/removals",
            "/studio/drafts/{draft}/rules/{rule}/distinctions",
            "/schemes/drafts/{draft}/effects",
            "/offers/{offer}/reminders",
            "/calendar/addresses",
            "/calendar/revocations",
            "/journal/{position:\\d{1,18}}/erasures");

    private static final Pattern FIELD = Pattern.compile("typed\\s*\\.(\\w+)\\(\\s*\"([a-z]+(?:-[a-z]+)*)\"");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    Committees committees;

    @Autowired
    Clocks clocks;

    private static Map<String, String> garbage() {
        var garbage = new LinkedHashMap<String, String>();
        garbage.put("empty", "");
        garbage.put("blank", " \t ");
        garbage.put("garbage", "'; drop table x; -- <script>ŵ\u2028\uD83D\uDE00%00");
        garbage.put("10,000 characters", "x".repeat(10_000));
        garbage.put("nobody", "00000000-0000-0000-0000-00000000beef");
        garbage.put("a number", "999999999999999999");
        garbage.put("a huge amount", "1e999999999");
        garbage.put("a day", "2016-02-30");
        return garbage;
    }

    @Test
    @Order(1)
    void one_wrong_field_in_an_otherwise_good_form_is_named_and_the_others_keep_what_was_typed() {
        openTheMeeting();
        var wrong = new ArrayList<String>();
        var kinds = List.copyOf(GARBAGE.entrySet());
        var sent = 0;
        var turn = 0;
        // What several people are shown is filled in by the first of them: who may send it is AccessTest's to say.
        var seen = new HashSet<String>();
        for (var somebody : List.of(Cast.SECRETARY, Cast.ADMINISTRATOR, Cast.MEMBER, Cast.FINANCE)) {
            var visitor = somebody.visiting(port);
            for (var form : forms(visitor)) {
                if (!seen.add(form.action() + " " + form.names())) continue;
                for (var name : form.names()) {
                    look(visitor, form, "without " + name, form.without(name), wrong);
                    // Each field takes the next kinds in turn: readers of fields are few, and each meets every kind
                    // somewhere.
                    for (var some = 0; some < KINDS_A_FIELD; some++) {
                        var kind = kinds.get(turn++ % kinds.size());
                        look(visitor, form, name + " " + kind.getKey(), form.with(name, kind.getValue()), wrong);
                    }
                    sent += 1 + KINDS_A_FIELD;
                }
            }
        }
        assertThat(sent).isGreaterThan(1_000);
        assertThat(wrong).withFailMessage(() -> String.join("\n", wrong)).isEmpty();
    }

    private static void look(Visitor visitor, WrittenForm form, String what, String[] fields, List<String> wrong) {
        var answer = visitor.postRaw(form.action(), fields);
        if (isFault(answer)) wrong.add(form.action() + " " + what + ": " + told(answer));
        if (answer.status() != 422) return;
        var lost = form.lostOn(answer.page(), fields);
        if (!lost.isEmpty()) wrong.add(form.action() + " " + what + " loses " + lost);
    }

    /** Every form that this person is shown anywhere, those that end a meeting last. */
    private List<WrittenForm> forms(Visitor visitor) {
        var forms = Addresses.of(application).stream()
                .filter(address -> address.method().equals("GET") && !address.stream())
                .flatMap(address -> address.paths().stream())
                .map(visitor::get)
                .filter(answer -> answer.status() == 200 && !answer.body().isEmpty())
                .flatMap(answer -> WrittenForm.on(answer.page()).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        forms.sort(Comparator.comparing((WrittenForm form) -> form.fields().contains("closed")
                || form.fields().contains("adjourned")
                || form.action().endsWith("/removals")
                || form.action().equals("/account/passwords")));
        return forms;
    }

    /** Everybody is here and the second item, in which only one has an interest, is open. */
    private void openTheMeeting() {
        var meeting = new MeetingId(Fresh.idOf("fictional world", "meeting", "anytown-pccc", "2016-05-10T14:00"));
        var fiona = new PartyId(FirstAddresses.somebody("fiona-kerr"));
        var chair = new PartyId(FirstAddresses.somebody("margaret-hale"));
        var item = Fresh.idOf("fictional world", "item", "station-road");
        for (var key : List.of("margaret-hale", "priya-nair", "samuel-okoro", "grace-lin", "nadia-rahman")) {
            note(meeting, new Fact.Arrived(new PartyId(FirstAddresses.somebody(key)), key), fiona);
        }
        note(meeting, new Fact.Opened(chair), fiona);
        note(meeting, new Fact.ItemOpened(item), fiona);
    }

    private void note(MeetingId meeting, Fact fact, PartyId by) {
        committees.note(meeting, fact, clocks.now(), Fresh.id(), by).orThrow();
    }

    @Test
    @Order(3)
    void every_form_that_is_empty_or_garbled_is_answered_with_a_sentence() throws IOException {
        var names = fieldNames();
        assertThat(names).contains("committee", "person", "treatment", "title", "outcome", "day");
        var wrong = new ArrayList<String>();
        for (var somebody : List.of(Cast.SECRETARY, Cast.ADMINISTRATOR)) {
            var visitor = somebody.visiting(port);
            for (var address : posts()) {
                for (var path : address.paths()) {
                    var secret = visitor.secret();
                    var bare = visitor.postRaw(path, "_csrf", secret);
                    if (isFault(bare) || bare.status() < 400 && !BUTTONS.contains(address.pattern()))
                        wrong.add(somebody + " " + path + " with nothing: " + bare.status());
                    GARBAGE.forEach((kind, value) -> {
                        // Each field alone has met the longest; all at once are some hundred times as long.
                        var answer = visitor.postRaw(path, filled(names, secret, atMost(1_000, value)));
                        if (isFault(answer)) wrong.add(somebody + " " + path + " with " + kind + ": " + told(answer));
                    });
                    var twice = visitor.postRaw(path, twice(names, secret));
                    if (isFault(twice)) wrong.add(somebody + " " + path + " with everything twice: " + told(twice));
                }
            }
        }
        assertThat(wrong).withFailMessage(() -> String.join("\n", wrong)).isEmpty();
    }

    @Test
    @Order(2)
    void an_address_with_garbage_behind_its_question_mark_is_answered_too() throws IOException {
        var names = fieldNames();
        names.addAll(
                List.of("q", "page", "sort", "on", "known", "from", "to", "act", "body", "day", "after", "before"));
        var wrong = new ArrayList<String>();
        var kinds = List.copyOf(GARBAGE.keySet());
        // Between them secretary and administrator try every kind at each address, and the public two of them.
        var tried = Map.of(
                Cast.SECRETARY, kinds.subList(0, 4),
                Cast.ADMINISTRATOR, kinds.subList(4, kinds.size()),
                Cast.PUBLIC, List.of("garbage", "a day"));
        tried.forEach((somebody, some) -> {
            var visitor = somebody.visiting(port);
            for (var address : Addresses.of(application)) {
                if (!address.method().equals("GET") || address.stream()) continue;
                for (var path : address.paths()) {
                    for (var kind : some) {
                        var answer = visitor.get(bare(path) + "?" + query(names, atMost(500, GARBAGE.get(kind))));
                        if (isFault(answer)) wrong.add(somebody + " " + path + " with " + kind + ": " + told(answer));
                    }
                }
            }
        });
        assertThat(wrong).withFailMessage(() -> String.join("\n", wrong)).isEmpty();
    }

    private static String atMost(int length, String value) {
        return value.substring(0, Math.min(length, value.length()));
    }

    private List<Address> posts() {
        return Addresses.of(application).stream()
                .filter(address -> address.method().equals("POST"))
                .filter(address -> !address.pattern().equals("/sign-out"))
                .toList();
    }

    /** A fault of ours, or a refusal that does not say why. */
    static boolean isFault(Answer answer) {
        return answer.status() >= 500
                || answer.status() == 422
                        && answer.page().select(".nhsuk-error-summary__list li").stream()
                                .noneMatch(line -> line.text().length() > 10);
    }

    static String told(Answer answer) {
        return answer.status() + " " + answer.page().select("h1").text();
    }

    private static String[] filled(TreeSet<String> names, String secret, String value) {
        return fields(names, secret, name -> value);
    }

    private static String[] twice(TreeSet<String> names, String secret) {
        var both = new ArrayList<>(List.of(fields(names, secret, name -> "one")));
        names.forEach(name -> both.addAll(List.of(name, "another")));
        return both.toArray(String[]::new);
    }

    private static String[] fields(TreeSet<String> names, String secret, UnaryOperator<String> values) {
        var fields = new ArrayList<>(List.of("_csrf", secret));
        names.forEach(name -> fields.addAll(List.of(name, values.apply(name))));
        return fields.toArray(String[]::new);
    }

    private static String query(TreeSet<String> names, String value) {
        var encoded = java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8);
        return names.stream()
                .filter(name -> encoded.length() < 400 || name.length() < 6)
                .map(name -> name + "=" + encoded)
                .collect(Collectors.joining("&"));
    }

    private static String bare(String path) {
        return path.replaceFirst("\\?.*", "");
    }

    /** The name of every field that any page reads, from the source. */
    static TreeSet<String> fieldNames() throws IOException {
        var names = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var fields = FIELD.matcher(Files.readString(file));
                while (fields.find()) {
                    names.add(fields.group(2));
                    if (fields.group(1).toLowerCase(java.util.Locale.ROOT).endsWith("day"))
                        List.of("-day", "-month", "-year").forEach(part -> names.add(fields.group(2) + part));
                }
            }
        }
        return names;
    }
}
