package quorate.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small sound pack in a folder, to be broken in one place at a time. */
record SmallPack(Path folder) {

    static SmallPack in(Path folder) throws IOException {
        var pack = new SmallPack(folder);
        pack.write("PACK.yaml", """
                number: 1000
                read: 2026-11-21
                files: [sources.yaml, levels.yaml, acts.yaml, rules.yaml, concerns.yaml, bills.yaml, open.yaml]
                tables: [ties.yaml]
                """);
        pack.write("sources.yaml", """
                sources:
                - {id: ACT, title: An Act, where: a shelf, evidence: legislation}
                """);
        pack.write("levels.yaml", """
                levels:
                - {id: 3, title: Level 3, span: 2015-04-01/2022-07-01, cites: [ACT]}
                """);
        pack.write("acts.yaml", """
                acts:
                - id: fn.award
                  title: Award
                  family: contracts
                  origin: nhs-england
                  who:
                  - {level: 3, span: 2015-04-01/2018-04-01, decides: nhs-england}
                  - {level: 3, span: 2018-04-01/2022-07-01, decides: commissioner}
                """);
        pack.write("rules.yaml", """
                rules:
                - id: law.first
                  weight: must
                  span: 2013-04-01/2022-07-01
                  says: Something.
                  cites: [{source: ACT, place: s1}]
                - id: law.second
                  weight: must
                  span: 2013-04-01/
                  says: Something else.
                  cites: [ACT]
                  owed: {when: before, to: lmc, what: Ask., acts: ["fn.*"], levels: [3]}
                """);
        pack.write("ties.yaml", """
                steps:
                - {tie: partner-in, cites: [ACT]}
                """);
        pack.besidesRules();
        return pack;
    }

    private void besidesRules() throws IOException {
        write("concerns.yaml", """
                concerns:
                - id: route.breach
                  title: A breach
                  family: contract
                  who:
                  - {level: 3, owners: [{who: commissioner}], tell: [{who: lmc}]}
                """);
        write("bills.yaml", """
                rehearsals:
                - id: a-bill
                  title: A Bill
                  in-force: no
                  introduced: 2026-05-14
                  status: Introduced.
                  cites: [ACT]
                  readings:
                  - id: one
                    title: One reading
                    cites: [ACT]
                    successors:
                    - {of: nhs-england, acts: ["fn.*"], becomes: icb, says: The board.}
                """);
        write("open.yaml", """
                open:
                - id: open.1
                  title: Which of two
                  about: [law.first]
                  readings: [{says: One., cites: [ACT]}, {says: The other., cites: [ACT]}]
                  answer: Neither.
                  closes: The text.
                """);
    }

    void says(String... sentences) {
        assertThat(Law.check(folder)).containsExactly(sentences);
    }

    void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    void append(String file, String text) throws IOException {
        write(file, Files.readString(folder.resolve(file)) + text);
    }

    void change(String file, String from, String to) throws IOException {
        var text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        write(file, text.replace(from, to));
    }

    /** All files of a pack, without its worked examples. */
    static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file :
                    files.filter(it -> !it.startsWith(from.resolve("examples"))).toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.copy(file, target);
            }
        }
    }
}
