package quorate.drafting;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
import quorate.kernel.Money;
import quorate.payments.Payments;
import quorate.schemes.Schemes;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;

/** The editor: a draft typed into fields or as text, proved and worked out for every practice as it is typed. */
@Controller
@Door(Door.Who.STAFF)
class EditorPages {

    static final String DRAFT = DraftPages.HERE + "/{draft}";
    private static final int LONGEST = 60_000;
    private static final List<String> HEADER =
            List.of("code", "practice", "now", "then", "difference", "paid", "what stands against it");

    private final Drafting drafting;
    private final Payments payments;
    private final Effects effects;
    private final Schemes schemes;
    private final Standing standing;
    private final Clocks clocks;

    EditorPages(
            Drafting drafting, Payments payments, Effects effects, Schemes schemes, Standing standing, Clocks clocks) {
        this.drafting = drafting;
        this.payments = payments;
        this.effects = effects;
        this.schemes = schemes;
        this.standing = standing;
        this.clocks = clocks;
    }

    /** What came of a text. @param tried what is wrong with the numbers that it is tried with */
    record Found(Proof proof, List<String> tried, Optional<Effect> effect, Optional<Money> budget) {}

    /** @param fields by heading; empty where it is typed as text */
    record Editing(
            Draft draft,
            String title,
            String commissioner,
            boolean edits,
            boolean asText,
            Map<String, List<Scalars.Field>> fields,
            List<Named> versions,
            Found found,
            Typed typed) {}

    record Named(Draft.Version version, String by) {}

    /** What somebody typed, with the fields written into the text. */
    private record Written(String text, String tries, Optional<Money> budget) {}

    @GetMapping(DRAFT)
    ModelAndView edit(@PathVariable UUID draft, CurrentPerson person, Typed asked) {
        var it = DraftPages.find(drafting, payments, draft, person);
        var latest = it.latest();
        var text = asked.value("as").equals("text");
        var typed = Typed.prefilled(Map.of(
                "as", text ? "text" : "fields",
                "text", latest.text(),
                "tries", latest.tries(),
                "seen", Integer.toString(latest.number()),
                "budget", latest.budget().map(Money::plain).orElse("")));
        return Page.of("drafting/draft", editing(it, written(latest), typed, person));
    }

    private static Written written(Draft.Version version) {
        return new Written(version.text(), version.tries(), version.budget());
    }

    private Editing editing(Draft draft, Written written, Typed typed, CurrentPerson person) {
        var asText = typed.value("as").equals("text");
        var fields = asText
                ? Map.<String, List<Scalars.Field>>of()
                : Scalars.of(written.text()).fields().stream()
                        .collect(Collectors.groupingBy(Scalars.Field::group, LinkedHashMap::new, Collectors.toList()));
        return new Editing(
                draft,
                DraftPages.titleOf(written.text()),
                standing.nameOf(draft.commissioner()),
                payments.enteredBy(person).contains(draft.commissioner())
                        && draft.held().isEmpty(),
                asText || fields.isEmpty(),
                fields,
                draft.versions().reversed().stream()
                        .map(it -> new Named(it, standing.nameOf(it.by())))
                        .toList(),
                found(draft, written),
                typed);
    }

    private Found found(Draft draft, Written written) {
        var proof = drafting.proof(draft, written.text());
        var scheme = proof.definition();
        if (scheme.isEmpty()) return new Found(proof, List.of(), Optional.empty(), written.budget());
        var tries = Tries.of(written.tries(), scheme.get());
        try {
            var beside = schemes.find(draft.copied());
            var effect = effects.of(draft.commissioner(), scheme.get(), beside, clocks.today(), tries);
            return new Found(proof, tries.faults(), Optional.of(effect.counted(written.budget())), written.budget());
        } catch (ArithmeticException tooMuch) {
            var sentence =
                    "It comes to more money than can be counted: look at its prices, and at the numbers it is tried with.";
            return new Found(proof, List.of(sentence), Optional.empty(), written.budget());
        } catch (DateTimeException tooFar) {
            var sentence = "Its days lie further away than any calendar goes: look at 'span'.";
            return new Found(proof, List.of(sentence), Optional.empty(), written.budget());
        }
    }

    /** Reads the form. What a field says is written into the text, unless the text itself is what is typed. */
    private Written read(Typed typed) {
        var text = typed.text("text", "Write the scheme", LONGEST).replace("\r\n", "\n") + "\n";
        if (!typed.value("as").equals("text")) {
            var values = new HashMap<String, String>();
            for (var field : Scalars.of(text).fields()) {
                if (!typed.values("at." + field.path()).isEmpty())
                    values.put(field.path(), typed.value("at." + field.path()));
            }
            text = Scalars.of(text).with(values);
        }
        var tries = typed.optionalText("tries", 2_000).replace("\r\n", "\n");
        var budget = typed.value("budget").isBlank()
                ? Optional.<Money>empty()
                : Optional.of(typed.money("budget", "Enter the budget"));
        if (budget.filter(it -> it.pence() <= 0).isPresent()
                && typed.faultOf("budget").isEmpty())
            typed.fault("budget", "The budget must be more than nothing; leave it empty if there is none");
        return new Written(text, tries, typed.faultOf("budget").isEmpty() ? budget : Optional.empty());
    }

    /** What would come of the form as it is typed now. Nothing is kept. */
    @PostMapping(DRAFT + "/effects")
    ModelAndView effects(@PathVariable UUID draft, CurrentPerson person, Typed typed) {
        var it = DraftPages.own(drafting, payments, draft, person);
        return Page.of("drafting/found", found(it, read(typed)));
    }

    @PostMapping(DRAFT + "/versions")
    ModelAndView keep(@PathVariable UUID draft, CurrentPerson person, Typed typed) {
        var it = DraftPages.own(drafting, payments, draft, person);
        var written = read(typed);
        var why = typed.optionalLine("why");
        var shown = Typed.prefilled(Map.of(
                "as", typed.value("as"),
                "text", written.text(),
                "tries", typed.value("tries"),
                "seen", typed.value("seen"),
                "budget", typed.value("budget"),
                "why", typed.value("why")));
        typed.faults().forEach(fault -> shown.fault(fault.field(), fault.sentence()));
        if (!typed.isFaulty() && typed.isChosen("do", "show"))
            return Page.of("drafting/draft", editing(it, written, shown, person));
        if (!typed.isFaulty()) {
            var seen = it.versions().stream()
                    .map(Draft.Version::number)
                    .filter(number -> Integer.toString(number).equals(typed.value("seen")))
                    .findFirst()
                    .orElse(0);
            var kept = new Drafting.Kept(seen, written.text(), written.tries(), written.budget(), why);
            switch (drafting.keep(it.id(), kept, person.id())) {
                case Answer.Refused<Draft>(var no) -> shown.object(no);
                case Answer.Done<Draft>(var done) -> {
                    var as = typed.value("as").equals("text") ? "?as=text" : "";
                    return Page.seeOther(
                            it.page() + as, "Version " + done.latest().number() + " kept");
                }
            }
        }
        return Page.faulty("drafting/draft", editing(it, written, shown, person));
    }

    /** What the latest version comes to for each practice. */
    @GetMapping(DRAFT + "/effect.csv")
    void csv(@PathVariable UUID draft, CurrentPerson person, HttpServletResponse response) {
        var it = DraftPages.find(drafting, payments, draft, person);
        var effect = found(it, written(it.latest())).effect();
        Csv.answer(
                response,
                "effect-of-version-" + it.latest().number() + ".csv",
                HEADER,
                effect.stream()
                        .flatMap(all -> all.rows().stream())
                        .map(row -> List.of(
                                row.code(),
                                row.name(),
                                row.now().map(Money::plain).orElse(""),
                                row.then().map(Money::plain).orElse(""),
                                row.difference().map(Money::plain).orElse(""),
                                row.paid().map(Money::plain).orElse(""),
                                String.join(" ", row.why()))));
    }
}
