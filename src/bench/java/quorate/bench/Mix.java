package quorate.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import quorate.BenchDatabase;

/**
 * The pages that people open, in turn: by somebody who is not signed in, and by a member, a secretary and
 * an administrator who are.
 *
 * @param visits who opens what
 * @param leftOut addresses of the mix at which there is no page
 */
record Mix(List<Visit> visits, List<String> leftOut) {

    /** @param by with the cookie of whoever it is */
    record Visit(HttpClient by, URI page) {

        HttpRequest request() {
            return HttpRequest.newBuilder(page).header("Accept", "text/html").build();
        }

        HttpResponse<byte[]> open() throws IOException, InterruptedException {
            return by.send(request(), BodyHandlers.ofByteArray());
        }
    }

    private static final List<String> FOR_ALL = List.of(
            "/",
            "/register?q=surgery",
            "/register?q=mill+lane&on=2016-05-10",
            "/register?q=LS1",
            "/law",
            "/law/acts/fn.contract.terminate",
            "/law/rules",
            "/public",
            "/help");
    private static final List<String> SIGNED_IN =
            List.of("/", "/worklist", "/register?q=health+centre", "/register/people", "/journal", "/account");
    private static final List<String> OF_MEETING = List.of("", "/agenda", "/look-ahead", "/live", "/pack", "/minutes");

    static Mix of(String address) {
        var passerBy = client();
        var people = List.of(signIn(address, "ada"), signIn(address, "margaret"));
        var visits = new ArrayList<Visit>();
        var leftOut = new ArrayList<String>();
        var bodies = links(passerBy, address + "/register?q=medical+centre", "/register/[A-Z0-9]+");
        var committees = links(passerBy, address + "/register?q=committee", "/register/(?:[A-Z0-9]+|id/[0-9a-f-]{36})");
        var questions = committees.stream()
                .map(link -> link.substring(link.lastIndexOf('/') + 1))
                .limit(2)
                .map(body -> "/who-may-decide?act=fn.contract.terminate&day=2016-05-10&body=" + body);
        Stream.of(FOR_ALL.stream(), bodies.stream().limit(8), questions)
                .flatMap(pages -> pages)
                .forEach(page -> admit(new Visit(passerBy, URI.create(address + page)), visits, leftOut));
        for (var page : SIGNED_IN) {
            people.forEach(person -> admit(new Visit(person, URI.create(address + page)), visits, leftOut));
        }
        var secretary = signIn(address, "eleanor");
        links(secretary, address + "/meetings", "/meetings/[0-9a-f-]{36}").stream()
                .flatMap(meeting -> OF_MEETING.stream().map(page -> meeting + page))
                .forEach(page -> admit(new Visit(secretary, URI.create(address + page)), visits, leftOut));
        return new Mix(List.copyOf(visits), List.copyOf(leftOut));
    }

    /** A page that the person may not open, or that does not exist, is no part of the mix. */
    private static void admit(Visit visit, List<Visit> visits, List<String> leftOut) {
        try {
            var status = visit.open().statusCode();
            if (status == 200) visits.add(visit);
            else leftOut.add(visit.page().getPath() + " (" + status + ")");
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(visit.page().toString(), fault);
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
    }

    static HttpClient signIn(String address, String username) {
        var client = client();
        var secret = find(body(client, address + "/sign-in"), "name=\"_csrf\"[^>]*value=\"([^\"]+)\"")
                .getFirst();
        var form = "username=" + username + "&password=" + word(BenchDatabase.DEMONSTRATION_PASSWORD) + "&_csrf="
                + word(secret);
        var request = HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            var status = client.send(request, BodyHandlers.discarding()).statusCode();
            if (status != 303) throw new IllegalStateException(username + " could not sign in: " + status);
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
        return client;
    }

    private static List<String> links(HttpClient client, String page, String pattern) {
        return find(body(client, page), "href=\"(" + pattern + ")[\"?]").stream()
                .distinct()
                .toList();
    }

    private static String body(HttpClient client, String page) {
        try {
            return client.send(HttpRequest.newBuilder(URI.create(page)).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(page, fault);
        }
    }

    private static List<String> find(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String word(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
