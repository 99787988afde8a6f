package quorate.committees;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.FileId;
import quorate.kernel.MeetingId;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Weight;
import quorate.web.Standing;

/** Makes up agendas: items, their order, their parts, their papers. */
@Component
class Agenda {

    private final Clocks clocks;
    private final AgendaStore store;
    private final PaperStore papers;
    private final MeetingStore meetings;
    private final FactStore facts;
    private final Standing standing;
    private final ApplicationEventPublisher events;

    Agenda(
            Clocks clocks,
            AgendaStore store,
            PaperStore papers,
            MeetingStore meetings,
            FactStore facts,
            Standing standing,
            ApplicationEventPublisher events) {
        this.clocks = clocks;
        this.store = store;
        this.papers = papers;
        this.meetings = meetings;
        this.facts = facts;
        this.standing = standing;
        this.events = events;
    }

    /** @param version the number of its last change, to be given back with the next one */
    record Sheet(List<Item> items, long version) {
        Optional<Item> find(UUID item) {
            return items.stream().filter(one -> one.id().equals(item)).findFirst();
        }
    }

    Sheet of(MeetingId meeting) {
        return new Sheet(
                store.list(meeting),
                store.lastEdit(meeting).map(AgendaStore.Edit::number).orElse(0L));
    }

    /** Puts the item last in its part. Its place is worked out here; one that was taken off before comes back as itself. */
    Answer<UUID> add(MeetingId meeting, Item item, long seen, PartyId by) {
        return edit(meeting, seen, by, (sheet, number) -> {
            if (sheet.find(item.id()).isPresent()) return new Answer.Done<>(item.id());
            var id = store.itemOf(meeting, item.matter()).orElse(item.id());
            var elsewhere = store.meetingOf(id).filter(other -> !other.equals(meeting));
            if (elsewhere.isPresent()) return no("agenda.twice", "This item is on another agenda.", "Add it anew");
            var twice = sheet.items().stream().anyMatch(one -> one.matter().equals(item.matter()));
            if (twice) return no("agenda.twice", "'" + item.title() + "' is on this agenda already.", "");
            var last = sheet.items().stream()
                    .filter(one -> item.hidden().isPresent() || one.isPublic())
                    .mapToInt(Item::place)
                    .max()
                    .orElse(0);
            var placed = item.at(last + 1, id);
            var order = new ArrayList<>(sheet.items());
            order.add(last, placed);
            store.change(meeting, moved(sheet, order), replaced(sheet, order, id), number);
            store.add(meeting, placed, number);
            return done(meeting, placed, "added", by, number);
        });
    }

    /** Lets the item change places with its neighbour. @param down towards the end of the agenda */
    Answer<UUID> move(MeetingId meeting, UUID id, boolean down, long seen, PartyId by) {
        return edit(meeting, seen, by, (sheet, number) -> {
            var item = sheet.find(id);
            if (item.isEmpty()) return gone();
            var from = item.get().place() - 1;
            var to = down ? from + 1 : from - 1;
            if (to < 0 || to >= sheet.items().size()) return new Answer.Done<>(id);
            var other = sheet.items().get(to);
            if (other.isPublic() != item.get().isPublic()) {
                return no(
                        "agenda.part",
                        "'" + item.get().title() + "' stands at the edge of its part of the agenda.",
                        "Change its part to move it further");
            }
            var order = new ArrayList<>(sheet.items());
            order.set(to, item.get());
            order.set(from, other);
            rewrite(meeting, sheet, order, number);
            return done(meeting, item.get(), "moved", by, number);
        });
    }

    /** Changes what the agenda says of an item. An item whose part is changed goes to the end of the other part. */
    Answer<UUID> change(MeetingId meeting, UUID id, UnaryOperator<Item> change, long seen, PartyId by) {
        return edit(meeting, seen, by, (sheet, number) -> {
            var item = sheet.find(id);
            if (item.isEmpty()) return gone();
            var after = change.apply(item.get());
            var order = new ArrayList<>(sheet.items());
            order.remove(item.get());
            var last = (int) order.stream()
                    .filter(one -> after.hidden().isPresent() || one.isPublic())
                    .count();
            order.add(after.isPublic() == item.get().isPublic() ? item.get().place() - 1 : last, after);
            rewrite(meeting, sheet, order, number);
            return done(meeting, after, "changed", by, number);
        });
    }

    Answer<UUID> takeOff(MeetingId meeting, UUID id, long seen, PartyId by) {
        return edit(meeting, seen, by, (sheet, number) -> {
            var item = sheet.find(id);
            if (item.isEmpty()) return gone();
            var order = new ArrayList<>(sheet.items());
            order.remove(item.get());
            rewrite(meeting, sheet, order, number);
            return done(meeting, item.get(), "taken-off", by, number);
        });
    }

    /** Adds a paper, or the next version of one with the same title. */
    Answer<UUID> addPaper(
            MeetingId meeting,
            UUID id,
            String title,
            FileId file,
            Paper.Kind kind,
            Optional<Ground> hidden,
            PartyId by) {
        return clocks.write(number -> {
            var item = of(meeting).find(id);
            if (item.isEmpty()) return gone();
            var before = papers.list(meeting).stream()
                    .filter(paper -> paper.item().equals(id) && paper.title().equals(title))
                    .toList();
            if (!before.isEmpty() && before.getLast().file().equals(file)) return new Answer.Done<>(id);
            papers.add(new Paper(id, title, before.size() + 1, file, kind, hidden, clocks.now(), by), number);
            return done(meeting, item.get(), "paper", by, number);
        });
    }

    private interface Change {
        Answer<UUID> make(Sheet sheet, long number);
    }

    private Answer<UUID> edit(MeetingId meeting, long seen, PartyId by, Change change) {
        return clocks.write(number -> {
            var convened = meetings.find(meeting);
            if (convened.isEmpty()) return no("agenda.meeting", "There is no such meeting.", "");
            if (isOver(meeting)) return no("sitting.closed", "The meeting is closed, and its agenda with it.", "");
            var last = store.lastEdit(meeting);
            if (last.isPresent() && last.get().number() > seen && last.get().number() < number) {
                return no(
                        "agenda.version",
                        "The agenda was changed by "
                                + standing.nameOf(last.get().by()) + " after you opened it.",
                        "Look at it as it is now and make your change again");
            }
            return change.make(of(meeting), number);
        });
    }

    private boolean isOver(MeetingId meeting) {
        return Fold.standing(facts.log(meeting)).stream().anyMatch(entry -> entry.fact() instanceof Fact.Closed);
    }

    private void rewrite(MeetingId meeting, Sheet before, List<Item> order, long number) {
        var kept = order.stream().map(Item::id).toList();
        var closed = new ArrayList<>(before.items().stream()
                .filter(item -> !kept.contains(item.id()))
                .map(Item::id)
                .toList());
        closed.addAll(moved(before, order));
        store.change(meeting, closed, replaced(before, order, null), number);
    }

    /** Ids of the items whose line is no longer as it was. */
    private static List<UUID> moved(Sheet before, List<Item> order) {
        return replaced(before, order, null).stream()
                .map(Item::id)
                .filter(id -> before.find(id).isPresent())
                .toList();
    }

    private static List<Item> replaced(Sheet before, List<Item> order, @org.jspecify.annotations.Nullable UUID except) {
        var changed = new ArrayList<Item>();
        for (var place = 0; place < order.size(); place++) {
            var item = order.get(place).at(place + 1, order.get(place).id());
            if (!item.id().equals(except) && !before.items().contains(item)) changed.add(item);
        }
        return changed;
    }

    private Answer<UUID> done(MeetingId meeting, Item item, String change, PartyId by, long number) {
        store.edited(meeting, by, number);
        events.publishEvent(
                new Meeting.AgendaChanged(meeting, item.id(), item.matter().value(), change, new Actor.Person(by)));
        return new Answer.Done<>(item.id());
    }

    private static <T> Answer<T> gone() {
        return no("agenda.item", "That item is no longer on the agenda.", "Look at the agenda as it is now");
    }

    static <T> Answer<T> no(String rule, String sentence, String remedy) {
        return new Answer.Refused<>(List.of(new Objection(rule, Weight.LOCAL, sentence, remedy, List.of())));
    }
}
