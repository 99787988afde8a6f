package quorate.sanctions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.Happening;
import quorate.kernel.MatterId;
import quorate.kernel.PartyId;
import quorate.kernel.Truth;
import quorate.web.Words;

/** A notice to a contractor, as it was drafted. */
record Notice(
        UUID id,
        NoticeKind kind,
        String practice,
        PartyId party,
        PartyId commissioner,
        UUID agreement,
        Body body,
        LocalDate drafted,
        PartyId by) {

    /**
     * What it says and rests on.
     *
     * @param under the regulations: gms, pms or apms
     * @param ground the id of a ground; empty for a breach as such
     * @param serve the day on which it is meant to be served
     * @param on the last day of the period, the first of the sanction, or the day of termination
     * @param breach what was done or left undone
     * @param steps what is required, or what the sanction is
     * @param reasons for a shorter period, for safety or against material loss; empty for none
     * @param consulted yes, no, or impracticable: the local medical committee
     * @param consulting when and how, or why not
     * @param given notices given before
     */
    record Body(
            String under,
            String ground,
            LocalDate serve,
            @Nullable LocalDate on,
            String breach,
            String steps,
            String remediable,
            String essential,
            int suspended,
            String reasons,
            String consulted,
            String consulting,
            List<String> given,
            String failed,
            String cumulative) {

        Optional<LocalDate> day() {
            return Optional.ofNullable(on);
        }
    }

    /** What is meant, to be judged for a day of service. @param earlier notices that stand besides those the form names */
    Intent intent(LocalDate served, Set<String> earlier, boolean unmet, boolean disputed) {
        var given = new java.util.HashSet<>(body.given());
        given.addAll(earlier);
        return new Intent(
                body.under(),
                kind,
                body.ground(),
                served,
                body.on(),
                Truth.of(!body.breach().isBlank() && !body.steps().isBlank()),
                truth(body.remediable()),
                given,
                unmet ? Truth.YES : truth(body.failed()),
                truth(body.cumulative()),
                truth(body.essential()),
                body.suspended(),
                Truth.of(!body.reasons().isBlank()),
                Truth.of(!body.reasons().isBlank()),
                Truth.of(disputed),
                Truth.of(!body.consulted().equals("no") && !body.consulting().isBlank()));
    }

    private static Truth truth(String word) {
        return word.isEmpty() ? Truth.UNKNOWN : Truth.parse(word);
    }

    String title() {
        return kind + ", " + practice
                + body.day().map(day -> ", " + Words.day(day)).orElse("");
    }

    /** The question that is laid of it, once. */
    MatterId matter() {
        return new MatterId(Fresh.idOf("matter of a notice", id.toString()));
    }

    String page() {
        return "/contracts/notices/" + id;
    }

    /** A notice was drafted, or something was done with it. */
    record Stepped(Notice notice, String what, LocalDate day, String words, Optional<UUID> decision, Actor by)
            implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(
                    notice.id(),
                    notice.agreement(),
                    notice.party().value(),
                    notice.commissioner().value());
        }

        @Override
        public List<UUID> because() {
            return decision.stream().toList();
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("kind", quorate.kernel.Code.of(notice.kind()), "what", what, "day", day.toString());
        }

        @Override
        public Map<String, String> secrets() {
            return Map.of("words", words);
        }
    }
}
