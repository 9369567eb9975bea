package org.openxlink.ledger;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openxlink.config.ini.FileReplacement;
import org.openxlink.mapping.AgentStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What targets refused, a JSON file each in {@code data/quarantine}. The files are all there is: what somebody deletes is
 * forgotten. Safe for several threads and processes, since a file is there as a whole or not at all.
 */
public final class Quarantine {

    private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);

    private static final String ENDING = ".json";
    private static final boolean FOLDERS_CAN_BE_FORCED = File.separatorChar == '/';

    private final Path folder;

    private Quarantine(Path folder) {
        this.folder = folder;
    }

    /** The quarantine of that home, which is made when something is put into it. */
    public static Quarantine of(Path home) {
        return new Quarantine(home.resolve("data").resolve("quarantine"));
    }

    /**
     * Puts something in, in place of an earlier state of it; it is on disk when this returns.
     *
     * @param request the body that was refused, as JSON
     */
    public void put(Quarantined entry, byte[] request) {
        try {
            Files.createDirectories(folder);
            FileReplacement.replace(file(entry.id()), QuarantineFile.bytes(entry, request));
            forceFolder();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Without it a power cut could take the name away again. */
    private void forceFolder() throws IOException {
        if (FOLDERS_CAN_BE_FORCED) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    /** The names of all there is, in order. */
    public List<String> ids() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING) && !name.startsWith("."))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** What is there under that name; nothing when it is gone, or can't be read, which is logged. */
    public Optional<Quarantined> find(String id) {
        Path file = file(id);
        if (!file.startsWith(folder) || !Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(QuarantineFile.read(file));
        } catch (IOException e) {
            LOG.warn("{} can't be read ({}); it counts as not there, delete or mend it", file, e.getMessage());
            return Optional.empty();
        }
    }

    /** The request of it that was refused, as JSON; nothing as with {@link #find}. */
    public Optional<String> request(String id) {
        Path file = file(id);
        if (!file.startsWith(folder) || !Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(QuarantineFile.request(file));
        } catch (IOException e) {
            LOG.warn("{} can't be read ({}); delete or mend it", file, e.getMessage());
            return Optional.empty();
        }
    }

    /** Digests of the intervals that a target refused and that start in [from, to), UTC epoch seconds. */
    public Map<IntervalKey, String> intervals(String target, long from, long to) {
        Map<IntervalKey, String> digests = new HashMap<>();
        for (String id : ids()) {
            if (id.startsWith(Quarantined.Interval.PREFIX) && isWithin(id, from, to)) {
                find(id).filter(Quarantined.Interval.class::isInstance)
                        .map(Quarantined.Interval.class::cast)
                        .filter(found -> found.target().equals(target))
                        .ifPresent(found -> digests.put(found.key(), found.digest()));
            }
        }
        return digests;
    }

    /** Intervals of a queue that a target refused and that start in [from, to), UTC epoch seconds. */
    public List<Quarantined.Interval> ofQueue(String target, int queue, long from, long to) {
        String prefix = Quarantined.Interval.PREFIX + queue + "-";
        return ids().stream()
                .filter(id -> id.startsWith(prefix) && isWithin(id, from, to))
                .map(this::find)
                .flatMap(Optional::stream)
                .filter(Quarantined.Interval.class::isInstance)
                .map(Quarantined.Interval.class::cast)
                .filter(found -> found.target().equals(target))
                .toList();
    }

    /** When what is in quarantine begins, if within [from, to), UTC epoch seconds; of contacts the names tell all of it. */
    public List<RefusedSlot> slots(long from, long to) {
        List<RefusedSlot> slots = new ArrayList<>();
        for (String id : ids()) {
            if (isWithin(id, from, to)) {
                String[] parts = id.split("-", -1);
                if (id.startsWith(Quarantined.Interval.PREFIX)) {
                    slots.add(new RefusedSlot(
                            Run.Kind.CONTACTS, Integer.parseInt(parts[1]), "", QuarantineIds.second(parts[2])));
                } else {
                    find(id).ifPresent(found ->
                            slots.add(new RefusedSlot(Run.Kind.STATUSES, 0, found.system(), found.start())));
                }
            }
        }
        return slots;
    }

    /** Names tell the start, so that not every file has to be read. */
    private static boolean isWithin(String id, long from, long to) {
        String[] parts = id.split("-", -1);
        String stamp = parts.length == 4 ? parts[2] : "";
        return stamp.compareTo(QuarantineIds.stamp(from)) >= 0 && stamp.compareTo(QuarantineIds.stamp(to)) < 0;
    }

    /** Digests of those of these statuses that a target refused, whatever it was of them. */
    public Map<StatusKey, String> statuses(String target, String system, Collection<AgentStatus> statuses) {
        Set<String> there = new HashSet<>(ids());
        Map<StatusKey, String> digests = new HashMap<>();
        for (AgentStatus status : there.isEmpty() ? List.<AgentStatus>of() : statuses) {
            StatusKey key = new StatusKey(status.agent(), status.start());
            String id = Quarantined.Activity.id(target, system, key);
            if (there.contains(id)) {
                find(id).ifPresent(found -> digests.put(key, found.digest()));
            }
        }
        return digests;
    }

    /** What a system's imports met, of activities that still went on. */
    public List<AgentStatus> goingOn(Collection<String> targets, String system) {
        List<AgentStatus> open = new ArrayList<>();
        for (String id : ids()) {
            if (id.startsWith(Quarantined.Activity.PREFIX)) {
                find(id).filter(Quarantined.Activity.class::isInstance)
                        .map(Quarantined.Activity.class::cast)
                        .filter(found -> found.system().equals(system) && targets.contains(found.target()))
                        .filter(found -> found.end().isEmpty())
                        .ifPresent(found -> open.add(found.status()));
            }
        }
        return open;
    }

    /** These intervals of a target are as they should be there. */
    public void settleIntervals(Collection<IntervalKey> keys) {
        removeAll(keys.stream().map(Quarantined.Interval::id).toList());
    }

    /** These activities of a system are as they should be at a target. */
    public void settleStatuses(String target, String system, Collection<StatusKey> keys) {
        removeAll(keys.stream()
                .map(key -> Quarantined.Activity.id(target, system, key))
                .toList());
    }

    private void removeAll(Collection<String> ids) {
        Set<String> there = new HashSet<>(ids());
        ids.stream().filter(there::contains).forEach(this::remove);
    }

    /** Takes something out; true when it was there. */
    public boolean remove(String id) {
        Path file = file(id);
        try {
            return file.startsWith(folder) && Files.deleteIfExists(file);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private Path file(String id) {
        return folder.resolve(id + ENDING).normalize();
    }

    private LedgerException failure(IOException cause) {
        return new LedgerException(
                "the quarantine %s can't be used (%s); imports stop so that nothing is lost"
                        .formatted(folder, cause.getMessage()),
                cause);
    }
}
