package com.flashafrica.support.platform.identity;

import java.time.Duration;
import org.springframework.security.web.server.header.CacheControlServerHttpHeadersWriter;
import org.springframework.security.web.server.header.CompositeServerHttpHeadersWriter;
import org.springframework.security.web.server.header.ContentSecurityPolicyServerHttpHeadersWriter;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.header.ServerHttpHeadersWriter;
import org.springframework.security.web.server.header.StrictTransportSecurityServerHttpHeadersWriter;
import org.springframework.security.web.server.header.XContentTypeOptionsServerHttpHeadersWriter;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter;

/** What browsers are told not to do with our answers; what an answer says itself stays. */
final class Headers {
    /** Nothing may be loaded by what is no page; the page of the contract loads its own. */
    private static final String POLICY = "default-src 'none'; frame-ancestors 'none'";

    private static final String PAGE_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; connect-src 'self'; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'";

    private static final Duration A_YEAR = Duration.ofDays(365);

    private Headers() {}

    static ServerHttpHeadersWriter all() {
        ReferrerPolicyServerHttpHeadersWriter referrer =
                new ReferrerPolicyServerHttpHeadersWriter();
        referrer.setPolicy(ReferrerPolicy.NO_REFERRER);
        StrictTransportSecurityServerHttpHeadersWriter transport =
                new StrictTransportSecurityServerHttpHeadersWriter();
        transport.setMaxAge(A_YEAR);
        ServerHttpHeadersWriter page = policy(PAGE_POLICY);
        ServerHttpHeadersWriter other = policy(POLICY);
        return new CompositeServerHttpHeadersWriter(
                new XContentTypeOptionsServerHttpHeadersWriter(),
                new XFrameOptionsServerHttpHeadersWriter(),
                new CacheControlServerHttpHeadersWriter(),
                referrer,
                transport,
                exchange ->
                        exchange.getRequest().getPath().value().equals("/docs")
                                ? page.writeHttpHeaders(exchange)
                                : other.writeHttpHeaders(exchange));
    }

    private static ServerHttpHeadersWriter policy(String directives) {
        var writer = new ContentSecurityPolicyServerHttpHeadersWriter();
        writer.setPolicyDirectives(directives);
        return writer;
    }
}
