package com.flashafrica.support.sla.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.flashafrica.support.platform.command.CommandOutcome.Done;
import com.flashafrica.support.platform.web.ApiHeaders;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * How a command on the rules that was done is answered.
 *
 * @param id key of the policy or the calendar
 * @param version its own, which is the ETag as well
 * @param position in the ledger of the last event of the rules; 0 when they are as shipped
 * @param location of what was not there before
 */
record SlaAnswer(String id, long version, long position, @JsonIgnore @Nullable URI location) {
    static SlaAnswer changed(String key, Done done) {
        return new SlaAnswer(key, done.etag(), done.position(), null);
    }

    SlaAnswer at(String path) {
        return new SlaAnswer(id, version, position, URI.create(path));
    }

    ResponseEntity<SlaAnswer> response() {
        var answer = location == null ? ResponseEntity.ok() : ResponseEntity.created(location);
        return answer.eTag("\"" + version + "\"")
                .header(ApiHeaders.LEDGER_POSITION, Long.toString(position))
                .body(this);
    }
}
