package quorate.files;

import java.util.List;

/**
 * What was read in a file.
 *
 * @param html a sanitised fragment
 * @param text all words, for search
 */
record Paper(PaperType type, String html, String text, List<String> remarks) {}
