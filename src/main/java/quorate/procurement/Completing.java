package quorate.procurement;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
import quorate.kernel.DecisionId;
import quorate.kernel.Objection;
import quorate.kernel.Release;
import quorate.kernel.Weight;
import quorate.register.Party;
import quorate.web.CurrentPerson;
import quorate.web.OnDay;

/** Writes on the register what the record does not hold, opens entries to the public, and publishes the register. */
@Component
class Completing {

    private static final String RELEASED = "procurement/decisionsReleased";

    private final DecisionRegister register;
    private final EntryStore store;
    private final Clocks clocks;
    private final TemplateEngine templates;
    private final ApplicationEventPublisher events;

    Completing(
            DecisionRegister register,
            EntryStore store,
            Clocks clocks,
            TemplateEngine templates,
            ApplicationEventPublisher events) {
        this.register = register;
        this.store = store;
        this.clocks = clocks;
        this.templates = templates;
        this.events = events;
    }

    /** Keeps what is new of what was written. The same again changes nothing. */
    Answer<DecisionId> write(Procured entry, Map<String, String> typed, CurrentPerson by) {
        return clocks.write(number -> {
            var id = entry.decision().id();
            var before = store.answers(List.of(id), Long.MAX_VALUE).getOrDefault(id, Map.of());
            var fresh = new ArrayList<String>();
            typed.forEach((line, words) -> {
                if (before.getOrDefault(line, "").equals(words)) return;
                store.answer(id, line, words, clocks.today(), by.id(), number);
                fresh.add(line);
            });
            if (!fresh.isEmpty()) {
                events.publishEvent(
                        new Procured.Completed(id, fresh.stream().sorted().toList(), by.actor()));
            }
            return new Answer.Done<>(id);
        });
    }

    /** From now on the public may read of a decision that was not taken in public. Done twice, it is done once. */
    Answer<DecisionId> open(Procured entry, String why, CurrentPerson by) {
        return clocks.write(number -> {
            var id = entry.decision().id();
            if (store.opened(List.of(id), Long.MAX_VALUE).contains(id)) return new Answer.Done<>(id);
            if (!entry.openness().mayBeOpened()) {
                return new Answer.Refused<>(List.of(new Objection(
                        "procurement.open",
                        Weight.LOCAL,
                        "This decision was taken in public: it is read as soon as the minutes of its meeting are approved.",
                        "Have the minutes approved",
                        List.of())));
            }
            store.open(id, why, clocks.today(), by.id(), number);
            events.publishEvent(new Procured.Opened(id, why, by.actor()));
            return new Answer.Done<>(id);
        });
    }

    /** What the public reads, and nothing else. */
    record Shelf(Party body, java.time.LocalDate day, List<Procured> entries) {}

    /** Publishes what of the register the public may read, as it is today. @return how many entries that are */
    int publish(Party body, CurrentPerson by) {
        return clocks.write(number -> {
            var today = clocks.today();
            var open = register.list(body, new OnDay(today, Long.MAX_VALUE, today), by).stream()
                    .filter(entry -> entry.openness().isRead())
                    .toList();
            var page = new StringOutput();
            templates.render(RELEASED + ".jte", Map.of("it", (Object) new Shelf(body, today, open)), page);
            events.publishEvent(new Release(
                    addressOf(body),
                    "register",
                    "Register of procurement decisions",
                    body.id(),
                    today,
                    page.toString(),
                    body.id().value(),
                    "The register was brought up to date."));
            return open.size();
        });
    }

    /** Where the published register stands on the public site. */
    static String addressOf(Party body) {
        var name = body.trait("key").or(body::code).orElse(body.name()).toLowerCase(Locale.ROOT);
        return name.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "") + "/register-of-procurement-decisions";
    }
}
