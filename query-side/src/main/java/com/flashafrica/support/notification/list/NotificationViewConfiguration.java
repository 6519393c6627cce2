package com.flashafrica.support.notification.list;

import com.flashafrica.support.platform.projection.View;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NotificationViewConfiguration {
    @Bean
    View<NotificationDocument> notificationView() {
        return new View<>(
                "notifications",
                1,
                new NotificationFold(),
                NotificationDocument.class,
                List.of(
                        new IndexModel(Indexes.ascending("requested")),
                        new IndexModel(Indexes.ascending("state", "requested")),
                        new IndexModel(Indexes.ascending("ticket", "requested"))));
    }
}
