package quorate.studio;

import java.util.Map;
import quorate.kernel.Fresh;
import quorate.web.Typed;

/** A clause in words: of their own, or a model clause that was taken and may be changed. */
record ClausePart() implements Part {

    private static final int LONGEST = 4_000;

    @Override
    public String heading() {
        return "A clause in words";
    }

    @Override
    public Typed open(Content now, Typed asked, Around around) {
        return now.wording().stream()
                .filter(clause -> clause.id().toString().equals(asked.value("at")))
                .findFirst()
                .map(clause -> Typed.prefilled(
                        Map.of("at", clause.id().toString(), "heading", clause.heading(), "text", clause.text())))
                .orElseGet(() -> Typed.prefilled(Map.of("at", Fresh.id().toString())));
    }

    @Override
    public Content change(Content now, Typed typed, Around around) {
        var id = typed.id("at").orElseGet(Fresh::id);
        var before =
                now.wording().stream().filter(clause -> clause.id().equals(id)).findFirst();
        return now.with(new Content.Clause(
                id,
                before.map(Content.Clause::model).orElse(""),
                typed.line("heading", "Enter a heading"),
                typed.text("text", "Enter the text of the clause", LONGEST),
                before.map(Content.Clause::source).orElse("")));
    }

    @Override
    public String done() {
        return "A clause in words added or changed";
    }
}
