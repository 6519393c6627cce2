package com.flashafrica.support.platform.web;

import java.lang.reflect.Method;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.Resource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/**
 * An object is answered as JSON and called so, unless its controller says what else. Spring would
 * call it whatever the caller takes: a ticket was {@code application/problem+json} to whoever named
 * that first. Who takes no JSON is told before anything is done.
 */
final class JsonUnlessSaid extends RequestMappingHandlerMapping {
    private static final Set<Class<?>> WHAT_SAYS_ITSELF =
            Set.of(Void.class, String.class, byte[].class, DataBuffer.class, Resource.class);

    @Override
    protected @Nullable RequestMappingInfo getMappingForMethod(Method method, Class<?> controller) {
        RequestMappingInfo info = super.getMappingForMethod(method, controller);
        return info != null && info.getProducesCondition().isEmpty() && isObject(method)
                ? info.mutate().produces(MediaType.APPLICATION_JSON_VALUE).build()
                : info;
    }

    private static boolean isObject(Method method) {
        ResolvableType answer = ResolvableType.forMethodReturnType(method);
        while (isAround(answer.toClass())) {
            answer = answer.getGeneric(0);
        }
        return !WHAT_SAYS_ITSELF.contains(answer.toClass());
    }

    private static boolean isAround(Class<?> type) {
        return Publisher.class.isAssignableFrom(type) || type == ResponseEntity.class;
    }
}
