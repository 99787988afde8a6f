package quorate.advice;

import java.time.LocalDate;
import java.util.UUID;
import quorate.kernel.PartyId;
import quorate.web.Typed;

/** What somebody typed who sent the question to somebody. */
record SendForm(Step.Adviser adviser, String to, Step.Way way, String reference, LocalDate day, LocalDate expected) {

    static SendForm read(Typed typed) {
        return new SendForm(
                typed.choice("adviser", "Choose who was asked", Step.Adviser.class),
                typed.line("to", "Enter the name of whoever was asked, such as the firm or the team"),
                typed.choice("way", "Choose how they were asked", Step.Way.class),
                typed.optionalLine("reference"),
                typed.day("day", "Enter the day on which it was sent"),
                typed.day("expected", "Enter the day by which an answer is expected"));
    }

    Step.Sent step(UUID id, UUID inquiry, PartyId who) {
        return new Step.Sent(id, inquiry, day, who, adviser, to, way, reference, expected);
    }
}
