package com.flashafrica.support.standalone.deployment;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** One mapping of one controller, with the module that the controller is of. */
public record Route(String side, String method, String path) {
    private static final Pattern SIDE = Pattern.compile("(command-side|query-side|platform)[-/]");

    /** Those of both sides: platform's are on either, and standalone's own on neither. */
    static List<Route> ofTheSides() {
        return ofAllControllers().stream().filter(route -> route.side().endsWith("-side")).toList();
    }

    /** Every one there is. */
    public static List<Route> ofAllControllers() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        List<Route> routes = new ArrayList<>();
        for (var candidate : scan.findCandidateComponents("com.flashafrica.support")) {
            routes.addAll(of(ClassUtils.resolveClassName(candidate.getBeanClassName() + "", null)));
        }
        return routes;
    }

    private static List<Route> of(Class<?> controller) {
        List<Route> routes = new ArrayList<>();
        for (Method method : controller.getDeclaredMethods()) {
            var mapping = MergedAnnotations.from(method).get(RequestMapping.class);
            if (mapping.isPresent()) {
                for (RequestMethod verb : mapping.getEnumArray("method", RequestMethod.class)) {
                    for (String path : paths(controller, mapping.getStringArray("path"))) {
                        routes.add(new Route(side(controller), verb.name(), path));
                    }
                }
            }
        }
        return routes;
    }

    private static List<String> paths(Class<?> controller, String[] ofMethod) {
        var base =
                MergedAnnotations.from(controller, SearchStrategy.TYPE_HIERARCHY)
                        .get(RequestMapping.class);
        String[] bases = base.isPresent() ? base.getStringArray("path") : new String[] {""};
        List<String> paths = new ArrayList<>();
        for (String prefix : bases.length == 0 ? new String[] {""} : bases) {
            for (String path : ofMethod.length == 0 ? new String[] {""} : ofMethod) {
                paths.add((prefix + path).replaceAll("\\{[^}]*}", "x"));
            }
        }
        return paths;
    }

    private static String side(Class<?> controller) {
        String location = controller.getProtectionDomain().getCodeSource().getLocation().getPath();
        Matcher side = SIDE.matcher(location);
        String found = "";
        while (side.find()) {
            found = side.group(1);
        }
        return found;
    }
}
