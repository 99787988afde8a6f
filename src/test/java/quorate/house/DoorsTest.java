package quorate.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import quorate.web.Door;

/** What is observed at each door stands in docs/generated/access.md, written by quorate.stories.AccessTest. */
class DoorsTest {

    @Test
    void every_endpoint_says_who_may_use_it() {
        var open = endpoints()
                .filter(method -> !method.isAnnotatedWith(Door.class)
                        && !method.getOwner().isAnnotatedWith(Door.class))
                .map(JavaMethod::getFullName)
                .toList();
        House.none("doors", open, "Say who may come in: put @Door(…) on the method or its class.");
    }

    @Test
    void what_changes_something_is_never_public_but_signing_in() {
        var open = endpoints()
                .filter(method -> method.getAnnotations().stream()
                        .anyMatch(annotation ->
                                annotation.getRawType().getSimpleName().matches("(Post|Put|Delete|Patch)Mapping")))
                .filter(method -> whoOf(method) == Door.Who.PUBLIC)
                .filter(method -> !method.getOwner().getSimpleName().equals("SignInPages"))
                .map(JavaMethod::getFullName)
                .toList();
        House.none("public-changes", open, "Nobody changes anything without signing in:");
    }

    @Test
    void verbs_are_nouns() {
        var wrong = new ArrayList<String>();
        endpoints()
                .forEach(method -> method.tryGetAnnotationOfType(
                                org.springframework.web.bind.annotation.PostMapping.class)
                        .ifPresent(mapping -> Stream.concat(Stream.of(mapping.value()), Stream.of(mapping.path()))
                                .filter(path ->
                                        path.matches(".*/(add|create|update|delete|remove|edit|save|do|submit)(/.*)?"))
                                .forEach(path -> wrong.add(method.getFullName() + ": " + path))));
        House.none("verbs-in-addresses", wrong, "POST to what comes into being (/meetings/7/items/3/rulings):");
    }

    private static Stream<JavaMethod> endpoints() {
        return House.classes()
                .filter(type -> type.isAnnotatedWith(Controller.class) || type.isMetaAnnotatedWith(Controller.class))
                .map(JavaClass::getMethods)
                .flatMap(methods -> methods.stream())
                .filter(method -> method.isAnnotatedWith(RequestMapping.class)
                        || method.isMetaAnnotatedWith(RequestMapping.class));
    }

    private static Door.Who whoOf(JavaMethod method) {
        return method.tryGetAnnotationOfType(Door.class)
                .or(() -> method.getOwner().tryGetAnnotationOfType(Door.class))
                .map(Door::value)
                .orElse(Door.Who.ADMINISTRATOR);
    }

    @Test
    void forms_are_read_by_readers_that_cannot_throw() throws IOException {
        var raw = Pattern.compile("[A-Z]\\w*\\.(of|fromString|parse\\w*|valueOf)\\(\\s*typed\\.values?\\(");
        var wrong = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                raw.matcher(House.read(file))
                        .results()
                        .filter(use -> !use.group().startsWith("Search.of"))
                        .forEach(use -> wrong.add(file.getFileName() + ": " + use.group()));
            }
        }
        // It looks at the text first.
        wrong.remove("SeatingPages.java: Integer.parseInt(typed.value(");
        House.none(
                "raw-forms", wrong, "Anything may stand in a field: read it with offered, id, whole, choice or found:");
    }
}
