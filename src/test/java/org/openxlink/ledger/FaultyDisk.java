package org.openxlink.ledger;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** A disk that fails once: at the nth thing a ledger asks of it, before or after it is done. */
public final class FaultyDisk {

    private static final int SQLITE_IOERR = 10;

    /** When the failure is told. */
    public enum Moment {
        /** Nothing was done. */
        BEFORE,
        /** It was done, but nobody will know. */
        AFTER
    }

    private Moment moment = Moment.BEFORE;
    private long remaining;

    /** A ledger on this disk. */
    public Ledger ledger(Path home) {
        return Ledger.open(home, file -> wrapped(Connection.class, Connections.TAKING_TURNS.open(file)));
    }

    /** @param position of the call that fails, from 1 */
    public synchronized void failAt(long position, Moment when) {
        remaining = position;
        moment = when;
    }

    /** Whether the failure has happened. */
    public synchronized boolean hasFailed() {
        return remaining <= 0;
    }

    private <T> T wrapped(Class<T> type, T real) {
        InvocationHandler handler = (proxy, method, arguments) -> call(real, method, arguments);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private Object call(Object real, Method method, Object[] arguments) throws Throwable {
        boolean fails = asksTheDisk(method) && isNext();
        if (fails && moment == Moment.BEFORE) {
            throw failure(method);
        }
        Object result = invoke(real, method, arguments);
        if (fails) {
            throw failure(method);
        }
        if (result instanceof PreparedStatement statement) {
            return wrapped(PreparedStatement.class, statement);
        }
        return result instanceof Statement statement ? wrapped(Statement.class, statement) : result;
    }

    private static boolean asksTheDisk(Method method) {
        String name = method.getName();
        return name.startsWith("execute") || name.equals("commit") || name.equals("setAutoCommit");
    }

    private synchronized boolean isNext() {
        remaining--;
        return remaining == 0;
    }

    private SQLException failure(Method method) {
        return new SQLException("disk I/O error at " + method.getName() + ", " + moment, null, SQLITE_IOERR);
    }

    private static Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
