/**
 * The review of PMS agreements: what each practice is paid above a GMS practice, how that is taken back over years, and who
 * gains and who loses by it.
 *
 * <p>A {@code Review} belongs to a commissioner and a base year. What is known about practices is {@code Entry}s, typed or
 * read from a spreadsheet, each with its source; lists and incomes that nobody entered are taken from what was published.
 * {@code Premiums} makes of it a {@code Reviewed} practice each, with its premium and every question about it. A {@code Path}
 * says at what {@code Pace} premiums are taken back and how what is released is reinvested; {@code Course} works it out for
 * every year, and the money is the same before and after, to the penny. All arithmetic is in the files of {@code schemes}
 * ({@code pms-*.yaml}): here is none but sums.
 *
 * <p>A review is put to the practices and to the Local Medical Committee; each practice sees its own line and asks about it.
 * One path is laid for a decision; adopted, its scheme is one that is paid, and the readings for it are given as the file
 * that {@code payments} reads.
 *
 * <p>Where to begin: {@code Review}, {@code Premiums}, {@code Course}, {@link quorate.reviews.Reviews}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "clocks",
            "web",
            "files",
            "intake",
            "register",
            "figures",
            "authority",
            "schemes",
            "payments"
        })
package quorate.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
