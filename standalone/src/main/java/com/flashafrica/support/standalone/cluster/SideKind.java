package com.flashafrica.support.standalone.cluster;

/** What runs as a process of its own, by the names of the routing table. */
public enum SideKind {
    COMMAND_SIDE("command-side", "com.flashafrica.support.CommandSide"),
    QUERY_SIDE("query-side", "com.flashafrica.support.QuerySide");

    private final String module;
    private final String main;

    SideKind(String module, String main) {
        this.module = module;
        this.main = main;
    }

    /** The module, which is also the name in the routing table. */
    public String module() {
        return module;
    }

    String main() {
        return main;
    }

    SideKind other() {
        return this == COMMAND_SIDE ? QUERY_SIDE : COMMAND_SIDE;
    }
}
