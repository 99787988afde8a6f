package quorate.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GlossaryTest {

    /** The modules whose words people meet; the others speak of paper, bytes and time. */
    private static final Set<String> SPOKEN =
            Set.of("law", "register", "authority", "interests", "committees", "advice", "journal", "publication");

    private final List<List<String>> lines = House.read(Path.of("docs/GLOSSARY.md"))
            .lines()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| word |"))
            .map(line ->
                    Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toList())
            .toList();

    @Test
    void every_word_has_a_meaning_and_an_origin_and_stands_once_in_its_place() {
        assertThat(lines)
                .isNotEmpty()
                .allSatisfy(cells -> assertThat(cells).hasSize(3).noneMatch(String::isBlank));
        assertThat(lines).extracting(List::getFirst).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void the_words_that_modules_show_to_each_other_are_in_the_glossary() {
        var words = lines.stream().map(List::getFirst).collect(Collectors.toSet());
        var missing = House.classes()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC)
                        && !type.getEnclosingClass().isPresent())
                .filter(type -> SPOKEN.contains(type.getPackageName().replace("quorate.", "")))
                .map(type -> type.getSimpleName()
                        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                        .toLowerCase(Locale.ROOT))
                .filter(word -> !words.contains(word))
                .distinct()
                .toList();
        House.none("words", missing, "Explain these words in docs/GLOSSARY.md, in their place in the alphabet:");
    }
}
