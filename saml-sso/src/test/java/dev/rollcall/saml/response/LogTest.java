package dev.rollcall.saml.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.saml.fixture.Posts;
import dev.rollcall.saml.fixture.ResponseXml;
import dev.rollcall.saml.fixture.TestEncryption;
import dev.rollcall.saml.fixture.TestKeys;
import dev.rollcall.saml.rejection.Rejection;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** A stranger cannot fill the log: Santuario would write a warning for each digest that does not match. */
class LogTest {
    @Test
    void badSignaturesAndGoodOnesWriteNoWarning() {
        var root = Logger.getLogger("");
        var loud = new Loud();
        root.addHandler(loud);
        try {
            Posts.accept(new ResponseXml().signBoth().encrypt(new TestEncryption()));
            Posts.reject(Rejection.SIGNATURE_INVALID, new ResponseXml().after("ada@example.com", "eve@example.com"));
            Posts.reject(
                    Rejection.SIGNATURE_INVALID,
                    new ResponseXml().after("<saml2:Attribute Name", "<saml2:Attribute xmlns:v=\"1\" v:a=\"b\" Name"));
            Posts.reject(
                    Rejection.DECRYPTION_FAILED,
                    new ResponseXml().encrypt(new TestEncryption().recipient(TestKeys.ATTACKER)));
        } finally {
            root.removeHandler(loud);
        }
        assertThat(loud.messages).isEmpty();
    }

    private static final class Loud extends Handler {
        private final CopyOnWriteArrayList<String> messages = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                messages.add(entry.getLoggerName() + ": " + entry.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
