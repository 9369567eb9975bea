package org.openxlink.config.odbc;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openxlink.config.odbc.JdbcUrl.Parameter;

/** A JDBC URL that somebody wrote as a Source: its login is taken out, and what does more than name a database refused. */
final class WrittenUrl {

    private static final String[] USER = {"user", "username", "userName", "uid"};
    private static final String[] PASSWORD = {"password", "pwd"};
    /** One driver serves both. */
    private static final Pattern MYSQL = Pattern.compile("(?i)^jdbc:mysql:");

    private static final Pattern SECRET = Pattern.compile("(?i).*(password|pwd|secret|token).*");
    private static final Pattern ORACLE_LOGIN = Pattern.compile("(?i)^(jdbc:oracle:\\w+:)([^/@]+)/([^@]*)@");
    private static final Pattern LOGIN = Pattern.compile("//([^/:@]*)(?::([^/]*))?@");

    /** Parameters by which drivers load classes, read or write files of this machine, or run statements at once. */
    private static final Set<String> HARMFUL = lowerCase(
            "INIT",
            "socketFactory",
            "socketFactoryArg",
            "socketFactoryClass",
            "socketFactoryConstructorArg",
            "sslfactory",
            "sslfactoryarg",
            "sslhostnameverifier",
            "sslpasswordcallback",
            "authenticationPluginClassName",
            "trustManagerClass",
            "trustManagerConstructorArg",
            "accessTokenCallbackClass",
            "jackcessOpener",
            "enable_load_extension",
            "autoDeserialize",
            "queryInterceptors",
            "statementInterceptors",
            "allowLocalInfile",
            "allowLoadLocalInfile",
            "allowUrlInLocalInfile",
            "loggerFile",
            "TRACE_LEVEL_FILE",
            "initSql",
            "connectionInitSql");

    private WrittenUrl() {}

    private static Set<String> lowerCase(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(List.of(names));
        return set;
    }

    /**
     * What the URL means.
     *
     * @param home relative paths of files begin there
     */
    static Resolution read(String text, Path home, String writtenIn) {
        JdbcUrl url = JdbcUrl.parse(text);
        Optional<String> fault = fault(url);
        if (fault.isPresent()) {
            return new Resolution.Unusable(Optional.empty(), fault.get());
        }
        Login login = login(url);
        return new Resolution.Found(Addresses.of(bare(url), home, writtenIn), login, false, List.of());
    }

    private static Optional<String> fault(JdbcUrl url) {
        if (url.base().toLowerCase(Locale.ROOT).startsWith("jdbc:sqlite::resource:")) {
            return Optional.of(
                    "Source loads a database from elsewhere (:resource:); copy it into a file and name that");
        }
        for (Parameter parameter : url.parameters()) {
            if (HARMFUL.contains(parameter.name())) {
                return Optional.of("Source sets %s, which can do more than read a database; leave it out"
                        .formatted(parameter.name()));
            }
            if (SECRET.matcher(parameter.name()).matches() && !parameter.is(PASSWORD)) {
                return Optional.of(
                        ("Source holds %s, a secret in clear; leave it out, and give Java what the driver needs"
                                        + " (XLINK_JAVA_OPTS=-Djavax.net.ssl...)")
                                .formatted(parameter.name()));
            }
        }
        return Optional.empty();
    }

    private static Login login(JdbcUrl url) {
        Login parameters = new Login(
                url.value(USER).map(value -> decoded(url, value)),
                url.value(PASSWORD).map(value -> decoded(url, value)).map(WrittenUrl::written));
        return parameters.or(loginInBase(url));
    }

    private static Login loginInBase(JdbcUrl url) {
        Matcher oracle = ORACLE_LOGIN.matcher(url.base());
        if (oracle.find()) {
            return new Login(Optional.of(oracle.group(2)), Optional.of(written(oracle.group(3))));
        }
        Matcher login = LOGIN.matcher(url.base());
        if (!login.find()) {
            return Login.NONE;
        }
        return new Login(
                Optional.of(percentDecoded(login.group(1))).filter(user -> !user.isEmpty()),
                Optional.ofNullable(login.group(2))
                        .map(WrittenUrl::percentDecoded)
                        .map(WrittenUrl::written));
    }

    private static Login.Written written(String password) {
        return new Login.Written(password, Optional.empty());
    }

    private static JdbcUrl bare(JdbcUrl url) {
        String base = ORACLE_LOGIN.matcher(url.base()).replaceFirst("$1@");
        if (url.family() != Family.ORACLE) {
            base = LOGIN.matcher(base).replaceFirst("//");
        }
        base = MYSQL.matcher(base).replaceFirst("jdbc:mariadb:");
        return url.withBase(base).without(parameter -> parameter.is(USER) || parameter.is(PASSWORD));
    }

    /** The text of a Source with the password in it blotted out. */
    static String blotted(String text) {
        JdbcUrl url = JdbcUrl.parse(text);
        String base = ORACLE_LOGIN.matcher(url.base()).replaceFirst("$1$2/***@");
        if (url.family() != Family.ORACLE) {
            base = LOGIN.matcher(base).replaceFirst("//$1:***@");
        }
        List<Parameter> parameters = url.parameters().stream()
                .map(parameter ->
                        SECRET.matcher(parameter.name()).matches() ? new Parameter(parameter.name(), "***") : parameter)
                .toList();
        return new JdbcUrl(url.family(), base, parameters).toString();
    }

    /** Values are coded as each driver has it. */
    private static String decoded(JdbcUrl url, String value) {
        if (url.family() == Family.SQL_SERVER && value.startsWith("{") && value.endsWith("}")) {
            return value.substring(1, value.length() - 1).replace("}}", "}");
        }
        return url.family() == Family.POSTGRESQL ? percentDecoded(value) : value;
    }

    private static String percentDecoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notCoded) {
            return text; // a lone % is meant as it stands
        }
    }
}
