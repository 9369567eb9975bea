package org.openxlink.source.database;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.openxlink.config.ProgramFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The JDBC drivers of the class path, and those of jars that an administrator dropped into {@code lib/ext}: these come
 * through a class loader of their own, for which the JDK's list of drivers is blind.
 */
public final class Drivers {

    private static final Logger log = LoggerFactory.getLogger(Drivers.class);

    private final List<Path> folders;
    private URLClassLoader dropped;

    /** @param folders where jars may lie; they need not exist */
    public Drivers(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** The drivers of this installation and of a home: {@code lib/ext} of both. */
    public static Drivers of(Path home) {
        List<Path> folders = new ArrayList<>();
        folders.add(ProgramFolder.find().resolve("lib").resolve("ext"));
        folders.add(home.resolve("lib").resolve("ext"));
        return new Drivers(folders.stream().distinct().toList());
    }

    /**
     * The driver for a URL.
     *
     * @throws DriverMissing when none takes it
     */
    synchronized Driver of(String url) throws DriverMissing {
        Optional<Driver> found = DriverManager.drivers()
                .filter(driver -> accepts(driver, url))
                .findFirst()
                .or(() -> droppedIn(url));
        return found.orElseThrow(() -> new DriverMissing(url, folders.get(0)));
    }

    private Optional<Driver> droppedIn(String url) {
        if (dropped == null) {
            dropped = new URLClassLoader(jars(), Drivers.class.getClassLoader());
        }
        return registered().filter(driver -> accepts(driver, url)).findFirst().or(() -> byName(url));
    }

    private Stream<Driver> registered() {
        return ServiceLoader.load(Driver.class, dropped).stream().flatMap(provider -> {
            try {
                return Stream.of(provider.get());
            } catch (ServiceConfigurationError e) {
                log.warn("a driver in lib/ext can't be loaded: {}", e.getMessage());
                return Stream.empty();
            }
        });
    }

    /** Old jars do not say which class is their driver. */
    private Optional<Driver> byName(String url) {
        return KnownDriver.of(url).flatMap(known -> {
            try {
                Class<?> type = Class.forName(known.className(), true, dropped);
                return Optional.of((Driver) type.getDeclaredConstructor().newInstance());
            } catch (ClassNotFoundException notThere) {
                return Optional.empty();
            } catch (ReflectiveOperationException | LinkageError e) {
                log.warn("the driver {} can't be loaded: {}", known.className(), e.toString());
                return Optional.empty();
            }
        });
    }

    private URL[] jars() {
        List<URL> jars = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{jar,JAR}")) {
                    for (Path file : files) {
                        jars.add(url(file));
                    }
                } catch (IOException e) {
                    log.warn("{} can't be read: {}", folder, e.getMessage());
                }
            }
        }
        return jars.toArray(URL[]::new);
    }

    private static URL url(Path file) throws MalformedURLException {
        return file.toUri().toURL();
    }

    private static boolean accepts(Driver driver, String url) {
        try {
            return driver.acceptsURL(url);
        } catch (SQLException e) {
            return false; // it knows the URL's kind, but not this one: another may
        }
    }
}
