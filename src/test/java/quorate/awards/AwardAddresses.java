package quorate.awards;

import java.util.List;
import java.util.Map;
import quorate.stories.AddressExamples;

/** The awards of a board. */
class AwardAddresses implements AddressExamples {

    @Override
    public Map<String, List<String>> byPattern() {
        return Map.of(
                "/awards/{word}", List.of("/awards/anytown-ccg"),
                "/awards/{word}/summary.csv", List.of("/awards/anytown-ccg/summary.csv"),
                "/awards/{word}/summary.xlsx", List.of("/awards/anytown-ccg/summary.xlsx"));
    }
}
