package dev.rollcall.web.saml;

import dev.rollcall.organization.Organizations;
import dev.rollcall.platform.failure.DomainException;
import dev.rollcall.saml.metadata.InvalidMetadataException;
import dev.rollcall.signin.party.TrustedProviders;
import dev.rollcall.signin.words.SignInTexts;
import dev.rollcall.web.http.RequestUrls;
import dev.rollcall.web.shell.ErrorPage;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /saml/{slug}/…}: finds the organization and hands over to the endpoint. */
public class SamlServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(SamlServlet.class.getName());

    /** 256 KiB of XML are 350 KB of Base64, and three times that where every character of it is escaped. */
    private static final long LARGEST_FORM = 2L * 1024 * 1024;

    private static final Pattern PATH = Pattern.compile("/([a-z0-9-]{1,63})/([a-z]{1,16})");

    @Inject
    private transient Organizations organizations;

    @Inject
    private transient SignInRate rate;

    @Inject
    private transient TrustedProviders trustedProviders;

    @Inject
    private transient MetadataEndpoint metadata;

    @Inject
    private transient LoginEndpoint login;

    @Inject
    private transient AcsEndpoint acs;

    @Inject
    private transient ArrivalEndpoint arrival;

    @Inject
    private transient LogoutEndpoint logout;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String path = request.getPathInfo();
        Matcher matcher = PATH.matcher(path == null ? "" : path);
        Optional<SamlCall> call = !matcher.matches()
                ? Optional.empty()
                : organizations
                        .findBySlug(matcher.group(1))
                        .map(organization -> new SamlCall(organization, request, response));
        if (call.isEmpty()) {
            ErrorPage.missing(request, response, SignInTexts.of("saml.text.unknownAddress"));
            return;
        }
        if (!RequestUrls.areCertain(request)) {
            RefusedSignIn.show(
                    call.get(), HttpServletResponse.SC_SERVICE_UNAVAILABLE, SignInTexts.of("saml.text.noPublicUrl"));
            return;
        }
        if (request.getContentLengthLong() > LARGEST_FORM) {
            RefusedSignIn.show(
                    call.get(), HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, text(call.get(), "tooLarge"));
            return;
        }
        try {
            rate.limit(call.get(), () -> serve(call.get(), matcher.group(2)));
        } catch (InvalidMetadataException e) {
            // It was in order when it was saved; since then it has run out.
            LOG.log(Level.WARNING, "Metadata of {0} is not usable: {1}", new Object[] {
                call.get().organization().slug(), e.getMessage()
            });
            RefusedSignIn.show(call.get(), HttpServletResponse.SC_FORBIDDEN, text(call.get(), "metadataUnusable"));
        } catch (DomainException e) {
            LOG.log(Level.WARNING, "A sign-in could not be served", e);
            // The same may keep us from looking up whose texts to take.
            String key = call.get().isLogout() ? "saml.text.logout.notPossibleNow" : "saml.text.notPossibleNow";
            RefusedSignIn.show(call.get(), HttpServletResponse.SC_SERVICE_UNAVAILABLE, SignInTexts.of(key));
        }
    }

    private String text(SamlCall call, String what) {
        return trustedProviders
                .texts(call.organization().id())
                .of((call.isLogout() ? "saml.text.logout." : "saml.text.") + what);
    }

    private void serve(SamlCall call, String endpoint) throws IOException, ServletException, InvalidMetadataException {
        String method = call.request().getMethod();
        boolean gets = method.equals("GET");
        boolean reads = gets || method.equals("HEAD");
        boolean posts = method.equals("POST");
        switch (endpoint) {
            case "metadata" -> call.when(reads, "GET", () -> metadata.get(call));
            case "certificate" -> call.when(reads, "GET", () -> metadata.certificate(call));
            case "login" -> call.when(gets, "GET", () -> login.get(call));
            case "acs" -> call.when(posts, "POST", () -> acs.post(call));
            case "arrival" -> call.when(gets, "GET", () -> arrival.get(call));
            case "logout" -> call.when(gets || posts, "GET, POST", () -> logout.serve(call));
            default -> ErrorPage.missing(call.request(), call.response(), SignInTexts.of("saml.text.unknownAddress"));
        }
    }
}
