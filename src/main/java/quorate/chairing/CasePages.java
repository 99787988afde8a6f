package quorate.chairing;

import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.interests.Interest;
import quorate.web.Choice;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Typed;

/** The case book: worked cases, each with what was done and why, where it was read, and the example that can be run. */
@Controller
@Door(Door.Who.PUBLIC)
class CasePages {

    private static final int PAGE = 20;

    private final CaseBook cases;

    CasePages(CaseBook cases) {
        this.cases = cases;
    }

    /** @param all how many there are in the book */
    record Book(Typed typed, List<CaseBook.Case> found, Paging paging, int all, List<Choice> editions) {}

    @GetMapping("/case-book")
    ModelAndView book(Typed typed, @RequestParam(defaultValue = "1") String page) {
        var found = cases.search(
                typed.optionalLine("words"), typed.value("sort"), typed.value("class"), typed.value("edition"));
        var paging = new Paging(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, PAGE, found.size());
        var shown = found.stream().skip(paging.before()).limit(PAGE).toList();
        return Page.of(
                "chairing/book", new Book(typed, shown, paging, cases.list().size(), editions()));
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
