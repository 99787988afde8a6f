/**
 * Letters by e-mail: kept first, carried afterwards, never twice.
 *
 * <p>A {@link quorate.letters.Letter} is kept in the same write as whatever calls for it, under a key that says what it is for;
 * the same key is kept once. That row is the outbox: {@code Courier} takes what is due, notes that it begins, hands it to the
 * mail server through {@code Carrier}, and notes what came of it. What the server puts off is tried again, later each time;
 * what it refuses waits for the administrator. Where the connection broke after the letter was on its way nobody can know
 * whether it arrived: then it is not sent again until somebody says so.
 *
 * <p>Where to begin: {@code Letters} keeps, {@code Courier} delivers, {@code Delivery} is where a letter stands. The mail
 * server is named by settings ({@code Smtp}); without them letters are kept, and shown as not sent.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "clocks", "web"})
package quorate.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
