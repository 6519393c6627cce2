package com.flashafrica.support.platform.web;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import reactor.netty.NettyPipeline;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is refused before there is a request is a problem document like every other refusal. What
 * cannot be read as a request is refused here, once what came before it on the connection is
 * answered: the server itself now and then says nothing to it when the last answer only just left.
 */
final class EarlyRefusals extends ChannelDuplexHandler {
    private final JsonMapper json;
    private int unanswered;
    private @Nullable HttpStatus refusal;

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
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (refusal != null) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest request) {
            if (request.decoderResult().isFailure()) {
                refusal = status(request.decoderResult().cause());
                ReferenceCountUtil.release(message);
                refuseInTurn(context);
                return;
            }
            unanswered++;
        }
        super.channelRead(context, message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise)
            throws Exception {
        HttpStatus status =
                message instanceof FullHttpResponse bare && isBare(bare)
                        ? HttpStatus.resolve(bare.status().code())
                        : null;
        super.write(context, status == null ? message : told(message, status), promise);
        if (message instanceof LastHttpContent && !isInterim(message)) {
            unanswered--;
            refuseInTurn(context);
        }
    }

    private void refuseInTurn(ChannelHandlerContext context) {
        if (refusal != null && unanswered <= 0) {
            FullHttpResponse refused = problem(HttpVersion.HTTP_1_1, refusal);
            refused.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            var _ = context.writeAndFlush(refused).addListener(ChannelFutureListener.CLOSE);
        }
    }

    private static HttpStatus status(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException _ -> HttpStatus.URI_TOO_LONG;
            case TooLongHttpHeaderException _ -> HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE;
            default -> HttpStatus.BAD_REQUEST;
        };
    }

    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }

    private static boolean isBare(FullHttpResponse response) {
        return response.status().code() >= 400
                && !response.content().isReadable()
                && !response.headers().contains(HttpHeaderNames.CONTENT_TYPE);
    }

    private FullHttpResponse told(Object message, HttpStatus status) {
        FullHttpResponse bare = (FullHttpResponse) message;
        FullHttpResponse told = problem(bare.protocolVersion(), status);
        bare.headers().remove(HttpHeaderNames.CONTENT_LENGTH);
        told.headers().add(bare.headers());
        bare.release();
        return told;
    }

    private FullHttpResponse problem(HttpVersion version, HttpStatus status) {
        byte[] body = json.writeValueAsBytes(document(status));
        FullHttpResponse problem =
                new DefaultFullHttpResponse(
                        version,
                        HttpResponseStatus.valueOf(status.value()),
                        Unpooled.wrappedBuffer(body));
        problem.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length);
        return problem;
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
        if (problem.detail() != null) {
            document.put("detail", problem.detail());
        }
        return document;
    }
}
