package org.openxlink;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** The network between a program and a server, which can break when so much has come through it. */
final class Cable implements AutoCloseable {

    private final int behind;
    private final ServerSocket end;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);
    private final ExecutorService threads = Executors.newCachedThreadPool(Cable::thread);

    private Cable(int behind) throws IOException {
        this.behind = behind;
        this.end = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    /** To a port of this machine. */
    static Cable to(int port) throws IOException {
        return new Cable(port);
    }

    int port() {
        return end.getLocalPort();
    }

    /** Every connection ends as soon as that many bytes have come from the server. */
    void breakAfter(long bytes) {
        left.set(bytes);
    }

    void mend() {
        left.set(Long.MAX_VALUE);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "cable");
        thread.setDaemon(true);
        return thread;
    }

    private void accept() {
        while (!end.isClosed()) {
            try {
                Socket client = end.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), behind);
                open.add(client);
                open.add(server);
                threads.execute(() -> pass(client, server, false));
                threads.execute(() -> pass(server, client, true));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pass(Socket from, Socket to, boolean counted) {
        byte[] buffer = new byte[8192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (counted && left.addAndGet(-count) < 0) {
                    return;
                }
                out.write(buffer, 0, count);
            }
        } catch (IOException ended) {
            open.remove(from);
        }
    }

    @Override
    public void close() throws IOException {
        end.close();
        for (Socket socket : open) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
