package quorate.atlas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import quorate.kernel.PartyId;
import quorate.register.Kind;
import quorate.register.Link;
import quorate.register.Party;
import quorate.register.Tie;
import quorate.register.View;
import quorate.web.Words;

/**
 * One tie of a body with another, as it reads from the body: "commissions Mill Lane Surgery".
 *
 * @param forward whether the body is the one that the tie begins at
 */
record Connection(Link link, boolean forward, Party other) {

    /** In which direction from the body the other stands in the picture. */
    enum Side {
        /** What it belongs to, what it owns, what came before and afterwards. */
        RIGHT,
        /** What it contains. */
        LEFT
    }

    /** All that are public on the day of the view, sorted by their words and names. */
    static List<Connection> of(PartyId body, View view, Function<LocalDate, View> register) {
        var all = new ArrayList<Connection>();
        for (var link : view.linksFrom(body)) add(all, link, true, view, register);
        for (var link : view.linksTo(body)) add(all, link, false, view, register);
        all.sort(Comparator.comparing(Connection::words)
                .thenComparing(connection -> connection.other().kind())
                .thenComparing(connection -> connection.other().name()));
        return List.copyOf(all);
    }

    private static void add(
            List<Connection> all, Link link, boolean forward, View view, Function<LocalDate, View> register) {
        if (!link.tie().isPublic()) return;
        var id = forward ? link.to() : link.from();
        find(id, link, view, register)
                .filter(other -> other.kind() != Kind.PERSON && other.kind() != Kind.POST)
                .ifPresent(other -> all.add(new Connection(link, forward, other)));
    }

    /** Whoever was succeeded is no more on the day, and is found on the day before. */
    private static Optional<Party> find(PartyId id, Link link, View view, Function<LocalDate, View> register) {
        var now = view.find(id);
        if (now.isPresent() || link.tie() != Tie.SUCCESSOR_OF) return now;
        return register.apply(link.span().from().minusDays(1)).find(id);
    }

    String words() {
        return forward ? link.tie().forward() : link.tie().backward();
    }

    String days() {
        return Words.span(link.span());
    }

    /** Connections of one group are drawn together. */
    String group() {
        return words() + (side() == Side.LEFT ? " " + other.kind().many() : "");
    }

    Side side() {
        if (forward) return Side.RIGHT;
        return switch (link.tie()) {
            case COMMISSIONED_BY, PART_OF, MEMBER_OF, LIES_IN -> Side.LEFT;
            default -> Side.RIGHT;
        };
    }
}
