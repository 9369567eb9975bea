package org.openxlink.source.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLFeatureNotSupportedException;

/**
 * Connections whose statements say how many parameters they have without asking the database. Camel's {@code jdbc:} wants
 * to know before each query; but SQL Server can't tell for every query, and PostgreSQL's driver fetches texts instead of
 * binary values once it has asked. Results are the driver's own, so a row costs nothing more.
 */
final class CountedParameters {

    private CountedParameters() {}

    private interface Call {
        Object of(Method method, Object[] arguments) throws Exception;
    }

    static Connection on(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            Object returned = method.invoke(connection, arguments);
            boolean prepared = method.getName().equals("prepareStatement");
            return prepared ? counted((PreparedStatement) returned, (String) arguments[0]) : returned;
        });
    }

    private static PreparedStatement counted(PreparedStatement statement, String sql) {
        return proxy(
                PreparedStatement.class,
                (method, arguments) -> method.getName().equals("getParameterMetaData")
                        ? marks(sql)
                        : method.invoke(statement, arguments));
    }

    /** The question marks, whether in quotes or not: what matters is whether there are any. */
    private static ParameterMetaData marks(String sql) {
        int count = (int) sql.chars().filter(sign -> sign == '?').count();
        return proxy(ParameterMetaData.class, (method, arguments) -> {
            if (method.getName().equals("getParameterCount")) {
                return count;
            }
            throw new SQLFeatureNotSupportedException(method.getName());
        });
    }

    private static <T> T proxy(Class<T> type, Call call) {
        InvocationHandler handler = (self, method, arguments) -> {
            try {
                return call.of(method, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(
                Proxy.newProxyInstance(CountedParameters.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
