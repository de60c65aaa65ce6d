package no.naervaer.register;

/**
 * A pupil changed school, class or contact teacher. Published inside the transaction that
 * changed it.
 */
public record PupilMoved(Pupil before, Pupil after) {

}
