package quorate.sanctions;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quorate.kernel.Truth;

/**
 * What a commissioner means to do, as far as it is known.
 *
 * @param under the regulations: gms, pms or apms
 * @param ground the id of a ground; empty for a breach of the contract as such
 * @param served the day of the notice
 * @param on the last day of the notice period, the first of the sanction, or the day of termination; null for none yet
 * @param states whether the breach and the steps are written down
 * @param remediable whether the breach can be remedied
 * @param given notices that were given before and stand: remedial, breach
 * @param failed whether the steps of a remedial notice were not taken, and its period is over
 * @param cumulative whether going on would prejudice the efficiency of the services
 * @param essential whether the sanction touches essential services
 * @param suspended months for which obligations are suspended; 0 for none
 * @param exception whether it is done for the safety of patients or against material financial loss
 * @param reasons whether the reasons for that are written down
 * @param disputed whether a dispute about it is open
 * @param consulted whether the local medical committee was consulted; yes also where that was not practicable and it is said why
 */
record Intent(
        String under,
        NoticeKind kind,
        String ground,
        LocalDate served,
        @Nullable LocalDate on,
        Truth states,
        Truth remediable,
        Set<String> given,
        Truth failed,
        Truth cumulative,
        Truth essential,
        int suspended,
        Truth exception,
        Truth reasons,
        Truth disputed,
        Truth consulted) {

    Intent {
        given = Set.copyOf(given);
    }

    Optional<LocalDate> day() {
        return Optional.ofNullable(on);
    }

    boolean isExcepted() {
        return exception == Truth.YES && reasons == Truth.YES;
    }
}
