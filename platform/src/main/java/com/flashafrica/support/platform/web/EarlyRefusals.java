package com.flashafrica.support.platform.web;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import reactor.netty.NettyPipeline;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the server refuses before there is a request, such as headers that are too large, is a
 * problem document like every other refusal.
 */
final class EarlyRefusals extends ChannelOutboundHandlerAdapter {
    private final JsonMapper json;

    EarlyRefusals(JsonMapper json) {
        this.json = json;
    }

    /** Where HTTP/1.1 is spoken. */
    static void in(ChannelPipeline pipeline, JsonMapper json) {
        if (pipeline.get(NettyPipeline.HttpCodec) != null) {
            pipeline.addAfter(NettyPipeline.HttpCodec, "early-refusals", new EarlyRefusals(json));
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise)
            throws Exception {
        HttpStatus status =
                message instanceof FullHttpResponse bare && isBare(bare)
                        ? HttpStatus.resolve(bare.status().code())
                        : null;
        super.write(context, status == null ? message : told(message, status), promise);
    }

    private static boolean isBare(FullHttpResponse response) {
        return response.status().code() >= 400
                && !response.content().isReadable()
                && !response.headers().contains(HttpHeaderNames.CONTENT_TYPE);
    }

    private Object told(Object message, HttpStatus status) {
        FullHttpResponse bare = (FullHttpResponse) message;
        byte[] body = json.writeValueAsBytes(document(status));
        FullHttpResponse told =
                new DefaultFullHttpResponse(
                        bare.protocolVersion(), bare.status(), Unpooled.wrappedBuffer(body));
        told.headers()
                .set(bare.headers())
                .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length);
        bare.release();
        return told;
    }

    private static Map<String, Object> document(HttpStatus status) {
        Problem problem =
                status == HttpStatus.BAD_REQUEST
                        ? Problem.malformed("This is not a request.")
                        : RequestProblems.status(status);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", problem.type());
        document.put("title", problem.title());
        document.put("status", problem.status().value());
        put(document, "detail", problem.detail());
        return document;
    }

    private static void put(Map<String, Object> document, String name, @Nullable String value) {
        if (value != null) {
            document.put(name, value);
        }
    }
}
