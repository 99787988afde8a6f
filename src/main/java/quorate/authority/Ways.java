package quorate.authority;

import java.util.List;
import java.util.Optional;
import quorate.law.Power;

/**
 * Everybody who might decide an act for a commissioner on a day, and what came of asking each.
 *
 * @param level the level of responsibility that the commissioner held: {@code none}, {@code 1}, {@code 2}, {@code 3} or
 *     {@code icb}
 * @param power who decides at that level by the law pack; empty where it has no answer, which is not a "no"
 * @param all the cheapest way first; behind those that may be gone, those that may not
 */
public record Ways(String act, String level, Optional<Power> power, List<Route> all) {

    public Ways {
        all = List.copyOf(all);
    }

    /** Those that may be gone, if perhaps only once something has been asked. */
    public List<Route> open() {
        return all.stream().filter(Route::isOpen).toList();
    }

    /** Those that may not, each with its reasons. */
    public List<Route> closed() {
        return all.stream().filter(route -> !route.isOpen()).toList();
    }
}
