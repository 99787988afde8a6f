/**
 * The paper that pages are printed on.
 *
 * <p>NHS layout and components, sign-in, the "as at" day, error pages and the worklist. It imports no module but the words
 * and the clocks: what a signed-in person may do follows from the posts held today, which {@code register} answers through
 * {@link quorate.web.Standing}. Any module may put lines on the worklist through {@link quorate.web.Task}. Every endpoint
 * declares who may use it with {@link quorate.web.Door}; one that does not is refused, and fails the house test.
 *
 * <p>{@link quorate.web.Accounts} says who may sign in. Administrators open and close accounts ({@code Administration}, and
 * the pages whose names begin with {@code Account} and {@code Opening}) for the people of the {@link quorate.web.Directory},
 * which {@code register} implements, and see what the journal holds of them through {@link quorate.web.Memory}.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"kernel", "clocks"})
package quorate.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
