package quorate.atlas;

import java.util.List;

/**
 * The boundary of an area as a published file has it.
 *
 * @param scheme {@code ods} or {@code ons}: whose code it is
 */
record Outline(String scheme, String code, String name, List<Ring> rings) {

    Outline {
        rings = List.copyOf(rings);
    }
}
