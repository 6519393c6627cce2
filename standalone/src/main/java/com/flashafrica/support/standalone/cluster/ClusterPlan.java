package com.flashafrica.support.standalone.cluster;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a cluster is made of.
 *
 * @param data the folder that everything is kept in
 * @param port of the proxy; 0 for any that is free
 * @param commandSides how many
 * @param querySides how many
 * @param javaOptions for every process
 * @param settings for every process, on top of what the cluster needs itself
 * @param classPath folders on the class path of every process besides its own, for trials
 */
public record ClusterPlan(
        Path data,
        int port,
        int commandSides,
        int querySides,
        List<String> javaOptions,
        Map<String, String> settings,
        List<Path> classPath) {

    /** With nothing on the class path but what belongs there. */
    public ClusterPlan(
            Path data,
            int port,
            int commandSides,
            int querySides,
            List<String> javaOptions,
            Map<String, String> settings) {
        this(data, port, commandSides, querySides, javaOptions, settings, List.of());
    }

    /** Two of each side; none takes more than an eighth of the machine's memory. */
    public static ClusterPlan twoOfEach(Path data, int port) {
        return new ClusterPlan(data, port, 2, 2, List.of("-XX:MaxRAMPercentage=12.5"), Map.of());
    }
}
