package quorate.house;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PenniesTest {

    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    @Test
    void money_and_counts_never_float() {
        var floating = House.classes().flatMap(PenniesTest::floating).distinct().toList();
        House.none("pennies", floating, "Use kernel.Money, a whole number or BigDecimal:");
    }

    private static Stream<String> floating(JavaClass type) {
        var fields = type.getFields().stream()
                .filter(field -> FLOATING.contains(field.getRawType().getName()))
                .map(field -> field.getFullName());
        var methods = type.getCodeUnits().stream()
                .filter(unit -> FLOATING.contains(unit.getRawReturnType().getName())
                        || unit.getRawParameterTypes().stream()
                                .anyMatch(parameter -> FLOATING.contains(parameter.getName())))
                .map(unit -> unit.getFullName());
        return Stream.concat(fields, methods);
    }
}
