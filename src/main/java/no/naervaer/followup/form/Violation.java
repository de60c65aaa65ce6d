package no.naervaer.followup.form;

/**
 * One rule of a form that an answer breaks.
 *
 * @param key the field's key; in a list also the list and the row, as {@code list[0].key}
 * @param label the field's label as the form shows it
 * @param message what to do, in Norwegian; never the answer itself
 */
record Violation(String key, String label, String message) {

}
