package quorate.studio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quorate.law.Law;
import quorate.register.Party;
import quorate.register.Register;

/**
 * What a draft or an instrument says, in numbered clauses that people read.
 *
 * @param clauses in the order in which they are printed
 */
record Wording(List<Said> clauses) {

    Wording {
        clauses = List.copyOf(clauses);
    }

    /**
     * A clause.
     *
     * @param id of what it is about, the same in every version: {@code quorum}, {@code seats}, or the id of a clause in words
     * @param columns of its table, where it has one
     * @param source where the clause was read that it began as; may be empty
     */
    record Said(
            String id,
            String heading,
            List<String> sentences,
            List<String> columns,
            List<List<String>> rows,
            String source) {

        Said {
            sentences = List.copyOf(sentences);
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        static Said of(String id, String heading, List<String> sentences) {
            return new Said(id, heading, sentences, List.of(), List.of(), "");
        }

        /** Sentences and rows, a line each. */
        List<String> lines() {
            return Stream.concat(
                            sentences.stream(),
                            rows.stream()
                                    .map(row -> String.join(
                                            "; ",
                                            row.stream()
                                                    .filter(cell -> !cell.isEmpty())
                                                    .toList())))
                    .toList();
        }
    }

    /** Where each thing stands: {@code quorum} is "clause 5". What the service judges by cites these. */
    Map<String, String> places() {
        var places = new LinkedHashMap<String, String>();
        for (var at = 0; at < clauses.size(); at++) {
            places.put(clauses.get(at).id(), "clause " + (at + 1));
        }
        var voting = places.get("voting");
        if (voting != null) places.put("majority", voting);
        var meetings = places.get("meetings");
        if (meetings != null) {
            places.put("public", meetings);
            places.put("notice", meetings);
        }
        return places;
    }

    /** Words instruments with the names of their day. */
    @Component
    static class Maker {

        private final Register register;
        private final Law law;

        Maker(Register register, Law law) {
            this.register = register;
            this.law = law;
        }

        Wording of(Content content) {
            var on = law.on(content.from());
            var view = register.on(content.from());
            return new Wording(new Phrasing(
                            content,
                            on,
                            id -> view.find(id).map(Party::name).orElse("a body that did not exist on that day"))
                    .clauses());
        }
    }
}
