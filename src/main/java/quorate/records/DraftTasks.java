package quorate.records;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.committees.Committees;
import quorate.committees.Meeting;
import quorate.web.CurrentPerson;
import quorate.web.Task;
import quorate.web.Words;

/** Minutes that wait for somebody, on their worklist. */
@Component
class DraftTasks implements Task.Source {

    private final Drafting drafting;
    private final Committees committees;

    DraftTasks(Drafting drafting, Committees committees) {
        this.drafting = drafting;
        this.committees = committees;
    }

    @Override
    public List<Task> tasksOf(CurrentPerson person) {
        return drafting.waiting(person).stream()
                .map(step -> new Task(
                        switch (step.kind()) {
                            case TO_CHAIR -> "Agree the draft minutes, or return them";
                            case RETURNED -> "Change the minutes as the chair asks";
                            default -> "Send the minutes to the committee";
                        },
                        committees.find(step.meeting()).map(DraftTasks::inWords).orElse(""),
                        "/committees/" + step.committee() + "/minutes/" + step.meeting(),
                        Optional.empty()))
                .toList();
    }

    private static String inWords(Meeting meeting) {
        return meeting.title() + ", " + Words.day(meeting.day());
    }
}
