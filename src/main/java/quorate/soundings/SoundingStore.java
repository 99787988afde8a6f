package quorate.soundings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Code;
import quorate.kernel.FileId;
import quorate.kernel.PartyId;
import quorate.soundings.Sounding.Heard;
import quorate.soundings.Sounding.Letter;
import quorate.soundings.Sounding.Stance;

/** What was said of schemes, as rows. */
@Component
class SoundingStore {

    private final JdbcClient sql;

    SoundingStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Sounding it, long number) {
        var heard = it.heard();
        sql.sql("""
                        insert into soundings.sounding (id, commissioner, scheme, committee, asked, stance, answered, words,
                            letter, letter_name, why_not, day, by_person, number)
                        values (:id, :commissioner, :scheme, cast(:committee as uuid), cast(:asked as date), :stance,
                            cast(:answered as date), :words, cast(:letter as uuid), :name, :why, :day, :by, :number)
                        """)
                .param("id", it.id())
                .param("commissioner", it.commissioner().value())
                .param("scheme", it.scheme())
                .param("committee", heard.map(each -> each.committee().value()).orElse(null))
                .param("asked", heard.map(Heard::asked).orElse(null))
                .param("stance", heard.map(each -> Code.of(each.stance())).orElse(null))
                .param("answered", heard.flatMap(Heard::answered).orElse(null))
                .param("words", heard.map(Heard::words).orElse(""))
                .param(
                        "letter",
                        heard.flatMap(Heard::letter)
                                .map(each -> each.file().value())
                                .orElse(null))
                .param("name", heard.flatMap(Heard::letter).map(Letter::name).orElse(""))
                .param("why", it.whyNot())
                .param("day", it.day())
                .param("by", it.by().value())
                .param("number", number)
                .update();
    }

    /** Of the commissioners as known by the number, the latest first. */
    List<Sounding> list(Collection<PartyId> commissioners, long known) {
        if (commissioners.isEmpty()) return List.of();
        return sql.sql("""
                        select * from soundings.sounding where commissioner in (:ids) and number <= :known
                        order by number desc
                        """)
                .param("ids", commissioners.stream().map(PartyId::value).toList())
                .param("known", known)
                .query((row, at) -> sounding(row))
                .list();
    }

    Optional<Sounding> find(UUID id) {
        return sql.sql("select * from soundings.sounding where id = ?")
                .param(id)
                .query((row, at) -> sounding(row))
                .optional();
    }

    private static Sounding sounding(ResultSet row) throws SQLException {
        return new Sounding(
                row.getObject("id", UUID.class),
                new PartyId(row.getObject("commissioner", UUID.class)),
                row.getString("scheme"),
                heard(row),
                row.getString("why_not"),
                row.getObject("day", LocalDate.class),
                new PartyId(row.getObject("by_person", UUID.class)));
    }

    private static Optional<Heard> heard(ResultSet row) throws SQLException {
        var committee = row.getObject("committee", UUID.class);
        if (committee == null) return Optional.empty();
        var letter = row.getObject("letter", UUID.class);
        return Optional.of(new Heard(
                new PartyId(committee),
                row.getObject("asked", LocalDate.class),
                Code.parse(Stance.class, row.getString("stance")),
                Optional.ofNullable(row.getObject("answered", LocalDate.class)),
                row.getString("words"),
                letter == null
                        ? Optional.empty()
                        : Optional.of(new Letter(new FileId(letter), row.getString("letter_name")))));
    }
}
