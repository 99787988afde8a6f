package quorate.kernel;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of which the public was given notice, for lists and calendars. Published as an application event beside a
 * {@link Release}, and again whenever it is moved or called off.
 *
 * @param id the same whatever becomes of it
 * @param body whose meeting it is; committees that meet in common have an occasion each
 * @param starts by the clock on the wall in London
 * @param cancelled why it does not take place; null when it does
 * @param agenda the permanent address of its agenda below the public site
 */
public record Occasion(
        UUID id,
        PartyId body,
        String title,
        LocalDateTime starts,
        String place,
        @Nullable String cancelled,
        String agenda) {}
