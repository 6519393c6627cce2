package com.flashafrica.support.standalone.architecture;

import static com.flashafrica.support.standalone.architecture.CodeBase.CLASSES;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/** How we use Spring: constructors, and nothing that happens behind an annotation's back. */
class SpringTest {
    @Test
    void everything_is_given_through_the_constructor() {
        noFields().should().beAnnotatedWith(Autowired.class).check(CLASSES);
        noFields().should().beAnnotatedWith(Value.class).check(CLASSES);
        noMethods().should().beAnnotatedWith(Autowired.class).check(CLASSES);
    }

    @Test
    void a_controller_never_blocks_on_a_database_itself() {
        noClasses()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
                .check(CLASSES);
    }

    @Test
    void a_transaction_is_said_where_it_begins_and_ends() {
        noMethods().should().beAnnotatedWith(Transactional.class).check(CLASSES);
        noClasses().should().beAnnotatedWith(Transactional.class).check(CLASSES);
    }
}
