package no.naervaer.register.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;

/** The report beside an imported file: which rows were rejected, and why. */
final class RejectionReport {

	private RejectionReport() {
	}

	/** Writes {@code <name>.avvist.csv} beside the file, if anything was rejected. */
	static void write(Path file, List<Rejection> rejected) throws IOException {
		if (rejected.isEmpty()) {
			return;
		}
		Path report = file.resolveSibling(file.getFileName().toString().replaceAll("(?i)\\.csv$", "") + ".avvist.csv");
		try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(report)) {
			csv.writeRecord("linje", "kolonne", "grunn");
			rejected.forEach((row) -> csv.writeRecord(Integer.toString(row.line()), row.column(), row.reason()));
		}
	}

}
