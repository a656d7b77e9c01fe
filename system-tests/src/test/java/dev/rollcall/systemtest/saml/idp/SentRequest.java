package dev.rollcall.systemtest.saml.idp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.site.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** An AuthnRequest on its way to the identity provider by Redirect (SAML Bindings §3.4). */
public record SentRequest(String address, String xml) {
    private static final Pattern MESSAGE = Pattern.compile("[?&]SAMLRequest=([^&]*)");
    private static final Pattern ID = Pattern.compile(" ID=\"([^\"]*)\"");

    /** Lets the visitor ask to be signed in. */
    public static SentRequest by(Visitor visitor, String path) {
        visitor.get(path);
        var locations = visitor.locations();
        return at(locations.get(locations.size() - 1));
    }

    public static SentRequest at(String address) {
        var parameter = MESSAGE.matcher(address);
        assertThat(parameter.find()).as(address).isTrue();
        var deflated = Base64.getDecoder().decode(URLDecoder.decode(parameter.group(1), StandardCharsets.UTF_8));
        try (var inflated = new InflaterInputStream(new ByteArrayInputStream(deflated), new Inflater(true))) {
            return new SentRequest(address, new String(inflated.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the answer has to name as InResponseTo. */
    public String id() {
        var id = ID.matcher(xml);
        assertThat(id.find()).as(xml).isTrue();
        return id.group(1);
    }
}
