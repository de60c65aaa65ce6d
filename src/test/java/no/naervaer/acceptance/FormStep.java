package no.naervaer.acceptance;

/**
 * One thing that somebody does in a form.
 *
 * @param id of the input, the field's with what makes it one of several
 * @param text what is written, or the label of the list that gets a row
 */
record FormStep(Action action, String id, String text) {

	enum Action {

		CLICK, WRITE, ADD_ROW

	}

	static FormStep click(String id) {
		return new FormStep(Action.CLICK, id, "");
	}

	static FormStep write(String id, String text) {
		return new FormStep(Action.WRITE, id, text);
	}

	static FormStep addRow(String label) {
		return new FormStep(Action.ADD_ROW, "", label);
	}

}
