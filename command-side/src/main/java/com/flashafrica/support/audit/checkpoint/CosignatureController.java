package com.flashafrica.support.audit.checkpoint;

import com.flashafrica.support.ledger.proof.Checkpoint;
import com.flashafrica.support.ledger.proof.Checkpoints;
import com.flashafrica.support.ledger.proof.Cosignatures;
import com.flashafrica.support.platform.command.CommandAdmission;
import com.flashafrica.support.platform.web.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Where witnesses put what they signed. */
@RestController
class CosignatureController {
    private static final int AT_ONCE = 4;
    private static final int LONGEST = 4_000;

    private final Checkpoints checkpoints;
    private final Cosignatures cosignatures;
    private final Clock clock;
    private final CommandAdmission admission = new CommandAdmission(AT_ONCE);

    CosignatureController(Checkpoints checkpoints, Cosignatures cosignatures, Clock clock) {
        this.checkpoints = checkpoints;
        this.cosignatures = cosignatures;
        this.clock = clock;
    }

    /** Answers with the checkpoint and all its signatures; the same line again changes nothing. */
    @PostMapping(
            value = "/api/v1/audit/checkpoints/{size}/cosignatures",
            consumes = MediaType.TEXT_PLAIN_VALUE,
            produces = MediaType.TEXT_PLAIN_VALUE)
    Mono<String> add(@PathVariable String size, @RequestBody String lines) {
        return admission.run(() -> add(checkpoint(size), lines));
    }

    private Checkpoint checkpoint(String size) {
        return (size.matches("[0-9]{1,18}")
                        ? checkpoints.of(Long.parseLong(size))
                        : Optional.<Checkpoint>empty())
                .orElseThrow(() ->
                        Problem.of(
                                        HttpStatus.NOT_FOUND,
                                        "checkpoint-not-found",
                                        "There is no checkpoint of that size")
                                .exception());
    }

    private String add(Checkpoint checkpoint, String body) {
        List<String> lines = body.lines().toList();
        boolean taken =
                body.length() <= LONGEST
                        && !lines.isEmpty()
                        && lines.stream()
                                .allMatch(line ->
                                        cosignatures.add(checkpoint, line, clock.instant()));
        if (!taken) {
            throw Problem.unacceptable(
                            "cosignature", "is not that of a known witness on this checkpoint")
                    .exception();
        }
        return checkpoints.cosigned(checkpoint);
    }
}
