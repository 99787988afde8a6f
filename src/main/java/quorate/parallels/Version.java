package quorate.parallels;

import java.time.LocalDate;
import quorate.kernel.PartyId;
import quorate.schemes.Definition;
import quorate.schemes.Schemes;

/** Another version of a scheme. @param text its file, which could be read when it was given */
record Version(String name, String text, LocalDate day, PartyId by) {

    Definition read() {
        return Schemes.read(text).definition().orElseThrow();
    }
}
