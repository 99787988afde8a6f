/**
 * The program itself. No module may use anything here, and this may use every module.
 *
 * <p>{@code Quorate} is the start; {@code Errands} runs what was typed, and {@code Launch} starts the application for it: on the
 * {@code Home} on disk, with the {@code Cluster} of PostgreSQL that comes along unless the {@code Settings} name another, and
 * tables brought up to date by {@code Migrations}. What can go wrong at a start is {@code CannotStart}, one sentence each.
 *
 * <p>{@code World} tells the fictional world to a new installation, chapter by chapter. {@code Examples} runs worked examples,
 * and {@code Mutant} breaks the law pack in every small way to see which of them notices.
 */
@NullMarked
package quorate;

import org.jspecify.annotations.NullMarked;
