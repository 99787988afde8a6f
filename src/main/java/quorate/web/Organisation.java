package quorate.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whose installation this is. A local body shows its own name beside the NHS logo, never the logo alone. */
@Component
public final class Organisation {

    private final String name;
    private final String split;

    Organisation(
            @Value("${quorate.organisation.name:}") String name, @Value("${quorate.organisation.kind:}") String split) {
        this.name = name;
        this.split = split;
    }

    /** "Brookshire"; empty when it was not said. */
    public String name() {
        return name;
    }

    /** "Integrated Care Board", shown on a line of its own. */
    public String kind() {
        return split;
    }

    boolean isNamed() {
        return !name.isBlank();
    }

    /** "NHS Brookshire Integrated Care Board". */
    @Override
    public String toString() {
        return isNamed() ? ("NHS " + name + " " + split).strip() : "";
    }
}
