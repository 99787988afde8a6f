package quorate;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.web.Standing;
import quorate.web.Words;

/** Tells whoever started it that it is ready, where, and in a demonstration who can sign in today. */
@Component
@ConditionalOnProperty("quorate.link")
class Announcement {

    private final Environment environment;
    private final Standing standing;
    private final Clocks clocks;

    Announcement(Environment environment, Standing standing, Clocks clocks) {
        this.environment = environment;
        this.standing = standing;
        this.clocks = clocks;
    }

    /** Comes after the fictional world has been loaded. */
    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        var link = environment.getRequiredProperty("quorate.link");
        System.out.println("Quorate is ready at " + link);
        if (environment.getProperty("quorate.demo", Boolean.class, false)) guests(link, System.out);
        System.out.println("Stop it with Ctrl-C.");
    }

    private void guests(String link, PrintStream out) {
        var today = clocks.today();
        out.println("This is a demonstration with fictional people. It is " + Words.day(today)
                + ", and these hold posts;" + " sign in at " + link + "sign-in");
        out.println("with the password '" + World.PASSWORD + "' (without the quotation marks):");
        out.println();
        var everybody = everybody();
        var rows = new ArrayList<String[]>();
        for (var key : everybody) {
            var person = World.idOf(key);
            var posts = standing.postsOf(person, today).stream()
                    .map(Standing.Post::title)
                    .toList();
            if (!posts.isEmpty())
                rows.add(new String[] {World.usernameOf(key), standing.nameOf(person), String.join("; ", posts)});
        }
        rows.add(new String[] {
            World.usernameOf(ADMINISTRATOR), standing.nameOf(World.idOf(ADMINISTRATOR)), "Administrator"
        });
        print(rows, out);
        out.println();
        var others = everybody.size() + 1 - rows.size();
        if (others > 0) {
            out.println(Words.count(others, "other holds", "others hold") + " no post on this day."
                    + " To see the world as it was: make run TODAY=2016-05-10");
        }
    }

    private static final String ADMINISTRATOR = "ada-brook";

    private static List<String> everybody() {
        var keys = new LinkedHashSet<String>();
        World.file("posts").words("holds").forEach(words -> keys.add(words.substring(0, words.indexOf(' '))));
        keys.addAll(World.file("people").entry("parties").values().keySet());
        keys.remove(ADMINISTRATOR);
        return List.copyOf(keys);
    }

    private static void print(List<String[]> rows, PrintStream out) {
        var widths = new int[2];
        for (var row : rows) {
            for (var column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row[column].length());
            }
        }
        for (var row : rows) {
            out.println(
                    ("  " + pad(row[0], widths[0]) + "  " + pad(row[1], widths[1]) + "  " + row[2]).stripTrailing());
        }
    }

    private static String pad(String words, int width) {
        return words + " ".repeat(width - words.length());
    }
}
