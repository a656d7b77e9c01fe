package dev.rollcall.saml.wall;

import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * OpenSAML, without a word about its types. It looks its parts up with the thread's context class loader, and in an EAR
 * that is a web module's or none, where it starts without complaint and knows nothing; so each way in sets its own.
 */
public final class SamlLibrary {
    private SamlLibrary() {}

    /**
     * Something done by the library.
     *
     * @param <T> what comes out
     * @param <X> what it may throw
     */
    @FunctionalInterface
    public interface Work<T, X extends Exception> {
        T run() throws X;
    }

    /** Runs the work with the library started and its class loader set; the thread's own is put back. */
    public static <T, X extends Exception> T call(Work<T, X> work) throws X {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(OpenSamlStart.loader());
        try {
            OpenSamlStart.once();
            return work.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The schemas of SAML, XML Signature and XML Encryption. */
    public static Schema schema() {
        return call(() -> OpenSamlStart.once().schema());
    }

    /**
     * Holds an element against the schemas, without opening a file or a connection.
     *
     * @throws SAXException with what is wrong and where, in a parser's words
     */
    public static void requireSchema(Element element) throws SAXException {
        var validator = schema().newValidator();
        validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        var errors = new SchemaErrors();
        validator.setErrorHandler(errors);
        try {
            validator.validate(new DOMSource(element));
            errors.end();
        } catch (IOException impossible) {
            throw new SAXException("A tree in memory could not be read", impossible);
        }
    }
}
