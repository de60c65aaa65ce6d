/**
 * How the seven CSV files of the register come in (design §5): reading, checking, staging
 * and applying, over REST and from the drop folder. What came in is read through
 * {@code no.naervaer.register}.
 */
package no.naervaer.register.intake;
