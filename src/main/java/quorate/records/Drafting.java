package quorate.records;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Minutes;
import quorate.committees.Volume;
import quorate.kernel.Answer;
import quorate.kernel.MeetingId;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Weight;
import quorate.register.Register;
import quorate.web.CurrentPerson;
import quorate.web.Standing;

/** Takes minutes from the secretary to the chair, back and forth, and on to the committee, and keeps every version. */
@Component
class Drafting {

    private static final Set<String> CHAIRS = Set.of("chair", "vice-chair");

    private final StepStore store;
    private final Committees committees;
    private final Register register;
    private final Clocks clocks;
    private final TemplateEngine templates;
    private final ApplicationEventPublisher events;

    Drafting(
            StepStore store,
            Committees committees,
            Register register,
            Clocks clocks,
            TemplateEngine templates,
            ApplicationEventPublisher events) {
        this.store = store;
        this.committees = committees;
        this.register = register;
        this.clocks = clocks;
        this.templates = templates;
        this.events = events;
    }

    /**
     * Minutes as somebody finds them.
     *
     * @param open whether the person may read all of the minutes, and so what is said of them
     * @param next the steps that the person may take now
     */
    record Desk(Volume volume, List<Step> steps, boolean open, Set<Step.Kind> next) {

        /** The last step but for comments; empty while nobody has sent them to anybody. */
        Optional<Step> last() {
            return steps.stream()
                    .filter(step -> step.kind() != Step.Kind.COMMENT)
                    .reduce((one, other) -> other);
        }
    }

    /** Empty for a meeting of another committee, and for whoever has no vote there and does not keep its record. */
    Optional<Desk> open(MeetingId meeting, PartyId committee, CurrentPerson person) {
        var secretary = person.isSecretaryOf(committee);
        if (!secretary && !votes(person, committee)) return Optional.empty();
        if (committees
                .find(meeting)
                .filter(one -> one.committees().contains(committee))
                .isEmpty()) {
            return Optional.empty();
        }
        var volume = committees.proceedings(meeting, committee, Optional.of(person));
        var steps = store.list(meeting, committee);
        var open = volume.items().stream().allMatch(volume.readable());
        return Optional.of(new Desk(volume, steps, open, next(volume, steps, open, person, committee)));
    }

    private boolean votes(CurrentPerson person, PartyId committee) {
        var view = register.on(clocks.today());
        return person.posts().stream()
                .filter(post -> post.body().equals(committee) && !post.office().equals("secretary"))
                .map(Standing.Post::post)
                .flatMap(post -> view.find(post).stream())
                .anyMatch(post -> post.trait("voting").filter("no"::equals).isEmpty());
    }

    private static Set<Step.Kind> next(
            Volume volume, List<Step> steps, boolean open, CurrentPerson person, PartyId committee) {
        var next = EnumSet.noneOf(Step.Kind.class);
        if (!open || volume.isApproved() || volume.minutes().opening().isEmpty()) return next;
        var last = new Desk(volume, steps, true, next).last().map(Step::kind);
        var secretary = person.isSecretaryOf(committee);
        var chair = CHAIRS.stream().anyMatch(office -> person.holds(office, committee));
        if (secretary && last.filter(kind -> kind != Step.Kind.RETURNED).isEmpty()) next.add(Step.Kind.TO_CHAIR);
        if (chair && last.equals(Optional.of(Step.Kind.TO_CHAIR))) {
            next.addAll(Set.of(Step.Kind.AGREED, Step.Kind.RETURNED));
        }
        if (secretary && last.equals(Optional.of(Step.Kind.AGREED))) next.add(Step.Kind.TO_COMMITTEE);
        if (secretary || chair || last.equals(Optional.of(Step.Kind.TO_COMMITTEE))) next.add(Step.Kind.COMMENT);
        return next;
    }

    /** @param id of the form, so that a form sent twice is one step */
    Answer<Step> take(
            UUID id, MeetingId meeting, PartyId committee, Step.Kind kind, String words, CurrentPerson person) {
        return clocks.write(number -> {
            var desk = open(meeting, committee, person);
            var before = desk.stream()
                    .flatMap(one -> one.steps().stream())
                    .filter(step -> step.id().equals(id))
                    .findFirst();
            if (before.isPresent()) return new Answer.Done<>(before.get());
            var objections = new ArrayList<Objection>();
            if (desk.filter(one -> one.next().contains(kind)).isEmpty()) {
                objections.add(
                        no("The minutes have moved on since you opened the page.", "Look at them as they are now"));
            }
            if (words.isBlank() && (kind == Step.Kind.COMMENT || kind == Step.Kind.RETURNED)) {
                objections.add(no("Nothing is said.", "Enter your comment, or what is to be changed"));
            }
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            var whole = kind == Step.Kind.COMMENT
                    ? ""
                    : rendered(desk.orElseThrow().volume().minutes());
            var step = new Step(id, meeting, committee, kind, words.strip(), whole, person.id(), clocks.now());
            store.add(step, number);
            events.publishEvent(new Step.Taken(step));
            return new Answer.Done<>(step);
        });
    }

    private static Objection no(String sentence, String remedy) {
        return new Objection("minutes.step", Weight.LOCAL, sentence, remedy, List.of());
    }

    private String rendered(Minutes minutes) {
        var output = new StringOutput();
        templates.render("committees/minutesBody.jte", Map.of("it", minutes), output);
        return output.toString();
    }

    /** Minutes that wait for the person, as chair or as secretary. */
    List<Step> waiting(CurrentPerson person) {
        var bodies = person.posts().stream().map(Standing.Post::body).distinct().toList();
        return store.listLast(bodies).stream()
                .filter(step -> switch (step.kind()) {
                    case TO_CHAIR -> person.holds("chair", step.committee());
                    case RETURNED, AGREED -> person.isSecretaryOf(step.committee());
                    default -> false;
                })
                .filter(step -> open(step.meeting(), step.committee(), person)
                        .filter(desk -> !desk.next().isEmpty())
                        .isPresent())
                .toList();
    }
}
