package quorate.stories;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Addresses of the merger in which Dr Ruth Amos is conflicted: the matter, the meeting that takes it, and its pages. */
class MeetingAddresses implements AddressExamples {

    private static final List<String> PATTERNS = List.of(
            "/committees/{committee}",
            "/committees/{committee}/meetings",
            "/committees/{committee}/meetings/new",
            "/matters/{matter}",
            "/meetings/{meeting}",
            "/meetings/{meeting}/actions/{entry}/completions",
            "/meetings/{meeting}/agenda",
            "/meetings/{meeting}/arrivals",
            "/meetings/{meeting}/brief",
            "/meetings/{meeting}/cancellations",
            "/meetings/{meeting}/convening",
            "/meetings/{meeting}/convenings",
            "/meetings/{meeting}/events",
            "/meetings/{meeting}/facts",
            "/meetings/{meeting}/items",
            "/meetings/{meeting}/items/{item}",
            "/meetings/{meeting}/items/{item}/about",
            "/meetings/{meeting}/items/{item}/subjects",
            "/meetings/{meeting}/items/{item}/change",
            "/meetings/{meeting}/items/{item}/changes",
            "/meetings/{meeting}/items/{item}/moves",
            "/meetings/{meeting}/items/{item}/outcomes",
            "/meetings/{meeting}/items/{item}/papers",
            "/meetings/{meeting}/items/{item}/removals",
            "/meetings/{meeting}/items/{item}/rulings",
            "/meetings/{meeting}/items/{item}/votes",
            "/meetings/{meeting}/items/{item}/votes/own",
            "/meetings/{meeting}/items/{item}/hands",
            "/meetings/{meeting}/items/{item}/ways",
            "/meetings/{meeting}/items/{item}/cases",
            "/meetings/{meeting}/live",
            "/meetings/{meeting}/look-ahead",
            "/meetings/{meeting}/matters/{matter}/items",
            "/meetings/{meeting}/minutes",
            "/meetings/{meeting}/minutes/words",
            "/meetings/{meeting}/minutes/{committee}",
            "/meetings/{meeting}/minutes/{earlier}/items",
            "/meetings/{meeting}/notices",
            "/meetings/{meeting}/pack",
            "/meetings/{meeting}/papers/{file}",
            "/meetings/{meeting}/papers/{file}/notes",
            "/meetings/{meeting}/papers/{file}/original");

    private final Secrets.Kept kept;

    MeetingAddresses(AutowireCapableBeanFactory beans) {
        this.kept = beans.createBean(Secrets.class).keep();
    }

    @Override
    public Map<String, List<String>> byPattern() {
        return PATTERNS.stream()
                .collect(Collectors.toMap(MeetingAddresses::asMapped, pattern -> List.of(filled(pattern))));
    }

    /** As the mapping writes it, where committee, matter and meeting are just {@code {id}} when they come first. */
    private static String asMapped(String pattern) {
        return pattern.replaceFirst("\\{(committee|matter|meeting)}", "{id}");
    }

    private String filled(String pattern) {
        return Stream.of(
                        Map.entry("{committee}", Secrets.COMMITTEE.toString()),
                        Map.entry("{matter}", Secrets.MERGER.toString()),
                        Map.entry("{meeting}", Secrets.MEETING.toString()),
                        Map.entry("{item}", Secrets.ITEM.toString()),
                        Map.entry("{earlier}", kept.earlier().toString()),
                        Map.entry("{file}", kept.hidden().toString()),
                        Map.entry("{entry}", Long.toString(kept.action())))
                .reduce(pattern, (text, name) -> text.replace(name.getKey(), name.getValue()), (one, other) -> other);
    }
}
