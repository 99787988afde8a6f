package quorate.files;

import java.util.List;

/** What came of keeping a file. */
public sealed interface Upload {

    /** @param remarks sentences whoever uploaded it should read: a script inside, no text to read aloud */
    record Kept(StoredFile file, List<String> remarks) implements Upload {
        public Kept {
            remarks = List.copyOf(remarks);
        }
    }

    /** @param sentence what is wrong with the file and what mends it, naming the file. Nothing of it was kept. */
    record Refused(String sentence) implements Upload {}
}
