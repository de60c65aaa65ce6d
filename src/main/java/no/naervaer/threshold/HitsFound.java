package no.naervaer.threshold;

import java.time.LocalDate;
import java.util.List;

/**
 * New hits of one pupil in one evaluation, at least one. Published inside the transaction
 * of that pupil's evaluation; the listener attaches each hit to its case.
 */
public record HitsFound(String municipality, String pupilId, LocalDate date, List<Hit> hits) {

}
