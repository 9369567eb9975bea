package org.openxlink.route;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.client5.http.classic.ExecRuntime;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The requests that wait for an answer, by the thread that does, so that one that nobody answers can be broken off. */
final class RequestsInFlight implements ExecChainHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RequestsInFlight.class);

    private final Map<Thread, ExecRuntime> runtimes = new ConcurrentHashMap<>();

    /** Stays noted until the thread's next one: the body of the answer is read after this. */
    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        runtimes.put(Thread.currentThread(), scope.execRuntime);
        return chain.proceed(request, scope);
    }

    /** Whether the target has it is not known then; as it is not in the ledger, the next import sends it. */
    void breakOff(Thread thread, ImportRun run) {
        ExecRuntime runtime = runtimes.get(thread);
        if (runtime != null) {
            LOG.warn("[{}] a request that nobody answers is broken off; the next import sends it again", run.system());
            runtime.discardEndpoint();
        }
    }

    void forget(Thread thread) {
        runtimes.remove(thread);
    }
}
