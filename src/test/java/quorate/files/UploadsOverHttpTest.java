package quorate.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import quorate.QuorateTest;
import quorate.Visitor;
import quorate.kernel.Actor;
import quorate.kernel.FileId;
import quorate.kernel.PartyId;
import quorate.web.Door;

/** Papers over the wire, through a page that a module might have. */
@QuorateTest
class UploadsOverHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    Files files;

    @Controller
    @Door(Door.Who.PUBLIC)
    static class PaperPages {
        private final Files files;

        PaperPages(Files files) {
            this.files = files;
        }

        @GetMapping("/test-papers/{id}")
        ResponseEntity<Resource> open(@PathVariable UUID id) {
            return files.open(new FileId(id), PartyId.fresh(), UUID.randomUUID())
                    .attachment();
        }

        @PostMapping("/test-papers")
        @ResponseBody
        String upload(@RequestParam MultipartFile paper) throws IOException {
            try (var in = paper.getInputStream()) {
                return files.keep(in, String.valueOf(paper.getOriginalFilename()), new Actor.Process("test"))
                        .toString();
            }
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Pages {
        @Bean
        PaperPages paperPages(Files files) {
            return new PaperPages(files);
        }
    }

    Visitor.Answer upload(byte[] bytes, String name) {
        var visitor = Visitor.at(port);
        var head = "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + visitor.secret()
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"paper\"; filename=\"" + name
                + "\"\r\nContent-Type: application/pdf\r\n\r\n";
        return visitor.send(HttpRequest.newBuilder(URI.create(visitor.home() + "/test-papers"))
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(bytes),
                        BodyPublishers.ofString("\r\n--b--\r\n")))
                .build());
    }

    @Test
    void a_web_page_that_was_uploaded_is_saved_and_never_run_in_ours() {
        var page = Documents.html("<p>Hello</p><script>alert(1)</script>");
        var kept = (Upload.Kept)
                files.keep(new ByteArrayInputStream(page), "Cofnodion Siân.html", new Actor.Process("test"));
        var answer = Visitor.at(port).get("/test-papers/" + kept.file().id());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("content-security-policy")).containsExactly("sandbox; default-src 'none'");
        assertThat(answer.headers().get("x-content-type-options")).containsExactly("nosniff");
        assertThat(answer.headers().get("cache-control"))
                .singleElement()
                .asString()
                .contains("no-store");
        assertThat(answer.header("content-disposition").orElseThrow())
                .startsWith("attachment")
                .contains("Cofnodion%20Si%C3%A2n.html");
        assertThat(answer.header("set-cookie")).isEmpty();
        assertThat(files.openings(kept.file().id())).hasSize(1);
    }

    @Test
    void an_upload_arrives_with_its_name_and_its_true_type() {
        var answer = upload(Documents.html("<p>Adroddiad</p>"), "Adroddiad Tŷ’r Cwmwd.pdf");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("Adroddiad Tŷ’r Cwmwd.pdf").contains("type=HTML");
    }

    @Test
    void an_upload_just_above_the_limit_is_answered_with_a_sentence() {
        var answer = upload(new byte[(50 << 20) + 10], "large.pdf");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.page().select("main").text()).contains("too large").contains("50 MB");
    }

    @Test
    void an_upload_of_a_gigabyte_is_answered_before_it_is_sent() throws Exception {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            var head = "POST /test-papers HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n"
                    + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: " + (1L << 30)
                    + "\r\n\r\n--b\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            assertThat(firstLine(socket.getInputStream())).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void an_upload_that_hides_its_length_is_refused_too() {
        var visitor = Visitor.at(port);
        var endless = new InputStream() {
            private long left = 80L << 20;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                if (left <= 0) return -1;
                left -= length;
                return length;
            }
        };
        var head = "--b\r\nContent-Disposition: form-data; name=\"paper\"; filename=\"x.pdf\"\r\n\r\n";
        var answer = visitor.send(HttpRequest.newBuilder(
                        URI.create(visitor.home() + "/test-papers?_csrf=" + visitor.secret()))
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.SequenceInputStream(
                        new ByteArrayInputStream(head.getBytes(StandardCharsets.US_ASCII)), endless)))
                .build());
        assertThat(answer.status()).isEqualTo(413);
    }

    private static String firstLine(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int letter; (letter = in.read()) >= 0 && letter != '\r'; ) line.append((char) letter);
        return line.toString();
    }
}
