package dev.rollcall.web.settings;

import dev.rollcall.platform.Sha256;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;

/** Metadata that was read and shown, and waits for <i>Update</i>. */
@SessionScoped
public class MetadataDraft implements Serializable {
    private static final long serialVersionUID = 1L;

    private byte[] xml = {};
    private String url = "";

    byte[] xml() {
        return xml.clone();
    }

    boolean isEmpty() {
        return xml.length == 0;
    }

    /** Where it was read from; empty when it was uploaded or pasted. */
    String url() {
        return url;
    }

    void set(byte[] read, String from) {
        xml = read.clone();
        url = from;
    }

    void clear() {
        set(new byte[0], "");
    }

    /** Tells this draft from another one that a second window may have put in its place. */
    String fingerprint() {
        return Sha256.hex(url + '\n' + new String(xml, StandardCharsets.ISO_8859_1));
    }
}
