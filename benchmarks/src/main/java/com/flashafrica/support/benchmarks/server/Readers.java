package com.flashafrica.support.benchmarks.server;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** What many readers of the stream take of the platform's memory. */
public final class Readers {
    private Readers() {}

    /** In kilobytes each. */
    public static double kilobytesEach(StandaloneProcess platform, int readers) throws Exception {
        Client client = platform.client();
        List<InputStream> streams = new ArrayList<>();
        try {
            // The first of them pays for what all share.
            streams.add(client.follow("/queue/stream"));
            client.openTicket();
            long before = platform.liveHeap();
            for (int i = 0; i < readers; i++) {
                streams.add(client.follow("/queue/stream"));
            }
            client.openTicket();
            return (platform.liveHeap() - before) / 1e3 / readers;
        } finally {
            close(streams);
        }
    }

    private static void close(List<InputStream> streams) throws IOException {
        for (InputStream stream : streams) {
            stream.close();
        }
    }
}
