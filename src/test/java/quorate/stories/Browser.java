package quorate.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody at a browser. Close it at the end of the story.
 *
 * <pre>{@code
 * try (var fiona = Browser.at(port).as(Cast.SECRETARY).open()) {
 *     fiona.go("/meetings");
 *     fiona.page().getByRole(AriaRole.LINK, ...).click();
 *     fiona.picture("the look-ahead board");
 *     fiona.expectAccessible();
 * }
 * }</pre>
 */
public final class Browser implements AutoCloseable {

    private static final Map<String, String> SIGNED_IN = new HashMap<>();
    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** In the page itself, which is several times faster than the builder: that puts each report together in another page. */
    private static final String AXE = """
            ({tags, contrast}) => {
                const rules = {'color-contrast': {enabled: contrast}};
                window.examined = axe.run({runOnly: tags, resultTypes: ['violations'], rules}).then(it => it.violations.map(
                    rule => `${rule.id} (${rule.help}): ${rule.nodes.slice(0, 3).map(node => node.html).join(' … ')}`));
            }
            """;

    private final BrowserContext context;
    private final Page page;
    private final String home;
    private final List<String> complaints = new ArrayList<>();

    private Browser(BrowserContext context, String home) {
        this.context = context;
        this.page = context.newPage();
        this.home = home;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("the server responded with a status of")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    private static final class Lazily {
        static final com.microsoft.playwright.Browser CHROMIUM = Chromium.start();
    }

    public static Opening at(int port) {
        return new Opening("http://localhost:" + port, "", Cast.PASSWORD, true, false);
    }

    /** How the browser is to be: whose, with or without script, wide or narrow. */
    public record Opening(String home, String username, String password, boolean script, boolean narrow) {

        public Opening as(Cast somebody) {
            return as(somebody.username(), Cast.PASSWORD);
        }

        public Opening as(String username, String password) {
            return new Opening(home, username, password, script, narrow);
        }

        public Opening withoutScript() {
            return new Opening(home, username, password, false, narrow);
        }

        public Opening onTelephone() {
            return new Opening(home, username, password, script, true);
        }

        public Browser open() {
            var options = new com.microsoft.playwright.Browser.NewContextOptions()
                    .setViewportSize(narrow ? 375 : 1280, narrow ? 740 : 900)
                    .setJavaScriptEnabled(script);
            var key = home + " " + username;
            if (SIGNED_IN.containsKey(key)) options.setStorageState(SIGNED_IN.get(key));
            var context = Lazily.CHROMIUM.newContext(options);
            context.setDefaultTimeout(10_000);
            var browser = new Browser(context, home);
            if (!username.isEmpty() && !SIGNED_IN.containsKey(key)) {
                browser.signIn(username, password);
                SIGNED_IN.put(key, browser.context.storageState());
            }
            return browser;
        }
    }

    public void signIn(String username, String password) {
        typeIn(username, password);
        // Seen once in some twenty whole runs: the session was gone on the page after, and nobody knows why.
        if (page.url().contains("/sign-in?to=")) typeIn(username, password);
        assertThat(page.url()).as("where signing in as " + username + " led").doesNotContain("/sign-in");
    }

    private void typeIn(String username, String password) {
        go("/sign-in");
        page.fill("#username", username);
        page.fill("#password", password);
        page.click("main form button:text-is('Sign in')");
    }

    /** Opens an address of the application. @return the status */
    public int go(String path) {
        return page.navigate(home + path).status();
    }

    /** The page itself, for everything that Playwright can do. */
    public Page page() {
        return page;
    }

    /** What the page says, without header and footer. */
    public String text() {
        return page.innerText("main");
    }

    /** Keeps a picture of the whole page in {@code target/pictures}, to be looked at. */
    public void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/pictures", name + ".png"))
                .setFullPage(true));
    }

    /** Fails if axe finds anything wrong by WCAG 2.2 AA, or the browser has complained, of a breach of the policy say. */
    public void expectAccessible() {
        assertThat(examine().complaints()).as(page.url()).isEmpty();
    }

    /** Lets axe begin, so that other browsers can look at their pages meanwhile. */
    Browser examine() {
        return examine(true);
    }

    /** @param contrast false to leave out the colours, by far the longest to examine */
    Browser examine(boolean contrast) {
        if (page.evaluate("typeof axe").equals("undefined")) page.evaluate(AxeBuilder.getAxeScript());
        page.evaluate(AXE, Map.of("tags", TAGS, "contrast", contrast));
        return this;
    }

    /** What axe, once it has begun, and the browser complain of, a line each. */
    List<String> complaints() {
        var all = new ArrayList<String>();
        for (var line : (List<?>) page.evaluate("() => window.examined")) all.add(line.toString());
        all.addAll(complaints);
        complaints.clear();
        return all;
    }

    /** How far the page is wider than the window: 0 where nobody must scroll sideways. */
    public int overflow() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).intValue();
    }

    @Override
    public void close() {
        context.close();
    }
}
