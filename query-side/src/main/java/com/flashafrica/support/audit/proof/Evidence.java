package com.flashafrica.support.audit.proof;

import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.proof.Checkpoint;
import com.flashafrica.support.ledger.proof.Checkpoints;
import com.flashafrica.support.ledger.proof.Proofs;
import com.flashafrica.support.ledger.proof.TilesBehind;
import com.flashafrica.support.platform.ledger.LedgerReaders;
import com.flashafrica.support.platform.reading.OffLoop;
import com.flashafrica.support.platform.web.Problem;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the ledger has to show for itself, asked off the event loop. */
@Component
final class Evidence {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final Checkpoints checkpoints;
    private final Proofs proofs;
    private final OffLoop offLoop;

    Evidence(LedgerReaders readers, LedgerReader reader, OffLoop offLoop) {
        this.checkpoints = new Checkpoints(readers.source());
        this.proofs = new Proofs(readers.source(), reader);
        this.offLoop = offLoop;
    }

    Checkpoints checkpoints() {
        return checkpoints;
    }

    Proofs proofs() {
        return proofs;
    }

    /** Blocks. */
    Checkpoint newest() {
        return checkpoints.newest().orElseThrow(() -> Evidence.none("Nothing is signed yet"));
    }

    static RuntimeException none(String title) {
        return Problem.of(HttpStatus.NOT_FOUND, "checkpoint-not-found", title).exception();
    }

    <T> Mono<T> ask(Callable<T> work) {
        return offLoop.call(work).onErrorMap(TilesBehind.class, Evidence::behind);
    }

    private static Throwable behind(TilesBehind behind) {
        return Problem.unavailable("proofs-behind", "The tree is still being stored", RETRY_AFTER)
                .detail("It is stored up to position " + behind.covered() + ".")
                .member("position", behind.covered())
                .exception();
    }
}
