package dev.rollcall.systemtest.site;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/**
 * A browser without a window, at one site: it keeps that site's cookies and follows redirects as long as they stay
 * there. It sends all cookies with a cross-site POST too, so what it shows about them a real browser has to confirm.
 */
public final class Visitor {
    public static final String SESSION = "rollcall-session";

    private static final HttpClient PLAIN =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final AtomicInteger VISITORS = new AtomicInteger();

    private final List<URI> nodes;
    private final HttpClient http;
    private int requests;

    /** Each seems to come from an address of its own: sign-ins are counted by address. */
    private final String address =
            "198.18." + (VISITORS.incrementAndGet() / 250 % 250) + "." + (VISITORS.get() % 250 + 1);

    private final Map<String, String> cookies = new TreeMap<>();
    private final List<String> locations = new ArrayList<>();

    public Visitor(URI site) {
        this(site, PLAIN);
    }

    public Visitor(URI site, HttpClient http) {
        this(List.of(site), http);
    }

    private Visitor(List<URI> nodes, HttpClient http) {
        this.nodes = nodes;
        this.http = http;
    }

    /** At a site of several nodes behind a balancer that sends each request to the next one, whoever makes it. */
    public static Visitor ofNodes(URI... nodes) {
        return new Visitor(List.of(nodes), PLAIN);
    }

    /** A cookie that somebody else has put into this browser. */
    public Visitor planted(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    /** Another window of this browser: it has the same cookies, from now on its own. */
    public Visitor window() {
        var window = new Visitor(nodes, http);
        window.cookies.putAll(cookies);
        return window;
    }

    /** This browser keeps no cookie any more of what it has. */
    public Visitor forget() {
        cookies.clear();
        return this;
    }

    /** What a person reads on that page. */
    public String read(String path) {
        return Jsoup.parse(get(path).body()).text();
    }

    public HttpResponse<String> get(String path) {
        return follow(send(request(path).GET()));
    }

    /** Comes with a form that another site's page has filled in: name, value, name, value. */
    public HttpResponse<String> post(String path, String... form) {
        return postBody(path, pairs(form));
    }

    /** A form as it stands in a body, or in an address: name, value, name, value. */
    public static String pairs(String... form) {
        var pairs = new ArrayList<String>();
        for (int i = 0; i < form.length; i += 2) {
            pairs.add(form[i] + "=" + encoded(form[i + 1]));
        }
        return String.join("&", pairs);
    }

    /** As a value stands in a form's body. */
    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The same with a body that is written already. */
    public HttpResponse<String> postBody(String path, String body) {
        return postBody(path, "application/x-www-form-urlencoded", body);
    }

    HttpResponse<String> postBody(String path, String contentType, String body) {
        return postBody(path, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> postBody(String path, String contentType, byte[] body) {
        return follow(send(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body))));
    }

    /** Every address that it was sent to so far. */
    public List<String> locations() {
        return locations;
    }

    /** The token of its session; empty when it was given none. */
    public String session() {
        return cookies.getOrDefault(SESSION, "");
    }

    /** Whether a page that is not for everybody knows it. */
    public boolean isSignedIn() {
        var answer = send(request("/people.xhtml").GET());
        return !(isRedirect(answer) && location(answer).contains("/sign-in.xhtml"));
    }

    private HttpRequest.Builder request(String path) {
        var node = nodes.get(requests++ % nodes.size());
        var request = HttpRequest.newBuilder(URI.create(node + path))
                .header("Accept", "text/html")
                .header("X-Forwarded-For", address);
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies());
        }
        return request;
    }

    String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String setCookie) {
        var pair = setCookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty() || setCookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private HttpResponse<String> follow(HttpResponse<String> first) {
        var answer = first;
        for (int hops = 0; isRedirect(answer) && hops < 10; hops++) {
            locations.add(location(answer));
            var next = answer.uri().resolve(location(answer));
            if (nodes.stream().noneMatch(node -> next.toString().startsWith(node + "/"))) {
                return answer;
            }
            answer = send(request(pathOf(next)).GET());
        }
        return answer;
    }

    /** With its query. */
    static String pathOf(URI address) {
        String query = address.getRawQuery();
        return address.getRawPath() + (query == null ? "" : "?" + query);
    }

    private static boolean isRedirect(HttpResponse<String> answer) {
        return answer.statusCode() >= 300 && answer.statusCode() < 400;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
