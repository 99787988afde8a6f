package quorate.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import quorate.Visitor;
import quorate.authority.Authority;
import quorate.authority.Facts;
import quorate.authority.Instrument;
import quorate.authority.OtherLaw;
import quorate.authority.Question;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.law.Law;
import quorate.register.Register;
import quorate.stories.Cast;
import quorate.stories.Story;

/** Advice that was given under another law pack than the one in use now. */
@Story
@TestPropertySource(properties = "quorate.story=law packs")
@DirtiesContext
class PackChangeTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 10);
    private static final PartyId FIONA = somebody("fiona-kerr");
    private static final Path LAW = Path.of("law");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    AdviceStore store;

    @Autowired
    Register register;

    @Autowired
    Clocks clocks;

    @Autowired
    Authority authority;

    @Autowired
    Advice now;

    private static PartyId somebody(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    private Advice under(Law law) {
        return new Advice(store, OtherLaw.judging(application, law), law, register, clocks, (ApplicationEventPublisher)
                application);
    }

    /** The pack of now, but for one text in one of its files. */
    private static Law without(String file, String text, String instead) throws IOException {
        var said = Files.readString(LAW.resolve(file));
        var changed = said.replaceFirst("(?s)" + text, instead);
        assertThat(changed).isNotEqualTo(said);
        return Law.read(LAW, file, changed);
    }

    /** A question on terminating a contract, asked and answered under a pack, and relied on. @return the answer */
    private UUID reliedOn(Advice advice, UUID inquiry) {
        return reliedOn(advice, inquiry, "anytown-pccc");
    }

    private UUID reliedOn(Advice advice, UUID inquiry, String body) {
        var question =
                new Question("fn.contract.terminate", somebody(body), DAY, Set.of(), Facts.NONE, Optional.empty());
        var draft = new Inquiry.Draft(
                inquiry,
                somebody("anytown-ccg"),
                question,
                "Terminating " + inquiry,
                "May we?",
                "",
                Optional.empty(),
                "");
        advice.ask(draft, FIONA).orThrow();
        var answer = Fresh.id();
        advice.note(new Step.Answered(
                        answer,
                        inquiry,
                        DAY,
                        FIONA,
                        Optional.empty(),
                        "Hart",
                        "You may.",
                        Step.Meaning.YES,
                        "",
                        Optional.empty()))
                .orThrow();
        advice.note(new Step.ReliedOn(
                        Fresh.id(),
                        inquiry,
                        DAY,
                        FIONA,
                        answer,
                        DAY,
                        Optional.empty(),
                        new Step.Decider(somebody("tom-bevan"), "Accountable officer"),
                        "For now"))
                .orThrow();
        return answer;
    }

    private Piece piece(UUID inquiry) {
        return store.find(inquiry).orElseThrow().known(Long.MAX_VALUE);
    }

    @Test
    void nothing_is_flagged_while_the_pack_is_the_same() {
        var inquiry = Fresh.id();
        var answer = reliedOn(now, inquiry);
        var review = now.review(piece(inquiry), answer);
        assertThat(review.flags(Optional.empty(), Optional.empty(), DAY)).isEmpty();
        assertThat(review.changes()).isEmpty();
    }

    @Test
    void a_rule_that_says_something_else_flags_the_advice_until_a_named_person_confirms_it() throws IOException {
        var cited = now.given(
                new Question(
                        "fn.contract.terminate", somebody("anytown-pccc"), DAY, Set.of(), Facts.NONE, Optional.empty()),
                Long.MAX_VALUE);
        var duty = cited.owed().getFirst();
        var before = without(
                fileOf(duty.rule()), "(- id: " + Pattern.quote(duty.rule()) + "\\s.*?\\bwhat: )\\S+", "$1Earlier");
        var inquiry = Fresh.id();
        var answer = reliedOn(under(before), inquiry);

        var review = now.review(piece(inquiry), answer);
        assertThat(review.lawMoved()).isTrue();
        assertThat(review.factsMoved()).isFalse();
        var fiona = Cast.SECRETARY.visiting(port);
        assertThat(fiona.get("/advice/" + inquiry).body()).contains("The law pack changed under it");
        assertThat(fiona.get("/advice?state=flagged").body()).contains("Terminating " + inquiry);
        assertThat(fiona.get("/worklist").body()).contains("Look again at advice that is relied on");
        var path = "/advice/" + inquiry + "/answers/" + answer;
        assertThat(fiona.get(path + "/review").page().select("main").text()).contains("As encoded then", duty.rule());

        var nobody = fiona.post(path + "/confirmations", "why", "It is only the wording");
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.body()).contains("Choose who decided it");
        confirm(fiona, path);
        assertThat(fiona.get("/advice/" + inquiry).body()).doesNotContain("The law pack changed under it");
        assertThat(now.review(piece(inquiry), answer).lawMoved()).isFalse();
    }

    private static void confirm(Visitor visitor, String path) {
        var done = visitor.post(
                path + "/confirmations", "decider", somebody("tom-bevan").toString(), "why", "It is only the wording");
        assertThat(done.status()).as(done.page().select("main").text()).isEqualTo(303);
    }

    /** The file of the pack in which the rule stands. */
    private static String fileOf(String rule) throws IOException {
        try (var files = Files.walk(LAW.resolve("rules"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file).lines().anyMatch(line -> line.strip().equals("- id: " + rule)))
                    return LAW.relativize(file).toString();
            }
        }
        throw new AssertionError("No file of the law pack holds the rule " + rule);
    }

    @Test
    void an_answer_that_comes_out_otherwise_by_the_law_of_now_is_flagged_and_says_both() throws IOException {
        var before = without(
                "acts/contracts.yaml",
                "(- id: fn.contract.terminate\\s.*?level: 3, decides: )commissioner",
                "$1nhs-england");
        var inquiry = Fresh.id();
        var answer = reliedOn(under(before), inquiry);
        assertThat(piece(inquiry).inquiry().given().outcome()).isEqualTo(Given.Outcome.REFUSED);
        var review = now.review(piece(inquiry), answer);
        assertThat(review.flags(Optional.empty(), Optional.empty(), DAY))
                .singleElement()
                .satisfies(flag -> assertThat(flag.sentence())
                        .contains("It speaks differently of fn.contract.terminate@3")
                        .contains("was “No” and is now “Yes”"));
        assertThat(review.changes())
                .extracting(Footing.Change::before)
                .anySatisfy(said -> assertThat(said).startsWith("NHS England decides"));
    }

    @Test
    void what_is_entered_later_is_told_apart_from_what_the_law_changed() {
        var inquiry = Fresh.id();
        var answer = reliedOn(now, inquiry, "otherton-ccg");
        var agreement = authority.instruments(Long.MAX_VALUE).list().stream()
                .filter(one -> one.content() instanceof Instrument.Delegation delegation
                        && delegation.to().equals(somebody("otherton-ccg")))
                .findFirst()
                .orElseThrow();
        assertThat(now.review(piece(inquiry), answer).flags(Optional.empty(), Optional.empty(), DAY))
                .isEmpty();
        authority
                .end(agreement.id(), DAY.minusDays(1), "It was never signed", new Actor.Process("test"))
                .orThrow();
        var review = now.review(piece(inquiry), answer);
        assertThat(review.flags(Optional.empty(), Optional.empty(), DAY))
                .extracting(Review.Flag::why)
                .containsExactly(Review.Why.FACTS);
        assertThat(review.now().outcome()).isEqualTo(Given.Outcome.REFUSED);
    }

    @Test
    void its_last_day_is_said_thirty_days_before_and_after_it() {
        var inquiry = Fresh.id();
        var answer = reliedOn(now, inquiry);
        var review = now.review(piece(inquiry), answer);
        var until = Span.between(DAY, DAY.plusDays(101));
        assertThat(review.flags(Optional.of(until), Optional.empty(), DAY.plusDays(69)))
                .isEmpty();
        assertThat(review.flags(Optional.of(until), Optional.empty(), DAY.plusDays(70)))
                .extracting(Review.Flag::why)
                .containsExactly(Review.Why.EXPIRING);
        assertThat(review.flags(Optional.of(until), Optional.empty(), DAY.plusDays(100)))
                .extracting(Review.Flag::why)
                .containsExactly(Review.Why.EXPIRING);
        assertThat(review.flags(Optional.of(until), Optional.empty(), DAY.plusDays(101)))
                .extracting(Review.Flag::why)
                .containsExactly(Review.Why.EXPIRED);
        var near = Optional.of(DAY.plusDays(75));
        assertThat(review.flags(Optional.of(until), near, DAY.plusDays(90)))
                .as("whoever confirmed it knew that its last day was near")
                .isEmpty();
        assertThat(review.flags(Optional.of(until), Optional.of(DAY.plusDays(20)), DAY.plusDays(90)))
                .extracting(Review.Flag::why)
                .containsExactly(Review.Why.EXPIRING);
        assertThat(review.flags(Optional.of(until), near, DAY.plusDays(101))).isNotEmpty();
    }
}
