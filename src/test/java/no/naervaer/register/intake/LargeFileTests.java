package no.naervaer.register.intake;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A file is a stream: rows are in the database before more are read. Some chunks prove
 * it; {@code -Pproof} tries it with 100 000 rows.
 */
@OnDatabase(Database.H2)
class LargeFileTests {

	private static final int SCHOOL_DAYS = 50;

	/** Rows of one chunk, and what the stream's own buffers hold of rows this short. */
	private static final int MOST_ROWS_AHEAD = Reading.CHUNK + 1000;

	@Test
	@Tag("thorough")
	void isNeverHeldWhole(TestRegister register) {
		readRows(8 * Reading.CHUNK, register);
	}

	@Test
	@Tag("proof")
	void isNeverHeldWholeHoweverLarge(TestRegister register) {
		readRows(200 * Reading.CHUNK, register);
	}

	private static void readRows(int rows, TestRegister register) {
		int pupils = rows / SCHOOL_DAYS;
		register.withPupils(pupils);
		AtomicInteger mostAhead = new AtomicInteger();
		Rows file = new Rows(TestRegister.ABSENCE_HEADER, rows, (i) -> "a%d;e%d;2025-%s;TIME;1;;UAVKLART;UKJENT;nei;;;;"
			.formatted(i, i % pupils + 1, schoolDay(i / pupils))) {
			@Override
			void beforeRow(int number) {
				if (number % (2 * Reading.CHUNK) == 0) {
					mostAhead.accumulateAndGet(number - register.staged(), Math::max);
				}
			}
		};

		assertThat(register.run(RegisterFile.ABSENCES, file).inserted()).isEqualTo(rows);
		assertThat(mostAhead).hasPositiveValue().hasValueLessThan(MOST_ROWS_AHEAD);
		assertThat(register.absenceOf("e" + pupils)).hasSize(SCHOOL_DAYS);
		assertThat(register.listener().changes).hasSize(pupils);
		assertThat(register.staged()).isZero();
	}

	/** Fifty school days of TK-2526: ten weeks without a break. */
	private static String schoolDay(int number) {
		return LocalDate.of(2025, 10, 6).plusDays(number / 5 * 7L + number % 5).toString().substring("2025-".length());
	}

	/** A file that is made while it is read. */
	private abstract static class Rows extends InputStream {

		private final int count;

		private final IntFunction<String> row;

		private byte[] line;

		private int position;

		private int number;

		Rows(String header, int count, IntFunction<String> row) {
			this.line = header.getBytes(StandardCharsets.UTF_8);
			this.count = count;
			this.row = row;
		}

		abstract void beforeRow(int number);

		@Override
		public int read() {
			if (this.position == this.line.length) {
				if (this.number == this.count) {
					return -1;
				}
				beforeRow(this.number);
				this.line = (this.row.apply(this.number++) + "\n").getBytes(StandardCharsets.UTF_8);
				this.position = 0;
			}
			return this.line[this.position++];
		}

	}

}
