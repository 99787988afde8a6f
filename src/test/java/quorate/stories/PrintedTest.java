package quorate.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import quorate.Visitor;
import quorate.files.PdfPrintTest;

/** Everything that the service prints is held against PDF/UA by veraPDF, at whatever address it is printed. */
@Story
@Tag("slow")
class PrintedTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Test
    void every_pdf_that_the_service_makes_is_accessible() throws Exception {
        var printed = new TreeSet<String>();
        var left = new TreeSet<String>();
        var faults = new ArrayList<String>();
        for (var somebody : List.of(Cast.SECRETARY, Cast.ADMINISTRATOR, Cast.FINANCE)) {
            var visitor = somebody.visiting(port);
            for (var address : Addresses.of(application)) {
                if (!address.method().equals("GET") || !address.pattern().endsWith(".pdf")) continue;
                left.add(address.pattern());
                for (var path : address.paths()) {
                    if (visitor.get(path).status() != 200) continue;
                    printed.add(address.pattern());
                    var fault = PdfPrintTest.faults(bytes(visitor, path));
                    if (!fault.isEmpty()) faults.add(path + ": " + fault);
                }
            }
        }
        left.removeAll(printed);
        assertThat(left).as("printed at no address").isEmpty();
        assertThat(printed).hasSizeGreaterThan(5);
        assertThat(faults).withFailMessage(() -> String.join("\n", faults)).isEmpty();
    }

    private static byte[] bytes(Visitor visitor, String path) throws IOException {
        try (var stream = visitor.fetch(path)) {
            return stream.readAllBytes();
        }
    }
}
