package quorate.disclosures;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.PartyId;
import quorate.kernel.Release;
import quorate.web.CurrentPerson;
import quorate.web.Veil;

/** Takes reports, has them looked into by somebody without a part in them, and publishes what was learnt without names. */
@Component
class Breaches implements Veil {

    private static final String RELEASED = "disclosures/breachesReleased";

    private final BreachStore store;
    private final BreachChecks checks;
    private final Desk desk;
    private final Clocks clocks;
    private final TemplateEngine templates;
    private final ApplicationEventPublisher events;

    Breaches(
            BreachStore store,
            BreachChecks checks,
            Desk desk,
            Clocks clocks,
            TemplateEngine templates,
            ApplicationEventPublisher events) {
        this.store = store;
        this.checks = checks;
        this.desk = desk;
        this.clocks = clocks;
        this.templates = templates;
        this.events = events;
    }

    /** One line of the published register of breaches. */
    record Open(String summary, String day) {}

    /** What the public reads: made of published summaries and nothing else. */
    record Shelf(String body, List<Open> breaches) {}

    /** Takes a report; the same report again changes nothing. */
    Answer<Breach> report(Breach breach, Actor by) {
        return clocks.write(number -> {
            var objections = checks.reporting(breach);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            if (store.find(breach.id()).isPresent()) return new Answer.Done<>(breach);
            store.insert(breach, number);
            events.publishEvent(new Breach.Reported(breach, by));
            return new Answer.Done<>(breach);
        });
    }

    /** Takes a step; one that was taken already in the same words changes nothing. */
    Answer<Breach.Step> take(Breach.Step step) {
        return clocks.write(number -> {
            var file = store.find(step.breach()).orElseThrow();
            if (isRepeated(file, step)) return new Answer.Done<>(step);
            var objections = checks.taking(file, step);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            store.insert(step, number);
            events.publishEvent(new Breach.Taken(step, new Actor.Person(step.by())));
            if (step.kind() == Breach.Kind.PUBLISHED) publish(file.breach());
            return new Answer.Done<>(step);
        });
    }

    private static boolean isRepeated(BreachFile file, Breach.Step step) {
        return file.last(step.kind())
                .filter(last -> last.who().equals(step.who())
                        && last.choice().equals(step.choice())
                        && last.text().equals(step.text()))
                .isPresent();
    }

    private void publish(Breach breach) {
        var body = desk.today().find(breach.body()).orElseThrow();
        var open = store.list().stream()
                .filter(file -> file.breach().body().equals(breach.body()))
                .flatMap(file -> file.last(Breach.Kind.PUBLISHED).stream())
                .map(step -> new Open(step.text(), quorate.web.Words.day(step.day())))
                .toList();
        var page = new StringOutput();
        templates.render(RELEASED + ".jte", Map.of("it", (Object) new Shelf(body.name(), open)), page);
        events.publishEvent(new Release(
                Desk.slug(body) + "/register-of-breaches",
                "register",
                "Register of breaches",
                body.id(),
                clocks.today(),
                page.toString(),
                body.id().value(),
                "A breach was added."));
    }

    Optional<BreachFile> find(UUID id, CurrentPerson person) {
        return store.find(id).filter(file -> sees(person, file));
    }

    List<BreachFile> seenBy(CurrentPerson person) {
        return store.list().stream().filter(file -> sees(person, file)).toList();
    }

    /** Never whom it names; else who reported it, who looks into it, and who keeps or guards the body's registers. */
    private boolean sees(CurrentPerson person, BreachFile file) {
        var breach = file.breach();
        if (breach.named().contains(person.id())) return false;
        return breach.reporter().equals(person.id())
                || file.investigator().filter(person.id()::equals).isPresent()
                || handles(person, breach);
    }

    /** Whoever keeps or guards the body's registers, unless the report names them. */
    boolean handles(CurrentPerson person, Breach breach) {
        return !breach.named().contains(person.id())
                && (desk.keeps(person, breach.body()) || desk.guards(person, breach.body()));
    }

    /** Who might look into it: of those with a post in the body, whoever has no part in it. */
    List<PartyId> investigators(Breach breach) {
        return desk.today().places(breach.body()).stream()
                .map(Ladder.Place::person)
                .distinct()
                .filter(person -> checks.investigating(person, breach).isEmpty())
                .toList();
    }

    @Override
    public boolean hides(CurrentPerson person, UUID thing) {
        return store.find(thing).filter(file -> !sees(person, file)).isPresent();
    }
}
