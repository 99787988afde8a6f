package quorate.advice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.PartyId;
import quorate.web.Typed;

/** What somebody typed who got an answer. */
record AnswerForm(
        Optional<UUID> to, String saidBy, LocalDate day, Step.Meaning meaning, String conditions, String said) {

    private static final int LONG = 8000;

    /** @param sent the sendings that it may answer */
    static AnswerForm read(Typed typed, List<UUID> sent) {
        var form = new AnswerForm(
                typed.optionallyOffered("to", "Choose from the list which request it answers", sent),
                typed.line("said-by", "Enter who said it"),
                typed.day("day", "Enter the day of the answer"),
                typed.choice("meaning", "Choose what the answer means for the question", Step.Meaning.class),
                typed.optionalText("conditions", LONG),
                typed.text("said", "Enter what they said", LONG));
        if (form.meaning() == Step.Meaning.CONDITIONS && form.conditions().isEmpty())
            typed.fault("conditions", "Enter under which conditions it is yes");
        return form;
    }

    Step.Answered step(UUID id, UUID inquiry, PartyId who, Optional<Step.Attached> document) {
        var only = meaning == Step.Meaning.CONDITIONS ? conditions : "";
        return new Step.Answered(id, inquiry, day, who, to, saidBy, said, meaning, only, document);
    }
}
