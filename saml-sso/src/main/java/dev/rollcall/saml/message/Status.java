package dev.rollcall.saml.message;

import dev.rollcall.saml.rejection.RejectedMessageException;
import dev.rollcall.saml.rejection.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * How the identity provider says it went (SAML Core 2.0 §3.2.2.1).
 *
 * @param codes the codes from the outside in, without what all of them begin with: {@code Responder/AuthnFailed}
 * @param message in the identity provider's words; may be empty
 * @param success whether the outermost code says so
 */
public record Status(String codes, String message, boolean success) {
    private static final String PREFIX = "urn:oasis:names:tc:SAML:2.0:status:";
    private static final int MAX_CODES = 5;
    private static final Map<String, String> WORDS = Map.of(
            "AuthnFailed", "it could not authenticate the person.",
            "RequestDenied", "it denied the request; look whether the person is assigned to the app.",
            "NoPassive", "it may not ask the person, and cannot know who it is otherwise.",
            "InvalidNameIDPolicy", "it cannot give a NameID of the format that was asked; use Unspecified there.",
            "NoAuthnContext", "it cannot authenticate in the way that was asked.",
            "UnknownPrincipal", "it does not know the person.",
            "RequestUnsupported", "it does not support the request.",
            "VersionMismatch", "it does not speak this version of SAML.",
            "Requester", "it found the request wrong; look into its log, and upload our metadata there again.",
            "Responder", "it failed by itself; look into its log.");

    public static Status of(Element response) {
        var status = Dom.child(response, Saml.PROTOCOL, "Status");
        var codes = new ArrayList<String>();
        for (var at = status.flatMap(Status::code);
                at.isPresent() && codes.size() < MAX_CODES;
                at = at.flatMap(Status::code)) {
            codes.add(Dom.value(at.get(), "Value"));
        }
        var message = status.flatMap(element -> Dom.child(element, Saml.PROTOCOL, "StatusMessage"))
                .map(Element::getTextContent)
                .orElse("");
        var success = !codes.isEmpty() && codes.get(0).equals(Saml.SUCCESS);
        return new Status(String.join("/", codes.stream().map(Status::brief).toList()), message, success);
    }

    public void requireSuccess() throws RejectedMessageException {
        if (!success) {
            throw new RejectedMessageException(Rejection.STATUS, words(), codes, message);
        }
    }

    /** In words; the innermost code that has some says most. */
    private String words() {
        var known = List.of(codes.split("/", -1)).stream()
                .filter(WORDS::containsKey)
                .reduce((outer, inner) -> inner)
                .map(WORDS::get);
        return known.orElse("it does not say why; look into its log.");
    }

    private static Optional<Element> code(Element parent) {
        return Dom.child(parent, Saml.PROTOCOL, "StatusCode");
    }

    private static String brief(String code) {
        return code.startsWith(PREFIX) ? code.substring(PREFIX.length()) : code;
    }
}
