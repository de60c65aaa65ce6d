package no.naervaer.threshold;

import java.util.List;

/**
 * A correction took the ground away under these hits of one pupil (K11). Published inside
 * the correction's transaction.
 */
public record HitsWithdrawn(String municipality, String pupilId, List<Hit> hits) {

}
