package quorate.publication;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import quorate.web.Choice;
import quorate.web.Words;

/**
 * By what lists of the public can be narrowed: each is found by going from one to the next along an index, which does not
 * grow with what was published.
 */
@Component
class NarrowingStore {

    private final ShelfStore shelf;

    NarrowingStore(ShelfStore shelf) {
        this.shelf = shelf;
    }

    /** @param name as it was on the day of the last document that the body published */
    record Body(UUID id, String name) {}

    List<Body> bodies() {
        return shelf.sql()
                .sql("""
                with recursive each (body) as (
                    (select body from publication.release order by body limit 1)
                    union all
                    select (select release.body from publication.release
                            where release.body > each.body order by release.body limit 1)
                    from each where each.body is not null)
                select each.body, last.body_name from each,
                       lateral (select body_name from publication.release
                                where release.body = each.body order by day desc limit 1) as last
                """)
                .query((row, at) -> new Body(row.getObject("body", UUID.class), row.getString("body_name")))
                .list();
    }

    List<String> kinds() {
        return shelf.sql().sql("""
                with recursive each (kind) as (
                    (select kind from publication.release order by kind limit 1)
                    union all
                    select (select release.kind from publication.release
                            where release.kind > each.kind order by release.kind limit 1)
                    from each where each.kind is not null)
                select kind from each where kind is not null order by kind
                """).query((row, at) -> row.getString("kind")).list();
    }

    /** From the last to the first of which there is a document. */
    List<Integer> years() {
        return shelf.sql().sql("""
                with recursive each (day) as (
                    (select day from publication.release order by day desc limit 1)
                    union all
                    select (select release.day from publication.release
                            where release.day < make_date(extract(year from each.day)::int, 1, 1)
                            order by release.day desc limit 1)
                    from each where each.day is not null)
                select extract(year from day)::int as year from each where day is not null order by day desc
                """).query((row, at) -> row.getInt("year")).list();
    }

    List<Choice> choicesOfBodies() {
        return bodies().stream()
                .map(body -> Choice.of(body.id().toString(), body.name()))
                .toList();
    }

    List<Choice> choicesOfKinds() {
        return kinds().stream()
                .map(kind -> Choice.of(kind, Words.sentence(kind)))
                .toList();
    }

    List<Choice> choicesOfYears() {
        return years().stream()
                .map(String::valueOf)
                .map(year -> Choice.of(year, year))
                .toList();
    }
}
