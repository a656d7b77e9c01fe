package dev.rollcall.signin.fetch;

import dev.rollcall.platform.sentence.Sentence;
import java.io.IOException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.http.HttpException;
import org.apache.http.MessageConstraintException;
import org.apache.http.NoHttpResponseException;
import org.apache.http.client.ClientProtocolException;

/**
 * The sentences about what went wrong on the way to a metadata URL. They tell of public servers only, and of private
 * addresses only that.
 */
final class FetchFailures {
    private FetchFailures() {}

    static UnreadableMetadataException of(IOException failure, MetadataAddress address) {
        return refused(key(failure), address.host());
    }

    private static String key(IOException failure) {
        if (failure instanceof PrivateAddressException) {
            return "private";
        } else if (failure instanceof UnknownHostException) {
            return "unknownHost";
        } else if (failure instanceof SSLPeerUnverifiedException) {
            return "otherName";
        } else if (failure instanceof SSLException) {
            return isOfCertificate(failure) ? "untrusted" : "tls";
        } else if (failure instanceof ClientProtocolException
                || failure instanceof MessageConstraintException
                || failure instanceof NoHttpResponseException
                || failure.getCause() instanceof HttpException) {
            return "notHttp";
        }
        return "unreachable";
    }

    private static boolean isOfCertificate(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) {
                return true;
            }
        }
        return false;
    }

    static UnreadableMetadataException ofStatus(int status, MetadataAddress address) {
        String key =
                switch (status) {
                    case 401, 403, 407 -> "denied";
                    case 404, 410 -> "notFound";
                    default -> status >= 500 ? "serverError" : "status";
                };
        return refused(key, address.host(), String.valueOf(status));
    }

    static UnreadableMetadataException tooSlow(MetadataAddress address, Duration limit) {
        return refused("slow", address.host(), limit.toSeconds());
    }

    static UnreadableMetadataException refused(String key, Object... arguments) {
        return new UnreadableMetadataException(Sentence.of("metadata.fetch." + key, arguments));
    }
}
