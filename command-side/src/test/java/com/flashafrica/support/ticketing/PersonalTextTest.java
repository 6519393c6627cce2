package com.flashafrica.support.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import com.flashafrica.support.ledger.EventType;
import com.flashafrica.support.ledger.EventTypes;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.people.Personal;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people write may be about a person, and must be found when that person is erased. */
class PersonalTextTest {
    /** Names that the support team chooses, ids and formats: nobody writes about anybody here. */
    private static final Set<String> NOT_FREE_TEXT =
            Set.of(
                    "TicketOpened.category",
                    "TicketOpened.tags",
                    "TicketOpened.language",
                    "Reference.source",
                    "Reference.id",
                    "Attachment.mediaType",
                    "Attachment.digest",
                    "TicketAssigned.group",
                    "TicketCategorised.category",
                    "TicketTagged.tags",
                    "TicketImported.source",
                    "TicketImported.importId",
                    "TicketImported.records",
                    // The terms name policies, calendars and roles: rules, not people.
                    "SlaPolicy.key",
                    "SlaPolicy.name",
                    "SlaPolicy.calendar",
                    "SlaMatch.channels",
                    "SlaMatch.priorities",
                    "SlaMatch.tiers",
                    "SlaMatch.categories",
                    "SlaEscalation.toLevel",
                    "SlaNotice.to",
                    "SlaCalendar.key",
                    "SlaCalendar.zone");

    @ParameterizedTest
    @MethodSource("events")
    void free_text_is_marked_with_the_person_it_belongs_to(Class<?> event) {
        for (RecordComponent text : texts(event)) {
            String name = text.getDeclaringRecord().getSimpleName() + "." + text.getName();
            Personal personal = text.getAnnotation(Personal.class);
            if (personal == null) {
                assertThat(NOT_FREE_TEXT).contains(name);
            } else {
                assertThat(NOT_FREE_TEXT).doesNotContain(name);
                assertThat(event.getRecordComponents())
                        .as("%s belongs to %s of %s", name, personal.of(), event)
                        .anyMatch(component ->
                                component.getName().equals(personal.of())
                                        && component.getType() == PersonId.class);
            }
        }
    }

    static Stream<Class<?>> events() {
        return EventTypes.of(TicketEvent.class).all().stream().map(EventType::payload);
    }

    /** The texts of a record and of the records within it. */
    private static List<RecordComponent> texts(Class<?> record) {
        List<RecordComponent> texts = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            Class<?> type = element(component.getGenericType());
            if (type == String.class) {
                texts.add(component);
            } else if (type.isRecord() && !isId(type)) {
                texts.addAll(texts(type));
            }
        }
        return texts;
    }

    private static Class<?> element(Type type) {
        return type instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : (Class<?>) type;
    }

    private static boolean isId(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(
                        component -> component.getAccessor().isAnnotationPresent(JsonValue.class));
    }
}
