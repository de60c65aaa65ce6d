/**
 * From numbers to hits: the municipality's limits (decision {@code grenser}) on the
 * measures of each pupil, after every change of absence and every school day at 15:30
 * (conventions K9 to K13). What is news is decided by
 * {@link no.naervaer.threshold.Evaluator} alone; {@link no.naervaer.threshold.HitsFound}
 * and {@link no.naervaer.threshold.HitsWithdrawn} tell the next package.
 */
package no.naervaer.threshold;
