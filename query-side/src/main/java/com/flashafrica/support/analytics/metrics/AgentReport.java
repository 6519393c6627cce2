package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.analytics.metrics.AgentMetrics.Agent;
import com.flashafrica.support.analytics.metrics.AgentMetrics.Load;
import com.flashafrica.support.analytics.metrics.Ratings.Rated;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts together what is told of agents. */
final class AgentReport {
    /** Of an agent whose resolutions nobody was asked about. */
    private static final Rated NONE = new Rated(0, 0, null, null, Map.of());

    private final Question question;
    private final Links links;
    private final Loads loads;
    private final Ratings.Told ratings;

    AgentReport(Question question, Links links, Loads loads, Ratings.Told ratings) {
        this.question = question;
        this.links = links;
        this.loads = loads;
        this.ratings = ratings;
    }

    /**
     * @param byAgent the figures of tickets by their last resolver
     */
    AgentMetrics of(Map<String, Figures> byAgent) {
        TreeSet<String> agents = new TreeSet<>(byAgent.keySet());
        agents.addAll(ratings.groups().keySet());
        agents.remove(GroupBy.NOTHING);
        agents.addAll(loads.agents());
        Figures nothing = new Tally(question).figures();
        List<Agent> told =
                agents.stream()
                        .map(agent -> agent(agent, byAgent.getOrDefault(agent, nothing)))
                        .toList();
        return new AgentMetrics(
                question.from(), question.to(), question.zone().getId(), question.now(), told);
    }

    private Agent agent(String agent, Figures figures) {
        Load load = Load.of(loads.of(agent));
        Rated rated = ratings.groups().getOrDefault(agent, NONE);
        return new Agent(
                agent,
                figures.resolved(),
                figures.firstResponseSeconds(),
                figures.totalResolutionSeconds(),
                rated,
                load,
                links(agent, rated, load));
    }

    private Map<String, Map<String, String>> links(String agent, Rated rated, Load load) {
        var behind = links.ofGroup(agent);
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        all.put("handled", Objects.requireNonNull(behind.get("resolved")));
        all.put("firstResponseSeconds", Objects.requireNonNull(behind.get("firstResponseSeconds")));
        all.put("resolutionSeconds", Objects.requireNonNull(behind.get("totalResolutionSeconds")));
        rated.links().forEach((number, link) -> all.put("satisfaction." + number, link));
        String any =
                load.status().keySet().stream().map(Enum::name).collect(Collectors.joining(","));
        put(all, "load.open", links.assigned(agent, any));
        load.status()
                .keySet()
                .forEach(status ->
                        put(all, "load.status." + status, links.assigned(agent, status.name())));
        return all;
    }

    private static void put(
            Map<String, Map<String, String>> all,
            String number,
            @Nullable Map<String, String> link) {
        if (link != null) {
            all.put(number, link);
        }
    }
}
