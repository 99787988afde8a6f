package quorate.stories;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import quorate.PublishedFiles;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Tie;

/** A real commissioner and one of its real practices, from the published files. The people are of the fictional cast. */
record RealPractice(Party commissioner, Party practice) {

    static final LocalDate DAY = LocalDate.of(2016, 5, 10);

    static List<Path> files() {
        return List.of(PublishedFiles.of("ods/eccg_2016-02.csv"), PublishedFiles.of("ods/epraccur_2016-02.csv.gz"));
    }

    /** The first of its practices by code, once the files were read. */
    static RealPractice of(Register register, String code) {
        var view = register.on(DAY);
        var commissioner = view.findByCode("ods", code).orElseThrow();
        var practice = view.linksTo(commissioner.id(), Tie.COMMISSIONED_BY).stream()
                .flatMap(link -> view.find(link.from()).stream())
                .filter(party -> party.kind() == Kind.PRACTICE)
                .filter(party -> party.trait("status")
                        .orElse("")
                        .toLowerCase(Locale.ROOT)
                        .startsWith("a"))
                .min(Comparator.comparing(party -> party.code().orElse("")))
                .orElseThrow();
        return new RealPractice(commissioner, practice);
    }
}
