package quorate.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.Visitor;
import quorate.clocks.Clocks;
import quorate.files.PictureTest;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.ledger.Desk;
import quorate.stories.Cast;
import quorate.stories.Story;
import quorate.web.CurrentPerson;
import quorate.web.Standing;

/** Who sees a claim: nobody with a stake in the practice, and nobody else of one that is kept private. */
@Story
@TestPropertySource(properties = "quorate.story=claims")
class ClaimSecrecyTest {

    @LocalServerPort
    int port;

    @Autowired
    Claims claims;

    @Autowired
    ClaimRows rows;

    @Autowired
    Desk desk;

    @Autowired
    Clocks clocks;

    /** Samuel Okoro as he would be with his post in the commissioner itself: he sees what is paid, and decides nothing. */
    private final CurrentPerson reader = new CurrentPerson(
            ClaimAddresses.party("samuel-okoro"),
            "Samuel Okoro",
            List.of(new Standing.Post(
                    PartyId.fresh(), "lay-member-audit", ClaimAddresses.party("anytown-ccg"), "Lay member for audit")),
            false);

    private Claim sent(String practice, String code, String invoice, long pounds) {
        var it = ClaimAddresses.claim(Fresh.idOf("secrecy", invoice), clocks, invoice);
        var used = new Claim.Used(
                it.used().from(), it.used().to(), invoice, Money.pounds(pounds), Money.ZERO, 0, Map.of(), true);
        var claim = new Claim(
                it.id(),
                it.commissioner(),
                ClaimAddresses.party(practice),
                code,
                it.kind(),
                used,
                Optional.empty(),
                "",
                "Bill",
                "Water",
                clocks.today(),
                ClaimAddresses.party("sian-llewellyn"),
                Claim.Course.NONE);
        return claims.send(claim, List.of()).orThrow();
    }

    private Visitor as(String user) {
        return Visitor.at(port).signIn(user, Cast.PASSWORD);
    }

    private boolean isListed(Claim claim) {
        return rows.of(reader, Long.MAX_VALUE).stream()
                .anyMatch(row -> row.claim().id().equals(claim.id()));
    }

    private Claim laid(Claim claim) {
        var fund = ClaimAddresses.fund(desk);
        var laying = new Claim.Laying(fund, Optional.empty(), "", clocks.today(), ClaimAddresses.party("grace-lin"));
        return claims.lay(claim, laying, "Mill Lane Surgery").orThrow();
    }

    /** Owen Griffiths enters claims, and is a patient of Chapel Street. */
    @Test
    void whoever_has_a_stake_in_the_practice_does_not_see_its_claim_from_the_moment_it_is_sent() {
        var claim = sent("chapel-street", "Z90002", "Stake 1", 20);
        var other = sent("orchard-house", "Z90003", "Stake 2", 20);
        assertThat(as("grace").get(claim.page()).status()).isEqualTo(200);
        var owen = as("owen");
        assertThat(owen.get(other.page()).status()).isEqualTo(200);
        assertThat(owen.get(claim.page()).status()).isEqualTo(404);
        assertThat(owen.get("/claims?q=Stake").page().select("main").text())
                .contains("Stake 2")
                .doesNotContain("Stake 1");
        assertThat(owen.get("/claims/csv?q=Stake").body()).doesNotContain("Stake 1");
    }

    @Test
    void a_claim_is_kept_private_before_it_is_laid_with_its_reason_and_only_for_whoever_works_on_it() {
        var open = laid(sent("mill-lane", "Z90001", "Open 1", 30));
        var claim = sent("mill-lane", "Z90001", "Private 1", 31);
        assertThat(isListed(claim)).as("while it is open").isTrue();
        var grace = as("grace");
        var page = claim.page() + "/privacy";
        assertThat(grace.post(page, "private", "yes")
                        .page()
                        .select(".nhsuk-error-summary")
                        .text())
                .contains("Enter why");
        assertThat(grace.post(page, "private", "yes", "private-why", "The accounts of the partners")
                        .status())
                .isEqualTo(303);
        assertThat(isListed(claim)).isFalse();
        assertThat(grace.get(claim.page()).page().select("main").text())
                .contains("Only for whoever works on it", "The accounts of the partners");
        laid(claims.find(claim.id()).orElseThrow());
        var lucy = as("lucy");
        assertThat(lucy.get("/matters/" + open.matter()).status()).isEqualTo(200);
        assertThat(lucy.get("/matters/" + claim.matter()).status()).isEqualTo(404);
        assertThat(lucy.get("/thread/" + claim.id()).status()).isEqualTo(404);
        assertThat(as("margaret").get("/matters/" + claim.matter()).status())
                .as("she decides")
                .isEqualTo(200);
        assertThat(grace.post(open.page() + "/privacy", "private", "yes", "private-why", "Too late")
                        .page()
                        .select(".nhsuk-error-summary")
                        .text())
                .contains("Keep a claim private before it is laid");
        assertThat(grace.post(page, "private", "no", "private-why", "Published by the practice")
                        .status())
                .isEqualTo(303);
        assertThat(isListed(claim)).as("open again").isTrue();
        assertThat(lucy.get("/matters/" + claim.matter()).status()).isEqualTo(200);
    }

    @Test
    void the_register_has_amounts_as_numbers_and_days_as_days() throws IOException {
        sent("mill-lane", "Z90001", "Cells 1", 1_234);
        var grace = as("grace");
        try (var book = new ReadableWorkbook(grace.fetch("/claims/xlsx?q=cells"))) {
            var found = book.getFirstSheet().read();
            assertThat(found).hasSize(2);
            assertThat(found.getFirst().getCellText(6)).isEqualTo("invoiced");
            var row = found.getLast();
            assertThat(row.getCellText(0)).isEqualTo("Z90001");
            assertThat(row.getCellAsDate(3).orElseThrow().toLocalDate()).isEqualTo("2016-04-01");
            assertThat(row.getCellText(5)).isEqualTo("Cells 1");
            assertThat(row.getCellAsNumber(6))
                    .hasValueSatisfying(it -> assertThat(it).isEqualByComparingTo("1234"));
            assertThat(row.getCellText(7)).as("no limit").isEmpty();
            assertThat(row.getCellAsNumber(8))
                    .hasValueSatisfying(it -> assertThat(it).isEqualByComparingTo("1234"));
            assertThat(row.getCellText(9)).isEqualTo("With the commissioner");
            assertThat(row.getCellAsNumber(11)).contains(BigDecimal.ZERO);
        }
        assertThat(grace.get("/claims/csv?q=cells").body().lines().toList())
                .hasSize(2)
                .last()
                .asString()
                .isEqualTo("Z90001,Mill Lane Surgery,Water rates,2016-04-01,2016-04-30,Cells 1,1234.00,,1234.00,"
                        + "With the commissioner,2016-05-10,0");
    }

    /** The file is called a PDF and is a photograph: what it is follows from its bytes, and it is only ever saved. */
    @Test
    void a_photograph_is_evidence_without_the_place_where_it_was_taken() throws IOException {
        var claim = sent("mill-lane", "Z90001", "Photo 1", 40);
        var grace = as("grace");
        var kept = upload(grace, claim, "bill.pdf", PictureTest.photograph());
        assertThat(kept.status()).isEqualTo(303);
        var paper = claims.find(claim.id()).orElseThrow().course().papers().getFirst();
        var address = claim.page() + "/papers/" + paper.file();
        assertThat(new String(grace.fetch(address).readAllBytes(), StandardCharsets.ISO_8859_1))
                .startsWith("\u00ff\u00d8")
                .doesNotContain("51.5007");
        var answer = grace.get(address);
        assertThat(answer.header("Content-Type")).contains("image/jpeg");
        assertThat(answer.header("Content-Disposition"))
                .hasValueSatisfying(
                        it -> assertThat(it).startsWith("attachment").contains("bill.pdf.jpg"));
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("Content-Security-Policy"))
                .hasValueSatisfying(it -> assertThat(it).contains("sandbox"));
        var other = sent("mill-lane", "Z90001", "Photo 2", 41);
        var start = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1};
        var half = upload(grace, other, "half.png", start);
        assertThat(half.page().select(".nhsuk-error-summary").text()).contains("damaged or incomplete picture");
        assertThat(claims.find(other.id()).orElseThrow().course().papers()).isEmpty();
    }

    private static Visitor.Answer upload(Visitor visitor, Claim claim, String name, byte[] bytes) {
        var form = new ByteArrayOutputStream();
        var fields =
                Map.of("_csrf", visitor.secret(), "what", "asked", "words", "Is this the bill?", "paper-kind", "bill");
        fields.forEach((field, value) -> form.writeBytes(
                ("--x\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        form.writeBytes(("--x\r\nContent-Disposition: form-data; name=\"paper\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(bytes);
        form.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return visitor.send(HttpRequest.newBuilder(URI.create(visitor.home() + claim.page() + "/words"))
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.toByteArray()))
                .build());
    }

    @Test
    void what_was_given_before_counts_only_what_may_be_seen_and_says_what_to_do_where_nothing_fits() {
        var grace = as("grace");
        var none = grace.get("/claims/before?q=nothing-like-it")
                .page()
                .select("main")
                .text();
        assertThat(none).containsAnyOf("Nothing was decided that fits", "Nothing was decided yet");
        assertThat(as("lucy").get("/claims/before").page().select("main").text())
                .contains("You hold no post by which you see what practices claim");
    }
}
