package quorate.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

class SizesTest {

    private static final int JAVA = 300;
    private static final int TEST = 400;
    private static final int TEMPLATE = 150;
    private static final int METHOD = 40;
    private static final int DOOR = 10;
    private static final int MODULE = 3_500;

    @Test
    void files_end_before_a_reader_is_lost() {
        var long_ = Stream.of(
                        tooLong(House.files(House.MAIN, ".java"), JAVA),
                        tooLong(House.files(House.TESTS, ".java"), TEST),
                        tooLong(House.files(House.TEMPLATES, ".jte"), TEMPLATE),
                        tooLong(House.files(House.MIGRATIONS, ".sql"), TEMPLATE))
                .flatMap(List::stream)
                .toList();
        House.none(
                "long-files",
                long_,
                "Split by feature (a Java file has at most 300 lines, a test 400, a template 150):");
    }

    private static List<String> tooLong(List<Path> files, int most) {
        return files.stream()
                .filter(file -> House.read(file).lines().count() > most)
                .map(file -> file.toString().replace('\\', '/'))
                .toList();
    }

    @Test
    void methods_fit_on_a_screen() throws IOException {
        var wrong = new ArrayList<String>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var sources = House.files(House.MAIN, ".java");
            var task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    problem -> {},
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjectsFromPaths(sources));
            var positions = Trees.instance(task).getSourcePositions();
            for (var unit : task.parse()) {
                new TreeScanner<Void, String>() {
                    @Override
                    public Void visitClass(ClassTree type, String outer) {
                        return super.visitClass(type, type.getSimpleName().toString());
                    }

                    @Override
                    public Void visitMethod(MethodTree method, String type) {
                        var lines = lineOf(unit, positions.getEndPosition(unit, method))
                                - lineOf(unit, positions.getStartPosition(unit, method))
                                + 1;
                        if (lines > METHOD) wrong.add(type + "." + method.getName());
                        return super.visitMethod(method, type);
                    }
                }.scan(unit, "");
            }
        }
        House.none("long-methods", wrong, "A method has at most 40 lines: take out what has a name of its own:");
    }

    private static long lineOf(CompilationUnitTree unit, long position) {
        return unit.getLineMap().getLineNumber(position);
    }

    /** Which modules were talked about, and up to how many lines: the tables of the decision records, the last one last. */
    private static Map<String, Integer> ceilings() {
        return House.files(Path.of("docs/decisions"), ".md").stream()
                .sorted()
                .flatMap(page -> Pattern.compile("\\| `(\\w+)` \\| ([\\d,]+) \\|")
                        .matcher(House.read(page))
                        .results())
                .collect(Collectors.toMap(
                        row -> row.group(1),
                        row -> Integer.valueOf(row.group(2).replace(",", "")),
                        (earlier, later) -> later));
    }

    @Test
    void a_large_module_has_been_talked_about() {
        var ceilings = ceilings();
        var large = House.modules().stream()
                .filter(module -> linesOf(module) > ceilings.getOrDefault(module, MODULE))
                .map(module -> module + " has " + linesOf(module) + " lines")
                .toList();
        House.none(
                "large-modules",
                large,
                "Say it once, split it by feature, or write a decision record with a new ceiling (see 0004):");
    }

    @Test
    void what_was_said_about_large_modules_is_still_needed() {
        assertThat(ceilings().keySet()).isNotEmpty().allMatch(module -> linesOf(module) > MODULE);
    }

    private static long linesOf(String module) {
        return House.files(House.MAIN.resolve(module), ".java").stream()
                .mapToLong(file -> House.read(file).lines().count())
                .sum();
    }

    @Test
    void a_front_door_is_small() {
        var wide = House.classes()
                .filter(type -> type.getPackageName()
                        .equals("quorate." + type.getSimpleName().toLowerCase(java.util.Locale.ROOT)))
                .filter(type -> type.getMethods().stream()
                                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                                .map(method -> method.getName())
                                .distinct()
                                .count()
                        > DOOR)
                .map(type -> type.getName())
                .toList();
        House.none("wide-doors", wide, "A front door has at most 10 public methods:");
    }
}
