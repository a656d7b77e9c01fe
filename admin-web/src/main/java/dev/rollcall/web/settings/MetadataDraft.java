package dev.rollcall.web.settings;

import dev.rollcall.platform.Sha256;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;

/** Metadata that was read and shown, and waits for <i>Update</i>. */
@SessionScoped
public class MetadataDraft implements Serializable {
    private static final long serialVersionUID = 1L;

    private String xml = "";
    private String url = "";

    String xml() {
        return xml;
    }

    boolean isEmpty() {
        return xml.isEmpty();
    }

    /** Where it was read from; empty when it was uploaded or pasted. */
    String url() {
        return url;
    }

    void set(String read, String from) {
        xml = read;
        url = from;
    }

    void clear() {
        set("", "");
    }

    /** Tells this draft from another one that a second window may have put in its place. */
    String fingerprint() {
        return Sha256.hex(url + '\n' + xml);
    }
}
