/** The program: its start, its home on disk and its embedded database. No module may use anything here. */
@NullMarked
package quorate;

import org.jspecify.annotations.NullMarked;
