package quorate.figures;

import java.util.List;
import quorate.intake.Import.Rejected;

/**
 * A file as it was read: its editions, and the rows that could not be read.
 *
 * @param dated whether the file itself says on which day was counted
 */
record Reading(Dataset dataset, List<Counted> editions, List<Rejected> rejected, boolean dated) {}
