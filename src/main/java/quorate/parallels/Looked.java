package quorate.parallels;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;

/** A month of a parallel run that was worked out. @param titles of lines, by their ids */
record Looked(
        Parallel parallel,
        Working working,
        String scheme,
        String commissioner,
        Map<String, String> titles,
        boolean enters) {

    /** @throws AccessDeniedException where somebody may look and not answer */
    void mayAnswer() {
        if (!enters) throw new AccessDeniedException("Prepares none of these payments");
    }

    LocalDate month() {
        return working.month();
    }

    String page() {
        return parallel.page(month());
    }

    String line(String id) {
        if (id.equals(Pair.ALL)) return "All lines together";
        return id.startsWith(Pair.CODE)
                ? "“" + id.substring(Pair.CODE.length()) + "” of theirs"
                : titles.getOrDefault(id, id);
    }
}
