package no.naervaer.followup;

/**
 * A pupil on a routine's list.
 *
 * @param teacher engine user id of the contact teacher; null when unknown
 * @param line what the list says of the pupil, one Markdown list item
 */
record FollowedPupil(AbsenceCase of, String school, String teacher, String line) {

}
