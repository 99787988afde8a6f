/**
 * Who deals with this, and how could it be decided? The pages that people open before they ask a lawyer.
 *
 * <p>Nothing is judged here, and nothing is kept here. {@code authority} judges and {@code law} knows; this module asks them
 * about everything at once and lays the answers side by side: every function for one commissioner ({@code Deals}), every
 * function for one body ({@code Mandates}), every way to one decision ({@code Planner}). Because each cell is an answer of
 * {@code authority} over the instruments on record, the matrix of one commissioner and the page of one of its committees
 * cannot disagree.
 *
 * <p>Where to begin: {@code Line} is one row of the matrix; what nobody owns is found there, with what would close the gap.
 * {@code Finder} finds the commissioner that somebody means. {@code Scene} is a small world on paper, in which {@code
 * TenQuestions} puts the ten questions of the research reports anew each time they are read.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "clocks", "web", "law", "register", "authority", "committees"})
package quorate.guide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
