package quorate.law;

import java.util.List;
import quorate.kernel.Citation;
import quorate.kernel.Span;

/**
 * A level of responsibility that a commissioner could hold.
 *
 * @param span the days on which anybody could hold it: every act must say who decides on each of them
 * @param sources on what a row rests that names no sources of its own
 */
record Level(String id, String title, Span span, List<Citation> sources) {}
