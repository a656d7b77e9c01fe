package dev.rollcall.scim.error;

import dev.rollcall.scim.protocol.Json;
import dev.rollcall.scim.protocol.Scim;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Puts into SCIM's words what the container refuses before or beside the endpoints; {@code web.xml} sends every such
 * error here.
 */
@WebServlet(ContainerErrors.PATH)
public class ContainerErrors extends HttpServlet {
    static final String PATH = "/container-error";
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer number && number >= 400 ? number : HttpServletResponse.SC_NOT_FOUND;
        response.setStatus(status);
        response.setContentType(Scim.MEDIA_TYPE);
        Json.write(
                ScimErrors.body(
                        status,
                        null,
                        WebApplicationExceptionMapper.detail(status).english()),
                response.getOutputStream());
    }
}
