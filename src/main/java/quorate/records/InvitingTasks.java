package quorate.records;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Meeting;
import quorate.kernel.MeetingId;
import quorate.web.CurrentPerson;
import quorate.web.Memory;
import quorate.web.Standing;
import quorate.web.Task;
import quorate.web.Words;

/** A meeting to come that was moved or called off since people were asked to it waits on its secretary's worklist. */
@Component
class InvitingTasks implements Task.Source {

    private final Inviting inviting;
    private final Committees committees;
    private final Memory memory;
    private final Clocks clocks;

    InvitingTasks(Inviting inviting, Committees committees, Memory memory, Clocks clocks) {
        this.inviting = inviting;
        this.committees = committees;
        this.memory = memory;
        this.clocks = clocks;
    }

    @Override
    public List<Task> tasksOf(CurrentPerson person) {
        var meetings = new LinkedHashMap<MeetingId, Meeting>();
        person.posts().stream()
                .filter(post -> post.office().equals("secretary"))
                .map(Standing.Post::body)
                .distinct()
                .flatMap(body -> committees.find(body).stream())
                .filter(meeting -> meeting.day().isAfter(clocks.today()))
                .forEach(meeting -> meetings.put(meeting.id(), meeting));
        var changes =
                memory.about(meetings.keySet().stream().map(MeetingId::value).toList(), "Meeting");
        return meetings.values().stream()
                .filter(meeting ->
                        Diary.changes(changes.getOrDefault(meeting.id().value(), List.of())) > 0)
                .map(inviting::of)
                .filter(asking -> asking.guests().stream().anyMatch(guest -> guest.due() && guest.before()))
                .map(asking -> task(asking.meeting()))
                .toList();
    }

    private static Task task(Meeting meeting) {
        return new Task(
                meeting.cancelled().isPresent()
                        ? "Tell people that a meeting is called off"
                        : "Tell people that a meeting was moved",
                meeting.title() + ", " + Words.day(meeting.day()),
                "/meetings/" + meeting.id() + "/invitations",
                Optional.of(meeting.day()));
    }
}
