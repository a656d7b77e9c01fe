package dev.rollcall.web.form;

import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of a multipart form. It is in memory only, so that nothing stays of it, whatever becomes of the request. */
final class FormPart implements Part {
    private final Map<String, String> headers;
    private final String name;
    private final @Nullable String fileName;
    private final byte[] content;

    /** @param headers names in lower case */
    FormPart(Map<String, String> headers, String name, @Nullable String fileName, byte[] content) {
        this.headers = Map.copyOf(headers);
        this.name = name;
        this.fileName = fileName;
        this.content = content.clone();
    }

    String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(content);
    }

    @Override
    public @Nullable String getContentType() {
        return headers.get("content-type");
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public @Nullable String getSubmittedFileName() {
        return fileName;
    }

    @Override
    public long getSize() {
        return content.length;
    }

    @Override
    public void write(String file) {
        throw new UnsupportedOperationException("Parts are not written to files");
    }

    @Override
    public void delete() {
        // There is nothing but memory.
    }

    @Override
    public @Nullable String getHeader(String header) {
        return headers.get(header.toLowerCase(Locale.ROOT));
    }

    @Override
    public Collection<String> getHeaders(String header) {
        String value = getHeader(header);
        return value == null ? List.of() : List.of(value);
    }

    @Override
    public Collection<String> getHeaderNames() {
        return headers.keySet();
    }
}
