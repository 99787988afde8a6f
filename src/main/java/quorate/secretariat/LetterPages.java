package quorate.secretariat;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.files.Files;
import quorate.kernel.Answer;
import quorate.kernel.DecisionId;
import quorate.kernel.PartyId;
import quorate.register.Party;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;
import quorate.web.Words;

/** Decision letters: one for each party, drafted, reviewed, issued. */
@Controller
@Door(Door.Who.STAFF)
class LetterPages {

    private final Bookcase books;
    private final Letters letters;
    private final Printing printing;
    private final Files files;

    LetterPages(Bookcase books, Letters letters, Printing printing, Files files) {
        this.books = books;
        this.letters = letters;
        this.printing = printing;
        this.files = files;
    }

    record Listed(Party committee, List<Letter> letters, boolean keeps) {}

    @GetMapping("/committees/{id}/letters")
    ModelAndView list(@PathVariable PartyId id, CurrentPerson person) {
        var committee = books.enterWhole(id, person);
        return Page.of(
                "secretariat/letters", new Listed(committee, letters.list(id, person), person.isSecretaryOf(id)));
    }

    @GetMapping("/committees/{id}/letters/csv")
    void csv(@PathVariable PartyId id, CurrentPerson person, HttpServletResponse response) {
        books.enterWhole(id, person);
        var header = List.of("party", "matter", "decided", "outcome", "state", "issued", "hash of the issued text");
        var rows = letters.list(id, person).stream()
                .map(letter -> List.of(
                        letter.to(),
                        letter.matter().title(),
                        letter.decision().day().toString(),
                        letter.decision().outcome().toString(),
                        letter.state().toString(),
                        letter.issued().map(line -> line.day().toString()).orElse(""),
                        letter.issued().map(line -> line.said("hash")).orElse("")));
        Csv.answer(response, "letters-" + books.today() + ".csv", header, rows);
    }

    /** @param reviews whether the reader may review it. @param body the letter as it would be, or was, issued */
    record Shown(
            Letter letter,
            boolean keeps,
            boolean reviews,
            String body,
            List<ActionPages.Told> told,
            Typed typed,
            String key) {

        /** Whether one of the conditions after the first was written, or is faulty: then they are shown at once. */
        boolean moreConditions() {
            return java.util.stream.IntStream.range(1, Letter.MOST)
                    .anyMatch(at -> !typed.value("condition-" + at).isBlank()
                            || typed.faultOf("condition-" + at).isPresent()
                            || typed.faultOf("due-" + at).isPresent());
        }
    }

    @GetMapping("/letters/{decision}/{party}")
    ModelAndView one(@PathVariable DecisionId decision, @PathVariable PartyId party, CurrentPerson person) {
        var letter = find(decision, party, person);
        return Page.of("secretariat/letter", shown(letter, person, Typed.prefilled(LetterForm.known(letter))));
    }

    private Letter find(DecisionId decision, PartyId party, CurrentPerson person) {
        var letter = letters.find(decision, party, person).orElseThrow(Page::missing);
        books.enterWhole(letter.decision().body(), person);
        return letter;
    }

    private Shown shown(Letter letter, CurrentPerson person, Typed typed) {
        var writer = letter.draft().map(Line::by);
        var told = letter.lines().reversed().stream()
                .map(line -> new ActionPages.Told(
                        Letter.State.valueOf(line.said("state")).toString(),
                        line.said("words"),
                        Words.moment(line.at()),
                        books.nameOf(line.by())))
                .toList();
        return new Shown(
                letter,
                person.isSecretaryOf(letter.decision().body()),
                letter.state() == Letter.State.DRAFTED && !writer.equals(java.util.Optional.of(person.id())),
                letter.issued().isPresent()
                        ? files.read(
                                letter.file().orElseThrow(),
                                person.id(),
                                letter.decision().id().value())
                        : letters.body(letter, books.today()),
                told,
                typed,
                Bookcase.keyIn(typed));
    }

    @PostMapping("/letters/{decision}/{party}/drafts")
    ModelAndView draft(
            @PathVariable DecisionId decision, @PathVariable PartyId party, CurrentPerson person, Typed typed) {
        var letter = keep(decision, party, person);
        var form = LetterForm.read(typed);
        if (typed.isFaulty()) return Page.faulty("secretariat/letter", shown(letter, person, typed));
        var answer = letters.draft(letter, form.said(), Bookcase.once(typed, person), Bookcase.seenIn(typed), person);
        return after(letter, answer, "Letter drafted: ask somebody else to review it", person, typed);
    }

    private Letter keep(DecisionId decision, PartyId party, CurrentPerson person) {
        var letter = find(decision, party, person);
        if (!person.isSecretaryOf(letter.decision().body())) throw new AccessDeniedException("Is not secretary");
        return letter;
    }

    private ModelAndView after(Letter letter, Answer<Line> answer, String done, CurrentPerson person, Typed typed) {
        if (answer.isDone()) return Page.seeOther(letter.path(), done);
        typed.object(answer.objections());
        return Page.faulty("secretariat/letter", shown(letter, person, typed.knowing(LetterForm.known(letter))));
    }

    @PostMapping("/letters/{decision}/{party}/reviews")
    ModelAndView review(
            @PathVariable DecisionId decision, @PathVariable PartyId party, CurrentPerson person, Typed typed) {
        var letter = find(decision, party, person);
        var verdict = typed.choice("review", "Select what you say of the letter", List.of("agreed", "returned"));
        var words = verdict.equals("returned")
                ? typed.text("review-words", "Enter what is to be mended", 2000)
                : typed.optionalText("review-words", 2000);
        if (typed.isFaulty()) {
            return Page.faulty("secretariat/letter", shown(letter, person, typed.knowing(LetterForm.known(letter))));
        }
        var answer = letters.review(
                letter, verdict.equals("agreed"), words, Bookcase.once(typed, person), Bookcase.seenIn(typed), person);
        return after(letter, answer, "Review noted", person, typed);
    }

    @PostMapping("/letters/{decision}/{party}/issues")
    ModelAndView issue(
            @PathVariable DecisionId decision, @PathVariable PartyId party, CurrentPerson person, Typed typed) {
        var letter = keep(decision, party, person);
        var answer = letters.issue(letter, Bookcase.once(typed, person), Bookcase.seenIn(typed), person);
        return after(letter, answer, "Letter issued, and its conditions are followed", person, typed);
    }

    /** As it was issued, from the text that was kept; before that, as a draft that says so. */
    @GetMapping("/letters/{decision}/{party}/letter.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable DecisionId decision, @PathVariable PartyId party, CurrentPerson person) {
        var letter = find(decision, party, person);
        if (letter.issued().isEmpty()) {
            return printing.pdf(
                    "Draft: " + letter.title(),
                    "Draft of a decision letter",
                    "Draft, not issued",
                    letters.body(letter, books.today()));
        }
        var kept = Jsoup.parseBodyFragment(files.read(letter.file().orElseThrow(), person.id(), decision.value()));
        kept.select("h1").remove();
        kept.select("h2").stream()
                .filter(heading -> heading.text().equals(letter.title()))
                .forEach(heading -> heading.remove());
        // What is kept is read under a page's own heading; on paper the title is that heading.
        kept.select("h3").tagName("h2");
        return printing.pdf(
                letter.title(),
                "Decision letter to " + letter.to(),
                "Issued on " + Words.day(letter.issued().get().day()) + ", text "
                        + letter.issued().get().said("hash").substring(0, 12),
                kept.body().html());
    }
}
