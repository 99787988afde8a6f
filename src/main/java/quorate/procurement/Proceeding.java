package quorate.procurement;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quorate.authority.Facts;
import quorate.kernel.Code;
import quorate.kernel.Fresh;
import quorate.kernel.MatterId;
import quorate.kernel.PartyId;
import quorate.procurement.SelectionRoute.Doing;
import quorate.procurement.Step.What;

/** A procurement with all that was done in it, in order. */
record Proceeding(Procedure procurement, List<Step> steps, List<Issued> issued, long number) {

    /** How the standstill or what follows it was answered. */
    enum Reply {
        AWARD("Award as intended"),
        REPEAT("Go back to an earlier step"),
        ABANDON("Abandon the procurement");

        private final String words;

        Reply(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** @param lead under whom it works; empty for a lead provider. @param chain false while its subcontractors are not yet known */
    record Provider(PartyId id, Optional<PartyId> lead, String address, boolean chain) {}

    record Score(PartyId member, PartyId provider, int score, String words) {}

    /** What there was of it on the day, as far as was known at the number. */
    Optional<Proceeding> asAt(LocalDate day, long known) {
        if (number > known || procurement.opened().isAfter(day)) return Optional.empty();
        var kept = steps.stream()
                .filter(step -> step.number() <= known && !step.day().isAfter(day))
                .toList();
        var ids = kept.stream().map(Step::id).toList();
        return Optional.of(new Proceeding(
                procurement,
                kept,
                issued.stream().filter(it -> ids.contains(it.step())).toList(),
                number));
    }

    Stream<Step> all(What what) {
        return steps.stream().filter(step -> step.what() == what);
    }

    Optional<Step> last(What what) {
        return all(what).reduce((earlier, later) -> later);
    }

    /** The same since somebody last went back. */
    private Optional<Step> lastNow(What what) {
        var back = last(What.REPEATED);
        return last(what)
                .filter(step -> back.filter(it -> it.number() > step.number()).isEmpty());
    }

    /** The step by which the route was chosen. */
    Optional<Step> route() {
        return last(What.ROUTE);
    }

    Optional<LocalDate> begun() {
        return route().map(step -> LocalDate.parse(step.told("begun")));
    }

    Facts facts() {
        return new Facts(route().map(Step::more).orElse(Map.of()).entrySet().stream()
                .filter(entry -> !entry.getKey().equals("begun"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The steps of the route that are done, less those to which somebody went back. */
    Map<Doing, Step> done() {
        var done = new EnumMap<Doing, Step>(Doing.class);
        for (var step : steps) {
            if (step.what() == What.DONE) done.put(Code.parse(Doing.class, step.item()), step);
            if (step.what() == What.DECIDED && step.told("approved").equals("yes")) done.put(Doing.CHOSEN, step);
            if (step.what() == What.REPEATED) {
                var back = Code.parse(Doing.class, step.item());
                done.keySet().removeIf(doing -> doing.compareTo(back) >= 0);
            }
        }
        return Collections.unmodifiableMap(done);
    }

    boolean isDone(Doing doing) {
        return done().containsKey(doing);
    }

    List<Provider> providers() {
        var known = all(What.CHAIN).map(Step::item).toList();
        var found = new TreeMap<String, Provider>();
        all(What.PROVIDER)
                .forEach(step -> found.put(
                        step.item(),
                        new Provider(
                                PartyId.of(step.item()),
                                Optional.of(step.told("lead"))
                                        .filter(lead -> !lead.isEmpty())
                                        .map(PartyId::of),
                                step.told("address"),
                                !step.told("chain").equals("unknown") || known.contains(step.item()))));
        return List.copyOf(found.values());
    }

    List<Provider> leads() {
        return providers().stream().filter(it -> it.lead().isEmpty()).toList();
    }

    List<PartyId> members() {
        return all(What.MEMBER).map(step -> PartyId.of(step.item())).distinct().toList();
    }

    /** The last score of each member for each provider. */
    List<Score> scores() {
        var found = new TreeMap<String, Score>();
        all(What.SCORE)
                .forEach(step -> found.put(
                        step.item(),
                        new Score(
                                PartyId.of(step.told("member")),
                                PartyId.of(step.told("provider")),
                                Integer.parseInt(step.told("score")),
                                step.words())));
        return List.copyOf(found.values());
    }

    /** The question whom to award it to. Whoever goes back asks a new one. */
    MatterId question() {
        return new MatterId(Fresh.idOf(
                "award of a procurement",
                procurement.id() + "/" + all(What.REPEATED).count()));
    }

    Optional<Step> laid() {
        return lastNow(What.LAID);
    }

    Optional<Step> decided() {
        return lastNow(What.DECIDED);
    }

    Optional<PartyId> chosen() {
        return laid().map(step -> PartyId.of(step.told("provider")));
    }

    /** Representations since somebody last went back. */
    List<Step> represented() {
        var back = last(What.REPEATED).map(Step::number).orElse(0L);
        return all(What.REPRESENTED).filter(step -> step.number() > back).toList();
    }

    /** The last answer, if nothing came after it. */
    Optional<Step> answered() {
        var last = represented().stream().map(Step::number).max(Long::compare).orElse(Long.MAX_VALUE);
        return lastNow(What.ANSWERED).filter(step -> step.number() > last);
    }

    boolean waitsForAnswer() {
        return !represented().isEmpty() && answered().isEmpty();
    }

    State state() {
        if (last(What.ABANDONED).isPresent()) return State.ABANDONED;
        if (isDone(Doing.NOTICED)) return State.ENDED;
        if (isDone(Doing.CONTRACTED)) return State.AWARDED;
        if (decided().filter(step -> !step.told("approved").equals("yes")).isPresent()) return State.NOT_AWARDED;
        if (isDone(Doing.INTENTION)) return State.STANDSTILL;
        if (isDone(Doing.CHOSEN)) return State.DECIDED;
        if (laid().isPresent()) return State.LAID;
        return route().isPresent() ? State.UNDER_WAY : State.OPENED;
    }

    enum State {
        OPENED("Opened", "blue"),
        UNDER_WAY("Under way", "blue"),
        LAID("Award waits for a decision", "yellow"),
        DECIDED("Award decided", "green"),
        NOT_AWARDED("Not awarded", "red"),
        STANDSTILL("Intention published", "yellow"),
        AWARDED("Contract entered into", "green"),
        ENDED("Award published", "grey"),
        ABANDONED("Abandoned", "grey");

        private final String words;
        private final String colour;

        State(String words, String colour) {
            this.words = words;
            this.colour = colour;
        }

        String colour() {
            return colour;
        }

        boolean isOpen() {
            return this != ENDED && this != ABANDONED;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    Optional<Issued> notice(UUID id) {
        return issued.stream().filter(it -> it.id().equals(id)).findFirst();
    }
}
