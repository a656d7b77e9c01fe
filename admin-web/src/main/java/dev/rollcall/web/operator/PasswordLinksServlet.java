package dev.rollcall.web.operator;

import dev.rollcall.session.link.PasswordLink;
import dev.rollcall.session.link.PasswordLinks;
import dev.rollcall.web.http.RequestUrls;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;

/** {@code POST /operator/v1/password-links}: makes a link with which a locked-out admin sets a new password. */
public class PasswordLinksServlet extends OperatorServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient PasswordLinks links;

    @Override
    JsonObject make(HttpServletRequest request, String body) {
        JsonRequest wanted = JsonRequest.of(body, "operator.text.notPasswordLink");
        PasswordLink link = links.makeForOperator(
                wanted.text("organization"), wanted.text("userName"), wanted.flag("removeSecondFactor"));
        return Json.createObjectBuilder()
                .add("userName", link.userName())
                .add("link", RequestUrls.of(request).passwordLink(link.slug(), link.token()))
                .add("expires", link.expires().toString())
                .build();
    }
}
