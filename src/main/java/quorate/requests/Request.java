package quorate.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.Happening;
import quorate.kernel.MatterId;
import quorate.kernel.PartyId;
import quorate.web.Words;

/**
 * What a practice asked for or told of, as it was received.
 *
 * @param practice its code on that day
 * @param agreement the contract that it is about, where one was entered
 */
record Request(
        UUID id,
        RequestKind kind,
        String practice,
        PartyId party,
        PartyId commissioner,
        Optional<UUID> agreement,
        Body body,
        LocalDate received,
        PartyId by) {

    /**
     * What was asked, by the questions of its kind; empty where a question is none of its kind.
     *
     * @param day from which it is to hold, or on which it happened
     * @param partner the person or subcontractor it is about
     * @param other codes of other practices, as {@code Z90002, Z90003}
     * @param old the address that is left
     * @param single yes or no: whether the contractor is single-handed
     * @param under the regulations that govern the contract: gms, pms or apms; empty where nobody knows
     * @param passes what passes to the practice that goes on
     * @param takers who takes how many patients
     */
    record Body(
            LocalDate day,
            @Nullable LocalDate until,
            String partner,
            String other,
            String old,
            String words,
            String single,
            String under,
            String why,
            List<Passes> passes,
            List<Taker> takers) {

        // What was received before there was such a question says nothing of it.
        @SuppressWarnings("ConstantValue")
        Body {
            passes = passes == null ? List.of() : List.copyOf(passes);
            takers = takers == null ? List.of() : List.copyOf(takers);
        }

        Body(
                LocalDate day,
                @Nullable LocalDate until,
                String partner,
                String other,
                String old,
                String words,
                String single,
                String under,
                String why) {
            this(day, until, partner, other, old, words, single, under, why, List.of(), List.of());
        }

        Optional<LocalDate> last() {
            return Optional.ofNullable(until);
        }
    }

    /** As it stands in a list: "A partner joins: Dr Helen Marsh, 1 July 2016". */
    String title() {
        var about =
                List.of(body.partner(), body.other(), kind.asks(RequestKind.Ask.PARTNER) ? "" : body.words()).stream()
                        .filter(word -> !word.isBlank())
                        .findFirst()
                        .map(word -> ": " + (word.length() > 80 ? word.substring(0, 79) + "…" : word))
                        .orElse("");
        var until = body.last().map(day -> " to " + Words.day(day)).orElse("");
        return kind.title() + about + ", " + Words.day(body.day()) + until;
    }

    /** The codes of the other practices that it names. */
    List<String> others() {
        return body.other().isBlank() ? List.of() : List.of(body.other().split(", "));
    }

    /** Whoever ends, comes back or takes something over by it, beside the practice itself. */
    List<String> parties() {
        return Stream.concat(others().stream(), body.takers().stream().map(Taker::code))
                .distinct()
                .toList();
    }

    /** The question that is laid of it, once. */
    MatterId matter() {
        return new MatterId(Fresh.idOf("matter of a request", id.toString()));
    }

    String page() {
        return "/requests/" + id;
    }

    /** A request was received. */
    record Received(Request request, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(
                    request.id(),
                    request.party().value(),
                    request.commissioner().value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "kind",
                    request.kind().id(),
                    "practice",
                    request.practice(),
                    "received",
                    request.received().toString());
        }

        @Override
        public Map<String, String> secrets() {
            return Map.of("title", request.title(), "why", request.body().why());
        }
    }

    /** Something was done with it. */
    record Stepped(Request request, Step step, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(
                    request.id(),
                    request.party().value(),
                    request.commissioner().value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "what",
                    quorate.kernel.Code.of(step.what()),
                    "day",
                    step.day().toString());
        }

        @Override
        public Map<String, String> secrets() {
            return Map.of("item", step.item(), "words", step.words());
        }
    }

    /** It came to something: it was decided, or took effect. */
    record Ended(Request request, Outcome outcome, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(
                    request.id(),
                    request.party().value(),
                    request.commissioner().value());
        }

        @Override
        public List<UUID> because() {
            return outcome.decision().stream().toList();
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("approved", outcome.approved() ? "yes" : "no", "done", outcome.done() ? "yes" : "no");
        }
    }
}
