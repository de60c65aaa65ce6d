package no.naervaer.measure;

/**
 * Which absence of a kind is counted (K7, design §5 «What a row means»). The word stands
 * in the column's name, before what is counted: {@code validWholeDaysSemester}.
 */
enum Quality {

	ANY("", "", "alt fravær, uansett status"),

	VALID("valid", "gyldige", "raden har status GYLDIG"),

	INVALID("invalid", "ugyldige", "raden har status UGYLDIG; i mål for i dag også UAVKLART uten melding"),

	/** Only ever asked for on the day itself, in the place of {@link #INVALID} (K7). */
	INVALID_THAT_DAY("", "ugyldige", ""),

	UNCLARIFIED("unclarified", "uavklarte", "raden har status UAVKLART"),

	REPORTED("reported", "meldte", "raden har en melding som kom senest kl. 15.30 samme dag"),

	UNREPORTED("unreported", "umeldte", "ingen melding innen kl. 15.30 samme dag, og ikke GYLDIG"),

	DOCUMENTED("documented", "dokumenterte", "raden er merket som dokumentert"),

	UNDOCUMENTED("undocumented", "udokumenterte", "raden er ikke merket som dokumentert"),

	SICK("sick", "sykdom", "årsak SYKDOM og ikke UGYLDIG, meldt eller ikke"),

	HEALTH_APPOINTMENT("healthAppointment", "helsetimer", "årsak HELSETIME og ikke UGYLDIG");

	/**
	 * Qualities that a whole day made of several rows has only when every row has them;
	 * the others it has when one row has them. So half a day's doctor's note does not
	 * document the day, and one invalid lesson is enough to ask about it.
	 */
	static final int OF_EVERY_ROW = VALID.bit() | REPORTED.bit() | DOCUMENTED.bit() | SICK.bit()
			| HEALTH_APPOINTMENT.bit();

	private final String word;

	private final String label;

	private final String meaning;

	Quality(String word, String label, String meaning) {
		this.word = word;
		this.label = label;
		this.meaning = meaning;
	}

	int bit() {
		return 1 << ordinal();
	}

	/** The word in the column's name; empty for {@link #ANY}. */
	String word() {
		return this.word;
	}

	/** Norwegian, for people. */
	String label() {
		return this.label;
	}

	/** Norwegian, for the documentation. */
	String meaning() {
		return this.meaning;
	}

	/** Whether a column's name can ask for it. */
	boolean nameable() {
		return this != INVALID_THAT_DAY;
	}

}
