package quorate.parallels;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import quorate.kernel.PartyId;
import quorate.register.Kind;
import quorate.register.Link;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.register.View;

/**
 * Which practices are a commissioner's, in the months that are compared or in the two years before: another system may go on
 * paying one that closed, which is what a parallel run is for.
 */
final class Ours {

    private static final int BEFORE = 24;

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> wrong = new TreeMap<>();
    private final List<View> views;
    private final String commissioner;

    private Ours(List<View> views, String commissioner) {
        this.views = views;
        this.commissioner = commissioner;
    }

    static Ours of(Parallel parallel, Register register) {
        var days = new TreeSet<LocalDate>();
        for (var back = BEFORE; back > 0; back -= 3) days.add(parallel.first().minusMonths(back));
        for (var month : parallel.months()) {
            days.add(month);
            days.add(month.plusMonths(1).minusDays(1));
        }
        var views = days.descendingSet().stream().map(register::on).toList();
        var ours = new Ours(views, nameOf(views, parallel.commissioner()));
        for (var view : views) {
            view.linksTo(parallel.commissioner(), Tie.COMMISSIONED_BY).stream()
                    .map(Link::from)
                    .flatMap(id -> view.find(id).stream())
                    .filter(party -> party.kind() == Kind.PRACTICE)
                    .forEach(party -> party.code().ifPresent(code -> ours.names.putIfAbsent(code, party.name())));
        }
        return ours;
    }

    private static String nameOf(List<View> views, PartyId id) {
        return views.stream()
                .flatMap(view -> view.find(id).stream())
                .findFirst()
                .map(it -> it.name())
                .orElse("this commissioner");
    }

    String commissioner() {
        return commissioner;
    }

    String nameOf(String practice) {
        return names.getOrDefault(practice, practice);
    }

    /** Why a code cannot stand for a practice in the file; empty for one of the commissioner's. */
    Optional<String> wrong(String code) {
        if (names.containsKey(code)) return Optional.empty();
        return Optional.of(wrong.computeIfAbsent(code, this::why));
    }

    private String why(String code) {
        if (code.isEmpty()) return "it is empty. Enter the code of the practice, such as A81001";
        var found = views.stream()
                .flatMap(view -> view.findByCode("ods", code).stream()
                        .filter(party -> party.kind() == Kind.PRACTICE)
                        .map(party -> view.linksFrom(party.id(), Tie.COMMISSIONED_BY).stream()
                                .flatMap(link -> view.find(link.to()).stream())
                                .findFirst()
                                .map(it -> party.name() + " (" + code + ") is a practice of " + it.name() + ", not of "
                                        + commissioner)
                                .orElse(party.name() + " (" + code
                                        + ") is a practice of no commissioner that is known")))
                .findFirst();
        return found.orElse("“" + code + "” is the code of no practice of " + commissioner
                        + " in these months or the two years before")
                + ". Check the code, or leave the row out";
    }
}
