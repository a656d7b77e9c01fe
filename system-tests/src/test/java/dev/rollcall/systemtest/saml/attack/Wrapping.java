package dev.rollcall.systemtest.saml.attack;

import dev.rollcall.systemtest.saml.idp.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Signature wrapping in the eight shapes that Somorovsky and others described ("On Breaking SAML", USENIX Security
 * 2012). Each leaves the signed element somewhere intact and puts another where a careless reader looks.
 */
enum Wrapping {
    XSW1 {
        @Override
        void apply(Document document) {
            var evil = document.getDocumentElement();
            var original = withoutSignature(evil);
            forge(evil);
            Xml.signature(evil).appendChild(original);
        }
    },
    XSW2 {
        @Override
        void apply(Document document) {
            var evil = document.getDocumentElement();
            var original = withoutSignature(evil);
            forge(evil);
            evil.insertBefore(original, Xml.signature(evil));
        }
    },
    XSW3 {
        @Override
        void apply(Document document) {
            var original = Xml.assertion(document);
            original.getParentNode().insertBefore(forged(original), original);
        }
    },
    XSW4 {
        @Override
        void apply(Document document) {
            var original = Xml.assertion(document);
            replace(original).appendChild(original);
        }
    },
    XSW5 {
        @Override
        void apply(Document document) {
            var evil = Xml.assertion(document);
            var original = withoutSignature(evil);
            forge(evil);
            document.getDocumentElement().appendChild(original);
        }
    },
    XSW6 {
        @Override
        void apply(Document document) {
            var evil = Xml.assertion(document);
            var original = withoutSignature(evil);
            forge(evil);
            Xml.signature(evil).appendChild(original);
        }
    },
    XSW7 {
        @Override
        void apply(Document document) {
            var root = document.getDocumentElement();
            var extensions = document.createElementNS(Xml.PROTOCOL, "p:Extensions");
            extensions.appendChild(forged(Xml.assertion(document)));
            root.insertBefore(extensions, Xml.child(root, Xml.PROTOCOL, "Status"));
        }
    },
    XSW8 {
        @Override
        void apply(Document document) {
            var evil = Xml.assertion(document);
            var original = withoutSignature(evil);
            forge(evil);
            var object = document.createElementNS(Xml.SIGNATURE, "ds:Object");
            object.appendChild(original);
            Xml.signature(evil).appendChild(object);
        }
    };

    /** Whose name the forged assertion has. */
    static final String PRINCIPAL = "principal@example.com";

    abstract void apply(Document document);

    /** A copy with another name under another ID, and not signed. */
    static Element forged(Element original) {
        var evil = withoutSignature(original);
        forge(evil);
        return evil;
    }

    /** The same in the original's place. */
    static Element replace(Element original) {
        var evil = forged(original);
        original.getParentNode().replaceChild(evil, original);
        return evil;
    }

    private static Element withoutSignature(Element element) {
        var copy = (Element) element.cloneNode(true);
        copy.removeChild(Xml.signature(copy));
        return copy;
    }

    /** Inside of a response the assertion gets a new ID as well. */
    private static void forge(Element element) {
        element.setAttribute("ID", "_forged");
        if (element.getLocalName().equals("Response")) {
            Xml.child(element, Xml.ASSERTION, "Assertion").setAttribute("ID", "_forged-too");
        }
        element.getElementsByTagNameNS(Xml.ASSERTION, "NameID").item(0).setTextContent(PRINCIPAL);
    }
}
