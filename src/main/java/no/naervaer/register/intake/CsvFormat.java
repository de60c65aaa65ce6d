package no.naervaer.register.intake;

import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/** Splits the text of one record into fields, strictly: quotes must match. */
final class CsvFormat {

	private final CsvReader.CsvReaderBuilder parser;

	CsvFormat(char delimiter) {
		this.parser = CsvReader.builder()
			.fieldSeparator(delimiter)
			.skipEmptyLines(false)
			.allowUnclosedQuote(false)
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE);
	}

	/** The fields of the record; null when its quotes don't match. */
	List<String> split(String record) {
		try {
			CsvRecord fields = this.parser.ofSingleCsvRecord(record);
			return fields.getFields();
		}
		catch (CsvParseException ex) {
			return null;
		}
	}

}
