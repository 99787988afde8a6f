package quorate.secretariat;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Meeting;
import quorate.kernel.Answer;
import quorate.kernel.PartyId;
import quorate.kernel.Release;
import quorate.register.Party;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.OnDay;
import quorate.web.Words;

/** Puts questions of the public and their answers beside the minutes of the meeting at which they were put, for everybody to read. */
@Component
class OpenQuestions {

    private static final String PUBLISHED = "secretariat/questionsPublished";
    private static final int MOST = 24;

    private final Daybook daybook;
    private final Committees committees;
    private final Clocks clocks;
    private final TemplateEngine templates;
    private final ApplicationEventPublisher events;

    OpenQuestions(
            Daybook daybook,
            Committees committees,
            Clocks clocks,
            TemplateEngine templates,
            ApplicationEventPublisher events) {
        this.daybook = daybook;
        this.committees = committees;
        this.clocks = clocks;
        this.templates = templates;
        this.events = events;
    }

    /** Meetings of which the public was told and that were held, the last first. */
    List<Meeting> meetings(PartyId committee) {
        return committees.find(committee).stream()
                .filter(meeting -> meeting.isAnnounced()
                        && meeting.cancelled().isEmpty()
                        && !meeting.day().isAfter(clocks.today()))
                .limit(MOST)
                .toList();
    }

    List<Choice> choices(PartyId committee) {
        return meetings(committee).stream()
                .map(meeting -> Choice.of(meeting.id().toString(), meeting.title() + ", " + Words.day(meeting.day())))
                .toList();
    }

    /** Whether the person may decide that the public reads a question: a secretary of the committee, or who chairs it. */
    static boolean decides(CurrentPerson person, PartyId committee) {
        return person.isSecretaryOf(committee) || person.holds("chair", committee);
    }

    /** One question with its answer, as the public reads it. @param name empty unless whoever asked agreed to it */
    record Open(LocalDate asked, String name, String question, LocalDate answered, String answer) {

        static Open of(AskedPages.Question it) {
            var answer = it.answer().orElseThrow();
            var named = it.release()
                    .filter(line -> line.said("named").equals("yes"))
                    .isPresent();
            return new Open(
                    it.asked().day(),
                    named ? it.asked().said("by") : "",
                    it.asked().said("question"),
                    answer.day(),
                    answer.said("answer"));
        }
    }

    record Shelf(String committee, LocalDate day, List<Open> questions) {}

    /** Notes that the public may read it, and publishes what of that meeting may be read. */
    Answer<Line> release(Party committee, Meeting meeting, Daybook.Draft draft, CurrentPerson by) {
        return clocks.write(number -> {
            var noted = daybook.note(draft, by.id());
            if (noted.isDone()) publish(committee, meeting);
            return noted;
        });
    }

    private void publish(Party committee, Meeting meeting) {
        var today = clocks.today();
        var open = AskedPages.list(daybook, committee.id(), new OnDay(today, Long.MAX_VALUE, today)).stream()
                .filter(question -> question.releasedTo()
                        .filter(meeting.id().toString()::equals)
                        .isPresent())
                .filter(question -> question.answer().isPresent())
                .map(Open::of)
                .sorted(java.util.Comparator.comparing(Open::asked))
                .toList();
        var page = new StringOutput();
        var shelf = new Shelf(committee.name(), meeting.day(), open);
        templates.render(PUBLISHED + ".jte", Map.of("it", (Object) shelf), page);
        events.publishEvent(new Release(
                addressOf(committee, meeting.day()),
                "question",
                "Questions of the public, " + Words.day(meeting.day()),
                committee.id(),
                meeting.day(),
                page.toString(),
                meeting.id().value(),
                "A question was added, or its answer."));
    }

    /** Beside the agenda and the minutes of that day. */
    static String addressOf(Party committee, LocalDate day) {
        var plain = java.text.Normalizer.normalize(committee.name(), java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.UK)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var name = Optional.of(plain.substring(0, Math.min(60, plain.length()))).filter(text -> !text.isEmpty());
        return committee.trait("key").or(() -> name).orElse("committee") + "/" + day + "/questions";
    }
}
