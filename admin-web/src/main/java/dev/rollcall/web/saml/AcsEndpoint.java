package dev.rollcall.web.saml;

import dev.rollcall.saml.metadata.InvalidMetadataException;
import dev.rollcall.signin.desk.PostedResponse;
import dev.rollcall.signin.desk.SignInDesk;
import dev.rollcall.signin.desk.Verdict;
import dev.rollcall.signin.party.TrustedProviders;
import dev.rollcall.signin.words.SignInTexts;
import dev.rollcall.web.cookie.ArrivalCookie;
import dev.rollcall.web.network.ClientAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * {@code POST /saml/{slug}/acs}: takes a Response (SAML Bindings 2.0 §3.5). What to make of it is {@link SignInDesk}'s.
 */
@ApplicationScoped
public class AcsEndpoint {
    @Inject
    private SignInDesk desk;

    @Inject
    private TrustedProviders trustedProviders;

    @Inject
    private LoginEndpoint login;

    void post(SamlCall call) throws IOException, ServletException, InvalidMetadataException {
        Optional<String> samlResponse = call.only("SAMLResponse");
        if (samlResponse.isEmpty() || call.request().getQueryString() != null) {
            RefusedSignIn.show(
                    call,
                    HttpServletResponse.SC_BAD_REQUEST,
                    trustedProviders.texts(call.organization().id()).of("saml.text.noResponse"));
            return;
        }
        Verdict verdict = desk.receive(
                call.organization(),
                call.urls(),
                new PostedResponse(
                        samlResponse.get(),
                        call.only("RelayState").orElse(""),
                        BrowserHandle.of(call.request()).orElse(""),
                        ClientAddress.of(call.request())));
        if (verdict instanceof Verdict.Admitted admitted) {
            ArrivalCookie.set(call.request(), call.response(), admitted.token());
            call.redirect("/saml/" + call.organization().slug() + "/arrival?to="
                    + URLEncoder.encode(admitted.target().path(), StandardCharsets.UTF_8));
        } else if (verdict instanceof Verdict.AskedBack askedBack) {
            login.askBack(call, askedBack.target());
        } else if (verdict instanceof Verdict.Tested tested) {
            call.redirect("/settings/sign-in.xhtml?id=" + tested.signInId());
        } else if (verdict instanceof Verdict.Refused refused) {
            RefusedSignIn.show(call, HttpServletResponse.SC_FORBIDDEN, refused);
        } else {
            RefusedSignIn.show(
                    call,
                    HttpServletResponse.SC_NOT_FOUND,
                    SignInTexts.of("saml.text.notSetUp", call.organization().name()));
        }
    }
}
