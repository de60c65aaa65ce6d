package no.naervaer.register.intake;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

import static org.assertj.core.api.Assertions.assertThat;

/** A file of 100 000 rows is a stream: rows are in the database before more are read. */
class LargeFileTests {

	private static final int ROWS = 100_000;

	/** Rows of one chunk, and what the stream's own buffers hold of rows this short. */
	private static final int MOST_ROWS_AHEAD = Reading.CHUNK + 1000;

	@OnBothDatabases
	void isNeverHeldWhole(TestRegister register) {
		register.withPupils(2000);
		AtomicInteger mostAhead = new AtomicInteger();
		Rows file = new Rows(TestRegister.ABSENCE_HEADER, ROWS, (i) -> "a%d;e%d;2025-%s;TIME;1;;UAVKLART;UKJENT;nei;;;;"
			.formatted(i, i % 2000 + 1, schoolDay(i / 2000))) {
			@Override
			void beforeRow(int number) {
				if (number % 5000 == 0) {
					mostAhead.accumulateAndGet(number - register.staged(), Math::max);
				}
			}
		};

		assertThat(register.run(RegisterFile.ABSENCES, file).inserted()).isEqualTo(ROWS);
		assertThat(mostAhead).hasPositiveValue().hasValueLessThan(MOST_ROWS_AHEAD);
		assertThat(register.absenceOf("e2000")).hasSize(ROWS / 2000);
		assertThat(register.listener().changes).hasSize(2000);
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
