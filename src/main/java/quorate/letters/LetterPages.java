package quorate.letters;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.Code;
import quorate.web.Choice;
import quorate.web.Column;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Standing;
import quorate.web.Typed;
import quorate.web.Words;

/** Which letters were sent, and which were not. What they say is not shown: the administrator is not who they are for. */
@Controller
@Door(Door.Who.ADMINISTRATOR)
class LetterPages {

    private static final int SIZE = 50;
    private static final int MOST = 10_000;
    private static final List<String> HEADER =
            List.of("Kept", "For", "Address", "Subject", "State", "Since", "Attempts", "What was said");

    private static final List<Column> COLUMNS = List.of(
            Column.text("Kept"),
            Column.text("For"),
            Column.text("Subject"),
            Column.text("State"),
            Column.text("What to do"));

    private final Letters letters;
    private final LetterStore store;
    private final Clocks clocks;
    private final Standing standing;

    LetterPages(Letters letters, LetterStore store, Clocks clocks, Standing standing) {
        this.letters = letters;
        this.store = store;
        this.clocks = clocks;
        this.standing = standing;
    }

    record Line(UUID id, String kept, String to, String address, String subject, Delivery delivery, String next) {

        boolean mayBeSentAgain() {
            return delivery.mayBeSentAgain();
        }

        String colour() {
            return switch (delivery.state()) {
                case SENT -> "green";
                case NOT_SENT -> "red";
                case DOUBTFUL -> "orange";
                case PUT_OFF -> "yellow";
                case WAITING, UNDER_WAY -> "grey";
            };
        }
    }

    /** @param faults why nothing is sent at all; empty when it is */
    record Log(
            Typed typed,
            List<Line> lines,
            Paging paging,
            List<String> faults,
            List<Choice> states,
            List<Column> columns) {}

    @GetMapping("/letters")
    ModelAndView log(Typed typed, @RequestParam(defaultValue = "1") String page) {
        var lines = lines(typed);
        var number = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
        var paging = new Paging(number, SIZE, lines.size());
        var states = List.of(Delivery.State.values()).stream()
                .map(state -> Choice.of(Code.of(state), Words.sentence(state.toString())))
                .toList();
        return Page.of(
                "letters/log",
                new Log(
                        typed,
                        lines.stream().skip(paging.before()).limit(SIZE).toList(),
                        paging,
                        letters.faults(),
                        states,
                        COLUMNS));
    }

    private List<Line> lines(Typed typed) {
        var state = typed.value("state");
        var text = typed.value("text").strip().toLowerCase(Locale.UK);
        return store.list(clocks.now(), MOST).stream()
                .filter(row ->
                        state.isEmpty() || Code.of(row.delivery().state()).equals(state))
                .map(this::line)
                .filter(line -> text.isEmpty()
                        || (line.to() + " " + line.subject() + " " + line.address())
                                .toLowerCase(Locale.UK)
                                .contains(text))
                .toList();
    }

    private Line line(LetterStore.Row row) {
        var letter = row.letter();
        return new Line(
                letter.id(),
                Words.moment(row.keptAt()),
                standing.nameOf(letter.to()),
                letter.address(),
                letter.subject(),
                row.delivery(),
                row.delivery().next().map(Words::moment).orElse(""));
    }

    @GetMapping("/letters/csv")
    void csv(Typed typed, HttpServletResponse response) {
        Csv.answer(
                response,
                "letters-" + clocks.today() + ".csv",
                HEADER,
                lines(typed).stream()
                        .map(line -> List.of(
                                line.kept(),
                                line.to(),
                                line.address(),
                                line.subject(),
                                line.delivery().state().toString(),
                                Words.moment(line.delivery().since()),
                                Integer.toString(line.delivery().attempts()),
                                line.delivery().says())));
    }

    @PostMapping("/letters/{id}/attempts")
    ModelAndView again(@PathVariable UUID id, CurrentPerson person) {
        if (store.find(id, clocks.now()).isEmpty()) throw Page.missing();
        return letters.sendAgain(id, person.actor())
                ? Page.seeOther("/letters", "The letter is sent once more")
                : Page.seeOther("/letters", "Nothing changed: the letter was sent, or is on its way");
    }
}
