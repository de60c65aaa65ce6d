package no.naervaer.followup;

import java.time.LocalDateTime;

/**
 * A form that somebody has begun to fill in.
 *
 * @param content the answers so far, a JSON object
 */
public record Draft(String content, LocalDateTime savedAt) {

}
