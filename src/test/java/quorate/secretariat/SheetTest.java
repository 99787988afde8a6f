package quorate.secretariat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import quorate.QuorateTest;
import quorate.SetClock;
import quorate.authority.Authority;
import quorate.authority.Facts;
import quorate.authority.Matter;
import quorate.authority.Verdict;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Item;
import quorate.committees.Town;
import quorate.files.PdfPrintTest;
import quorate.interests.Interests;
import quorate.interests.Subject;
import quorate.interests.Treatment;
import quorate.kernel.MatterId;
import quorate.kernel.Objection;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.Standing;

@QuorateTest
class SheetTest {

    @Autowired
    Register register;

    @Autowired
    Authority authority;

    @Autowired
    Committees committees;

    @Autowired
    Interests interests;

    @Autowired
    Clocks clocks;

    @Autowired
    Standing standing;

    @Autowired
    SetClock clock;

    @Autowired
    Sheets sheets;

    @Autowired
    Cycles cycles;

    @Autowired
    Printing printing;

    Office office;
    Office.Called called;

    @BeforeEach
    void a_decision_about_a_practice_before_and_another_to_come() {
        clock.set(LocalDateTime.of(2016, 3, 1, 9, 0));
        office = new Office(register, authority, committees, clocks, standing, clock);
        var before = office.call(LocalDateTime.of(2016, 3, 8, 14, 0), "First review of Chapel Street", false);
        office.decide(before, "A plan until May");
        called = office.call(Office.MEETS, "Second review of Chapel Street", false);
    }

    private Optional<Sheet> sheet(String reader) {
        var person = office.person(reader);
        return committees
                .onRecord(called.meeting(), person)
                .flatMap(record -> sheets.find(record, called.item(), person, cycles.now()));
    }

    private void makePartnerOf(String key) {
        register.link(
                        office.town.id(key),
                        Tie.PARTNER_IN,
                        office.town.practice,
                        Span.since(LocalDate.of(2015, 4, 1)),
                        Map.of(),
                        "test",
                        Town.TEST)
                .orThrow();
    }

    @Test
    void what_the_system_knows_is_filled_in() {
        var sheet = sheet("fiona-kerr").orElseThrow();
        assertThat(sheet.verdict()).get().isInstanceOf(Verdict.Permitted.class);
        assertThat(sheet.commissioner()).isEqualTo("NHS Anytown CCG");
        assertThat(sheet.parties()).containsExactly("Chapel Street Practice");
        assertThat(sheet.earlier()).singleElement().satisfies(earlier -> {
            assertThat(earlier.title()).isEqualTo("First review of Chapel Street");
            assertThat(earlier.outcome()).isEqualTo("approved");
            assertThat(earlier.day()).isEqualTo(LocalDate.of(2016, 3, 8));
        });
        assertThat(sheet.missing())
                .hasSize(Ask.values().length)
                .anySatisfy(sentence ->
                        assertThat(sentence).isEqualTo("‘View of the LMC’ is not answered: ask the author."));
    }

    @Test
    void money_that_was_given_with_the_matter_is_not_asked_again() {
        var matter = new Matter(
                MatterId.fresh(),
                "fn.contract.monitor",
                office.town.ccg,
                Set.of(office.town.practice),
                new Facts(Map.of("value", "86000")),
                "With a value",
                "",
                "asked for",
                Optional.empty(),
                clocks.today(),
                Town.TEST);
        authority.lay(matter, UUID.randomUUID().toString()).orThrow();
        var item = committees
                .add(
                        called.meeting(),
                        office.town.item(matter.id(), "With a value", Item.Purpose.DECISION, false),
                        office.town.secretary())
                .orThrow();
        var record = committees.onRecord(called.meeting(), office.fiona()).orElseThrow();
        var sheet = sheets.find(record, item, office.fiona(), cycles.now()).orElseThrow();
        assertThat(sheet.asks()).doesNotContain(Ask.MONEY);
        assertThat(printing.body("secretariat/sheetBody", sheet)).contains("£86,000, of NHS Anytown CCG.");
    }

    @Test
    void whose_interests_were_found_is_told_to_the_chair_and_the_secretary_and_to_nobody_else() {
        makePartnerOf("ruth-amos");
        assertThat(sheet("margaret-hale").orElseThrow().interests()).hasSize(1);
        assertThat(sheet("samuel-okoro").orElseThrow().interests()).isEmpty();
        assertThat(sheet("samuel-okoro").orElseThrow().found()).isEqualTo(1);
        assertThat(sheet("fiona-kerr").orElseThrow().missing())
                .contains("1 interest is not ruled on: the chair rules before the papers go out.");
        interests.consider(
                called.matter().id(),
                Subject.of(called.matter().act(), called.matter().affected()),
                Town.TEST);
        assertThat(sheet("ruth-amos")).isEmpty();
        interests
                .rule(
                        office.town.id("ruth-amos"),
                        called.matter().id(),
                        Set.of(Treatment.LEAVE_ITEM),
                        office.town.id("margaret-hale"),
                        "A partner in the practice",
                        clocks.now())
                .orThrow();
        var sheet = sheet("fiona-kerr").orElseThrow();
        assertThat(sheet.ruled()).isEqualTo(1);
        assertThat(printing.body("secretariat/sheetBody", sheet)).contains("Dr Ruth Amos", "takes no part in the item");
        assertThat(printing.body("secretariat/sheetBody", sheet.forEverybody()))
                .doesNotContain("Ruth Amos", "First review of Chapel Street");
    }

    @Test
    void an_earlier_decision_is_not_shown_to_whoever_is_barred_from_it() {
        var other = office.town.admit(Kind.PRACTICE, "Mill Lane Surgery", Span.ALWAYS, Map.of());
        office.town.link(office.town.id("samuel-okoro"), Tie.PARTNER_IN, other);
        var first = authority.docket(Set.of(office.town.practice)).getLast().matter();
        assertThat(sheet("samuel-okoro").orElseThrow().earlier()).hasSize(1);
        interests.consider(first.id(), Subject.of(first.act(), Set.of(office.town.practice, other)), Town.TEST);
        assertThat(sheet("samuel-okoro").orElseThrow().earlier()).isEmpty();
        assertThat(sheet("priya-nair").orElseThrow().earlier()).hasSize(1);
    }

    @Test
    void two_who_answer_at_once_lose_nothing_and_nothing_is_half_saved() {
        var sheet = sheet("fiona-kerr").orElseThrow();
        sheets.answer(sheet, Map.of(Ask.LMC, "In favour"), Map.of(), office.town.secretary())
                .orThrow();
        var answer = sheets.answer(
                sheet, Map.of(Ask.LMC, "Not asked", Ask.QUALITY, "None"), Map.of(), office.town.id("margaret-hale"));
        assertThat(answer.objections())
                .extracting(Objection::sentence)
                .containsExactly("Fiona Kerr answered ‘View of the LMC’ after you opened the page: ‘In favour’.");
        var now = sheet("fiona-kerr").orElseThrow();
        assertThat(now.answer(Ask.LMC)).isEqualTo("In favour");
        assertThat(now.answer(Ask.QUALITY)).isEmpty();
    }

    @Test
    void the_printed_sheet_can_be_read_by_a_screen_reader() throws Exception {
        var sheet = sheet("fiona-kerr").orElseThrow();
        var pdf = printing.pdf(sheet.title(), "A front sheet", "Foot", printing.body("secretariat/sheetBody", sheet));
        assertThat(PdfPrintTest.faults(pdf.getBody())).isEmpty();
    }
}
