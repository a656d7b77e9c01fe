package dev.rollcall.web.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request whose parameters are those of the address and then those of its form, if that has been read. What an
 * address says to Faces is not heard: a link would press a button of the page that it leads to. The container is asked
 * for neither: the servlet of Faces takes multipart forms, so that the container would keep each part as a file, on an
 * error page too.
 */
public final class ReadForm extends HttpServletRequestWrapper {
    private static final String ATTRIBUTE = ReadForm.class.getName();
    private static final String OF_FACES = "jakarta.faces.";

    private final FormBody body;
    private final Map<String, String[]> parameters = new LinkedHashMap<>();

    private ReadForm(HttpServletRequest request, FormBody body) {
        super(request);
        this.body = body;
        Stream.concat(
                        FormBody.ofQuery(request.getQueryString()).fields().entrySet().stream()
                                .filter(field -> !field.getKey().startsWith(OF_FACES)),
                        body.fields().entrySet().stream())
                .forEach(field ->
                        parameters.merge(field.getKey(), field.getValue().toArray(String[]::new), ReadForm::both));
        request.setAttribute(ATTRIBUTE, this);
    }

    private static String[] both(String[] before, String[] after) {
        return Stream.of(before, after).flatMap(Stream::of).toArray(String[]::new);
    }

    /** The request without its body, of which nothing is read. */
    public static ReadForm withoutBody(HttpServletRequest request) {
        return new ReadForm(request, new FormBody(Map.of(), List.of()));
    }

    /** Whether the body is a form that can be read here. */
    public static boolean isForm(HttpServletRequest request) {
        return isMultipart(request) || mediaType(request).equals("application/x-www-form-urlencoded");
    }

    /** Whether the body is one of several parts, files among them. */
    public static boolean isMultipart(HttpServletRequest request) {
        return mediaType(request).startsWith("multipart/");
    }

    /**
     * Reads the form.
     *
     * @param most how many bytes its body may have
     * @throws UnreadableFormException when it has more, or too many fields or parts, or is not written as a form
     * @throws IOException when the client goes away
     */
    public static ReadForm of(HttpServletRequest request, int most) throws UnreadableFormException, IOException {
        if (request.getContentLengthLong() > most) {
            throw UnreadableFormException.tooLarge();
        }
        byte[] body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            throw UnreadableFormException.tooLarge();
        }
        return new ReadForm(
                request,
                isMultipart(request)
                        ? FormBody.ofParts(MultipartReader.read(body, request.getContentType()))
                        : FormBody.ofUrlEncoded(body));
    }

    private static String mediaType(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** The request with its form, for who has only the container's. */
    public static HttpServletRequest within(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof ReadForm form ? form : request;
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Collection<Part> getParts() {
        return body.parts();
    }

    @Override
    public @Nullable Part getPart(String name) {
        return body.parts().stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .orElse(null);
    }
}
