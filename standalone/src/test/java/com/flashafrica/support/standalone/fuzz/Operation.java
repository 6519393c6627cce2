package com.flashafrica.support.standalone.fuzz;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * One call that the platform answers.
 *
 * @param path with its variables in braces
 * @param contract what {@code openapi.json} says of it; missing when it says nothing
 */
record Operation(String method, String path, JsonNode contract) {
    private static final List<String> OF_LIBRARIES =
            List.of(
                    "/actuator",
                    "/actuator/health",
                    "/actuator/health/{part}",
                    "/actuator/metrics/{name}",
                    "/actuator/{endpoint}",
                    "/webjars/{library}/{file}",
                    "/{anything}");

    /** Of every controller there is, and some that libraries have. */
    static List<Operation> all(JsonNode openApi) {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        List<Operation> all = new ArrayList<>();
        for (var found : scan.findCandidateComponents("com.flashafrica.support")) {
            Class<?> controller = ClassUtils.resolveClassName(found.getBeanClassName() + "", null);
            for (Method method : controller.getDeclaredMethods()) {
                all.addAll(of(controller, method, openApi));
            }
        }
        OF_LIBRARIES.forEach(path -> all.add(new Operation("GET", path, openApi.path("none"))));
        // In the same order whatever the file system's.
        return all.stream()
                .sorted(
                        java.util.Comparator.comparing(Operation::path)
                                .thenComparing(Operation::method))
                .toList();
    }

    private static List<Operation> of(Class<?> controller, Method method, JsonNode openApi) {
        var mapping = MergedAnnotations.from(method).get(RequestMapping.class);
        if (!mapping.isPresent()) {
            return List.of();
        }
        List<Operation> found = new ArrayList<>();
        var base =
                MergedAnnotations.from(controller, SearchStrategy.TYPE_HIERARCHY)
                        .get(RequestMapping.class);
        for (String prefix : paths(base)) {
            for (String path : paths(mapping)) {
                for (RequestMethod verb : mapping.getEnumArray("method", RequestMethod.class)) {
                    found.add(of(verb.name(), prefix + path, openApi));
                }
            }
        }
        return found;
    }

    private static List<String> paths(MergedAnnotation<RequestMapping> mapping) {
        String[] paths = mapping.isPresent() ? mapping.getStringArray("path") : new String[0];
        return paths.length == 0 ? List.of("") : List.of(paths);
    }

    private static Operation of(String method, String path, JsonNode openApi) {
        JsonNode contract =
                openApi.path("paths").path(path).path(method.toLowerCase(java.util.Locale.ROOT));
        return new Operation(
                method, path, contract.isMissingNode() ? MissingNode.getInstance() : contract);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
