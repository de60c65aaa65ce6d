package no.naervaer.register;

import java.time.LocalDate;

/**
 * A pupil as the municipality's register has it now (design §5, elever.csv).
 *
 * @param grade 1 to 10
 * @param contactTeacherId staff id of the contact teacher; may be null or unknown
 * @param from first day on which the pupil counts, included. A pupil who changes school
 * inside the municipality keeps the day from the first school
 * @param to last day on which the pupil counts, included; null while enrolled
 * @param addressProtected the pupil's whereabouts are secret: show no address, no contact
 * data
 */
public record Pupil(String municipality, String id, String firstName, String lastName, Integer birthYear, int grade,
		String className, String school, String contactTeacherId, LocalDate from, LocalDate to,
		boolean addressProtected) {

	public String fullName() {
		return firstName() + " " + lastName();
	}

	/** Whether the pupil is enrolled on that date. */
	public boolean counts(LocalDate date) {
		return (this.from == null || !date.isBefore(this.from)) && (this.to == null || !date.isAfter(this.to));
	}

	/** Without the name: what is logged by mistake names nobody. */
	@Override
	public String toString() {
		return "Pupil[%s/%s]".formatted(this.municipality, this.id);
	}

}
