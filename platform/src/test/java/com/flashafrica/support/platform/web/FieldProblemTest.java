package com.flashafrica.support.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldProblemTest {
    @Test
    void reasons_become_one_sentence_that_ends_once() {
        assertThat(
                        FieldProblem.inWords(
                                List.of(
                                        new FieldProblem("limit", "is missing"),
                                        new FieldProblem("key", "A key has letters."),
                                        new FieldProblem("", "takes nothing"))))
                .isEqualTo("limit is missing; key: A key has letters; takes nothing.");
    }

    @Test
    void only_the_first_few_are_told() {
        assertThat(FieldProblem.inWords(Collections.nCopies(6, new FieldProblem("a", "is b"))))
                .isEqualTo("a is b; a is b; a is b; a is b; a is b; and more.");
    }

    @Test
    void nothing_wrong_is_nothing_said() {
        assertThat(FieldProblem.inWords(List.of())).isNull();
    }
}
