package quorate.stories;

import java.util.List;
import java.util.Map;

/**
 * Real addresses for patterns such as {@code /law/acts/{id}}, so that the access table and the accessibility test can visit
 * every page. A module puts a class that implements this among its tests; its constructor may ask for any bean, and it may
 * make what it needs through the module's front door. Where a page depends on who looks, choose a thing in which Dr Ruth
 * Amos of Mill Lane is conflicted.
 */
public interface AddressExamples {

    /**
     * By pattern as the mapping writes it: one or more addresses, with a query where the page needs one. A pattern without
     * braces is visited as it is where there is no example.
     */
    Map<String, List<String>> byPattern();
}
