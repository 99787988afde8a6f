package quorate.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page for anybody, and the worklist for whoever works here. */
@Controller
class HomePages {

    private final ObjectProvider<Task.Source> sources;
    private final People people;
    private final Organisation organisation;

    HomePages(ObjectProvider<Task.Source> sources, People people, Organisation organisation) {
        this.sources = sources;
        this.people = people;
        this.organisation = organisation;
    }

    record Worklist(CurrentPerson person, OnDay day, List<Task> due, List<Task> open) {
        boolean isLate(Task task) {
            return task.due().filter(due -> due.isBefore(day.today())).isPresent();
        }
    }

    @GetMapping("/")
    @Door(Door.Who.PUBLIC)
    ModelAndView home() {
        return people.find().isPresent() ? Page.seeOther("/worklist") : Page.of("web/home", organisation.toString());
    }

    @GetMapping("/worklist")
    @Door(Door.Who.SIGNED_IN)
    ModelAndView worklist(CurrentPerson person, OnDay day) {
        var tasks = sources.orderedStream()
                .flatMap(source -> source.tasksOf(person).stream())
                .toList();
        var due = tasks.stream()
                .filter(task -> task.due().isPresent())
                .sorted(Comparator.comparing((Task task) -> task.due().orElseThrow()))
                .toList();
        var open = tasks.stream().filter(task -> task.due().isEmpty()).toList();
        return Page.of("web/worklist", new Worklist(person, day, due, open));
    }
}
