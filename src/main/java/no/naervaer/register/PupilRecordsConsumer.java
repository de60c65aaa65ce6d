package no.naervaer.register;

import java.util.List;

/** Takes one pupil's absence at a time. */
@FunctionalInterface
public interface PupilRecordsConsumer {

	/**
	 * @param records the pupil's rows in the period, by date; empty for most pupils
	 */
	void accept(Pupil pupil, List<AbsenceRecord> records);

}
