package com.flashafrica.support.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.identity.LocalDesk;
import com.flashafrica.support.identity.LocalDesk.Answer;
import com.flashafrica.support.identity.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a session goes on, and all the ways in which it ends. */
class SessionsTest {
    private static final String PASSWORD = "a long enough password";

    @TempDir private static Path folder;
    private static LocalDesk desk;

    @BeforeAll
    static void start() {
        desk = new LocalDesk(folder);
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void a_session_goes_on_with_another_token_each_time() {
        String first = session("rotating");
        String second = next(first);
        String third = next(second);

        assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
        assertThat(desk.refresh(third).text("accessToken")).isNotBlank();
    }

    @Test
    void a_token_that_comes_twice_ends_the_session_for_whoever_has_it() {
        String stolen = session("stolen");
        String next = next(stolen);

        Answer again = desk.refresh(stolen);

        assertThat(again.status()).isEqualTo(401);
        assertThat(again.text("type")).isEqualTo("urn:flash-support:session-over");
        assertThat(desk.refresh(next).status()).isEqualTo(401);
        assertThat(failures("stolen")).as("recorded as theirs").isEqualTo(1);
        assertThat(desk.refresh(session("stolen")).status())
                .as("another session of the same account")
                .isEqualTo(200);
    }

    @Test
    void of_those_who_come_at_once_one_is_served_and_the_session_is_over()
            throws InterruptedException, ExecutionException {
        String token = session("raced");
        Callable<Answer> refresh = () -> desk.refresh(token);
        List<Answer> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> answer :
                    threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> refresh).toList())) {
                answers.add(answer.get());
            }
        }
        List<Answer> served = answers.stream().filter(answer -> answer.status() == 200).toList();
        assertThat(served).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 401).hasSize(7);
        assertThat(desk.refresh(served.getFirst().text("refreshToken")).status()).isEqualTo(401);
    }

    @Test
    void signing_out_ends_the_session_and_says_the_same_of_one_that_never_was() {
        String token = session("leaving");
        assertThat(signOut(token, false)).isEqualTo(204);
        assertThat(desk.refresh(token).status()).isEqualTo(401);
        assertThat(signOut(token, false)).isEqualTo(204);
        assertThat(signOut("never-was", true)).isEqualTo(204);
    }

    @Test
    void signing_out_everywhere_ends_every_session_and_access_token() {
        Answer here = signIn("roaming");
        Answer there = signIn("roaming");
        assertThat(me(there)).isEqualTo(200);

        assertThat(signOut(here.text("refreshToken"), true)).isEqualTo(204);

        assertThat(desk.refresh(there.text("refreshToken")).status()).isEqualTo(401);
        await().atMost(Duration.ofSeconds(10)).until(() -> me(there) == 401);
        assertThat(signIn("roaming").status()).isEqualTo(200);
    }

    @Test
    void a_session_ends_two_weeks_after_it_began_however_often_it_went_on() {
        String token = session("long");
        desk.clock().advance(Duration.ofDays(13));
        String next = next(token);
        desk.clock().advance(Duration.ofDays(1));
        assertThat(desk.refresh(next).status()).isEqualTo(401);
    }

    @Test
    void a_session_does_not_outlive_the_role_or_password_it_began_with() {
        String person = desk.add("changing", Role.LEAD, null, PASSWORD);
        String before = desk.signIn("changing", PASSWORD).text("refreshToken");
        desk.put(
                "/identity/accounts/" + person + "/role",
                desk.root(),
                "{\"role\":\"AGENT\",\"level\":\"L1\"}");
        assertThat(desk.refresh(before).status()).isEqualTo(401);

        String after = desk.signIn("changing", PASSWORD).text("refreshToken");
        desk.post("/identity/accounts/" + person + "/passwords", desk.root(), "");
        assertThat(desk.refresh(after).status()).isEqualTo(401);
    }

    private static String session(String username) {
        return signIn(username).text("refreshToken");
    }

    private static Answer signIn(String username) {
        if (desk.bean(com.flashafrica.support.identity.shell.Accounts.class)
                .named(username)
                .isEmpty()) {
            desk.add(username, Role.LEAD, null, PASSWORD);
        }
        return desk.signIn(username, PASSWORD);
    }

    private static String next(String token) {
        Answer answer = desk.refresh(token);
        assertThat(answer.status()).isEqualTo(200);
        return answer.text("refreshToken");
    }

    private static int signOut(String token, boolean everywhere) {
        return desk.post(
                        "/auth/logout",
                        null,
                        "{\"refreshToken\":\"%s\",\"everywhere\":%s}".formatted(token, everywhere))
                .status();
    }

    private static int me(Answer session) {
        return desk.get("/identity/me", session.text("accessToken")).status();
    }

    private static long failures(String username) {
        return desk.database()
                .sql(
                        """
                        SELECT count(*) FROM access_outbox JOIN account ON person = actor
                        WHERE kind = 'SIGN_IN_FAILED' AND username = ?
                        """)
                .param(username)
                .query(Long.class)
                .single();
    }
}
