package org.openxlink.route;

import java.io.IOException;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.Timeout;
import org.openxlink.config.ConnectionStep;
import org.openxlink.config.Target;
import org.openxlink.injixo.Answers;
import org.openxlink.injixo.Batch;
import org.openxlink.injixo.Payload;

/**
 * Tries whether a target can be reached and takes the API key: by a request like those of imports, on the same way, but
 * without a single event, so that nothing comes of it.
 */
public final class TargetTest {

    private static final Timeout CONNECT = Timeout.ofSeconds(10);
    private static final Timeout ANSWER = Timeout.ofSeconds(30);
    private static final int LONGEST_ANSWER = 10_000;

    private TargetTest() {}

    public static ConnectionStep of(Target target) {
        Batch nothing = new Batch(target, List.of());
        HttpPost request = new HttpPost(target.url() + nothing.path());
        try (CloseableHttpClient client = client(target)) {
            request.setEntity(new ByteArrayEntity(Payload.of(nothing), null));
            return client.execute(request, answer -> Answers.tested(target, answer.getCode(), body(answer)));
        } catch (IOException e) {
            return Answers.tested(target, e);
        }
    }

    private static CloseableHttpClient client(Target target) {
        HttpClientBuilder client = HttpClientBuilder.create()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(ANSWER).build());
        new TargetHttp(target, new RequestsInFlight()).configureHttpClient(client);
        return client.build();
    }

    private static String body(ClassicHttpResponse answer) throws IOException, ParseException {
        HttpEntity entity = answer.getEntity();
        return entity == null ? "" : EntityUtils.toString(entity, LONGEST_ANSWER);
    }
}
