package dev.rollcall.saml.response;

import dev.rollcall.saml.message.Dom;
import dev.rollcall.saml.message.Saml;
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
            var original = (Element) evil.cloneNode(true);
            original.removeChild(signature(original));
            forge(evil, "id-evil");
            signature(evil).appendChild(original);
        }
    },
    XSW2 {
        @Override
        void apply(Document document) {
            var evil = document.getDocumentElement();
            var original = (Element) evil.cloneNode(true);
            original.removeChild(signature(original));
            forge(evil, "id-evil");
            evil.insertBefore(original, signature(evil));
        }
    },
    XSW3 {
        @Override
        void apply(Document document) {
            var original = assertion(document);
            var evil = forged(original);
            evil.removeChild(signature(evil));
            original.getParentNode().insertBefore(evil, original);
        }
    },
    XSW4 {
        @Override
        void apply(Document document) {
            var original = assertion(document);
            var evil = forged(original);
            evil.removeChild(signature(evil));
            original.getParentNode().replaceChild(evil, original);
            evil.appendChild(original);
        }
    },
    XSW5 {
        @Override
        void apply(Document document) {
            var evil = assertion(document);
            var original = (Element) evil.cloneNode(true);
            original.removeChild(signature(original));
            forge(evil, "id-evil");
            document.getDocumentElement().appendChild(original);
        }
    },
    XSW6 {
        @Override
        void apply(Document document) {
            var evil = assertion(document);
            var original = (Element) evil.cloneNode(true);
            original.removeChild(signature(original));
            forge(evil, "id-evil");
            signature(evil).appendChild(original);
        }
    },
    XSW7 {
        @Override
        void apply(Document document) {
            var original = assertion(document);
            var extensions = document.createElementNS(Saml.PROTOCOL, "saml2p:Extensions");
            var status = Dom.child(document.getDocumentElement(), Saml.PROTOCOL, "Status")
                    .orElseThrow();
            document.getDocumentElement().insertBefore(extensions, status);
            var evil = (Element) original.cloneNode(true);
            evil.removeChild(signature(evil));
            forge(evil, "id-evil");
            extensions.appendChild(evil);
        }
    },
    XSW8 {
        @Override
        void apply(Document document) {
            var evil = assertion(document);
            var original = (Element) evil.cloneNode(true);
            original.removeChild(signature(original));
            forge(evil, "id-evil");
            var object = document.createElementNS(Saml.SIGNATURE, "ds:Object");
            object.appendChild(original);
            signature(evil).appendChild(object);
        }
    };

    abstract void apply(Document document);

    /** Whether it is the response's signature that is wrapped. */
    boolean wrapsTheResponse() {
        return this == XSW1 || this == XSW2;
    }

    static Element assertion(Document document) {
        return (Element)
                document.getElementsByTagNameNS(Saml.ASSERTION, "Assertion").item(0);
    }

    static Element signature(Element owner) {
        return Dom.child(owner, Saml.SIGNATURE, "Signature").orElseThrow();
    }

    static Element forged(Element original) {
        var evil = (Element) original.cloneNode(true);
        forge(evil, "id-evil");
        return evil;
    }

    /** Another name under another ID; inside a response the assertion gets a new ID as well. */
    static void forge(Element element, String id) {
        element.setAttribute("ID", id);
        if (element.getLocalName().equals("Response")) {
            assertion(element.getOwnerDocument()).setAttribute("ID", id + "-assertion");
        }
        var names = element.getElementsByTagNameNS(Saml.ASSERTION, "NameID");
        names.item(0).setTextContent("admin@example.com");
    }
}
