package quorate.stories;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code bin/shot URL FILE.png}: a picture of a page, to look at. */
final class Shot {

    private Shot() {}

    public static void main(String[] arguments) {
        var options = new ArrayList<>(List.of(arguments));
        var user = take(options, "--as");
        var password = take(options, "--password");
        var narrow = options.remove("--narrow");
        var noScript = options.remove("--no-script");
        var print = options.remove("--print");
        var screen = options.remove("--screen");
        if (options.size() < 2 || options.size() % 2 != 0) {
            System.err.println(
                    "Use: bin/shot URL FILE.png [URL FILE.png ...] [--as USER [--password WORD]] [--narrow] [--no-script] [--print] [--screen]");
            System.exit(2);
        }
        var faults = 0;
        try (var browser = Chromium.start()) {
            var context = browser.newContext(new Browser.NewContextOptions()
                    .setViewportSize(narrow ? 375 : 1280, narrow ? 740 : 900)
                    .setJavaScriptEnabled(!noScript));
            var page = context.newPage();
            page.onConsoleMessage(message -> System.err.println("console " + message.type() + ": " + message.text()));
            if (!user.isEmpty()) signIn(page, URI.create(options.getFirst()), user, password);
            if (print) page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            for (var at = 0; at < options.size(); at += 2) {
                var answer = page.navigate(options.get(at));
                if (answer.status() >= 400) faults++;
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of(options.get(at + 1)))
                        .setFullPage(!screen));
                System.out.println(
                        answer.status() + " " + page.url() + " \"" + page.title() + "\" -> " + options.get(at + 1));
            }
        } catch (RuntimeException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        System.exit(faults == 0 ? 0 : 1);
    }

    private static void signIn(Page page, URI somewhere, String user, String password) {
        page.navigate(somewhere.resolve("/sign-in").toString());
        page.fill("#username", user);
        page.fill("#password", password.isEmpty() ? Cast.PASSWORD : password);
        page.click("main button[type=submit]:not([hidden]):text-is('Sign in')");
        if (page.url().contains("/sign-in")) {
            System.err.println("Could not sign in as " + user);
            System.exit(1);
        }
    }

    private static String take(List<String> options, String name) {
        var at = options.indexOf(name);
        if (at < 0 || at + 1 >= options.size()) return "";
        options.remove(at);
        return options.remove(at);
    }
}
