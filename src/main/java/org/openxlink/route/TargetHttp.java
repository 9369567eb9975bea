package org.openxlink.route;

import java.util.ArrayList;
import java.util.List;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.openxlink.config.Proxy;
import org.openxlink.config.Target;

/**
 * Gives the HTTP client of one target its proxy and the headers that all its requests have, so that neither the key nor
 * the proxy's password stands in an address or an exchange.
 */
final class TargetHttp implements HttpClientConfigurer {

    private final Target target;
    private final RequestsInFlight requests;

    TargetHttp(Target target, RequestsInFlight requests) {
        this.target = target;
        this.requests = requests;
    }

    @Override
    public void configureHttpClient(HttpClientBuilder client) {
        client.addExecInterceptorFirst("in-flight", requests);
        client.disableAutomaticRetries(); // a request that may have arrived is not sent again behind our back
        client.disableCookieManagement();
        client.disableRedirectHandling();
        client.disableContentCompression();
        client.setDefaultHeaders(headers());
        target.proxy().ifPresent(proxy -> through(proxy, client));
    }

    private List<Header> headers() {
        List<Header> headers = new ArrayList<>();
        headers.add(new BasicHeader(
                HttpHeaders.AUTHORIZATION, "Bearer " + target.apiKey().reveal()));
        headers.add(new BasicHeader(HttpHeaders.CONTENT_TYPE, "application/json"));
        if (target.compress()) {
            headers.add(new BasicHeader(HttpHeaders.CONTENT_ENCODING, "gzip"));
        }
        return headers;
    }

    private static void through(Proxy proxy, HttpClientBuilder client) {
        client.setProxy(new HttpHost(proxy.host(), proxy.port()));
        proxy.login().ifPresent(login -> {
            BasicCredentialsProvider credentials = new BasicCredentialsProvider();
            credentials.setCredentials(
                    new AuthScope(proxy.host(), proxy.port()),
                    new UsernamePasswordCredentials(
                            login.user(), login.password().reveal().toCharArray()));
            client.setDefaultCredentialsProvider(credentials);
        });
    }
}
