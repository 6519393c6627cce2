package com.flashafrica.support.platform.axon;

import java.util.function.Function;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * How a slice's commands reach their aggregate. The command bus routes by name, so one handler
 * takes the whole sealed family under the name of its root; the opening has a handler of its own,
 * which reads no history.
 *
 * @param root the sealed interface
 * @param opening the command that begins a stream
 * @param stream the aggregate's id
 * @param etags what the etag of a stream was
 */
public record CommandFamily<C>(
        Class<C> root, Class<? extends C> opening, Function<C, String> stream, Etags etags) {

    /** Looks up what the etag was when the stream had this version. */
    @FunctionalInterface
    public interface Etags {
        long etagAt(String stream, long version);
    }

    boolean contains(Object command) {
        return root.isInstance(command);
    }

    String streamOf(Object command) {
        return stream.apply(root.cast(command));
    }

    /** The name to send it under: an opening that met an existing stream goes to the family's. */
    String nameOf(Object command, boolean firstTry) {
        return firstTry && opening.isInstance(command) ? opening.getName() : root.getName();
    }

    public CommandTargetResolver target() {
        return message ->
                new VersionedAggregateIdentifier((Object) streamOf(message.getPayload()), null);
    }
}
