package dev.rollcall.web.check.play;

import dev.rollcall.provisioning.check.CheckProblem;
import dev.rollcall.web.check.play.LimitedBody.Beginning;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests as Okta's client does (its headers were captured), over HTTP as it comes from outside: through
 * whatever proxy and certificate stand before the Tenant URL. Redirects are not followed, as Okta follows none.
 */
final class CheckClient {
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(15);
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final HttpClient http;

    CheckClient(Executor threads) {
        http = HttpClient.newBuilder()
                .executor(threads)
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(TO_CONNECT)
                .build();
    }

    /**
     * @param body JSON; null for none
     * @throws NoAnswerException where none came
     */
    CheckAnswer send(String method, URI address, String secret, @Nullable String body) throws NoAnswerException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(TO_ANSWER)
                .header("Authorization", "Bearer " + secret)
                .header("User-Agent", "Okta SCIM Client 1.0.0")
                .header("Accept", "application/scim+json")
                .header("Accept-Charset", "utf-8")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/scim+json; charset=utf-8");
        }
        CompletableFuture<HttpResponse<Beginning>> answer =
                http.sendAsync(request.build(), head -> new LimitedBody(MOST_BYTES));
        try {
            HttpResponse<Beginning> there = answer.get(TO_ANSWER.toSeconds(), TimeUnit.SECONDS);
            return new CheckAnswer(
                    there.statusCode(), there.body().bytes(), there.body().cut(), retryAfter(there));
        } catch (TimeoutException e) {
            throw new NoAnswerException(CheckProblem.TOO_SLOW, String.valueOf(TO_ANSWER.toSeconds()));
        } catch (ExecutionException e) {
            throw failed(e.getCause(), address);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException(CheckProblem.OUT_OF_TIME, "");
        } finally {
            answer.cancel(true);
        }
    }

    // Only whole seconds count, as they do for Okta.
    private static long retryAfter(HttpResponse<Beginning> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("[0-9]{1,9}"))
                .map(Long::parseLong)
                .orElse(0L);
    }

    private static NoAnswerException failed(@Nullable Throwable failure, URI address) {
        String host = address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
        CheckProblem problem = problem(failure);
        return new NoAnswerException(
                problem, problem == CheckProblem.TOO_SLOW ? String.valueOf(TO_ANSWER.toSeconds()) : host);
    }

    static CheckProblem problem(@Nullable Throwable failure) {
        if (isCausedBy(UnresolvedAddressException.class, failure) || isCausedBy(UnknownHostException.class, failure)) {
            return CheckProblem.UNKNOWN_HOST;
        } else if (failure instanceof HttpConnectTimeoutException || failure instanceof ConnectException) {
            return CheckProblem.UNREACHABLE;
        } else if (failure instanceof HttpTimeoutException) {
            return CheckProblem.TOO_SLOW;
        } else if (failure instanceof SSLException) {
            return ofTls(failure);
        } else if (failure instanceof IOException) {
            return CheckProblem.UNREACHABLE;
        }
        throw new IllegalStateException(failure);
    }

    private static CheckProblem ofTls(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (cause instanceof CertificateException
                    && (message.startsWith("No subject alternative") || message.startsWith("No name matching"))) {
                return CheckProblem.OTHER_NAME;
            }
        }
        return isCausedBy(CertificateException.class, failure) ? CheckProblem.UNTRUSTED : CheckProblem.TLS;
    }

    private static boolean isCausedBy(Class<? extends Throwable> type, @Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
