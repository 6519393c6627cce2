package com.flashafrica.support.audit.checkpoint;

import com.flashafrica.support.ledger.proof.Checkpoint;
import com.flashafrica.support.platform.webhook.SignedPost;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A webhook that is sent each checkpoint as it is, signed like every other message. */
final class CheckpointWebhook implements Place {
    private final SignedPost post;
    private final String address;
    private final String secret;

    CheckpointWebhook(SignedPost post, String address, String secret) {
        this.post = post;
        this.address = address;
        this.secret = secret;
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public Duration pause() {
        return Duration.ZERO;
    }

    @Override
    public boolean wantsAll() {
        return true;
    }

    @Override
    public void take(Checkpoint checkpoint, String note) throws IOException, InterruptedException {
        int status =
                post.send(
                        address,
                        secret,
                        "checkpoint-" + checkpoint.size(),
                        "text/plain; charset=utf-8",
                        note.getBytes(StandardCharsets.UTF_8),
                        null);
        if (status / 100 != 2) {
            throw new IOException("the webhook answered " + status);
        }
    }
}
