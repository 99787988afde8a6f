/**
 * Bytes: stored once by hash, checked, read and safely shown.
 *
 * <p>A paper arrives as PDF, ODT, DOCX or HTML. What it is follows from its bytes, never from its name. It is checked
 * before it is kept (size, parts of an archive, how far it swells, how deep it nests, no document type definition), its
 * text is extracted for search and a plain accessible HTML fragment is made of it. What people download goes out as
 * an attachment in a sandbox. Where evidence is asked for, a photograph is taken too: the picture alone, without what the
 * camera wrote into it, never shown inside a page.
 *
 * <p>Who may open a file is not decided here: whoever keeps a file's id asks that first, and then opens it in the name of
 * a person and because of a meeting or matter, which is logged.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "clocks", "web"})
package quorate.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
