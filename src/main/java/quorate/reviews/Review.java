package quorate.reviews;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Happening;
import quorate.kernel.PartyId;

/**
 * A review of the PMS agreements of a commissioner.
 *
 * @param base the first of April of the year of which the baselines are
 * @param entries what is known, without what a later entry took the place of; by practice
 * @param askings who was asked for a view, the first first
 * @param consultation when it was put to practices and the Local Medical Committee; empty while it was not
 */
record Review(
        UUID id,
        PartyId commissioner,
        String title,
        LocalDate base,
        LocalDate opened,
        PartyId by,
        List<Entry> entries,
        List<Path> paths,
        Optional<Consultation> consultation,
        List<Question> questions,
        List<Asking> askings) {

    Review {
        entries = List.copyOf(entries);
        paths = List.copyOf(paths);
        questions = List.copyOf(questions);
        askings = List.copyOf(askings);
    }

    record Consultation(LocalDate from, LocalDate answerBy, String words, LocalDate day, PartyId by) {}

    /** What a practice asks about its line. */
    record Question(UUID id, String practice, String words, LocalDate day, PartyId by, Optional<Reply> reply) {}

    record Reply(String words, LocalDate day, PartyId by) {}

    /** That the Local Medical Committee was asked, with its view where it gave one; the latest of several. */
    Optional<Asking> lmc() {
        return askings.stream()
                .filter(Asking::isOfLmc)
                .reduce((one, later) -> later.view().isPresent() || one.view().isEmpty() ? later : one);
    }

    Optional<Path> find(UUID path) {
        return paths.stream().filter(it -> it.id().equals(path)).findFirst();
    }

    /** The path that was adopted. */
    Optional<Path> adopted() {
        return paths.stream().filter(Path::isAdopted).findFirst();
    }

    /** "2014/15": the year that begins with this April. */
    static String year(LocalDate april) {
        var next = (april.getYear() + 1) % 100;
        return april.getYear() + "/" + (next < 10 ? "0" : "") + next;
    }

    String baseYear() {
        return year(base);
    }

    String state() {
        if (adopted().isPresent()) return "A path was adopted";
        if (paths.stream().anyMatch(it -> it.held().isPresent())) return "A path waits for a decision";
        if (consultation.isPresent()) return "Put to practices";
        return paths.isEmpty() ? "Baselines are entered" : "Paths are drawn up";
    }

    String page() {
        return "/reviews/" + id;
    }

    String page(String practice) {
        return page() + "/practices/" + practice;
    }

    /** It was opened, entered into, put to others, laid or decided: {@code what} says which. */
    record Moved(UUID review, PartyId whom, String what, List<UUID> because, Actor by) implements Happening {

        Moved {
            because = List.copyOf(because);
        }

        @Override
        public List<UUID> about() {
            return List.of(review, whom.value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("what", what);
        }
    }
}
