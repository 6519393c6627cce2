package com.flashafrica.support.identity.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.flashafrica.support.identity.Role;
import com.flashafrica.support.identity.shell.NewAccount;
import com.flashafrica.support.platform.validation.Text;
import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.ticketing.Level;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An account that is to be.
 *
 * @param password a random one is made, and shown once, when it is not said
 */
record AccountBody(
        @NotNull
                @Pattern(
                        regexp = "[^\\p{Cntrl}\\p{Z}]{1,254}",
                        message = "must be 1 to 254 characters without spaces")
                String username,
        @NotNull Role role,
        @Nullable Level level,
        @Nullable @Text(max = 200) String name,
        @Nullable @Email @Size(max = 254) String email,
        @Nullable @Size(min = 12, max = 200) String password) {

    NewAccount account() {
        return new NewAccount(username, role, levelOf(role, level), name, email);
    }

    /** An agent has a level and nobody else has. */
    static @Nullable Level levelOf(Role role, @Nullable Level level) {
        if (role == Role.AGENT && level == null) {
            throw Problem.unacceptable("level", "must be given for an agent").exception();
        }
        if (role != Role.AGENT && level != null) {
            throw Problem.unacceptable("level", "is an agent's alone").exception();
        }
        return level;
    }

    /** Without names and the password: it may end up in a log. */
    @Override
    public String toString() {
        return "AccountBody[" + role + "]";
    }

    record RoleBody(@NotNull Role role, @Nullable Level level) {}

    record EnabledBody(@NotNull Boolean enabled) {}

    record PasswordBody(
            @NotNull @Size(max = 200) String current,
            @NotNull @Size(min = 12, max = 200) @JsonProperty("new") String next) {
        @Override
        public String toString() {
            return "PasswordBody";
        }
    }
}
