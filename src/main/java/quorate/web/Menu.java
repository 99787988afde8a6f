package quorate.web;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The parts of the service in the header. Shown is what exists and has a door open to the person. */
@Component
class Menu {

    private static final List<Item> PARTS = List.of(
            new Item("Worklist", "/worklist", "What waits for you", false),
            new Item("Meetings", "/meetings", "When committees meet, and what they decide", false),
            new Item("Actions", "/actions", "What people took on at meetings, and what came of it", false),
            new Item("Matters", "/matters", "What waits for a decision, and who may take it", false),
            new Item(
                    "Who may decide?",
                    "/who-may-decide",
                    "Who has the power to decide, on any day, and from where",
                    false),
            new Item(
                    "Who deals with this?",
                    "/who-deals-with-this",
                    "Every function of a commissioner on a day: who decides, who is asked, who is told",
                    false),
            new Item(
                    "Advice",
                    "/advice",
                    "Questions that went to a lawyer or to NHS England, and what they said",
                    false),
            new Item("Register", "/register", "Practices, commissioners and people, and how they are connected", false),
            new Item("Map of England", "/atlas", "Practices, commissioners and levels by region, on any day", false),
            new Item("Figures", "/figures", "What was counted and paid, as it was published", false),
            new Item(
                    "Contracts",
                    "/contracts",
                    "What practices have agreed to, by commissioner, and what is missing",
                    false),
            new Item(
                    "Requests", "/requests", "What practices ask of their commissioner, and what becomes of it", false),
            new Item("Money", "/money", "Where every pound of the commissioner is, was and is promised", false),
            new Item("Your statements", "/payments/mine", "What your practice was paid, line by line, and why", false),
            new Item("Your claims", "/claims/mine", "What your practice asks to be paid back or helped with", false),
            new Item("Payments", "/payments", "What practices are owed, checked before they are paid", false),
            new Item("Schemes", "/schemes", "Under what money is owed to practices, and how it is worked out", false),
            new Item("Offers", "/offers", "Schemes offered to practices, and what they answer", false),
            new Item("Procurements", "/procurements", "How a provider is being chosen, and what comes next", false),
            new Item("Notices", "/notices", "What buyers have published: plans, calls for bids, awards", false),
            new Item(
                    "Interests",
                    "/interests",
                    "What people who decide stand to gain, and what was ruled about it",
                    false),
            new Item(
                    "Registers",
                    "/registers",
                    "Gifts and hospitality, who has still to declare, breaches, registers from spreadsheets",
                    false),
            new Item("Law", "/law", "What the law said, on any day, and where to read it", false),
            new Item("Accounts", "/accounts", "Who may sign in, and who cannot yet", false),
            new Item("Letters", "/letters", "Which letters were sent by e-mail, and which were not", false),
            new Item("Public site", "/public", "Agendas, papers, minutes and registers as they were published", false));

    /** Parts for whoever speaks for a practice: to everybody else they would be empty. */
    private static final Set<String> OF_PRACTICES = Set.of("/payments/mine", "/claims/mine");

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private volatile @Nullable Map<String, List<Door>> doors;

    Menu(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /**
     * @param about one line on what is found there
     * @param current whether the page stands in this part
     */
    public record Item(String text, String link, String about, boolean current) {}

    List<Item> of(Optional<CurrentPerson> person, String path, OnDay day) {
        var speaks = person.filter(asking -> asking.posts().stream().anyMatch(Standing.Post::isOfPractice))
                .isPresent();
        return PARTS.stream()
                .filter(part -> speaks || !OF_PRACTICES.contains(part.link()))
                .filter(part -> doors().getOrDefault(part.link(), List.of()).stream()
                        .anyMatch(door -> Doorkeeper.admits(door.value(), person)))
                .map(part -> new Item(part.text(), part.link() + day.query(), part.about(), isIn(path, part.link())))
                .toList();
    }

    private static boolean isIn(String path, String part) {
        return path.equals(part) || path.startsWith(part + "/");
    }

    /** Which doors lead to each part. Addresses are the same from the first request to the last, so they are asked once. */
    private Map<String, List<Door>> doors() {
        var known = doors;
        if (known == null) doors = known = read();
        return known;
    }

    private Map<String, List<Door>> read() {
        var handlers = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .toList();
        return PARTS.stream()
                .collect(toUnmodifiableMap(
                        Item::link,
                        part -> handlers.stream()
                                .filter(entry ->
                                        entry.getKey().getPatternValues().contains(part.link()))
                                .filter(entry -> isRead(entry.getKey()))
                                .flatMap(entry -> Stream.ofNullable(Doorkeeper.doorOf(entry.getValue())))
                                .toList()));
    }

    private static boolean isRead(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }
}
