package quorate.guide;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import quorate.authority.Verdict;
import quorate.law.Law;
import quorate.web.Door;
import quorate.web.Page;

/** Ten questions that commissioners asked, answered as the law pack has it now, on days side by side. */
@Controller
@Door(Door.Who.PUBLIC)
class TenPages {

    static final String HERE = "/ten-questions";

    private final TenQuestions questions;
    private final Law law;

    TenPages(TenQuestions questions, Law law) {
        this.questions = questions;
        this.law = law;
    }

    /** @param pack number of the law pack by which they are answered */
    record All(List<TenQuestions.Answered> answers, int pack) {}

    /** @param number from 1; @param before and @param after keys of its neighbours, empty at the ends */
    record One(TenQuestions.Answered answer, int number, int of, String before, String after, int pack) {}

    static String word(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Permitted permitted -> "Yes";
            case Verdict.Refused refused -> "No";
            case Verdict.Unsettled unsettled -> "Not settled";
        };
    }

    @GetMapping(HERE)
    ModelAndView all() {
        return Page.of("guide/ten", new All(questions.list(), law.number()));
    }

    @GetMapping(HERE + "/{key}")
    ModelAndView one(@PathVariable String key) {
        var answer = questions.find(key).orElseThrow(Page::missing);
        var keys = questions.keys();
        var at = keys.indexOf(key);
        return Page.of(
                "guide/question",
                new One(
                        answer,
                        at + 1,
                        keys.size(),
                        at == 0 ? "" : keys.get(at - 1),
                        at == keys.size() - 1 ? "" : keys.get(at + 1),
                        law.number()));
    }
}
