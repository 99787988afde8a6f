package quorate.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.Citation;
import quorate.kernel.Evidence;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.Weight;

/** Every component on one page, and the form that the README explains. For those who keep this installation. */
@Controller
@Door(Door.Who.ADMINISTRATOR)
class GalleryPages {

    private static final String HERE = "/help/components";

    /** A form: what it asks becomes a record, once nothing in it is faulty. */
    record ExampleForm(String title, LocalDate day, LocalTime begins, Money value, String part) {

        static final List<Choice> PARTS = List.of(
                Choice.of("public", "Public part"),
                Choice.of("private", "Private part").hint("The public reads only that it took place, and why"));

        /** In the order of the page, so that the faults are listed in it too. */
        static ExampleForm read(Typed typed) {
            return new ExampleForm(
                    typed.line("title", "Enter the title of the item"),
                    typed.day("day", "Enter the day of the meeting"),
                    typed.time("begins", "Enter when the meeting begins"),
                    typed.money("value", "Enter the value of the contract"),
                    typed.choice("part", "Select the part of the meeting", List.of("public", "private")));
        }
    }

    record Gallery(Typed typed, Sort sort, Paging paging, List<Objection> objections, List<Column> columns) {}

    @GetMapping(HERE)
    ModelAndView gallery(Sort sort, @RequestParam(defaultValue = "1") int page) {
        return Page.of("web/gallery", gallery(Typed.prefilled(Map.of("day", "2016-05-10")), sort, page));
    }

    @PostMapping("/help/components/items")
    ModelAndView add(Typed typed) {
        var form = ExampleForm.read(typed);
        if (typed.isFaulty()) return Page.faulty("web/gallery", gallery(typed, Sort.NONE, 1));
        return Page.seeOther(
                HERE, "Added: " + form.title() + ", " + Words.day(form.day()) + " at " + Words.time(form.begins()));
    }

    private static Gallery gallery(Typed typed, Sort sort, int page) {
        var statute = new Citation(
                "nhs-act-2006", "NHS Act 2006 as amended", "s13Z(4)", Evidence.LEGISLATION, LocalDate.of(2016, 5, 1));
        var practice = new Citation("practice", "Custom", "", Evidence.UNSOURCED, LocalDate.of(2016, 5, 1));
        return new Gallery(
                typed,
                sort,
                new Paging(page, 20, 1204),
                List.of(
                        new Objection(
                                "law.nodouble",
                                Weight.MUST,
                                "A function that NHS England has delegated cannot be delegated again.",
                                "Let each group decide in its own committee, meeting in common.",
                                List.of(statute)),
                        new Objection(
                                "custom.papers",
                                Weight.SHOULD,
                                "The paper reached members 2 days before the meeting.",
                                "",
                                List.of(practice))),
                List.of(
                        Column.text("Practice").sortedBy("name"),
                        Column.number("List size").sortedBy("size"),
                        Column.text("Contract")));
    }
}
