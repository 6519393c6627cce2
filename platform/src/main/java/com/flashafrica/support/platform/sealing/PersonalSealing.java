package com.flashafrica.support.platform.sealing;

import com.flashafrica.support.ledger.EventType;
import com.flashafrica.support.ledger.PayloadSealing;
import com.flashafrica.support.people.Personal;
import com.flashafrica.support.ticketing.TicketEvent;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;

/** Seals what is {@link Personal} in events, each for the person it belongs to. */
public final class PersonalSealing implements PayloadSealing {
    private final DataKeys keys;

    public PersonalSealing(DataKeys keys) {
        this.keys = keys;
    }

    @Override
    public JacksonModule module() {
        return new SimpleModule("personal-texts").setSerializerModifier(new PersonalFirst());
    }

    @Override
    public Run begin(EventType type, Object payload) {
        boolean automatic = payload instanceof TicketEvent event && event.automatic();
        return new SealingRun(keys, type.name(), automatic);
    }

    /** The annotation is on the record's components only, where Jackson does not look. */
    private static final class PersonalFirst extends ValueSerializerModifier {
        private static final long serialVersionUID = 1;

        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config,
                BeanDescription.Supplier bean,
                List<BeanPropertyWriter> properties) {
            Map<String, Personal> personal = personal(bean.getBeanClass());
            for (BeanPropertyWriter property : properties) {
                Personal how = personal.get(property.getName());
                if (how != null) {
                    property.assignSerializer(new PersonalSerializer(how.of(), how.format()));
                }
            }
            return properties;
        }

        private static Map<String, Personal> personal(Class<?> bean) {
            Map<String, Personal> personal = new HashMap<>();
            if (bean.isRecord()) {
                for (RecordComponent component : bean.getRecordComponents()) {
                    Personal how = component.getAnnotation(Personal.class);
                    if (how != null) {
                        personal.put(component.getName(), how);
                    }
                }
            }
            return personal;
        }
    }
}
