package com.flashafrica.support.platform.sealing;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;

/** The components of records by name; none for any other class. */
final class Components extends ClassValue<Map<String, RecordComponent>> {
    @Override
    protected Map<String, RecordComponent> computeValue(Class<?> type) {
        Map<String, RecordComponent> components = new HashMap<>();
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                components.put(component.getName(), component);
            }
        }
        return components;
    }
}
