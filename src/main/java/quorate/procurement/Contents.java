package quorate.procurement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import quorate.interests.Ruling;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.procurement.Panel.Seat;
import quorate.procurement.Regime.Holding;
import quorate.procurement.Regime.Line;
import quorate.procurement.SelectionRoute.Doing;
import quorate.procurement.SelectionRoute.Stage;
import quorate.web.Standing;
import quorate.web.Words;

/** What a notice has to hold, and what the record says of each of it. */
@Component
class Contents {

    private final Routes routes;
    private final Panel panel;
    private final Standing standing;

    Contents(Routes routes, Panel panel, Standing standing) {
        this.routes = routes;
        this.panel = panel;
        this.standing = standing;
    }

    /** @param said what the record has of it; empty where somebody has to write it */
    record Part(Line line, String said) {}

    Optional<Holding> holding(Proceeding proceeding, Stage stage) {
        return proceeding.begun().stream()
                .flatMap(begun -> routes.holdings("notice", begun).stream())
                .filter(holding -> holding.id().equals(stage.notice()))
                .findFirst();
    }

    /** Each thing that the notice of the step has to hold, as far as the record knows it. */
    List<Part> parts(Proceeding proceeding, SelectionRoute route, Stage stage, LocalDate day) {
        return holding(proceeding, stage).stream()
                .flatMap(holding -> holding.lines().stream())
                .map(line -> new Part(line, said(line.key(), proceeding, route, stage, day)))
                .toList();
    }

    private String said(String key, Proceeding proceeding, SelectionRoute route, Stage stage, LocalDate day) {
        var procurement = proceeding.procurement();
        return switch (key) {
            case "statement" -> statement(route, stage);
            case "title" -> procurement.title() + " (" + procurement.process() + ")";
            case "services" ->
                procurement.description().replaceFirst("\\.\\s*$", "") + ". CPV " + procurement.classification() + ".";
            case "provider" -> provider(proceeding);
            case "value" -> laid(proceeding, "value", value -> Words.money(Money.parse(value)));
            case "period" -> period(proceeding);
            case "who" -> decided(proceeding);
            case "criteria" ->
                Optional.ofNullable(proceeding.done().get(Doing.CRITERIA))
                        .map(Step::words)
                        .orElse("");
            case "selected" -> route.title() + ".";
            case "reasons" -> proceeding.laid().map(Step::words).orElse("");
            case "conflicts" -> conflicts(proceeding, day);
            case "managed" -> managed(proceeding, day);
            default -> "";
        };
    }

    private static String statement(SelectionRoute route, Stage stage) {
        return switch (stage.doing()) {
            case FOLLOWING -> "It is intended to follow the most suitable provider process to award a contract.";
            case INTENTION -> "It is intended to award a contract, following: " + route.title() + ".";
            default -> "A contract was awarded, following: " + route.title() + ".";
        };
    }

    private String provider(Proceeding proceeding) {
        return proceeding
                .chosen()
                .map(chosen -> standing.nameOf(chosen)
                        + proceeding.providers().stream()
                                .filter(it ->
                                        it.id().equals(chosen) && !it.address().isEmpty())
                                .map(it -> ", " + it.address())
                                .findFirst()
                                .orElse(""))
                .orElse("");
    }

    private static String period(Proceeding proceeding) {
        return proceeding
                .laid()
                .filter(step -> !step.told("from").isEmpty())
                .map(step -> Words.day(LocalDate.parse(step.told("from"))) + " to "
                        + Words.day(LocalDate.parse(step.told("last"))))
                .orElse("");
    }

    private static String laid(Proceeding proceeding, String name, Function<String, String> words) {
        return proceeding
                .laid()
                .map(step -> step.told(name))
                .filter(value -> !value.isEmpty())
                .map(words)
                .orElse("");
    }

    /** Before the decision it is known only who evaluates. */
    private String decided(Proceeding proceeding) {
        var decided = proceeding
                .decided()
                .map(step -> step.told("body") + ", " + Words.day(step.day()) + ".")
                .orElse("");
        var members =
                proceeding.members().stream().map(standing::nameOf).sorted().toList();
        var panel = members.isEmpty() ? "" : "Evaluated by " + Words.list(members) + ".";
        return (decided + " " + panel).strip();
    }

    private String conflicts(Proceeding proceeding, LocalDate day) {
        var found = new ArrayList<String>();
        panel.seats(proceeding, day)
                .forEach(seat -> seat.findings().forEach(finding -> found.add(finding.sentence() + ".")));
        return found.isEmpty() ? "None were found or declared." : String.join(" ", found);
    }

    private String managed(Proceeding proceeding, LocalDate day) {
        var rulings = panel.seats(proceeding, day).stream()
                .filter(seat -> seat.ruling().isPresent())
                .map(this::ruled)
                .toList();
        return rulings.isEmpty() ? "Nothing had to be managed." : String.join(" ", rulings);
    }

    private String ruled(Seat seat) {
        var ruling = seat.ruling().map(Ruling::effect).orElse("");
        return name(seat.person()) + " " + ruling + ".";
    }

    private String name(PartyId person) {
        return standing.nameOf(person);
    }

    /** What the notice says: what the record has, and where it has nothing what somebody wrote. */
    static List<Line> written(List<Part> parts, Map<String, String> typed) {
        return parts.stream()
                .map(part -> new Line(
                        part.line().words(),
                        part.said().isEmpty() ? typed.getOrDefault(part.line().key(), "") : part.said()))
                .toList();
    }
}
