package com.flashafrica.support.platform.identity;

import com.flashafrica.support.identity.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One line of the table: what a request needs.
 *
 * @param permission null when everybody may
 * @param own how {@link com.flashafrica.support.identity.Reach#OWN} is told here; null where a
 *     permission is never that narrow
 */
public record Route(
        HttpMethod method,
        PathPattern pattern,
        @Nullable Permission permission,
        @Nullable Own own) {

    static Route open(HttpMethod method, String path) {
        return new Route(method, pattern(path), null, null);
    }

    static Route of(HttpMethod method, String path, Permission permission, @Nullable Own own) {
        return new Route(method, pattern(path), permission, own);
    }

    private static PathPattern pattern(String path) {
        return PathPatternParser.defaultInstance.parse(path);
    }

    boolean matches(HttpMethod asked, PathContainer path) {
        // Whoever may read may ask how long it is.
        HttpMethod same = asked.equals(HttpMethod.HEAD) ? HttpMethod.GET : asked;
        return method.equals(same) && isAt(path);
    }

    boolean isAt(PathContainer path) {
        return pattern.matches(path);
    }

    public boolean isOpen() {
        return permission == null;
    }

    public String path() {
        return pattern.getPatternString();
    }
}
