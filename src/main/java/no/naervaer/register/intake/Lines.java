package no.naervaer.register.intake;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The physical lines of a file, whatever they end with, one at a time. A line longer than
 * any row could be is cut, so that no file fills the memory.
 */
final class Lines {

	/** Characters kept of a line; a longer one is no row of ours. */
	static final int MAX_LENGTH = 32_000;

	private final Reader reader;

	private final char[] buffer = new char[16_384];

	private final Deque<String> returned = new ArrayDeque<>();

	private int position;

	private int limit;

	private int number;

	Lines(Reader reader) {
		this.reader = reader;
	}

	/** The next line without its end; null at the end of the file. */
	String next() throws IOException {
		String line = this.returned.isEmpty() ? read() : this.returned.poll();
		if (line != null) {
			this.number++;
		}
		return line;
	}

	/** Number of the line that came last, from 1. */
	int number() {
		return this.number;
	}

	/** Puts back the lines that came last, in the order in which they came. */
	void putBack(List<String> lines) {
		for (int i = lines.size() - 1; i >= 0; i--) {
			this.returned.push(lines.get(i));
		}
		this.number -= lines.size();
	}

	private String read() throws IOException {
		if (!fill()) {
			return null;
		}
		StringBuilder line = new StringBuilder();
		while (fill()) {
			int start = this.position;
			while (this.position < this.limit && !isEnd(this.buffer[this.position])) {
				this.position++;
			}
			int room = MAX_LENGTH + 1 - line.length();
			line.append(this.buffer, start, Math.min(this.position - start, room));
			if (this.position < this.limit) {
				skipEnd();
				break;
			}
		}
		return line.toString();
	}

	private void skipEnd() throws IOException {
		boolean carriageReturn = this.buffer[this.position++] == '\r';
		if (carriageReturn && fill() && this.buffer[this.position] == '\n') {
			this.position++;
		}
	}

	private boolean fill() throws IOException {
		if (this.position < this.limit) {
			return true;
		}
		this.position = 0;
		this.limit = Math.max(0, this.reader.read(this.buffer));
		return this.limit > 0;
	}

	private static boolean isEnd(char character) {
		return character == '\n' || character == '\r';
	}

}
