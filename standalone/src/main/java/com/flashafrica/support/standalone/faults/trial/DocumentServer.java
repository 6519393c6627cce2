package com.flashafrica.support.standalone.faults.trial;

import com.flashafrica.support.standalone.faults.network.TcpProxy;
import com.flashafrica.support.standalone.mongo.WireMongo;

/** The server of MongoDB's protocol, which may be lost, and come back with nothing. */
public final class DocumentServer implements AutoCloseable {
    private final TcpProxy network;
    private volatile WireMongo server = WireMongo.start();

    DocumentServer() {
        network = TcpProxy.before(() -> server.port());
    }

    /** For the processes of the trial. */
    String uri() {
        return "mongodb://127.0.0.1:" + network.port();
    }

    /** Past the network, for whoever looks in from outside. */
    String direct() {
        return server.uri();
    }

    public TcpProxy network() {
        return network;
    }

    /** Gone, with all it had. */
    public void lose() {
        network.refuse();
        server.close();
    }

    /** Another one, with nothing in it. */
    public void comeBackEmpty() {
        server = WireMongo.start();
        network.clear();
    }

    @Override
    public void close() {
        network.close();
        server.close();
    }
}
