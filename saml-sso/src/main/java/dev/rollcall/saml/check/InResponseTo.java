package dev.rollcall.saml.check;

import dev.rollcall.saml.message.Dom;
import dev.rollcall.saml.party.Expectation;
import dev.rollcall.saml.rejection.RejectedMessageException;
import dev.rollcall.saml.rejection.Rejection;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** Whether a message answers the request that this browser has open (SAML Profiles 2.0 §4.1.4.3, §4.1.5). */
public final class InResponseTo {
    private InResponseTo() {}

    /** @param owner the element, for the sentence */
    public static void require(Element element, String owner, Expectation expected) throws RejectedMessageException {
        var open = expected.openRequestIds();
        var answered = Dom.valueIfAny(element, "InResponseTo");
        if (open.isEmpty()) {
            if (answered != null) {
                throw new RejectedMessageException(Rejection.IN_RESPONSE_TO_UNEXPECTED, owner, answered);
            } else if (!expected.idpInitiatedAllowed()) {
                throw new RejectedMessageException(Rejection.IDP_INITIATED_OFF);
            }
        } else if (answered == null) {
            throw new RejectedMessageException(Rejection.IN_RESPONSE_TO_MISSING, names(open), owner);
        } else if (!open.contains(answered)) {
            throw new RejectedMessageException(Rejection.IN_RESPONSE_TO, owner, answered, names(open));
        }
    }

    /** One that is empty is said in words of ours: the schema says that it is no NCName. */
    static void requireNamed(Element root) throws RejectedMessageException {
        var all = new ArrayList<Element>();
        Dom.walk(root, all::add);
        for (var element : all) {
            if ("".equals(Dom.valueIfAny(element, "InResponseTo"))) {
                throw new RejectedMessageException(Rejection.IN_RESPONSE_TO_EMPTY, element.getLocalName());
            }
        }
    }

    private static String names(Set<String> ids) {
        return ids.stream().sorted().collect(Collectors.joining(", "));
    }
}
