package dev.rollcall.signin.fetch;

import java.net.UnknownHostException;

/** The name leads to an address that is not public. Which one is nobody's business, and is not kept. */
final class PrivateAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    PrivateAddressException(String host) {
        super(host);
    }
}
