package com.flashafrica.support.platform.identity;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import reactor.core.publisher.Mono;

/**
 * Who somebody of an OIDC issuer is here: whom a row names, or else a person who has the same
 * opaque id whenever they come, in every process.
 */
final class OidcPeople implements AutoCloseable {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final String LOOK_UP =
            "SELECT person FROM oidc_person WHERE issuer = ? AND subject = ?";

    private record Subject(String issuer, String subject) {}

    private final JdbcTemplate database;
    private final Remembered<Subject, String> people = new Remembered<>(REMEMBERED, this::lookUp);

    OidcPeople(DataSource source) {
        this.database = new JdbcTemplate(source);
    }

    Mono<String> personOf(String issuer, String subject) {
        return people.of(new Subject(issuer, subject));
    }

    private String lookUp(Subject subject) {
        List<String> known =
                database.query(
                        LOOK_UP, (row, _) -> row.getString(1), subject.issuer(), subject.subject());
        return known.isEmpty() ? derived(subject) : known.getFirst();
    }

    private static String derived(Subject subject) {
        String name = subject.issuer() + "\n" + subject.subject();
        return "person-"
                + Generators.nameBasedGenerator(NameBasedGenerator.NAMESPACE_URL).generate(name);
    }

    @Override
    public void close() {
        people.close();
    }
}
