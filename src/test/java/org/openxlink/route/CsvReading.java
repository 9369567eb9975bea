package org.openxlink.route;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.camel.Exchange;
import org.apache.camel.dataformat.csv.CsvDataFormat;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.apache.commons.csv.CSVRecord;
import org.openxlink.config.AfterImport;
import org.openxlink.config.ContactColumns;
import org.openxlink.config.CsvContacts;
import org.openxlink.config.CsvFiles;
import org.openxlink.config.DateOrder;
import org.openxlink.config.FilesAre;
import org.openxlink.config.GroupLevel;
import org.openxlink.config.SourceZone;
import org.openxlink.config.TimeColumns;
import org.openxlink.config.ValueColumn;
import org.openxlink.source.ContactRow;
import org.openxlink.source.RowWitness;
import org.openxlink.source.csv.ContactFileReader;
import org.openxlink.source.csv.CsvFile;
import org.openxlink.source.csv.FileReport;
import org.openxlink.source.csv.RejectedRows;

/** Reads bytes as the route {@code import-csv} reads a file: Queue, Date, Time, Offered and a comment. */
final class CsvReading implements AutoCloseable {

    private static final List<String> GROUPS = List.of("Sales", "Büro");
    private static final ContactColumns COLUMNS =
            new ContactColumns(GROUPS.stream().map(List::of).toList(), List.of(new ValueColumn.Sum("Offered")));

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final CsvDataFormat format = (CsvDataFormat) new TolerantCsv().newInstance();
    private final List<String> accepted = new ArrayList<>();
    private final Path folder;
    private final CsvContacts contacts;

    CsvReading(Path folder, char separator, int headerLines, Optional<Charset> encoding) {
        this.folder = folder;
        CsvFiles files = new CsvFiles(
                folder, List.of("*"), separator, headerLines, encoding, AfterImport.STAYS, Optional.empty());
        contacts = new CsvContacts(
                files,
                new TimeColumns.DateAndTime(2, 3, DateOrder.DMY),
                SourceZone.LOCAL,
                List.of(new GroupLevel(1, GROUPS)),
                List.of("Queue", "Date", "Time", "Offered", "Comment"),
                15,
                OptionalInt.empty(),
                OptionalInt.empty(),
                FilesAre.SNAPSHOTS);
        format.setDelimiter(separator);
        format.setLazyLoad(true);
        format.setRecordConverter(record -> record);
        format.start();
    }

    FileReport read(byte[] bytes) throws Exception {
        accepted.clear();
        CsvFile file = CsvFile.of(
                Files.write(folder.resolve("calls.csv"), bytes),
                contacts.files().encoding());
        Exchange exchange = new DefaultExchange(context);
        exchange.getMessage().setBody(file.open(contacts.files().headerLines()));
        Object body = format.unmarshal(exchange, exchange.getMessage().getBody());
        @SuppressWarnings("unchecked") // what the record converter leaves
        Iterator<CSVRecord> records = (Iterator<CSVRecord>) body;
        try (RejectedRows rejected = RejectedRows.of(folder.resolve("logs"), "ACD", file)) {
            return ContactFileReader.read(file, contacts, COLUMNS, records, rejected, this::accept, RowWitness.none());
        }
    }

    /** The rows that were accepted, as queue, time and number. */
    List<String> accepted() {
        return List.copyOf(accepted);
    }

    Path rejectedRows() {
        return folder.resolve("logs").resolve("rejected").resolve("calls.csv");
    }

    private void accept(ContactRow row) {
        LocalTime time = LocalTime.ofSecondOfDay(Math.floorMod(row.time().second(), 86_400L));
        accepted.add(GROUPS.get(row.group()) + " " + time + " " + row.values()[0] / 1_000_000);
    }

    @Override
    public void close() throws IOException {
        format.stop();
        context.close();
    }
}
