package no.naervaer.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import no.naervaer.measure.Window.Unit;

/**
 * Every column that a decision table can ask for, described for process owners, in
 * Norwegian. The documentation and the error messages are made from it.
 */
public final class MeasureCatalogue {

	private static final List<Entry> ENTRIES = Arrays.stream(Counted.values()).map(MeasureCatalogue::entry).toList();

	private MeasureCatalogue() {
	}

	/** One entry a measure, without its qualities and windows written out. */
	public static List<Entry> entries() {
		return ENTRIES;
	}

	/** The words that narrow a measure, for instance {@code valid}. */
	public static List<Word> qualities() {
		List<Word> words = new ArrayList<>();
		for (Quality quality : Quality.values()) {
			if (quality.nameable() && quality != Quality.ANY) {
				words.add(new Word(quality.word(), quality.meaning()));
			}
		}
		return List.copyOf(words);
	}

	/** The windows; {@code <n>} stands for a number. */
	public static List<Word> windows() {
		List<Word> words = new ArrayList<>();
		for (Unit unit : Unit.values()) {
			if (unit != Unit.NONE) {
				String limit = (unit.longest() > 0) ? " (n fra 1 til " + unit.longest() + ")" : "";
				words.add(new Word(unit.pattern(), unit.meaning() + limit));
			}
		}
		return List.copyOf(words);
	}

	/** The patterns of all entries. */
	static List<String> patterns() {
		return ENTRIES.stream().map(Entry::pattern).toList();
	}

	/** The grammar in a few sentences. */
	static String grammar() {
		return ("En kolonne skrives [new][kvalitet]mål<vindu>, hvert ledd etter det første med stor forbokstav. "
				+ "Kvalitet: %s. Vindu: %s.")
			.formatted(joined(qualities()), joined(windows()));
	}

	private static String joined(List<Word> words) {
		return String.join(", ", words.stream().map(Word::text).toList());
	}

	private static Entry entry(Counted counted) {
		Counted.Domain domain = counted.domain();
		boolean narrowed = domain.qualities().size() > 1;
		List<String> windows = domain.windows().stream().map(Unit::pattern).filter((text) -> !text.isEmpty()).toList();
		String window = (windows.size() > 1) ? "<vindu>" : String.join("", windows);
		Measure plain = new Measure(false, Quality.ANY, counted, false);
		String noun = counted.prefix().isEmpty() ? plain.name() : plain.name().substring(counted.prefix().length());
		String pattern = (domain.canBeNew() ? "[new]" : "") + counted.prefix() + (narrowed ? "[kvalitet]" : "") + noun
				+ (domain.bySubject() ? "[SameSubject]" : "") + window;
		return new Entry(plain.name(), pattern, counted.label(), counted.unit(), counted.meaning(), windows,
				domain.qualities().stream().map(Quality::word).filter((word) -> !word.isEmpty()).toList(),
				domain.canBeNew(), domain.bySubject(), counted.source());
	}

	/**
	 * One measure.
	 *
	 * @param name the name without quality and window, for instance {@code wholeDays}
	 * @param pattern how a column with it is written
	 * @param label what it is
	 * @param unit the unit of its value
	 * @param counts what counts and what does not
	 * @param windows the windows it takes; empty if it takes none
	 * @param qualities the words that may narrow it
	 * @param canBeNew whether {@code new} may stand before it
	 * @param bySubject whether {@code SameSubject} may stand after it
	 * @param source the convention it follows
	 */
	public record Entry(String name, String pattern, String label, String unit, String counts, List<String> windows,
			List<String> qualities, boolean canBeNew, boolean bySubject, String source) {

	}

	/** A word of the grammar and what it means. */
	public record Word(String text, String meaning) {

	}

}
