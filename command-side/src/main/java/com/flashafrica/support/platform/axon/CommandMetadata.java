package com.flashafrica.support.platform.axon;

import com.flashafrica.support.kernel.EventMetadata;
import com.flashafrica.support.ledger.axon.AppendReceipt;
import com.flashafrica.support.platform.command.Cause;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** What travels with a command: its cause, which its events keep, and two things they do not. */
public final class CommandMetadata {
    /** The etag that the sender saw, a {@code Long}; absent when it does not matter. */
    public static final String IF_MATCH = "ifMatch";

    private static final String RECEIPT = "receipt";

    private CommandMetadata() {}

    static Map<String, Object> of(Cause cause, @Nullable Long ifMatch, AppendReceipt receipt) {
        Map<String, Object> metadata = new HashMap<>(cause.metadata());
        metadata.put(RECEIPT, receipt);
        if (ifMatch != null) {
            metadata.put(IF_MATCH, ifMatch);
        }
        return metadata;
    }

    /** Axon's own provider would put message ids where the story's trace id belongs. */
    static SimpleCorrelationDataProvider keptByEvents() {
        return new SimpleCorrelationDataProvider(
                EventMetadata.ACTOR,
                EventMetadata.ROLE,
                EventMetadata.AUTHENTICATED,
                EventMetadata.CHANNEL,
                EventMetadata.CORRELATION,
                EventMetadata.CAUSATION);
    }

    /** Gives the receipt to the unit of work, where the ledger's engine finds it. */
    static final class ReceiptInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {
        @Override
        public @Nullable Object handle(
                UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
                throws Exception {
            if (unitOfWork.getMessage().getMetaData().get(RECEIPT)
                    instanceof AppendReceipt receipt) {
                receipt.attachTo(unitOfWork);
            }
            return chain.proceed();
        }
    }
}
