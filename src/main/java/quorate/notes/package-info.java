/**
 * What a reader writes in the margin of a paper, for nobody else.
 *
 * <p>A {@code Note} belongs to whoever wrote it: no secretary, chair or administrator reads it on any page, nothing of it enters
 * the journal, and its writer takes it out again without a trace. It keeps the exact version of the paper by its hash, with the
 * page or the passage that it is about, so that it means the same when a later version has moved everything. A note may
 * quote the paper; so it is shown only while its writer may read that paper: whoever is kept out of an item later finds their
 * notes again once they are let in.
 *
 * <p>Where to begin: {@code Notebook} says which papers may be written on, {@code NotePages} shows paper and notes side by side.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "clocks", "web", "files", "register", "authority", "interests", "committees"})
package quorate.notes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
