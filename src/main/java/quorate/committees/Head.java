package quorate.committees;

import java.util.ArrayList;
import java.util.List;
import quorate.web.Crumb;
import quorate.web.Words;

/** What stands at the top of every page of a meeting: what it is, and the ways to its other pages that are open. */
record Head(Meeting meeting, List<String> committees, Pass pass, Sitting.Phase phase) {

    String path() {
        return "/meetings/" + meeting.id();
    }

    String when() {
        return Words.weekday(meeting.day()) + " at "
                + Words.time(meeting.starts().toLocalTime());
    }

    String caption() {
        return Words.list(committees);
    }

    List<Crumb> crumbs() {
        return List.of(Crumb.of("Meetings", "/meetings"));
    }

    List<Crumb> tabs() {
        var tabs = new ArrayList<Crumb>();
        tabs.add(Crumb.of("Agenda", path()));
        if (pass.secretary()) tabs.add(Crumb.of("Edit agenda", path() + "/agenda"));
        if (pass.secretary() || pass.chairs()) tabs.add(Crumb.of("Look ahead", path() + "/look-ahead"));
        if (pass.secretary()) tabs.add(Crumb.of("Papers on their way", path() + "/cycle"));
        tabs.add(Crumb.of("Live board", path() + "/live"));
        tabs.add(Crumb.of("Minutes", path() + "/minutes"));
        return tabs;
    }

    /** Whether it can be moved or cancelled by whoever reads this. */
    boolean mayMove() {
        return pass.secretary()
                && phase == Sitting.Phase.NOT_OPENED
                && meeting.cancelled().isEmpty();
    }

    boolean isOpen() {
        return phase == Sitting.Phase.OPEN;
    }
}
