package com.flashafrica.support.platform.projection;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Up once every view has applied what was recorded when it started and none is stopped. A stuck
 * document is told of but does not take the others down.
 */
final class ViewsHealth implements HealthIndicator {
    private final Views views;

    ViewsHealth(Views views) {
        this.views = views;
    }

    @Override
    public Health health() {
        boolean ready = true;
        Map<String, Object> details = new LinkedHashMap<>();
        for (var view : views.progress().entrySet()) {
            ready &= view.getValue().isReady();
            details.put(view.getKey(), detail(view.getValue()));
        }
        return (ready ? Health.up() : Health.outOfService()).withDetails(details).build();
    }

    private static Map<String, Object> detail(ViewProgress progress) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("percent", progress.percent());
        detail.put("position", progress.position.reached());
        detail.put("lag", progress.lag());
        detail.put("stuck", progress.stuck);
        if (progress.failure != null) {
            detail.put("failure", progress.failure);
        }
        return detail;
    }
}
