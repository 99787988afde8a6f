package quorate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One round of what {@code bin/torture} does at length. Its acts on postings alone are left to it: the months paid here post
 * in batches too.
 */
@Tag("slow")
class TortureTest {

    @TempDir
    Path temporary;

    @Test
    void an_import_killed_half_way_loses_and_doubles_nothing() throws Exception {
        var file = PublishedFiles.of("ods/eccg_2016-02.csv").toAbsolutePath().toString();
        var torture = new Torture(new TorturedImport(List.of(file)), temporary, 7);
        assertThat(torture.run(1)).isZero();
    }

    @Test
    void a_ballot_killed_half_way_loses_and_doubles_nothing() throws Exception {
        assertThat(new Torture(new TorturedBallot(), temporary, 7).run(1)).isZero();
    }

    @Test
    void months_paid_to_practices_killed_half_way_are_neither_lost_nor_paid_twice() throws Exception {
        assertThat(new Torture(new TorturedPayments(), temporary, 7).run(1)).isZero();
    }

    @Test
    void a_first_start_killed_half_way_tells_the_fictional_world_whole_the_next_time() throws Exception {
        assertThat(new Torture(new TorturedWorld(), temporary, 7).run(1)).isZero();
    }
}
