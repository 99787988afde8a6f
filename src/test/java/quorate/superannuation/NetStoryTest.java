package quorate.superannuation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.SetClock;
import quorate.instructions.Practised;
import quorate.payments.Payday;
import quorate.register.Register;
import quorate.stories.Browser;
import quorate.stories.Cast;
import quorate.stories.MillLane;
import quorate.stories.Story;

/**
 * A committee's letter becomes a levy that a second person tells, superannuation is checked by a second person, the agent is told
 * gross and what to deduct, confirms something else for one practice, and that practice sees what reached its account and why.
 */
@Story
@TestPropertySource(properties = "quorate.story=gross and net")
@Tag("browser")
class NetStoryTest {

    private static final String LIST = """
            practice,month,employer,employee,source
            Z90001,2016-04,1400.00,930.50,The agent’s list of May
            Z90001,2016-05,1433.80,930.50,The agent’s list of May
            Z90003,2016-04,1810.00,1205.00,The agent’s list of May
            Z90003,2016-05,18100.00,1205.00,The agent’s list of May
            Z90005,2016-04,420.00,310.00,The agent’s list of May
            """;

    private static final String CONFIRMED = """
            practice,gross,levy,employer superannuation,employee superannuation,net
            Z90001,58858.50,332.91,2833.80,1861.00,53830.79
            Z90003,79691.48,450.00,3620.00,2410.00,73211.48
            Z90005,15312.10,81.46,420.00,310.00,14500.64
            """;

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    SetClock clock;

    @Autowired
    Register register;

    @Test
    void what_a_committee_asks_for_is_told_by_two_and_the_practice_sees_what_reached_its_account() throws Exception {
        clock.set(LocalDateTime.of(2016, 5, 17, 10, 0));
        MillLane.manager(register);
        var agent = beans.createBean(Practised.class);
        agent.read();
        agent.list(Payday.party("tom-bevan"), LocalDate.of(2016, 5, 10));
        agent.owe(LocalDate.of(2016, 5, 1));
        try (var owen = Browser.at(port).as("owen", Cast.PASSWORD).open();
                var tom = Browser.at(port).as("tom", Cast.PASSWORD).open();
                var grace = Browser.at(port).as(Cast.FINANCE).open();
                var toms = onTelephone("tom");
                var sian = onTelephone("sian")) {
            levy(owen, tom, toms);
            superannuation(owen, tom, toms);
            confirm(grace, told(tom, toms));
            owned(sian);
        }
    }

    private Browser onTelephone(String name) {
        return Browser.at(port)
                .as(name, Cast.PASSWORD)
                .withoutScript()
                .onTelephone()
                .open();
    }

    private static void levy(Browser owen, Browser tom, Browser toms) {
        owen.go("/payments/levies");
        choose(owen, "commissioner", "NHS Anytown CCG");
        fill(owen, Map.of("committee", "Anyshire LMC", "pence", "42.5"));
        owen.page().check("input[name=kind][value=levy]");
        owen.page().check("input[name=payers][value=all]");
        choose(owen, "per", "a year");
        choose(owen, "patients", "registered patient");
        day(owen, "from", 1, 5);
        fill(owen, Map.of("source", "Committee of 3 March 2016", "letter", "Letter of 7 March 2016"));
        press(owen, "Enter the levy");
        assertThat(owen.text())
                .contains("The agent was not told", "£332.91")
                .doesNotContain("Tell the agent to deduct");
        tom.go(path(owen));
        look(tom, "1 a levy to be told");
        day(tom, "payday", 31, 5);
        press(tom, "Tell the agent to deduct it");
        assertThat(tom.text()).contains("Deducted from 31 May 2016");
        toms.go("/payments/levies");
        look(toms, "1 levies, narrow");
    }

    private static void superannuation(Browser owen, Browser tom, Browser toms) {
        owen.go("/payments/superannuation");
        file(owen, LIST);
        press(owen, "Read it in");
        assertThat(owen.text())
                .contains("It waits until somebody else has checked it")
                .doesNotContain("It is right");
        tom.go("/payments/superannuation");
        assertThat(tom.text()).contains("Waits for a check", "£27,744.80", "3 practices");
        look(tom, "2 superannuation waits");
        toms.go("/payments/superannuation");
        look(toms, "2 superannuation waits, narrow");
        tom.go(path(owen));
        assertThat(tom.text()).contains("+£16,290", "Z90005 has £730 for April 2016, and nothing is given");
        look(tom, "3 what changes");
        toms.go(path(owen));
        look(toms, "3 what changes, narrow");
        tom.page().click("summary:has-text('It is wrong')");
        tom.page().fill("#why", "Orchard House has ten times as much as in April");
        press(tom, "Give it up");
        owen.go("/payments/superannuation");
        file(owen, LIST.replace("18100.00", "1810.00"));
        press(owen, "Read it in");
        tom.go(path(owen));
        press(tom, "It is right");
        assertThat(tom.text()).contains("Checked on 17 May 2016");
        tom.go("/payments/superannuation");
        look(tom, "4 superannuation that counts");
    }

    private static String told(Browser tom, Browser toms) {
        tom.go("/payments/instructions");
        assertThat(tom.text())
                .contains("If the agent is told today, for 31 May 2016", "£153,862.08 gross", "£53,830.79");
        look(tom, "5 before the agent is told");
        toms.go("/payments/instructions");
        look(toms, "5 before the agent is told, narrow");
        tom.page().locator("#fund").selectOption(new SelectOption().setIndex(1));
        day(tom, "payday", 31, 5);
        press(tom, "Tell the agent to pay");
        assertThat(tom.text()).contains("Gross, deducted and net", "£53,830.79");
        look(tom, "6 an instruction");
        return path(tom);
    }

    private void confirm(Browser grace, String instruction) {
        clock.set(LocalDateTime.of(2016, 6, 1, 10, 0));
        grace.go(instruction);
        file(grace, CONFIRMED);
        day(grace, "paid", 31, 5);
        press(grace, "Enter what was paid");
        assertThat(grace.text())
                .contains("Paid as told", "Levy: told £453.34, and the agent deducted £450.")
                .doesNotContain("told £332.91, and");
        look(grace, "7 confirmed with another levy");
    }

    private static void owned(Browser sian) {
        sian.go("/payments/mine/net");
        assertThat(sian.text()).contains("£58,858.50", "£53,830.79", "Anyshire LMC");
        look(sian, "8 what reached the account, narrow");
        sian.go("/payments/mine");
        sian.page().click("main a[href*='/statements/Z90001']");
        assertThat(sian.text()).contains("Levy, for Anyshire LMC", "−£332.91", "Net", "£53,830.79", "Paid.");
        look(sian, "9 the statement, narrow");
    }

    private static void file(Browser browser, String text) {
        browser.page()
                .setInputFiles(
                        "input[type=file]",
                        new FilePayload("list.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void fill(Browser browser, Map<String, String> typed) {
        typed.forEach((field, text) -> browser.page().fill("#" + field, text));
    }

    private static void day(Browser browser, String name, int day, int month) {
        fill(browser, Map.of(name + "-day", "" + day, name + "-month", "" + month, name + "-year", "2016"));
    }

    private static void choose(Browser browser, String field, String label) {
        browser.page().locator("#" + field).selectOption(new SelectOption().setLabel(label));
    }

    private static void press(Browser browser, String button) {
        browser.page().click("main button:has-text('" + button + "')");
    }

    private static String path(Browser browser) {
        return URI.create(browser.page().url()).getPath();
    }

    private static void look(Browser browser, String name) {
        browser.picture("net " + name);
        assertThat(browser.overflow()).as(name).isLessThanOrEqualTo(0);
        if (!name.endsWith("narrow")) browser.expectAccessible();
    }
}
