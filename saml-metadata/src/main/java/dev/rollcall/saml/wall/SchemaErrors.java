package dev.rollcall.saml.wall;

import org.jspecify.annotations.Nullable;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Ends a validation with the first error that says where it is. Of a bad value the parser tells first that it is none
 * ({@code '' is not a valid value for 'NCName'}), and only then of which attribute or element.
 */
final class SchemaErrors implements ErrorHandler {
    private @Nullable SAXParseException ofAValue;

    @Override
    public void warning(SAXParseException ignored) {}

    @Override
    public void error(SAXParseException error) throws SAXException {
        var isOfAValue = String.valueOf(error.getMessage()).matches("(?s)cvc-[A-Za-z]+-valid.*");
        if (ofAValue != null) {
            throw isOfAValue ? ofAValue : error;
        } else if (!isOfAValue) {
            throw error;
        }
        ofAValue = error;
    }

    @Override
    public void fatalError(SAXParseException error) throws SAXException {
        throw error;
    }

    /** After the last element: an error that nothing followed. */
    void end() throws SAXException {
        if (ofAValue != null) {
            throw ofAValue;
        }
    }
}
