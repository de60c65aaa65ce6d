package no.naervaer.register.intake;

/**
 * Why a row can't be used, in words that the sender can act on. Thrown a thousand times
 * in a bad file, so it carries no stack trace.
 */
class RowProblem extends RuntimeException {

	private final String column;

	RowProblem(String column, String reason) {
		super(reason, null, false, false);
		this.column = column;
	}

	static RowProblem unknownPupil() {
		return new RowProblem("elev_id",
				"Eleven finnes ikke i registeret. Send eleven i elever.csv først, eller rett id-en.");
	}

	static RowProblem unknownSchool() {
		return new RowProblem("skole_orgnr",
				"Skolen finnes ikke i registeret. Send skolen i skoler.csv først, eller rett nummeret.");
	}

	static RowProblem usedForAnotherPupil(String column, String id) {
		return new RowProblem(column, "«%s» er allerede brukt for en annen elev. Hver rad må ha sin egen %s i kommunen."
			.formatted(id, column));
	}

	String column() {
		return this.column;
	}

	String reason() {
		return getMessage();
	}

}
