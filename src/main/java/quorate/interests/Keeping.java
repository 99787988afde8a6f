package quorate.interests;

import java.util.List;
import quorate.kernel.Citation;

/**
 * How an edition of the guidance wants a register kept.
 *
 * @param refreshMonths how often what is on it is confirmed
 * @param everybody true if all on the register are published, false if only those who make decisions
 * @param publicMonths how long an interest stays on the public register after its end; 0 where the edition says nothing
 * @param privateYears how long the private record is kept after that end; 0 where the edition says nothing
 */
public record Keeping(
        int refreshMonths,
        List<Citation> refreshSources,
        boolean everybody,
        List<Citation> publishedSources,
        int publicMonths,
        int privateYears,
        List<Citation> keptSources) {}
