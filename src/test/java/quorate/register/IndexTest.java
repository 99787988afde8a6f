package quorate.register;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;

class IndexTest {

    /** An accent at the end is left out, but leads past the short way that plain names take. */
    @Property
    void a_plain_name_is_bared_like_any_other(@ForAll @CharRange(from = '\u0020', to = '~') String name) {
        assertThat(Index.bare(name)).isEqualTo(Index.bare(name + "\u0301"));
    }
}
