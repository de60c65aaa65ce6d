package no.naervaer.municipality;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import no.naervaer.calendar.ArenaCalendar;
import no.naervaer.municipality.Municipality.Arena;
import no.naervaer.municipality.Municipality.RuleSet;

/**
 * Reads one {@code kommune.yaml}. All that is wrong with a file is told at once.
 */
final class MunicipalityFile {

	private static final List<String> WEEKDAYS = List.of("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag",
			"søndag");

	private final String file;

	private final List<String> problems = new ArrayList<>();

	private MunicipalityFile(String file) {
		this.file = file;
	}

	/**
	 * Reads the file of one municipality.
	 * @param id the municipality's id, the folder's name
	 * @param file where the text is from, for messages
	 */
	static Municipality read(String id, String file, String yaml) {
		MunicipalityFile reader = new MunicipalityFile(file);
		Municipality municipality = reader.municipality(id, reader.parse(yaml));
		if (!reader.problems.isEmpty()) {
			throw new InvalidMunicipalityFileException(file, reader.problems);
		}
		return municipality;
	}

	private Map<?, ?> parse(String yaml) {
		try {
			return PlainYaml.read(yaml);
		}
		catch (PlainYaml.NotAMapException ex) {
			throw new InvalidMunicipalityFileException(this.file, List.of(ex.getMessage()));
		}
	}

	private Municipality municipality(String id, Map<?, ?> root) {
		Section top = new Section("", root);
		top.allow("navn", "kilde", "sprak", "regelsett", "meldefrist", "meldefristSkoler", "arenaer");
		return new Municipality(id, top.required("navn", "the name people use"),
				top.required("kilde", "the document the procedure comes from"), top.optional("sprak", "nb"),
				ruleSet(top.section("regelsett", true)), messageLimits(top), arenas(top.section("arenaer", false)));
	}

	private RuleSet ruleSet(Section section) {
		section.allow("navn", "antatt", "merknad");
		return new RuleSet(
				section.required("navn", "the name of the set of limits"), section.parsed("antatt", this::yesOrNo,
						"true when the limits are assumed, otherwise false", Boolean.FALSE),
				section.optional("merknad", null));
	}

	private Map<String, LocalTime> messageLimits(Section top) {
		Map<String, LocalTime> limits = new LinkedHashMap<>();
		if (top.has("meldefrist")) {
			limits.put(Municipality.ALL_SCHOOLS, time(top, "meldefrist"));
		}
		Section schools = top.section("meldefristSkoler", false);
		schools.values.keySet()
			.stream()
			.map(String::valueOf)
			.forEach((school) -> limits.put(school, time(schools, school)));
		return limits;
	}

	private static LocalTime time(Section section, String name) {
		return section.parsed(name, LocalTime::parse, "a time such as \"08:30\"", LocalTime.NOON);
	}

	private Map<String, Arena> arenas(Section section) {
		Map<String, Arena> arenas = new LinkedHashMap<>();
		section.values.keySet().forEach((key) -> {
			String id = String.valueOf(key);
			arenas.put(id, arena(id, section.section(id, true)));
		});
		return arenas;
	}

	private Arena arena(String id, Section section) {
		section.allow("navn", "ukedag", "hver", "fra", "klokkeslett", "datoer");
		String name = section.optional("navn", id);
		LocalTime time = section.has("klokkeslett") ? time(section, "klokkeslett") : null;
		if (section.has("datoer")) {
			return new Arena(name,
					ArenaCalendar.onDates(section.list("datoer", LocalDate::parse, "dates such as 2025-09-25"), time));
		}
		DayOfWeek weekday = section.parsed("ukedag", this::weekday, "one of " + String.join(", ", WEEKDAYS),
				DayOfWeek.MONDAY);
		int weeks = section.parsed("hver", this::weeks, "the number of weeks between meetings, 1 or more", 1);
		LocalDate from = section.parsed("fra", LocalDate::parse, "the first possible date, such as 2025-08-18",
				LocalDate.EPOCH);
		return new Arena(name, ArenaCalendar.everyWeeks(weekday, weeks, from, time));
	}

	private Boolean yesOrNo(String text) {
		return switch (text) {
			case "true", "ja" -> Boolean.TRUE;
			case "false", "nei" -> Boolean.FALSE;
			default -> throw new IllegalArgumentException();
		};
	}

	private DayOfWeek weekday(String text) {
		return DayOfWeek.of(WEEKDAYS.indexOf(text.toLowerCase()) + 1);
	}

	private int weeks(String text) {
		int weeks = Integer.parseInt(text);
		if (weeks < 1) {
			throw new IllegalArgumentException();
		}
		return weeks;
	}

	/** A part of the file whose keys are told with the path to them. */
	private final class Section {

		private final String path;

		private final Map<?, ?> values;

		private Section(String path, Map<?, ?> values) {
			this.path = path;
			this.values = values;
		}

		private String key(String name) {
			return this.path.isEmpty() ? name : this.path + "." + name;
		}

		private void allow(String... names) {
			Set<String> allowed = Set.of(names);
			this.values.keySet()
				.stream()
				.map(String::valueOf)
				.filter((name) -> !allowed.contains(name))
				.forEach((name) -> problem(name,
						"unknown key; possible are " + String.join(", ", Arrays.asList(names))));
		}

		private boolean has(String name) {
			return this.values.get(name) != null;
		}

		private String required(String name, String meaning) {
			if (this.values.get(name) instanceof String text && !text.isBlank()) {
				return text.strip();
			}
			problem(name, "missing; write " + meaning);
			return "";
		}

		private String optional(String name, String otherwise) {
			return (this.values.get(name) instanceof String text && !text.isBlank()) ? text.strip() : otherwise;
		}

		private <T> T parsed(String name, Function<String, T> parser, String right, T whenWrong) {
			if (!has(name)) {
				problem(name, "missing; write " + right);
				return whenWrong;
			}
			return parse(name, this.values.get(name), parser, right, whenWrong);
		}

		private <T> List<T> list(String name, Function<String, T> parser, String right) {
			if (!(this.values.get(name) instanceof List<?> entries)) {
				problem(name, "must be a list of " + right);
				return List.of();
			}
			List<T> parsed = new ArrayList<>();
			for (Object entry : entries) {
				T value = parse(name, entry, parser, right, null);
				if (value != null) {
					parsed.add(value);
				}
			}
			return parsed;
		}

		private <T> T parse(String name, Object value, Function<String, T> parser, String right, T whenWrong) {
			try {
				return parser.apply(String.valueOf(value).strip());
			}
			catch (DateTimeException | IllegalArgumentException ex) {
				problem(name, "«%s» can't be used; write %s".formatted(value, right));
				return whenWrong;
			}
		}

		private Section section(String name, boolean required) {
			Object value = this.values.get(name);
			if (value instanceof Map<?, ?> map) {
				return new Section(key(name), map);
			}
			if (required || value != null) {
				problem(name, (value != null) ? "must be a block of keys" : "missing; write a block of keys");
			}
			return new Section(key(name), Map.of());
		}

		private void problem(String name, String what) {
			MunicipalityFile.this.problems.add(key(name) + ": " + what);
		}

	}

}
