/**
 * Published files, taken in: unwrapped, recognised, handed to whoever can read them, and reported.
 *
 * <p>A {@link quorate.intake.RawFile} is a file's bytes without what they came wrapped in. A module that reads published
 * files is a {@link quorate.intake.Taker}: it says by name and by looks which files are its own, reads one in a write of
 * its own, and remembers what became of it as an {@link quorate.intake.Import}: rows accepted, changed and rejected, and
 * {@link quorate.intake.Import.Check checks} that hold the file against what else is known. {@link quorate.intake.Intake}
 * asks all takers, and some files have two: a list of populations tells the register which board a group was part of, and
 * the figures how many people lived there.
 *
 * <p>What publishers do to tables is met in one place: {@link quorate.intake.Table} reads rows by their headings and never by
 * position, {@link quorate.intake.Workbook} the sheets of a workbook, {@link quorate.intake.Cell} the days, numbers and ways of
 * saying "not known".
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"kernel", "clocks", "web"})
package quorate.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
