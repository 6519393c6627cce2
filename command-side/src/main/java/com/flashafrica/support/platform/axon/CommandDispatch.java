package com.flashafrica.support.platform.axon;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;

/** One command over Axon's bus, on the caller's thread. */
final class CommandDispatch {
    private final CommandBus bus;

    CommandDispatch(CommandBus bus) {
        this.bus = bus;
    }

    /** Empty when the stream moved on meanwhile; other failures are thrown as they are. */
    Optional<Answer> send(String name, Object command, Map<String, Object> metadata) {
        CommandMessage<Object> message =
                new GenericCommandMessage<>(new GenericMessage<>(command, metadata), name);
        AtomicReference<CommandResultMessage<?>> answered = new AtomicReference<>();
        onItsOwn(() -> bus.<Object, Object>dispatch(message, (_, result) -> answered.set(result)));
        CommandResultMessage<?> result = answered.get();
        if (!result.isExceptional()) {
            return Optional.of((Answer) result.getPayload());
        }
        Throwable failure = result.exceptionResult();
        if (failure instanceof ConcurrencyException) {
            return Optional.empty();
        }
        switch (failure) {
            case RuntimeException unchecked -> throw unchecked;
            case Error error -> throw error;
            default -> throw new CommandExecutionException(name + " failed", failure);
        }
    }

    /**
     * A policy handles events in a unit of work of its own. Within that one, a command's events
     * would wait for the whole batch, and its answer would come before they are on disk.
     */
    private static void onItsOwn(Runnable work) {
        if (!CurrentUnitOfWork.isStarted()) {
            work.run();
            return;
        }
        UnitOfWork<?> outer = CurrentUnitOfWork.get();
        CurrentUnitOfWork.clear(outer);
        try {
            work.run();
        } finally {
            CurrentUnitOfWork.set(outer);
        }
    }
}
