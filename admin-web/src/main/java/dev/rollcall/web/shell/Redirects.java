package dev.rollcall.web.shell;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends the browser to another page of this site. */
public final class Redirects {
    private Redirects() {}

    /** @param page a path with its query, without the context path */
    public static void send(HttpServletRequest request, HttpServletResponse response, String page) throws IOException {
        Notices.keepForNextPage(request, response);
        String target = request.getContextPath() + page;
        if (isOfScript(request)) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                            + target.replace("&", "&amp;")
                                    .replace("\"", "&quot;")
                                    .replace("<", "&lt;")
                            + "\"></redirect></partial-response>");
        } else {
            send(response, target);
        }
    }

    /** Whether the script of a page asks, and the page itself stays as it is. */
    public static boolean isOfScript(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    // A relative address (RFC 9110 §10.2.2): behind a proxy the container would name the wrong scheme.
    private static void send(HttpServletResponse response, String target) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", target);
    }

    /** The same from a Faces action: the POST ends here, and the page is fetched by GET. */
    public static void go(String page) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        HttpServletResponse response = (HttpServletResponse) external.getResponse();
        Notices.keepForNextPage((HttpServletRequest) external.getRequest(), response);
        send(response, external.getRequestContextPath() + page);
        faces.responseComplete();
    }
}
