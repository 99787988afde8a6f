package quorate.register;

import java.util.List;
import java.util.Optional;
import quorate.web.Words;

/**
 * The area that is right for one purpose on one day: one as a rule, several or none where that is so.
 *
 * @param era the rule of the day; empty where there was no such area yet
 * @param areas every area that answers
 * @param outside members of whom no area is known, where the answer was found through members
 */
public record Footprint(Purpose purpose, Optional<Purpose.Era> era, List<Area> areas, int outside) {

    public Footprint {
        areas = List.copyOf(areas);
    }

    /**
     * One area.
     *
     * @param path how it was reached from whoever asked; empty for itself, for all of England, and through members
     * @param members how many members of whoever asked are in it, where it was found through them; else 0
     * @param of how many members there are
     */
    public record Area(Party party, List<Link> path, int members, int of) {

        public Area {
            path = List.copyOf(path);
        }

        /** True where only some members of whoever asked are in it. */
        public boolean isPart() {
            return members < of;
        }
    }

    /** The answer in one sentence. */
    public String sentence() {
        if (era.isEmpty()) return "There was no such area on this day.";
        var names = areas.stream().map(Footprint::inWords).toList();
        if (names.isEmpty()) {
            return "None is known: no "
                    + Words.list(era.get().kinds().stream().map(Kind::toString).toList(), "or")
                    + " is connected with it on this day.";
        }
        var left = outside == 0 ? "" : "; of " + Words.count(outside, "member", "members") + " none is known";
        return Words.list(names) + left + ".";
    }

    private static String inWords(Area area) {
        var share = area.of() == 0 || !area.isPart() ? "" : " (" + area.members() + " of " + area.of() + " members)";
        return area.party().name() + share;
    }
}
