package no.naervaer.register.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Reading of the files (design §5), with columns of its own: id, navn and merknad. */
class CsvRowsTests {

	private static final Columns COLUMNS = Columns.of(List.of("id"), List.of("navn"), "merknad");

	@ParameterizedTest
	@ValueSource(strings = { "id;navn;merknad\n1;Kari;ja\n2;Ola;\n", "id,navn,merknad\n1,Kari,ja\n2,Ola,\n",
			"id;navn;merknad\r\n1;Kari;ja\r\n2;Ola;\r\n", "id;navn;merknad\r1;Kari;ja\r2;Ola;",
			"\uFEFFid;navn;merknad\n1;Kari;ja\n2;Ola;", "id;navn;merknad\n1;Kari;ja\n2;Ola;\n\n\n",
			"merknad;id;navn\nja;1;Kari\n;2;Ola\n", " ID ;Navn;MERKNAD\n 1 ; Kari ;ja\n2;Ola;\u00A0\n",
			"id;ukjent;navn;merknad;enda en\n1;x;Kari;ja;y\n2;;Ola;;\n",
			"\"id\";\"navn\";merknad\n\"1\";\"Kari\";ja\n2;Ola;\n",
			"id;navn;\"a;b\";merknad\n1;Kari;\"c;d\";ja\n2;Ola;;\n" })
	void readsTheSameRowsHoweverTheyAreWritten(String csv) throws IOException {
		assertThat(read(csv)).containsExactly("2: 1|Kari|ja", "3: 2|Ola|-");
	}

	@Test
	void countsPhysicalLines() throws IOException {
		assertThat(read("id;navn;merknad\n1;\"Kari\r\nLise\";ja\n\n2;\"sa \"\"hei\"\"\";\n"))
			.containsExactly("2: 1|Kari Lise|ja", "5: 2|sa \"hei\"|-");
	}

	@Test
	void aForgottenQuoteCostsItsOwnRowOnly() throws IOException {
		assertThat(read("""
				id;navn;merknad
				1;"Kari;ja
				2;Ola;
				3;"Per"sen;
				4;"Eva";x
				5;Liv "Lillo" Li;
				6;"Siv;
				""")).satisfiesExactly((row) -> assertThat(row).startsWith("2: !id Anførselstegnene"),
				(row) -> assertThat(row).isEqualTo("3: 2|Ola|-"),
				(row) -> assertThat(row).startsWith("4: !id Anførselstegnene"),
				(row) -> assertThat(row).isEqualTo("5: 4|Eva|x"),
				(row) -> assertThat(row).isEqualTo("6: 5|Liv \"Lillo\" Li|-"),
				(row) -> assertThat(row).startsWith("7: !id Anførselstegnene"));
	}

	@Test
	void twoStrayQuotesDoNotSwallowARow() throws IOException {
		assertThat(read("id;navn;merknad\n1;\"Kari;ja\n2;Ola;x\"\n")).satisfiesExactly(
				(row) -> assertThat(row).startsWith("2: !id Anførselstegnene"),
				(row) -> assertThat(row).isEqualTo("3: 2|Ola|x\""));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "1;Kari|merknad|Raden har 2 felt", "1|navn|Raden har 1 felt",
			"1;Kari;ja;nei|merknad|Raden har 4 felt" })
	void namesTheColumnWhereTheFieldsDoNotAddUp(String row, String column, String reason) throws IOException {
		assertThat(read("id;navn;merknad\n" + row + "\n")).singleElement()
			.asString()
			.startsWith("2: !" + column + " " + reason);
	}

	@Test
	void rejectsBytesThatAreNoUtf8WhereTheyStand() throws IOException {
		byte[] csv = "id;navn;merknad\n1;Kåre;\n2;Ola;ja\n".getBytes(StandardCharsets.ISO_8859_1);

		assertThat(read(csv)).satisfiesExactly((row) -> assertThat(row).startsWith("2: !navn").contains("UTF-8"),
				(row) -> assertThat(row).isEqualTo("3: 2|Ola|ja"));
	}

	@Test
	void rejectsControlCharactersAndLinesWithoutEnd() throws IOException {
		assertThat(read("id;navn;merknad\n1;Ka\u0007ri;\n2;" + "x".repeat(200_000) + ";\n3;Ola;ja")).satisfiesExactly(
				(row) -> assertThat(row).startsWith("2: !navn").contains("styretegn"),
				(row) -> assertThat(row).startsWith("3: !id Linjen er for lang"),
				(row) -> assertThat(row).isEqualTo("4: 3|Ola|ja"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "''||Linje 1 er tom", "id;merknad|navn|Kolonnen navn mangler",
					"navn;merknad|id|Kolonnen id mangler", "id navn merknad|id|Kolonnen id mangler",
					"id;navn;navn|navn|Kolonnen navn står flere ganger" })
	void refusesAFileWithoutTheColumnsItNeeds(String header, String column, String detail) {
		assertThatExceptionOfType(UnusableFileException.class).isThrownBy(() -> read(header + "\n1;2;3\n"))
			.withMessageStartingWith(detail)
			.satisfies((problem) -> assertThat(problem.column()).isEqualTo(column));
	}

	@Test
	void readsAListOfRemovalsWithNothingButTheKey() throws IOException {
		assertThat(read("id;slettet\n1;ja\n")).containsExactly("2: 1|-|-");
	}

	@Test
	void refusesUtf16() {
		assertThatExceptionOfType(UnusableFileException.class)
			.isThrownBy(() -> read("id;navn;merknad\n1;Kari;\n".getBytes(StandardCharsets.UTF_16)))
			.withMessageContaining("UTF-8");
	}

	@Test
	void packsARowAndARemoval() throws IOException {
		CsvRows rows = new CsvRows(stream("id;navn;merknad;slettet\n1;Kari;;nei\n2;Ola;ja;JA\n".getBytes()), COLUMNS);
		rows.advance();
		Row first = Row.unpack(COLUMNS, rows.row().pack());
		rows.advance();
		Row second = Row.unpack(COLUMNS, rows.row().pack());

		assertThat(shown(first)).isEqualTo("1|Kari|-");
		assertThat(first.isRemoval()).isFalse();
		assertThat(shown(second)).isEqualTo("2|-|-");
		assertThat(second.isRemoval()).isTrue();
	}

	private static List<String> read(String csv) throws IOException {
		return read(csv.getBytes(StandardCharsets.UTF_8));
	}

	private static List<String> read(byte[] csv) throws IOException {
		CsvRows rows = new CsvRows(stream(csv), COLUMNS);
		List<String> read = new ArrayList<>();
		while (rows.advance()) {
			try {
				read.add(rows.line() + ": " + shown(rows.row()));
			}
			catch (RowProblem problem) {
				read.add(rows.line() + ": !" + problem.column() + " " + problem.reason());
			}
		}
		return read;
	}

	private static String shown(Row row) {
		return String.join("|", List.of(text(row, "id"), text(row, "navn"), text(row, "merknad")));
	}

	private static String text(Row row, String column) {
		String text = row.optional(column).text(100);
		return (text != null) ? text : "-";
	}

	private static ByteArrayInputStream stream(byte[] csv) {
		return new ByteArrayInputStream(csv);
	}

}
