package dev.rollcall.web.check.play;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** The beginning of a body, and whether there is more of it; the rest is not fetched. */
final class LimitedBody implements BodySubscriber<LimitedBody.Beginning> {
    private final int most;
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private final CompletableFuture<Beginning> beginning = new CompletableFuture<>();
    private @Nullable Subscription subscription;

    /** @param cut whether there is more */
    record Beginning(byte[] bytes, boolean cut) {}

    LimitedBody(int most) {
        this.most = most;
    }

    @Override
    public CompletionStage<Beginning> getBody() {
        return beginning;
    }

    @Override
    public void onSubscribe(Subscription begun) {
        subscription = begun;
        begun.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        for (ByteBuffer part : parts) {
            byte[] bytes = new byte[Math.min(part.remaining(), most + 1 - read.size())];
            part.get(bytes);
            read.write(bytes, 0, bytes.length);
        }
        if (read.size() > most && subscription != null) {
            subscription.cancel();
            end(true);
        }
    }

    @Override
    public void onError(Throwable failure) {
        beginning.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        end(false);
    }

    private void end(boolean cut) {
        beginning.complete(new Beginning(read.toByteArray(), cut));
    }
}
