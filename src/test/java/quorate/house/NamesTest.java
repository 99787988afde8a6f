package quorate.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import picocli.CommandLine.Command;

class NamesTest {

    private static final Pattern SUFFIX = Pattern.compile(
            ".*(Service|Manager|Helper|Utils?|Impl|Dto|DTO|Info|Data|Base|Handler|Processor|Controller|Repository)");
    private static final Pattern TEST_METHOD = Pattern.compile(
            "@(?:Test|ParameterizedTest[^\\n]*|Property[^\\n]*)\\s+(?:@[^\\n]+\\s+)*(?:public )?void (\\w+)\\(");

    @Test
    void nothing_is_called_by_a_word_that_says_nothing() {
        House.none(
                "names",
                House.classes()
                        .filter(type -> SUFFIX.matcher(type.getSimpleName()).matches())
                        .map(JavaClass::getName)
                        .toList(),
                "Call it what it is in the committee room (docs/STYLE.md): none of these suffixes says anything.");
    }

    @Test
    void pages_stores_and_commands_are_called_so_and_kept_inside() {
        var wrong = new ArrayList<String>();
        House.classes().filter(type -> !type.isInterface()).forEach(type -> {
            var name = type.getSimpleName();
            if (type.isAnnotatedWith(Controller.class) != name.endsWith("Pages")) {
                wrong.add(type.getName() + ": a controller, and nothing else, is called …Pages");
            }
            if (type.isTopLevelClass() && type.isAnnotatedWith(Command.class) && !name.endsWith("Command")) {
                wrong.add(type.getName() + ": what picocli runs is called …Command");
            }
            if (type.isTopLevelClass()
                    && name.matches(".+(Pages|Store|Form)")
                    && type.getModifiers().contains(JavaModifier.PUBLIC)) {
                wrong.add(type.getName() + ": keep it package-private");
            }
        });
        House.none("kinds", wrong, "Name each by its kind, and show only the front door:");
    }

    @Test
    void get_throws_find_is_optional_and_list_is_a_list() {
        var wrong = House.classes()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE))
                .flatMap(NamesTest::wrong)
                .toList();
        House.none("verbs", wrong, "get… throws, find… is an Optional, list… is a list:");
    }

    private static Stream<String> wrong(JavaMethod method) {
        var gives = method.getRawReturnType();
        var name = method.getFullName();
        if (method.getName().matches("get[A-Z].*") && gives.isEquivalentTo(Optional.class)) {
            return Stream.of(name + " gives an Optional: call it find…");
        }
        if (method.getName().matches("find[A-Z].*") && !gives.isEquivalentTo(Optional.class)) {
            return Stream.of(name + " gives no Optional");
        }
        if (method.getName().matches("list[A-Z].*") && !gives.isAssignableTo(Collection.class)) {
            return Stream.of(name + " gives no list");
        }
        return Stream.of();
    }

    @Test
    void tests_are_sentences() {
        var wrong = new ArrayList<String>();
        for (var file : House.files(House.TESTS, ".java")) {
            var text = House.read(file);
            var methods = TEST_METHOD
                    .matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            if (!methods.isEmpty() && !file.toString().endsWith("Test.java")) wrong.add(file + ": call it …Test");
            methods.stream()
                    .filter(method -> !method.matches("[\\p{Ll}\\d_]*_[\\p{Ll}\\d_]*"))
                    .forEach(method -> wrong.add(file + ": " + method));
        }
        House.none("sentences", List.copyOf(wrong), "A test is called by a sentence in lower case, words joined by _:");
    }
}
