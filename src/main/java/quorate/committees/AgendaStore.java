package quorate.committees;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.MatterId;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;

/** Agendas. A line is closed and written anew whenever it changes, so that every earlier agenda can be read again. */
@Component
class AgendaStore {

    private final JdbcClient sql;

    AgendaStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The agenda as it stands. */
    List<Item> list(MeetingId meeting) {
        return sql.sql("""
                select line.*, item.matter from committees.line join committees.item on item.id = line.item
                where line.meeting = ? and upper_inf(line.known) order by line.place
                """).param(meeting.value()).query((row, at) -> item(row)).list();
    }

    /** The last change; empty while nothing is on the agenda. Its number is the version of the agenda. */
    Optional<Edit> lastEdit(MeetingId meeting) {
        return sql.sql("select number, by_whom from committees.edit where meeting = ? order by number desc limit 1")
                .param(meeting.value())
                .query((row, at) -> new Edit(row.getLong("number"), new PartyId(row.getObject("by_whom", UUID.class))))
                .optional();
    }

    void edited(MeetingId meeting, PartyId by, long number) {
        sql.sql("insert into committees.edit (meeting, number, by_whom) values (?, ?, ?) on conflict do nothing")
                .param(meeting.value())
                .param(number)
                .param(by.value())
                .update();
    }

    record Edit(long number, PartyId by) {}

    /** The meetings on whose agenda the matter is now, or was when they were held. */
    List<Place> placesOf(MatterId matter) {
        return sql.sql("""
                select line.meeting, line.item from committees.line join committees.item on item.id = line.item
                where item.matter = ? and upper_inf(line.known)
                """)
                .param(matter.value())
                .query((row, at) -> new Place(
                        new MeetingId(row.getObject("meeting", UUID.class)), row.getObject("item", UUID.class)))
                .list();
    }

    record Place(MeetingId meeting, UUID item) {}

    Optional<MeetingId> meetingOf(UUID item) {
        return sql.sql("select meeting from committees.item where id = ?")
                .param(item)
                .query((row, at) -> new MeetingId(row.getObject("meeting", UUID.class)))
                .optional();
    }

    /** The item that the matter is, or was before it was taken off, on the agenda of the meeting. */
    Optional<UUID> itemOf(MeetingId meeting, MatterId matter) {
        return sql.sql("select id from committees.item where meeting = ? and matter = ?")
                .param(meeting.value())
                .param(matter.value())
                .query(UUID.class)
                .optional();
    }

    void add(MeetingId meeting, Item item, long number) {
        sql.sql("""
                insert into committees.item (id, meeting, matter, number) values (?, ?, ?, ?) on conflict (id) do nothing
                """)
                .param(item.id())
                .param(meeting.value())
                .param(item.matter().value())
                .param(number)
                .update();
        write(meeting, item, number);
    }

    /** Closes the lines as they were and writes those of the items that stay. */
    void change(MeetingId meeting, List<UUID> before, List<Item> after, long number) {
        for (var item : before) {
            sql.sql("""
                    update committees.line set known = int8range(lower(known), ?)
                    where item = ? and upper_inf(known)
                    """).param(number).param(item).update();
        }
        after.forEach(item -> write(meeting, item, number));
    }

    private void write(MeetingId meeting, Item item, long number) {
        sql.sql("""
                insert into committees.line
                    (item, meeting, place, title, purpose, ground, reason, presenter, committee, known)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::uuid[], int8range(?, null))
                """)
                .param(item.id())
                .param(meeting.value())
                .param(item.place())
                .param(item.title())
                .param(item.purpose().name().toLowerCase(Locale.ROOT))
                .param(item.hidden()
                        .map(hidden -> hidden.ground().name().toLowerCase(Locale.ROOT))
                        .orElse(""))
                .param(item.hidden().map(Item.Hidden::reason).orElse(""))
                .param(item.presenter())
                .param(item.committees().stream().map(PartyId::toString).collect(Collectors.joining(",", "{", "}")))
                .param(number)
                .update();
    }

    private static Item item(ResultSet row) throws SQLException {
        var ground = row.getString("ground");
        var committees = (UUID[]) row.getArray("committee").getArray();
        return new Item(
                row.getObject("item", UUID.class),
                new MatterId(row.getObject("matter", UUID.class)),
                row.getInt("place"),
                row.getString("title"),
                Item.Purpose.valueOf(row.getString("purpose").toUpperCase(Locale.ROOT)),
                ground.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Item.Hidden(
                                Ground.valueOf(ground.toUpperCase(Locale.ROOT)), row.getString("reason"))),
                row.getString("presenter"),
                Arrays.stream(committees).map(PartyId::new).toList());
    }
}
