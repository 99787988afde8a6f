package quorate.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Help, with the words this service uses, and the accessibility statement. */
@Controller
@Door(Door.Who.PUBLIC)
class HelpPages {

    private final Organisation organisation;

    HelpPages(Organisation organisation) {
        this.organisation = organisation;
    }

    /** A line of docs/GLOSSARY.md. */
    record Entry(String word, String meaning, String origin) {
        String anchor() {
            return word.replace(' ', '-');
        }
    }

    @GetMapping("/help")
    ModelAndView help() {
        return Page.of("web/help", Words.LIST);
    }

    @GetMapping("/accessibility")
    ModelAndView accessibility() {
        return Page.of(
                "web/accessibility", organisation.toString().isEmpty() ? "this organisation" : organisation.toString());
    }

    private static final class Words {
        static final List<Entry> LIST = read();

        private static List<Entry> read() {
            try (var text = new ClassPathResource("docs/GLOSSARY.md").getInputStream()) {
                return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.startsWith("| ") && !line.startsWith("| word |"))
                        .map(line -> Arrays.stream(line.split("\\|"))
                                .map(String::strip)
                                .toList())
                        .map(cells -> new Entry(cells.get(1), cells.get(2), cells.get(3)))
                        .toList();
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        }
    }
}
