package org.openxlink.config;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.openxlink.config.ini.IniDocument;
import org.openxlink.config.ini.IniEntry;
import org.openxlink.config.ini.IniSection;

/** Reads isps.cfg and joins it with the {@code [DB]} lines of isps_ul.ini. */
final class TargetsReader {

    private static final String SECTION = "IES System";
    private static final int DEFAULT_BATCH_SIZE = 1000;
    private static final int MOST_EVENTS = 100_000;

    /** A line of {@code [DB]}: number = name, 0, user, secret. */
    private record Account(String number, String name, String secret, Place place) {}

    private final SecretReader secrets;
    private final UnaryOperator<String> environment;
    private final Problems problems;

    TargetsReader(SecretReader secrets, UnaryOperator<String> environment, Problems problems) {
        this.secrets = secrets;
        this.environment = environment;
        this.problems = problems;
    }

    List<Target> read(IniDocument cfg, Place cfgFile, Optional<IniSection> db, Place ulFile) {
        Map<String, Account> accounts = accounts(db, ulFile);
        Map<String, String> linked = new HashMap<>();
        List<Target> targets = new ArrayList<>();
        for (IniSection section : cfg.sections()) {
            if (isTarget(section)) {
                target(new SectionReader(section, cfgFile, problems), accounts, linked)
                        .ifPresent(targets::add);
            } else {
                problems.warning(
                        cfgFile.at(section.line()),
                        "[%s] is not a known section; a target is written [%s NAME]",
                        section.name(),
                        SECTION);
            }
        }
        if (cfg.sections().stream().noneMatch(TargetsReader::isTarget)
                && !cfg.sections().isEmpty()) {
            problems.error(cfgFile, "there is no [%s ...] section; say there where the data goes", SECTION);
        } else if (!cfg.sections().isEmpty()) {
            tellUnlinked(accounts, linked);
        }
        return targets;
    }

    private static boolean isTarget(IniSection section) {
        return section.name().toLowerCase(Locale.ROOT).startsWith(SECTION.toLowerCase(Locale.ROOT));
    }

    private void tellUnlinked(Map<String, Account> accounts, Map<String, String> linked) {
        accounts.forEach((key, account) -> {
            if (!linked.containsKey(key)) {
                problems.warning(
                        account.place(),
                        "[DB] names \"%s\", but no [%s ...] of isps.cfg has that Name",
                        account.name(),
                        SECTION);
            }
        });
    }

    private Map<String, Account> accounts(Optional<IniSection> db, Place ulFile) {
        Map<String, Account> accounts = new HashMap<>();
        for (IniEntry entry : db.map(IniSection::entries).orElse(List.of())) {
            String[] parts = entry.value().split(",", 4);
            Place place = ulFile.at(entry.line());
            if (parts.length < 4) {
                problems.error(
                        place,
                        "[DB] %s has %d parts; expected: name,0,user,API key",
                        entry.key(),
                        entry.value().isEmpty() ? 0 : parts.length);
                continue;
            }
            String name = parts[0].trim();
            Account account = new Account(entry.key(), name, parts[3].trim(), place);
            Account earlier = accounts.putIfAbsent(key(name), account);
            if (earlier != null) {
                problems.error(
                        place,
                        "[DB] %s names \"%s\", which %s has named already; give each target a name of its own",
                        entry.key(),
                        name,
                        earlier.number());
            }
        }
        return accounts;
    }

    Optional<Target> target(SectionReader whole, Map<String, Account> accounts, Map<String, String> linked) {
        SectionReader section = whole.in(KnownKey.Group.TARGET);
        long before = problems.errors();
        Optional<String> name = section.required("Name", "the name that a line of [DB] in isps_ul.ini has");
        Optional<URI> url = section.required("Url", "the https address of the injixo API, https://api.injixo.com")
                .flatMap(text -> url(section, text));
        int integration = section.required("IntegrationConfigurationId", "the id of the integration in injixo")
                .map(text -> section.numberOf("IntegrationConfigurationId", text, 1, 1, Integer.MAX_VALUE))
                .orElse(0);
        Optional<Proxy> proxy = proxy(
                section, url.filter(address -> isLoopback(address.getHost())).isPresent());
        int batchSize = section.number("BatchSize", DEFAULT_BATCH_SIZE, 1, MOST_EVENTS);
        boolean compress = section.flag("Compress", false);
        section.warnOfUnknownKeys(List.of());
        name.ifPresent(text -> link(section, text, linked));
        Optional<Account> account = name.flatMap(text -> account(section, text, accounts));
        Optional<Secret> apiKey = account.flatMap(
                known -> secrets.read(known.secret(), "the API key of " + known.name(), known.place(), problems));
        if (problems.errors() > before || apiKey.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Target(
                name.get(),
                url.get(),
                integration,
                proxy,
                apiKey.get(),
                account.get().place(),
                batchSize,
                compress));
    }

    /** Remembers which section has the name; two targets of one name could not be told apart. */
    private static void link(SectionReader section, String name, Map<String, String> linked) {
        String other = linked.putIfAbsent(key(name), section.name());
        if (other != null) {
            section.error(
                    "Name",
                    "Name is \"%s\", which [%s] has already; give each target a name and a [DB] line of its own",
                    name,
                    other);
        }
    }

    private Optional<Account> account(SectionReader section, String name, Map<String, Account> accounts) {
        Account account = accounts.get(key(name));
        if (account == null) {
            List<String> known = accounts.values().stream().map(Account::name).toList();
            section.error(
                    "Name",
                    "Name is \"%s\", but [DB] of isps_ul.ini has no line of that name%s",
                    name,
                    Nearest.suggestion(name, known));
        } else if (account.secret().isEmpty()) {
            problems.error(account.place(), "[DB] %s has no API key; enter it after the last comma", name);
            return Optional.empty();
        }
        return Optional.ofNullable(account);
    }

    private Optional<URI> url(SectionReader section, String text) {
        try {
            URI url = new URI(text.replaceAll("/+$", ""));
            String fault = faultOf(url);
            if (fault.isEmpty()) {
                return Optional.of(url);
            }
            section.error("Url", "%s", fault);
        } catch (URISyntaxException e) {
            section.error(
                    "Url", "Url \"%s\" is no web address (%s); expected https://api.injixo.com", text, e.getReason());
        }
        return Optional.empty();
    }

    private static String faultOf(URI url) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (scheme.equals("iwfm") || scheme.equals("iwfms")) {
            return "Url " + url + " speaks Xlink's old protocol, which injixo no longer offers; add an \"injixo API\""
                    + " integration in injixo, then put its https address and id here and its API key into [DB] of"
                    + " isps_ul.ini";
        }
        if (url.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
            return "Url " + url + " is no https address; expected https://api.injixo.com";
        }
        if (url.getUserInfo() != null || url.getQuery() != null || url.getFragment() != null) {
            return "Url may hold nothing but https://, host, port and path; the API key belongs into [DB] of isps_ul.ini";
        }
        if (scheme.equals("http") && !isLoopback(url.getHost())) {
            return "Url " + url + " is not encrypted; write https:// (http:// is only for a sandbox on this machine)";
        }
        return "";
    }

    private static boolean isLoopback(String host) {
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        try {
            boolean literal = host.startsWith("[") || host.matches("[0-9.]+");
            return literal && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private Optional<Proxy> proxy(SectionReader section, boolean toThisMachine) {
        Optional<String> own = section.text("Proxy");
        if (own.isPresent() || toThisMachine) {
            return own.flatMap(text -> proxyOf(section, "Proxy", text));
        }
        return Stream.of("https_proxy", "HTTPS_PROXY")
                .filter(this::isSet)
                .findFirst()
                .flatMap(variable ->
                        proxyOf(section, "the environment variable " + variable, environment.apply(variable)));
    }

    private boolean isSet(String variable) {
        String value = environment.apply(variable);
        return value != null && !value.isBlank();
    }

    private Optional<Proxy> proxyOf(SectionReader section, String what, String text) {
        try {
            URI uri = new URI(text.contains("://") ? text : "http://" + text);
            if (uri.getHost() != null && uri.getPort() > 0) {
                return Optional.of(new Proxy(uri.getHost(), uri.getPort(), login(uri.getUserInfo())));
            }
        } catch (URISyntaxException e) {
            // told below; the exception's text would repeat a password
        }
        section.error(
                "Proxy", "%s can't be understood; expected http://host:port or http://user:secret@host:port", what);
        return Optional.empty();
    }

    private Optional<Proxy.Login> login(String userInfo) {
        if (userInfo == null) {
            return Optional.empty();
        }
        int colon = userInfo.indexOf(':');
        if (colon < 0) {
            return Optional.of(new Proxy.Login(userInfo, new Secret("")));
        }
        return Optional.of(new Proxy.Login(userInfo.substring(0, colon), new Secret(userInfo.substring(colon + 1))));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
