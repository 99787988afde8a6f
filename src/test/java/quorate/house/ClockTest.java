package quorate.house;

import com.tngtech.archunit.core.domain.JavaAccess;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClockTest {

    private static final Set<String> WHERE = Set.of("quorate.RealTime", "quorate.clocks.Clocks");

    @Test
    void nobody_asks_the_time_but_the_clock() {
        var askers = House.classes()
                .filter(type -> !WHERE.contains(type.getName()))
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(ClockTest::asksTheTime)
                .map(access -> access.getOrigin().getFullName() + " calls "
                        + access.getTarget().getOwner().getSimpleName() + "."
                        + access.getTarget().getName())
                .distinct()
                .toList();
        House.none("clock", askers, "Only clocks.Clocks knows what day it is: have it given to you.");
    }

    private static boolean asksTheTime(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var name = access.getTarget().getName();
        if (owner.isEquivalentTo(System.class)) return name.equals("currentTimeMillis");
        if (owner.isEquivalentTo(java.util.Date.class)) return name.equals("<init>");
        if (owner.isEquivalentTo(Clock.class)) return name.startsWith("system");
        return owner.getPackageName().equals("java.time") && name.equals("now");
    }
}
