package no.naervaer.followup;

import no.naervaer.register.AbsenceRecord;
import no.naervaer.register.AbsenceRecord.Status;

/** A row of absence in the words that school staff use. */
final class AbsenceWords {

	private AbsenceWords() {
	}

	static String of(AbsenceRecord row) {
		String subject = (row.subject() != null && !row.subject().isBlank()) ? " (" + row.subject() + ")" : "";
		return switch (row.extent()) {
			case DAG -> "Hele dagen";
			case TIME -> ((row.lessons() == 1) ? "1 time" : row.lessons() + " timer") + subject;
			case FORSENT -> "For sent" + subject;
			case FORLOT -> "Gikk fra skolen" + subject;
		};
	}

	static String of(Status status) {
		return switch (status) {
			case GYLDIG -> "gyldig";
			case UGYLDIG -> "ugyldig";
			case UAVKLART -> "ikke avklart";
		};
	}

}
