package com.flashafrica.support.ticketing.queue;

import com.flashafrica.support.platform.feed.FeedEvent;
import com.flashafrica.support.platform.feed.Message;
import com.flashafrica.support.platform.replay.Playback;
import com.flashafrica.support.platform.replay.ReplayView;
import com.flashafrica.support.platform.replay.Scene;
import com.flashafrica.support.platform.replay.Scenes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plays back what the live stream of the list said, for every ticket. */
@Component
final class QueueReplay implements ReplayView {
    private final QueueChanges changes;
    private final QueueMessages messages;

    QueueReplay(QueueChanges changes, QueueMessages messages) {
        this.changes = changes;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "queue";
    }

    @Override
    public Scenes begin(Playback playback) {
        return events -> events.map(event -> Scene.of(event, message(event, playback)));
    }

    private @Nullable Message message(FeedEvent event, Playback playback) {
        QueueChange change = playback.wants(event) ? changes.of(event) : QueueChange.NONE;
        QueueDocument row = change.after();
        return row == null
                ? null
                : new Message(
                        event.type(), messages.json(event, row, change.at(), playback.caller()));
    }
}
