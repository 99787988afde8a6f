package quorate.chairing;

import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import quorate.interests.Interest;
import quorate.web.Choice;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;

/** The case book: worked cases, each with what was done and why, where it was read, and the example that can be run. */
@Controller
@Door(Door.Who.PUBLIC)
class CasePages {

    private final CaseBook cases;

    CasePages(CaseBook cases) {
        this.cases = cases;
    }

    /** @param all how many there are in the book */
    record Book(Typed typed, List<CaseBook.Case> found, int all, List<Choice> editions) {}

    @GetMapping("/case-book")
    ModelAndView book(Typed typed) {
        var found = cases.search(
                typed.optionalLine("words"), typed.value("sort"), typed.value("class"), typed.value("edition"));
        return Page.of("chairing/book", new Book(typed, found, cases.list().size(), editions()));
    }

    private List<Choice> editions() {
        var ids = new TreeSet<String>();
        cases.list().forEach(one -> ids.add(one.edition()));
        ids.remove("");
        return ids.stream()
                .map(id -> Choice.of(id, "Edition " + id.replace("coi.", "")))
                .toList();
    }

    static List<Choice> kinds() {
        return java.util.Arrays.stream(Interest.Type.values())
                .map(type -> Choice.of(type.code(), quorate.web.Words.sentence(type.toString())))
                .toList();
    }

    static List<Choice> sorts() {
        return List.of(
                Choice.of("design", "Design of a service"),
                Choice.of("contract", "Particular practices"),
                Choice.of("whole", "Every member practice alike"),
                Choice.of("other", "Other"));
    }

    @GetMapping("/case-book/{id}")
    ModelAndView one(@PathVariable String id) {
        return Page.of("chairing/case", cases.find(id).orElseThrow(Page::missing));
    }
}
