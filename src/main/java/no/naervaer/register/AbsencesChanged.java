package no.naervaer.register;

import java.time.LocalDate;
import java.util.Set;

/**
 * Absence of one pupil was added, corrected or removed. Published inside the transaction
 * that changed it, so that what it starts commits or fails together with it.
 *
 * @param dates the dates touched, before and after the change
 */
public record AbsencesChanged(String municipality, String pupilId, Set<LocalDate> dates) {

}
